import type { Responsibility } from '../../src/domain/assignment';
import { REPORT_PROBLEM } from '../../src/domain/report-problems';
import { type Silence, silenceIn } from '../../src/domain/silence';
import { describeSilence } from '../../src/domain/silence-report';
import { shownSilence } from '../../src/domain/silence-view';
import { OUT_OF_RULES } from '../../src/tables/register';
import { type Report, reports } from '../../src/tables/reports';
import { blank } from '../../src/tables/table';
import { agency, duty, item } from '../support/builders';

const A = agency('a');
const B = agency('b');

const report = (more: Partial<Report>): Report => ({
  ...blank(reports),
  response: 'r1',
  time: '2022-03-28T08:05:00',
  agency: A.name,
  item: 'O1',
  duty: 'O1|a',
  confirmation: 'ยืนยันแล้ว',
  ...more,
});

/** O8 is asked of everybody, with one officer each. */
const asking = (...responsible: readonly (typeof A)[]): Responsibility => ({
  item: { ...item('O8'), at: 2 },
  agencies: responsible.map((each, index) => ({ ...each, at: index + 2 })),
  wording: 'all',
  oneOfficerEach: true,
});

const look = (more: Partial<Parameters<typeof silenceIn>[0]>): Silence =>
  silenceIn({ agencies: [A, B], responsibilities: [], duties: [], reports: [], ...more });

const silent = (more: Parameters<typeof look>[0]) => look(more).silent.map(({ name }) => name);

describe('silent agencies', () => {
  const duties = [duty('O1|a'), duty('O1|b')];

  test.each<[string, Parameters<typeof look>[0], readonly string[]]>([
    ['all while nobody has reported', {}, [A.name, B.name]],
    ['not one with a status', { duties: [duty('O1|a', { status: 'รอสอบทาน' }), duty('O1|b')] }, [B.name]],
    ['not one that withdrew what it had reported', { reports: [report({})] }, [B.name]],
    ['not one that says there is nothing', { reports: [report({ kind: 'ไม่มี' })] }, [B.name]],
    ['also one with a remark alone', { reports: [report({ item: '', duty: '' })] }, [A.name, B.name]],
    [
      'also one whose answer nobody has confirmed',
      { reports: [report({ confirmation: 'รอยืนยัน' })] },
      [A.name, B.name],
    ],
    [
      'not one that was renamed since',
      { agencies: [{ ...A, name: 'ชื่อใหม่' }, B], reports: [report({})] },
      [B.name],
    ],
    ['not one that answered for an item of others', { reports: [report({ duty: '' })] }, [B.name]],
    ['none without duties', { duties: [duty('O1|b')] }, [B.name]],
    [
      'none whose duties are released',
      { duties: [duty('O1|a', { status: 'ไม่เกี่ยวข้อง' }), duty('O1|b')] },
      [B.name],
    ],
    [
      'none whose duties the rules no longer give',
      { duties: [duty('O1|a', { note: OUT_OF_RULES }), duty('O1|b')] },
      [B.name],
    ],
  ])('are %s', (_case, more, expected) => {
    expect(silent({ duties, ...more })).toEqual(expected);
  });

  test('are told with the number of their duties and whether an answer waits', () => {
    const waiting = report({ confirmation: 'รอยืนยัน', problem: REPORT_PROBLEM.noCode });
    expect(look({ duties: [...duties, duty('O2|a')], reports: [waiting] }).silent).toEqual([
      { name: A.name, duties: 2, hasUnconfirmed: true },
      { name: B.name, duties: 1, hasUnconfirmed: false },
    ]);
  });
});

test.each<[string, readonly string[], boolean]>([
  ['no address', [], true],
  ['something that is no address', ['โทร 0-7461-0000'], true],
  ['one that can be used', ['โทร', 'a@b.go.th'], false],
])('an agency with %s cannot be written to: %p is %p', (_case, emails, is) => {
  expect(look({ agencies: [agency('a', { emails })] }).withoutEmail).toEqual(is ? [A.name] : []);
});

test.each<[string, Parameters<typeof look>[0], boolean]>([
  ['is missing', { responsibilities: [asking(A)], duties: [duty('O8|a')] }, true],
  [
    'is named',
    { agencies: [agency('a', { qaOfficer: 'นิติกร' })], responsibilities: [asking(A)], duties: [duty('O8|a')] },
    false,
  ],
  ['is not asked for', { duties: [duty('O8|a')] }, false],
  ['is asked of others', { responsibilities: [asking(B)], duties: [duty('O1|a')] }, false],
  [
    'is not needed, the duty being released',
    { responsibilities: [asking(A)], duties: [duty('O8|a', { status: 'ไม่เกี่ยวข้อง' })] },
    false,
  ],
])('an officer for Q&A %s', (_case, more, isMissing) => {
  expect(look(more).withoutOfficer).toEqual(isMissing ? [{ name: A.name, items: ['O8'] }] : []);
});

describe('as an alert', () => {
  test('it names everything, and what to do about answers that wait', () => {
    const waiting = report({
      confirmation: 'รอยืนยัน',
      problem: REPORT_PROBLEM.noCode,
      original: 'ดู\nhttp://a.example',
    });
    const text = describeSilence(
      look({
        agencies: [agency('a', { emails: [] }), B],
        responsibilities: [asking(A)],
        duties: [duty('O8|a'), duty('O1|b', { status: 'ผ่าน' })],
        reports: [waiting],
      }),
      'รายงานผล',
    );
    expect(text.split('\n\n')).toEqual([
      'ยังไม่รายงานเลย 1\n• สำนักงานa 1 ข้อ (มีคำตอบรอยืนยัน)',
      'ไม่มีอีเมลที่ใช้ได้ 1\n• สำนักงานa',
      'ยังไม่แจ้งเจ้าหน้าที่ตอบ Q&A 1\n• สำนักงานa (O8)',
      'คำตอบรอยืนยัน 1\n• สำนักงานa 28 มี.ค. 2565 08:05: O1 ดู http://a.example [ไม่มีรหัสยืนยัน รอเจ้าหน้าที่รับรอง]',
      expect.stringContaining('แท็บ "รายงานผล"'),
    ]);
  });

  test('of many it names ten and counts the rest', () => {
    const agencies = Array.from({ length: 12 }, (_, n) => agency(`n${n}`, { emails: [] }));
    expect(describeSilence(look({ agencies }), '').split('\n').slice(-2)).toEqual(['• สำนักงานn9', 'และอีก 2']);
  });

  test('of nothing it says so', () => {
    expect(describeSilence(look({}), '')).toContain('ไม่มีคำตอบรอยืนยัน');
  });
});

test('a page gets no more than it can show, however much is sent', () => {
  const flood = Array.from({ length: 200 }, (_, n) =>
    report({ response: `r${n}`, confirmation: 'รอยืนยัน', original: 'ก'.repeat(49_000) }),
  );
  const shown = shownSilence(look({ reports: flood }));
  expect([shown.unconfirmed.length, shown.moreUnconfirmed]).toEqual([30, 170]);
  expect(JSON.stringify(shown).length).toBeLessThan(50_000);
  expect(shown.unconfirmed[0]?.when).toBe('28 มี.ค. 2565 08:05');
});
