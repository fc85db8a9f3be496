import type { FormMapping } from '../../src/domain/existing-form';
import { mappedAnswer } from '../../src/domain/mapped-answer';

const MAPPING: FormMapping = {
  form: 'f',
  isTrusted: true,
  roles: { 1: 'agency', 2: 'O8', 3: 'reporter', 4: 'reporter', 5: 'drop', 6: 'officer', 7: 'note' },
};
const said = (question: number, text: string, title = `คำถาม ${question}`) => ({ question, title, text });
const answer = (told: ReturnType<typeof said>[], mapping = MAPPING) =>
  mappedAnswer({ id: 'r', at: '2022-03-28T08:00:00', said: told }, mapping, false);

test('answers go where their questions were mapped to, and what was not mapped stays beside them', () => {
  expect(
    answer([
      said(1, 'คลัง'),
      said(2, 'http://a.example'),
      said(3, 'นิติกร'),
      said(4, '0 7461 0000'),
      said(5, 'ไม่ต้องเก็บ'),
      said(6, 'นักวิชาการ'),
      said(7, 'ส่งแล้ว'),
      said(8, 'ดีมาก', 'พอใจเพียงใด'),
    ]),
  ).toEqual({
    id: 'r',
    at: '2022-03-28T08:00:00',
    answers: {
      'start/agency': 'คลัง',
      'mapped/O8': 'http://a.example',
      'start/reporter': 'นิติกร\n0 7461 0000',
      'mapped/officer': 'นักวิชาการ',
      'last/note': 'ส่งแล้ว',
    },
    foreign: { isTrusted: true, isFirstReading: false, others: ['พอใจเพียงใด: ดีมาก'] },
  });
});

test.each<[string, ReturnType<typeof said>]>([
  ['to a question that asks for one', said(9, 'me@a.example', 'อีเมลของท่าน')],
  ['to any other question', said(9, 'ติดต่อ me@a.example', 'ติดต่อ')],
  ['among who reports', said(3, 'นิติกร me@a.example')],
  ['in a remark', said(7, 'me@a.example')],
  ['in the place of the agency', said(1, 'me@a.example')],
])('an e-mail address %s is not kept', (_where, told) => {
  expect(JSON.stringify(answer([told]))).not.toContain('a.example');
});

test('the answer to an item stays as it was given', () => {
  expect(answer([said(2, 'http://a.example/me@b.example/x')]).answers['mapped/O8']).toBe(
    'http://a.example/me@b.example/x',
  );
});

test('a form that asks for the code is not trusted without it', () => {
  const withCode: FormMapping = { ...MAPPING, roles: { ...MAPPING.roles, 8: 'code' } };
  const { foreign, answers } = answer([said(8, 'AAAA')], withCode);
  expect([foreign?.isTrusted, answers['start/code']]).toEqual([false, 'AAAA']);
});
