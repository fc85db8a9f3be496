import { recordFindings } from '../../src/domain/check-record';
import type { ReasonCode } from '../../src/domain/link-reasons';
import { type Duty, register, type Status } from '../../src/tables/register';
import { type LinkCheck, linkChecks } from '../../src/tables/reports';
import { blank, type Placed } from '../../src/tables/table';

const NOW = '2022-03-28T09:00:00';
const LINK = 'https://www.a.go.th/1';
const OTHER = 'https://www.a.go.th/2';
const GONE = 'มีปัญหา: ไม่พบหน้านี้แล้ว (404)';
const duty = (more: Partial<Duty> = {}): Placed<Duty> => ({
  ...blank(register),
  key: 'O1|a',
  evidence: [LINK],
  status: 'รอสอบทาน',
  at: 3,
  ...more,
});
const check = (more: Partial<LinkCheck> = {}): Placed<LinkCheck> => ({
  ...blank(linkChecks),
  link: LINK,
  at: 2,
  ...more,
});
const found = (reason: ReasonCode, link = LINK) => ({
  link,
  reason,
  httpStatus: null,
  finalUrl: link,
  evidence: '',
});
const recorded = (reason: ReasonCode, before: Placed<Duty>, checks: readonly Placed<LinkCheck>[] = []) =>
  recordFindings({ findings: [found(reason)], checks, duties: [before], now: NOW });

test.each<[string, Status, string, ReasonCode, Status, string]>([
  ['a dead link moves a reported duty', 'รอสอบทาน', '', 'http-404', 'ลิงก์มีปัญหา', GONE],
  ['a dead link moves one whose link a person typed', 'ยังไม่รายงาน', '', 'http-404', 'ลิงก์มีปัญหา', GONE],
  ['a good link moves nothing', 'รอสอบทาน', '', 'good', 'รอสอบทาน', 'ใช้ได้'],
  ['a doubt is for a person', 'รอสอบทาน', '', 'server-error', 'รอสอบทาน', 'ให้คนดู: เว็บไซต์ขัดข้องขณะตรวจ'],
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
  const { duties } = recorded('timeout', duty({ status: 'ผ่าน' }), [check({ verdict: 'ให้คนดู', failures: 5 })]);
  expect(duties[0]?.values.status).toBe('ผ่าน');
});

test('of several links the worst is named by its place', () => {
  const before = duty({ evidence: [LINK, OTHER] });
  const findings = [found('good'), found('http-404', OTHER)];
  const { duties } = recordFindings({ findings, checks: [], duties: [before], now: NOW });
  expect(duties[0]?.values).toEqual({ status: 'ลิงก์มีปัญหา', linkResult: 'มีปัญหา: ลิงก์ที่ 2 ไม่พบหน้านี้แล้ว (404)' });
});

test('while one of several links is not checked, the duty is not finished', () => {
  const { duties } = recorded('good', duty({ evidence: [LINK, OTHER] }));
  expect(duties[0]?.values.linkResult).toBe('ยังตรวจไม่เสร็จ');
});

test('a link that is known is changed in its row, a new one added', () => {
  expect(recorded('good', duty(), [check({ failures: 2 })])).toMatchObject({
    changes: [{ at: 2, values: { failures: 0, checkedAt: NOW } }],
    additions: [],
  });
  expect(recorded('good', duty())).toMatchObject({
    changes: [],
    additions: [{ link: LINK, verdict: 'ใช้ได้', failures: 0 }],
  });
});

test.each<[ReasonCode, number | null]>([
  ['http-404', 4],
  ['timeout', 4],
  ['blocked', 3],
  ['good', 0],
])('after %s the failures in a row are %s', (reason, failures) => {
  expect(recorded(reason, duty(), [check({ failures: 3 })]).changes[0]?.values.failures).toBe(failures);
});

test('a good link is visited again after two to four weeks, a doubtful one sooner', () => {
  const next = (reason: ReasonCode) => recorded(reason, duty()).additions[0]?.nextCheckAt ?? '';
  expect(next('good') >= '2022-04-11' && next('good') <= '2022-04-25').toBe(true);
  expect(next('http-404')).toBe('2022-03-29T09:00:00');
});
