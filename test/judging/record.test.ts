import type { Finding } from '../../src/domain/finding';
import { findingOf } from '../../src/judging/finding';
import { type ReasonCode, sentenceOf } from '../../src/judging/reasons';
import { recordFindings } from '../../src/judging/record';
import { type Duty, register, type Status } from '../../src/tables/register';
import { type LinkCheck, linkChecks } from '../../src/tables/reports';
import { blank, type Placed } from '../../src/tables/table';
import { useOf } from './court';

const NOW = '2022-03-28T09:00:00';
const KEY = 'O1|a';
const LINK = 'https://www.a.go.th/1';
const OTHER = 'https://www.a.go.th/2';
const GONE = `มีปัญหา: ${sentenceOf('http-404')}`;
const DOUBT = `ให้คนดู: ${sentenceOf('item-not-named')}`;
const PENDING = `ยังตรวจไม่เสร็จ: ${sentenceOf('server-error')} ระบบจะลองอีกครั้งเอง`;
const duty = (more: Partial<Placed<Duty>> = {}): Placed<Duty> => ({
  ...blank(register),
  key: KEY,
  evidence: [LINK],
  status: 'รอสอบทาน',
  at: 3,
  ...more,
});
const check = (more: Partial<LinkCheck> = {}): Placed<LinkCheck> => ({
  ...blank(linkChecks),
  link: LINK,
  duty: KEY,
  at: 2,
  ...more,
});
const found = (reason: ReasonCode, link = LINK, more: Partial<Finding> = {}) => ({
  duty: KEY,
  link,
  repairs: [],
  finding: { ...findingOf(useOf({ link }), { reason }), finalUrl: link, ...more },
});
const recorded = (reason: ReasonCode, before: Placed<Duty>, checks: readonly Placed<LinkCheck>[] = []) =>
  recordFindings({ found: [found(reason)], checks, duties: [before], now: NOW });

test.each<[string, Status, string, ReasonCode, Status, string]>([
  ['a dead link moves a reported duty', 'รอสอบทาน', '', 'http-404', 'ลิงก์มีปัญหา', GONE],
  ['a dead link moves one whose link a person typed', 'ยังไม่รายงาน', '', 'http-404', 'ลิงก์มีปัญหา', GONE],
  ['a good link moves nothing', 'รอสอบทาน', '', 'good', 'รอสอบทาน', 'ใช้ได้'],
  ['a doubt is for a person', 'รอสอบทาน', '', 'item-not-named', 'รอสอบทาน', DOUBT],
  ['a fault that may be over soon is no verdict yet', 'รอสอบทาน', '', 'server-error', 'รอสอบทาน', PENDING],
  ['a returned duty stays returned', 'ให้แก้ไข', '', 'http-404', 'ให้แก้ไข', GONE],
  ['a released duty stays released', 'ไม่เกี่ยวข้อง', '', 'http-404', 'ไม่เกี่ยวข้อง', GONE],
  ['an accepted duty outlives a first failure', 'ผ่าน', '', 'http-404', 'ผ่าน', GONE],
  [
    'who disagrees with a verdict is not overruled by the same',
    'รอสอบทาน',
    GONE,
    'http-404',
    'รอสอบทาน',
    GONE,
  ],
  ['a link that works again gives the duty back', 'ลิงก์มีปัญหา', GONE, 'good', 'รอสอบทาน', 'ใช้ได้'],
  ['a person’s own ลิงก์มีปัญหา stays', 'ลิงก์มีปัญหา', 'ใช้ได้', 'good', 'ลิงก์มีปัญหา', 'ใช้ได้'],
])('%s', (_what, status, linkResult, reason, statusAfter, resultAfter) => {
  const { duties } = recorded(reason, duty({ status, linkResult }));
  expect(duties).toEqual([{ at: 3, values: { status: statusAfter, linkResult: resultAfter } }]);
});

test.each([
  ['at the second failure', 1, 'ผ่าน'],
  ['at the third', 2, 'ลิงก์มีปัญหา'],
  ['not again at the fourth, when a person has accepted it anew', 3, 'ผ่าน'],
])('an accepted duty falls when its page is gone on three visits: %s', (_what, failures, status) => {
  const { duties } = recorded('http-404', duty({ status: 'ผ่าน' }), [check({ verdict: 'มีปัญหา', failures })]);
  expect(duties[0]?.values.status).toBe(status);
});

test('time-outs before do not make a page gone', () => {
  const before = [check({ verdict: 'ให้คนดู', reasonCode: 'timeout', failures: 5 })];
  const { duties, changes } = recorded('http-404', duty({ status: 'ผ่าน' }), before);
  expect([duties[0]?.values.status, changes[0]?.values.failures]).toEqual(['ผ่าน', 1]);
});

const LINKS = [LINK, OTHER];
test.each<[string, readonly ReasonCode[], Status, string]>([
  ['all are good', ['good', 'good-file'], 'รอสอบทาน', 'ใช้ได้'],
  ['one is broken', ['good', 'http-404'], 'รอสอบทาน', `ให้คนดู: ลิงก์ที่ 2 ${sentenceOf('http-404')}`],
  ['all are broken', ['soft-404', 'http-404'], 'ลิงก์มีปัญหา', `มีปัญหา: ลิงก์ที่ 1 ${sentenceOf('soft-404')}`],
  ['one is in doubt', ['good', 'wrong-year'], 'รอสอบทาน', `ให้คนดู: ลิงก์ที่ 2 ${sentenceOf('wrong-year')}`],
  [
    'one is broken and one is not finished',
    ['http-404', 'timeout'],
    'รอสอบทาน',
    `ยังตรวจไม่เสร็จ: ลิงก์ที่ 2 ${sentenceOf('timeout')} ระบบจะลองอีกครั้งเอง`,
  ],
  ['one was not visited', ['good'], 'รอสอบทาน', 'ยังตรวจไม่เสร็จ'],
])('of several links in a cell, %s', (_what, reasons, status, linkResult) => {
  const before = duty({ evidence: LINKS });
  const { duties } = recordFindings({
    found: reasons.map((reason, index) => found(reason, LINKS[index])),
    checks: [],
    duties: [before],
    now: NOW,
  });
  expect(duties[0]?.values).toEqual({ status, linkResult });
});

