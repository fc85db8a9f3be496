import { problemOfMapping } from '../../src/domain/check-mapping';
import type { QuestionRole } from '../../src/tables/form-mapping';

const FORM = {
  id: 'f',
  title: 'แบบรายงาน',
  questions: ['หน่วยงาน', 'ข้อ 1', 'ข้อ 8', 'ผู้รายงาน', 'โทร'].map((title, id) => ({ id, title, kind: 'TEXT' })),
};

type Pair = [question: number, role: QuestionRole];
const problem = (...pairs: Pair[]) =>
  problemOfMapping(
    { form: 'f', isTrusted: false, roles: pairs.map(([question, role]) => ({ question, role })) },
    FORM,
    ['O1', 'O8'],
  );

test.each<[string, Pair[], string | null]>([
  [
    'the agency and items',
    [
      [0, 'agency'],
      [1, 'O1'],
      [2, 'O8'],
    ],
    null,
  ],
  ['the agency alone', [[0, 'agency']], null],
  [
    'two questions on who reports',
    [
      [0, 'agency'],
      [3, 'reporter'],
      [4, 'reporter'],
    ],
    null,
  ],
  ['no agency', [[1, 'O1']], 'ยังไม่มีคำถามใดจับคู่กับ "หน่วยงาน"'],
  [
    'two agencies',
    [
      [0, 'agency'],
      [3, 'agency'],
    ],
    'หน่วยงาน จับคู่กับคำถามมากกว่าหนึ่งข้อ: "หน่วยงาน" และ "ผู้รายงาน"',
  ],
  [
    'an item twice',
    [
      [0, 'agency'],
      [1, 'O1'],
      [2, 'O1'],
    ],
    'ข้อ O1 จับคู่กับคำถามมากกว่าหนึ่งข้อ: "ข้อ 1" และ "ข้อ 8"',
  ],
  [
    'two codes',
    [
      [0, 'agency'],
      [1, 'code'],
      [2, 'code'],
    ],
    'รหัสยืนยัน จับคู่',
  ],
  [
    'one question twice',
    [
      [0, 'agency'],
      [1, 'O1'],
      [1, 'O8'],
    ],
    'คำถามหนึ่งจับคู่ได้เพียงอย่างเดียว',
  ],
  [
    'a question that is gone',
    [
      [0, 'agency'],
      [9, 'O1'],
    ],
    'คำถามของแบบฟอร์มเปลี่ยนไป',
  ],
  [
    'an item that the year does not have',
    [
      [0, 'agency'],
      [1, 'O40'],
    ],
    'ข้อ O40 ไม่มีในแท็บ',
  ],
])('%s', (_what, pairs, expected) => {
  const told = problem(...pairs);
  if (expected === null) expect(told).toBeNull();
  else expect(told).toContain(expected);
});
