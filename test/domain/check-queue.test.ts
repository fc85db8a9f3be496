import { checkQueue, nextWave } from '../../src/domain/check-queue';
import { agencies } from '../../src/tables/agencies';
import { type Duty, register } from '../../src/tables/register';
import { type LinkCheck, linkChecks, type Report, reports } from '../../src/tables/reports';
import { blank } from '../../src/tables/table';

const NOW = '2022-03-28T09:00:00';
const LINK = 'https://www.a.go.th/1';
const duty = (more: Partial<Duty> = {}): Duty => ({
  ...blank(register),
  key: 'O1|a',
  evidence: [LINK],
  ...more,
});
const check = (more: Partial<LinkCheck> = {}): LinkCheck => ({
  ...blank(linkChecks),
  link: LINK,
  verdict: 'ใช้ได้',
  checkedAt: '2022-03-20T09:00:00',
  nextCheckAt: '2022-04-03T09:00:00',
  ...more,
});
const queue = (duties: readonly Duty[], checks: readonly LinkCheck[] = [], told: readonly Report[] = []) =>
  checkQueue({
    duties,
    checks,
    reports: told,
    agencies: [{ ...blank(agencies), id: 'a', site: 'www.a.go.th' }],
    now: NOW,
  });

test.each<[string, Partial<Duty>, LinkCheck[], boolean]>([
  ['a link that was never checked', {}, [], true],
  ['one checked lately', {}, [check()], false],
  ['one whose time has come', {}, [check({ nextCheckAt: NOW })], true],
  ['one that was left unfinished', {}, [check({ verdict: 'ยังตรวจไม่เสร็จ' })], true],
  ['one of an accepted duty', { status: 'ผ่าน' }, [], true],
  ['one of a released duty', { status: 'ไม่เกี่ยวข้อง' }, [], false],
  ['one of a duty out of the rules', { note: 'นอกกติกาปัจจุบัน' }, [], false],
])('%s is due: %#', (_what, more, checks, isDue) => {
  expect(queue([duty(more)], checks)).toHaveLength(isDue ? 1 : 0);
});

test('a link that was reported again since its check is due', () => {
  const again = { ...blank(reports), link: LINK, time: '2022-03-21T08:00:00' };
  expect(queue([duty()], [check()], [again])).toHaveLength(1);
});

test('a link that several duties share is due once, with the sites of its agencies', () => {
  expect(queue([duty(), duty({ key: 'O2|a' })])).toMatchObject([
    { link: LINK, host: 'www.a.go.th', sites: ['http://www.a.go.th'] },
  ]);
});

test('never checked comes first, then the oldest', () => {
  const links = ['https://a.go.th/new', 'https://a.go.th/old', 'https://a.go.th/older'];
  const checks = links
    .slice(1)
    .map((link, n) => check({ link, nextCheckAt: NOW, checkedAt: `2022-03-0${9 - n}T09:00:00` }));
  expect(queue([duty({ evidence: [...links].reverse() })], checks).map(({ link }) => link)).toEqual([
    'https://a.go.th/new',
    'https://a.go.th/older',
    'https://a.go.th/old',
  ]);
});

test('a link whose form is verdict enough is not to be visited', () => {
  expect(queue([duty({ evidence: ['http://10.0.0.1/x'] })])).toMatchObject([
    { url: '', reason: 'private-address' },
  ]);
});

test('a wave has one link of each host and no more than it may', () => {
  const tasks = ['a', 'a', 'b', 'c', 'b', 'd'].map((host, n) => ({ host, n }));
  expect(nextWave(tasks, 3).map(({ n }) => n)).toEqual([0, 2, 3]);
});