test('a link that is known is changed in its row, a new one added', () => {
  expect(recorded('good', duty(), [check({ failures: 2 })])).toMatchObject({
    changes: [{ at: 2, values: { failures: 0, checkedAt: NOW, failedSince: null, lastGoodAt: NOW } }],
    additions: [],
  });
  expect(recorded('good', duty())).toMatchObject({
    changes: [],
    additions: [{ link: LINK, duty: KEY, verdict: 'ใช้ได้', reasonCode: 'good', failures: 0 }],
  });
});

test('a link of two duties has a row for each', () => {
  const { additions, duties } = recordFindings({
    found: [found('good'), { ...found('wrong-year'), duty: 'O2|a' }],
    checks: [],
    duties: [duty(), duty({ key: 'O2|a', at: 4 })],
    now: NOW,
  });
  expect(additions.map(({ duty: key, verdict }) => [key, verdict])).toEqual([
    [KEY, 'ใช้ได้'],
    ['O2|a', 'ให้คนดู'],
  ]);
  expect(duties.map(({ at, values: { linkResult } }) => [at, linkResult?.slice(0, 6)])).toEqual([
    [3, 'ใช้ได้'],
    [4, 'ให้คนด'],
  ]);
});

test('what was seen is told in the words of the sheet', () => {
  const seen = {
    title: 'โครงสร้าง',
    found: ['ชื่อข้อในหัวเรื่อง'],
    missing: ['ปี 2566 (พบปี 2565)', 'เอกสารให้ดาวน์โหลด'],
  };
  const { additions } = recordFindings({
    found: [{ ...found('wrong-year', LINK, seen), repairs: ['เติม https://'] }],
    checks: [],
    duties: [duty()],
    now: NOW,
  });
  expect(additions[0]?.evidence).toBe(
    ['โครงสร้าง', 'พบ ชื่อข้อในหัวเรื่อง', 'ไม่พบ ปี 2566 (พบปี 2565), เอกสารให้ดาวน์โหลด', 'แก้ลิงก์ให้: เติม https://'].join(
      '\n',
    ),
  );
});

const READ = { title: 'โครงสร้าง', hash: 'one', extract: 'ผู้อำนวยการ นาย ก และฝ่ายต่าง ๆ' };
const CHANGED = 'ให้คนดู: เนื้อหาเปลี่ยนไปหลังผ่านการสอบทาน';
test.each<[string, Status, Partial<Finding>, Status, string]>([
  ['the same page', 'ผ่าน', READ, 'ผ่าน', 'ใช้ได้'],
  [
    'another text',
    'ผ่าน',
    { ...READ, hash: 'two', extract: 'ผู้อำนวยการ นาย ข และฝ่ายต่าง ๆ' },
    'รอสอบทาน',
    `${CHANGED} (จากเดิม “…ผู้อำนวยการ นาย ก และฝ่ายต่าง ๆ…” เป็น “…ผู้อำนวยการ นาย ข และฝ่ายต่าง ๆ…”) กรุณาเปิดดูอีกครั้ง`,
  ],
  [
    'another title',
    'ผ่าน',
    { ...READ, hash: 'two', title: 'บุคลากร' },
    'รอสอบทาน',
    `${CHANGED} (ชื่อหน้าเดิม “โครงสร้าง” ตอนนี้ “บุคลากร”) กรุณาเปิดดูอีกครั้ง`,
  ],
  [
    'a change behind the extract',
    'ผ่าน',
    { ...READ, hash: 'two' },
    'รอสอบทาน',
    `${CHANGED} (เนื้อหาช่วงหลังของหน้า) กรุณาเปิดดูอีกครั้ง`,
  ],
  ['what was no page', 'ผ่าน', { ...READ, hash: '' }, 'ผ่าน', 'ใช้ได้'],
  ['another text of a duty that waits anyway', 'รอสอบทาน', { ...READ, hash: 'two' }, 'รอสอบทาน', 'ใช้ได้'],
])('a page that was accepted and now is %s', (_what, status, seen, statusAfter, resultAfter) => {
  const { duties } = recordFindings({
    found: [found('good', LINK, seen)],
    checks: [check({ ...READ, verdict: 'ใช้ได้' })],
    duties: [duty({ status, linkResult: 'ใช้ได้' })],
    now: NOW,
  });
  expect(duties[0]?.values).toEqual({ status: statusAfter, linkResult: resultAfter });
});

test('that a page changed is told until a person has decided', () => {
  const told = `${CHANGED} (เนื้อหาช่วงหลังของหน้า) กรุณาเปิดดูอีกครั้ง`;
  const resultAfter = (more: Partial<Duty>) =>
    recordFindings({
      found: [found('good', LINK, READ)],
      checks: [check({ ...READ, verdict: 'ใช้ได้' })],
      duties: [duty({ linkResult: told, ...more })],
      now: NOW,
    }).duties[0]?.values.linkResult;
  expect(resultAfter({ status: 'รอสอบทาน' })).toBe(told);
  expect(resultAfter({ status: 'ผ่าน' })).toBe('ใช้ได้');
});
