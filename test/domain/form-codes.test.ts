import { formCode, isCode, refillLink } from '../../src/domain/form-codes';
import { minutesAfter } from '../../src/domain/moments';

const FORM = 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url';

test.each([
  ['as it is', '9F86D081', true],
  ['in small letters, with blanks and a dash', ' 9f86-d0 81', true],
  ['in Thai digits', '๙F๘๖D๐๘๑', true],
  ['wrong', '9F86D082', false],
  ['its beginning', '9F86', false],
  ['nothing', '', false],
])('a code typed %s', (_how, typed, is) => {
  expect(isCode(typed, formCode('9f86d081884c7d65'))).toBe(is);
});

test('an agency without a code has none that fits', () => {
  expect(isCode('', '')).toBe(false);
});

test.each([
  ['in order', `${FORM}&entry.1=A+B&entry.2=C`],
  ['in another order', `${FORM}&entry.2=C&entry.1=A%20B`],
])('a link is filled anew wherever its answers stand: %s', (_what, link) => {
  const filled = new URL(refillLink(link, ['A B', 'C'], ['ก & ข=$1', 'X']));
  expect([filled.searchParams.get('entry.1'), filled.searchParams.get('entry.2')]).toEqual(['ก & ข=$1', 'X']);
});

test('a link that does not show the answers is a fault of the program', () => {
  expect(() => refillLink(`${FORM}&entry.1=A`, ['B'], ['C'])).toThrow(/shows no answer/);
});

test.each([
  ['2022-03-31T23:55:00', 10, '2022-04-01T00:05:00'],
  ['2022-03-01T00:00:00', -1, '2022-02-28T23:59:00'],
])('%s and %i minutes is %s', (moment, minutes, after) => {
  expect(minutesAfter(moment, minutes)).toBe(after);
});
