import { MOST_QUESTIONS, readChosenMapping } from '../../src/tables/form-mapping';

const mapping = (more: object = {}) => ({ form: 'f', isTrusted: false, roles: [], ...more });
const roles = (...all: unknown[]) => mapping({ roles: all.map((role, question) => ({ question, role })) });

test.each<[string, unknown, boolean]>([
  ['roles and items', roles('agency', 'O1', 'O43', 'drop'), true],
  ['no roles', mapping(), true],
  ['an unknown role', roles('owner'), false],
  ['a role of the prototype', roles('toString'), false],
  ['an item that is none', roles('O100'), false],
  ['a role that is no text', roles(8), false],
  ['a question that is no number', mapping({ roles: [{ question: '1', role: 'agency' }] }), false],
  ['trust that is no yes or no', mapping({ isTrusted: 'yes' }), false],
  ['no form', mapping({ form: '' }), false],
  [
    'more questions than a property holds',
    roles(...Array.from({ length: MOST_QUESTIONS + 1 }, () => 'drop')),
    false,
  ],
  ['a text', 'x', false],
  ['nothing', undefined, false],
])('the mapping that a page sends: %s', (_case, given, isRead) => {
  expect(readChosenMapping(given)).toEqual(isRead ? given : null);
});
