import { checkUrls } from '../../src/actions/check-urls';
import { continueWork } from '../../src/actions/continue-work';
import type { Services } from '../../src/actions/services';
import { readWebAddress } from '../../src/domain/web-address';
import { sentenceOf } from '../../src/judging/reasons';
import { register } from '../../src/tables/register';
import { linkChecks } from '../../src/tables/reports';
import { type Memory, memoryServices } from '../support/memory-services';
import { answered, evidence, failed, leadsTo, offer, pdf } from '../support/pages';
import { duty, SSO } from './form-world';
import { killedAt, untilKilled } from './killing';
import { reported as duties, page, pending, shown, titleOf, untilDone } from './link-world';

const GOOD = 'https://www.sso.go.th/good';
const GONE = 'https://www.sso.go.th/gone';
const MOVED = 'https://www.sso.go.th/moved';
const DEAD = 'https://dead.go.th/1';
const WEB = {
  [GOOD]: page,
  [GONE]: answered({ status: 404 }),
  [MOVED]: leadsTo('/good'),
  [DEAD]: failed('timeout'),
};

/** Requests of a wave of these tests: one link of each of five hosts, with all that its judge asks for. */
const LARGEST_WAVE = 8;

const reported = (links: readonly string[], more: Parameters<typeof duties>[1] = {}): Memory =>
  duties(links, { web: WEB, ...more });

describe('checking links', () => {
  test('facts move the duty, all else is said and left to a person', () => {
    const world = reported([GOOD, GONE, MOVED, DEAD, 'http://10.0.0.1/x']);
    expect(checkUrls(world.services)).toBe('ตรวจแล้ว 5 ลิงก์: ใช้ได้ 2, มีปัญหา 2, ยังตรวจไม่เสร็จ 1');
    expect(shown(world)).toEqual([
      ['รอสอบทาน', 'ใช้ได้'],
      ['ลิงก์มีปัญหา', `มีปัญหา: ${sentenceOf('http-404')}`],
      ['รอสอบทาน', 'ใช้ได้'],
      ['รอสอบทาน', pending('timeout')],
      ['ลิงก์มีปัญหา', `มีปัญหา: ${sentenceOf('private-address')}`],
    ]);
    expect(world.rows(linkChecks).find(({ link }) => link === MOVED)).toMatchObject({
      finalUrl: GOOD,
      httpStatus: 200,
      checkedAt: '2022-03-28T09:00:00',
    });
  });

  test('a page that is gone is asked for twice before it is called so', () => {
    const world = reported([GONE]);
    checkUrls(world.services);
    expect(world.visited).toEqual([GONE, GONE]);
  });

  test('a second run visits nothing that is not due', () => {
    const world = reported([GOOD, GONE]);
    checkUrls(world.services);
    const visits = world.visited.length;
    world.takeChanges();
    expect(checkUrls(world.services)).toBe('ไม่มีลิงก์ที่ถึงกำหนดตรวจ');
    expect(world.visited).toHaveLength(visits);
    expect(world.takeChanges()).toEqual([]);
  });

  test('a dead host with forty-three links costs one request', () => {
    const links = Array.from({ length: 43 }, (_, n) => `https://dead.go.th/${n + 1}`);
    const world = reported(links);
    checkUrls(world.services);
    expect(world.visited).toHaveLength(1);
    expect(new Set(shown(world).map(([, result]) => result))).toEqual(new Set([pending('timeout')]));
  });

  test('each wave is told while links are left, and the last one that none are', () => {
    const links = Array.from({ length: 6 }, (_, n) => `https://h${n % 2}.go.th/${n}`);
    const world = reported(links, { web: Object.fromEntries(links.map((link) => [link, page])) });
    checkUrls(world.services);
    expect(world.said).toEqual(['ตรวจลิงก์แล้ว 2 เหลืออีก 4', 'ตรวจลิงก์แล้ว 4 เหลืออีก 2', 'ตรวจลิงก์แล้ว 6 ครบทุกลิงก์']);
  });

  test('never two requests to one host at the same time', () => {
    const links = Array.from({ length: 40 }, (_, n) => `https://h${n % 4}.go.th/${n}`);
    const world = reported(links, {
      web: Object.fromEntries(links.map((link) => [link, leadsTo('https://h0.go.th/end')])),
    });
    world.putOnWeb('https://h0.go.th/end', page);
    const waves: string[][] = [];
    const { web } = world.services;
    const watched: Services = {
      ...world.services,
      web: {
        ...web,
        get: (wants, mayGoOn) => {
          waves.push(wants.map(({ url }) => readWebAddress(url)?.host ?? ''));
          return web.get(wants, mayGoOn);
        },
      },
    };
    checkUrls(watched);
    expect(waves.filter((hosts) => new Set(hosts).size < hosts.length)).toEqual([]);
    expect(world.rows(linkChecks)).toHaveLength(40);
  });

  test('the site of the agency decides whether a page is on its own site', () => {
    const own = duty('O1', SSO, { evidence: ['https://www.other.go.th/x'], status: 'รอสอบทาน' });
    const world = memoryServices({ today: '2022-03-28', tabs: { agencies: [SSO], register: [own] } });
    world.putOnWeb('https://www.other.go.th/x', page);
    checkUrls(world.services);
    expect(shown(world)).toEqual([['รอสอบทาน', `ให้คนดู: ${sentenceOf('outside-agency-domain')}`]]);
  });

  test('an accepted page that is gone on three visits comes back', () => {
    const world = reported([GONE]);
    world.type(register, 'status', 3, 'ผ่าน');
    const statuses = ['2022-03-28', '2022-03-31', '2022-04-03'].map((day) => {
      world.setNow(`${day}T10:00:00`);
      checkUrls(world.services);
      return world.rows(register)[0]?.status;
    });
    expect(statuses).toEqual(['ผ่าน', 'ผ่าน', 'ลิงก์มีปัญหา']);
  });

  test('it stops in time, says so and goes on by itself', () => {
    const world = reported([GOOD, GONE]);
    const { web } = world.services;
    const slow: Services = {
      ...world.services,
      web: {
        ...web,
        get: (wants, mayGoOn) => {
          const visits = web.get(wants, mayGoOn);
          world.setElapsed(250_000);
          return visits;
        },
      },
    };
    expect(checkUrls(slow)).toContain('เหลืออีก 1 ลิงก์ ระบบจะตรวจต่อเอง');
    expect(world.rows(linkChecks)).toHaveLength(1);
    expect(world.continuation()).toBe(1);
    world.setElapsed(0);
    expect(continueWork(world.services)).toContain('ตรวจแล้ว 1 ลิงก์');
    expect(world.continuation()).toBeNull();
    expect(continueWork(world.services)).toBe('ไม่มีงานที่ค้างอยู่');
  });

  test('when the day’s visits are used up the rest waits', () => {
    const world = reported([GOOD, DEAD], { webQuota: 1 });
    expect(checkUrls(world.services)).toContain('วันนี้ใช้โควตาการเปิดเว็บครบแล้ว');
    expect(world.continuation()).toBe(360);
  });
});

