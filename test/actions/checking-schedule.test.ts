import { checkUrls } from '../../src/actions/check-urls';
import { minutesAfter } from '../../src/domain/moments';
import { type ReasonCode, sentenceOf } from '../../src/judging/reasons';
import { register } from '../../src/tables/register';
import { linkChecks } from '../../src/tables/reports';
import type { Memory, Page } from '../support/memory-services';
import { answered, evidence, failed } from '../support/pages';
import { page, pending, reported, START, shown, titleOf, untilDone } from './link-world';

const LINK = 'https://www.sso.go.th/o1';
const [HALF_HOUR, SIX_HOURS, DAY] = [30, 6 * 60, 24 * 60];
/** The minutes of the clock so long after one another. */
function timesAfter(waits: readonly number[]): string[] {
  const sums = waits.map((_wait, index) => waits.slice(0, index + 1).reduce((sum, wait) => sum + wait, 0));
  return [0, ...sums].map((minutes) => minutesAfter(START, minutes).slice(0, 16));
}
const one = (at: Page): Memory => reported([LINK], { web: { [LINK]: at } });
/** The days from the start on which a link is visited, each in a run of its own. */
function onDays(world: Memory, days: readonly number[]): void {
  for (const day of days) untilDone(world, minutesAfter(START, day * DAY));
}

const BLOCKED = answered({ status: 403, text: 'Forbidden' });
const CHALLENGE = answered({ text: '<title>Just a moment...</title><p>Checking your browser</p>' });

describe('what may be over soon', () => {
  test.each<[ReasonCode, Page, visits: number]>([
    ['timeout', failed('timeout'), 4],
    ['fetch-failed', failed('other'), 4],
    ['blocked', BLOCKED, 4],
    ['blocked', CHALLENGE, 4],
    ['server-error', answered({ status: 503 }), 5],
    ['rate-limited', answered({ status: 429 }), 5],
  ])('%s is tried after half an hour, six hours and a day, then it is for a person', (reason, at, visits) => {
    const world = one(at);
    expect(untilDone(world)).toEqual(timesAfter([HALF_HOUR, SIX_HOURS, DAY]));
    expect(shown(world)).toEqual([['รอสอบทาน', `ให้คนดู: ${sentenceOf(reason)}`]]);
    expect(world.visited).toHaveLength(visits);
  });

  test('is over at the second try', () => {
    const world = one((_want, before) => (before === 0 ? failed('timeout') : page));
    checkUrls(world.services);
    expect(shown(world)).toEqual([['รอสอบทาน', pending('timeout')]]);
    expect(untilDone(world, minutesAfter(START, HALF_HOUR))).toHaveLength(1);
    expect(shown(world)).toEqual([['รอสอบทาน', 'ใช้ได้']]);
  });

  test('is not tried before its time', () => {
    const world = one(failed('timeout'));
    checkUrls(world.services);
    world.setNow(minutesAfter(START, HALF_HOUR - 1));
    expect(checkUrls(world.services)).toBe('ไม่มีลิงก์ที่ถึงกำหนดตรวจ');
    expect(world.visited).toHaveLength(1);
  });

  test('a name that nobody has is believed when it is asked for again six hours later', () => {
    const world = one(failed('dns'));
    expect(untilDone(world)).toEqual(timesAfter([SIX_HOURS]));
    expect(shown(world)).toEqual([['ลิงก์มีปัญหา', `มีปัญหา: ${sentenceOf('dns')}`]]);
    expect(world.visited).toHaveLength(2);
  });

  test('the last verdict counts meanwhile', () => {
    const world = one((_want, before) => (before === 0 ? page : failed('timeout')));
    untilDone(world);
    world.setNow(minutesAfter(START, 40 * DAY));
    checkUrls(world.services);
    expect(shown(world)).toEqual([['รอสอบทาน', 'ใช้ได้']]);
    expect(world.rows(linkChecks)[0]).toMatchObject({
      verdict: 'ใช้ได้',
      reasonCode: 'timeout',
      failures: 1,
      lastGoodAt: START,
      failedSince: minutesAfter(START, 40 * DAY),
    });
  });

  test('wakes nobody for a link that was replaced meanwhile', () => {
    const world = one(failed('timeout'));
    checkUrls(world.services);
    expect(world.continuation()).toBe(HALF_HOUR);
    world.putOnWeb('https://www.sso.go.th/new', page);
    world.type(register, 'evidence', 3, 'https://www.sso.go.th/new');
    expect(untilDone(world, minutesAfter(START, HALF_HOUR))).toHaveLength(1);
    expect(shown(world)).toEqual([['รอสอบทาน', 'ใช้ได้']]);
  });
});

