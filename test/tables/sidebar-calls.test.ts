import { readSidebarJob, SIDEBAR_JOBS } from '../../src/tables/sidebar-calls';

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