describe('a check that is cut off', () => {
  const [BUSY, OFFER, FILE] = [
    'https://busy.go.th/4',
    'https://offer.go.th/5',
    'https://offer.go.th/5.pdf',
  ] as const;
  const links = [
    GOOD,
    GONE,
    MOVED,
    BUSY,
    OFFER,
    DEAD,
    'https://dead.go.th/2',
    'http://10.0.0.1/x',
    'https://a.go.th/8',
  ];
  /** Judged some thousand times. */
  const page = evidence(Array.from({ length: 10 }, (_, n) => titleOf(`O${n + 1}`)).join(' '));
  /** The last is of an accepted duty, and its page has changed since. */
  const CHANGED = 'https://a.go.th/9';
  const world = (of = [...links, CHANGED]) => {
    const memory = reported(of, {
      checks: [
        {
          ...{ link: CHANGED, duty: 'O10|agri', verdict: 'ใช้ได้', failures: 0, hash: 'another', title: 'อื่น' },
          ...{ checkedAt: '2022-03-01T09:00:00', nextCheckAt: '2022-03-20T09:00:00' },
        },
      ],
      web: {
        [GOOD]: page,
        [GONE]: answered({ status: 404 }),
        [MOVED]: leadsTo('/good'),
        [DEAD]: failed('timeout'),
        [BUSY]: (_want, before) => (before % 2 === 0 ? answered({ status: 503 }) : page),
        [OFFER]: offer(titleOf('O5'), FILE),
        [FILE]: pdf(),
        'https://dead.go.th/2': failed('timeout'),
        'https://a.go.th/8': page,
        [CHANGED]: page,
      },
    });
    if (of.includes(CHANGED)) memory.type(register, 'status', 12, 'ผ่าน');
    return memory;
  };
  const known = (of: Memory) =>
    of
      .rows(linkChecks)
      .map(({ duty: key, link, verdict, reasonCode, failures }) => [key, link, verdict, reasonCode, failures])
      .sort();
  const timesOf = (visited: readonly string[], address: string) =>
    visited.filter((each) => each === address).length;

  test.each(['before', 'after'] as const)(
    '%s any call and gone on with comes to the same, and visits anew only what was not written down',
    (when) => {
      const whole = world();
      checkUrls(whole.services);
      const waves = whole.visited.length;
      for (let n = 1; ; n += 1) {
        const again = world();
        const cut = killedAt(again.services, n, when);
        untilKilled(() => checkUrls(cut.services));
        const before = again.visited.length;
        checkUrls(again.services);
        expect({ n, shown: shown(again) }).toEqual({ n, shown: shown(whole) });
        expect({ n, known: known(again) }).toEqual({ n, known: known(whole) });
        const tooOften = again.visited.filter(
          (address) => timesOf(again.visited, address) > 2 * timesOf(whole.visited, address),
        );
        expect({ n, tooOften }).toEqual({ n, tooOften: [] });
        expect(again.visited.length).toBeLessThanOrEqual(waves + Math.min(before, LARGEST_WAVE));
        if (!cut.wasKilled()) break;
      }
    },
  );

  test('does not count a fault twice that it had written down', () => {
    for (let n = 1; ; n += 1) {
      const again = world(links.filter((link) => link.startsWith('https://dead')));
      const cut = killedAt(again.services, n, 'after');
      untilKilled(() => checkUrls(cut.services));
      untilDone(again);
      const dead = again.rows(linkChecks).filter(({ link }) => link !== CHANGED);
      expect([n, ...dead.map(({ verdict, failures }) => [verdict, failures])]).toEqual([
        n,
        ['ให้คนดู', 4],
        ['ให้คนดู', 4],
      ]);
      expect(
        again.visited.filter((address) => address.startsWith('https://dead')).length,
      ).toBeLessThanOrEqual(5);
      if (!cut.wasKilled()) break;
    }
  });
});
