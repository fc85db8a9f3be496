import {
  readLetterIds,
  readSeenAnswer,
  readSeenCode,
  readSidebarJob,
  SIDEBAR_JOBS,
} from '../../src/tables/sidebar-calls';

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

test.each<[string, unknown, boolean]>([
  ['an agency and an issue', { agency: 'sso', issue: 1 }, true],
  ['an issue that is no whole number', { agency: 'sso', issue: 1.5 }, false],
  ['an issue below the first', { agency: 'sso', issue: 0 }, false],
  ['an issue as text', { agency: 'sso', issue: '1' }, false],
  ['no agency', { agency: '', issue: 1 }, false],
  ['an endless agency', { agency: 'x'.repeat(501), issue: 1 }, false],
  ['a text', 'sso', false],
  ['nothing', undefined, false],
])('the code that a page shows: %s', (_case, given, isRead) => {
  expect(readSeenCode(given)).toEqual(isRead ? given : null);
});

test.each<[string, unknown, boolean]>([
  ['an id and a moment', { response: 'r1', time: '2022-03-28T08:00:00' }, true],
  ['an id alone', { response: 'r1' }, false],
  ['a list', ['r1'], false],
  ['null', null, false],
])('the answer that a page shows: %s', (_case, given, isRead) => {
  expect(readSeenAnswer(given)).toEqual(isRead ? given : null);
});
