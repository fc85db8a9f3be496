import { readLetterIds, readSidebarJob, SIDEBAR_JOBS } from '../../src/tables/sidebar-calls';

test.each(SIDEBAR_JOBS)('the page may start %s', (job) => {
  expect(readSidebarJob(job)).toBe(job);
});

test.each([
  'toString',
  '__proto__',
  'constructor',
  'menuSendReminders',
  '',
  ['setUp'],
  { job: 'setUp' },
  null,
  undefined,
  7,
])('the page may not start %p', (given) => {
  expect(readSidebarJob(given)).toBeNull();
});

test.each<[string, unknown, readonly string[] | null]>([
  ['a list of ids', ['2022-03-28/sso'], ['2022-03-28/sso']],
  ['an empty list', [], []],
  ['one text', '2022-03-28/sso', null],
  ['a list of numbers', [1], null],
  ['more letters than a page shows', Array.from({ length: 101 }, () => 'x'), null],
  ['an endless id', ['x'.repeat(501)], null],
  ['an object that looks like a list', { length: 1, 0: 'x' }, null],
])('letter ids: %s', (_case, given, expected) => {
  expect(readLetterIds(given)).toEqual(expected);
});
