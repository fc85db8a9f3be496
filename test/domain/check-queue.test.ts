import { checkQueue } from '../../src/domain/check-queue';
import { type LinkTask, nextWave } from '../../src/domain/checking';
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
  duty: 'O1|a',
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
    now: NOW,
  });

test.each<[string, Partial<Duty>, LinkCheck[], boolean]>([
  ['a link that was never checked', {}, [], true],
  ['one checked lately', {}, [check()], false],
  ['one whose time has come', {}, [check({ nextCheckAt: NOW })], true],
  ['one that is to be seen once more, before its time', {}, [check({ verdict: 'ยังตรวจไม่เสร็จ' })], false],
  ['one that was left without a time', {}, [check({ nextCheckAt: null })], true],
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

test('a link that several duties share is due for each that has no check of its own', () => {
  const both = [duty(), duty({ key: 'O2|a' })];
  expect(queue(both, [check()]).map(({ duty: { key }, link }) => [key, link])).toEqual([['O2|a', LINK]]);
});

test.each<[string, Partial<Duty>, string, number]>([
  ['of an accepted duty, not visited since', { status: 'ผ่าน' }, '2022-03-21T00:00:00', 1],
  ['of an accepted duty, visited since', { status: 'ผ่าน' }, '2022-03-20T09:00:00', 0],
  ['of a duty that waits', { status: 'รอสอบทาน' }, '2022-03-21T00:00:00', 0],
])('for the proof links are due: %s', (_what, more, proofSince, due) => {
  const facts = { duties: [duty(more)], checks: [check()], reports: [], now: NOW };
  expect(checkQueue({ ...facts, proofSince })).toHaveLength(due);
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

test('of links that were settled together come first those that were not visited themselves, and in no fixed order', () => {
  const links = Array.from({ length: 20 }, (_, n) => `https://dead.go.th/${n}`);
  const orderAt = (checkedAt: string) => {
    const settled = (link: string, n: number) =>
      check({ link, checkedAt, nextCheckAt: NOW, finalUrl: n === 0 ? link : '' });
    return queue([duty({ evidence: links })], links.map(settled)).map(({ link }) => link);
  };
  const [one, other] = [orderAt('2022-03-20T09:00:00'), orderAt('2022-03-21T09:30:00')];
  expect([one.at(-1), other.at(-1)]).toEqual([links[0], links[0]]);
  expect(one[0]).not.toBe(other[0]);
});

test.each<[string, string, Duty['status'], (string | null)[]]>([
  ['words in a cell that nobody reported', 'อยู่ระหว่างจัดทำ', 'ยังไม่รายงาน', []],
  ['words that were taken for a report', 'อยู่ระหว่างจัดทำ', 'รอสอบทาน', ['no-url']],
  ['a file of somebody’s computer', 'D:\\งาน\\o1.pdf', 'รอสอบทาน', ['local-path']],
  ['two addresses', '1. https://a.go.th/1\n2. https://a.go.th/2', 'รอสอบทาน', [null, null]],
  ['an empty cell', '', 'รอสอบทาน', []],
])('of %s the queue knows: %#', (_what, cell, status, reasons) => {
  expect(queue([duty({ evidence: [cell], status })]).map(({ reason }) => reason)).toEqual(reasons);
});

const task = (duty: string, host: string, link: string) => ({ duty, host, use: { link } }) as LinkTask;
test('a wave has one link of each host, with all its duties, and no more hosts than it may', () => {
  const tasks = [
    task('O1|a', 'a', 'a1'),
    task('O2|a', 'a', 'a2'),
    task('O3|a', 'b', 'b1'),
    task('O4|a', 'c', 'c1'),
    task('O5|a', 'a', 'a1'),
    task('O6|a', 'd', 'd1'),
  ];
  expect(nextWave(tasks, 3).map(({ duty }) => duty)).toEqual(['O1|a', 'O3|a', 'O4|a', 'O5|a']);
});