describe('a host that cannot be reached', () => {
  const links = Array.from({ length: 43 }, (_, n) => `https://dead.go.th/${n + 1}`);

  test('costs one request in each run, each time of another link', () => {
    const world = reported(links, {
      web: Object.fromEntries(links.map((link) => [link, failed('timeout')])),
    });
    expect(untilDone(world)).toHaveLength(4);
    expect(world.visited).toHaveLength(4);
    expect(new Set(world.visited).size).toBeGreaterThan(2);
    expect(new Set(shown(world).map(([, result]) => result))).toEqual(
      new Set([`ให้คนดู: ${sentenceOf('timeout')}`]),
    );
  });

  test('is not taken for one because of a single page that hangs', () => {
    const web = Object.fromEntries(links.map((link, n) => [link, n === 0 ? failed('timeout') : page]));
    const world = reported(links, { web });
    untilDone(world);
    const results = shown(world).map(([, result]) => result);
    expect(results.filter((result) => result === 'ใช้ได้')).toHaveLength(42);
    expect(results[0]).toBe(`ให้คนดู: ${sentenceOf('timeout')}`);
  });

  test('does not speak for the links that lead to it from elsewhere', () => {
    const from = ['https://www.sso.go.th/a', 'https://www.sso.go.th/b'];
    const world = reported(from, {
      web: {
        'https://www.sso.go.th/a': answered({ status: 302, location: 'https://dead.go.th/1' }),
        'https://dead.go.th/1': failed('timeout'),
        'https://www.sso.go.th/b': page,
      },
    });
    checkUrls(world.services);
    expect(shown(world).map(([, result]) => result)).toEqual([pending('timeout'), 'ใช้ได้']);
  });
});

describe('an accepted duty', () => {
  const accepted = (at: Page): Memory => {
    const world = one(at);
    untilDone(world);
    world.type(register, 'status', 3, 'ผ่าน');
    return world;
  };
  const statusOf = (world: Memory) => world.rows(register)[0]?.status;
  /** Good at first, then what is given, visit by visit; the last for good. */
  const then =
    (...later: readonly ReturnType<typeof answered>[]): Page =>
    (_want, before) =>
      [page, ...later][Math.min(before, later.length)] ?? page;

  test.each<[string, Page]>([
    ['403 and 200 by turns', (_want, before) => (before % 2 === 0 ? page : BLOCKED)],
    ['403 for weeks, then 200', then(...Array.from({ length: 7 }, () => BLOCKED), page)],
    ['a question for humans for weeks, then 200', then(...Array.from({ length: 7 }, () => CHALLENGE), page)],
    ['gone once, then there', then(answered({ status: 404 }), answered({ status: 404, text: 'x' }), page)],
    [
      'gone twice, then there',
      then(...Array.from({ length: 4 }, () => answered({ status: 404, text: 'x' })), page),
    ],
    [
      'a server in trouble, then there',
      then(
        answered({ status: 500, text: 'Fatal error' }),
        answered({ status: 500, text: 'Fatal error' }),
        page,
      ),
    ],
  ])('outlives %s', (_what, at) => {
    const world = accepted(at);
    for (let day = 40; day < 150; day += 3) {
      untilDone(world, minutesAfter(START, day * DAY));
      expect([day, statusOf(world)]).toEqual([day, 'ผ่าน']);
    }
    expect(shown(world)).toEqual([['ผ่าน', 'ใช้ได้']]);
  });

  test('falls when its page is gone on three visits, three days apart', () => {
    const world = accepted(then(answered({ status: 404 })));
    onDays(world, [40, 41, 43]);
    expect(statusOf(world)).toBe('ผ่าน');
    onDays(world, [46]);
    expect(shown(world)).toEqual([['ลิงก์มีปัญหา', `มีปัญหา: ${sentenceOf('http-404')}`]]);
    expect(world.visited).toHaveLength(1 + 3 * 2);
  });

  test('comes back to the reviewer when its page says another thing, with what changed', () => {
    const names = titleOf('O1');
    const world = accepted((_want, before) =>
      before === 0
        ? evidence(names)
        : evidence(names, { text: evidence(names).text.replace('ฝ่ายวิชาการ', 'ฝ่ายกฎหมาย') }),
    );
    onDays(world, [40]);
    expect(shown(world)[0]?.[0]).toBe('รอสอบทาน');
    expect(shown(world)[0]?.[1]).toMatch(
      /^ให้คนดู: เนื้อหาเปลี่ยนไปหลังผ่านการสอบทาน \(จากเดิม “.*ฝ่ายวิชาการ.*” เป็น “.*ฝ่ายกฎหมาย/,
    );
  });

  test('does not come back for a counter of visitors', () => {
    const counted = (n: number) =>
      evidence(titleOf('O1'), {
        text: evidence(titleOf('O1')).text.replace('</main>', `<p>ผู้เข้าชม ${n} คน</p></main>`),
      });
    const world = accepted((_want, before) => counted(before));
    onDays(world, [40, 80]);
    expect(shown(world)).toEqual([['ผ่าน', 'ใช้ได้']]);
  });

  test('notices a change behind a time in which the page could not be read', () => {
    const other = evidence(titleOf('O1'), {
      text: evidence(titleOf('O1')).text.replace('ฝ่ายวิชาการ', 'ฝ่ายกฎหมาย'),
    });
    const world = accepted((_want, before) =>
      before === 0 ? evidence(titleOf('O1')) : before < 6 ? BLOCKED : other,
    );
    onDays(world, [40, 49]);
    expect(statusOf(world)).toBe('ผ่าน');
    onDays(world, [57]);
    expect(statusOf(world)).toBe('รอสอบทาน');
  });
});

test('of several links in a cell one may be dead, and the duty is for a person', () => {
  const other = 'https://dead.go.th/1';
  const world = reported([`1. ${LINK}\n2. ${other}`], { web: { [LINK]: page, [other]: failed('dns') } });
  checkUrls(world.services);
  expect(shown(world)).toEqual([['รอสอบทาน', pending('dns').replace(': ', ': ลิงก์ที่ 2 ')]]);
  untilDone(world, minutesAfter(START, SIX_HOURS));
  expect(shown(world)).toEqual([['รอสอบทาน', `ให้คนดู: ลิงก์ที่ 2 ${sentenceOf('dns')}`]]);
});
