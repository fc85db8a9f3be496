import { checkUrls } from '../../src/actions/check-urls';
import { continueWork } from '../../src/actions/continue-work';
import type { Services } from '../../src/actions/services';
import type { Visit } from '../../src/domain/link-trip';
import { register } from '../../src/tables/register';
import { linkChecks } from '../../src/tables/reports';
import { type Memory, memoryServices, type Start } from '../support/memory-services';
import { AGRI, duty, SSO } from './form-world';
import { killedAt, untilKilled } from './killing';

const page = (status = 200, more = {}): Visit => ({
  outcome: 'answered',
  status,
  location: null,
  contentType: 'text/html',
  text: 'ข้อมูล',
  ...more,
});
const fault = (kind: 'dns' | 'timeout'): Visit => ({ outcome: 'failed', fault: kind, detail: '' });
const GOOD = 'https://www.sso.go.th/good';
const GONE = 'https://www.sso.go.th/gone';
const MOVED = 'https://www.sso.go.th/moved';
const DEAD = 'https://dead.go.th/1';
const WEB = {
  [GOOD]: page(),
  [GONE]: page(404),
  [MOVED]: page(302, { location: '/good' }),
  [DEAD]: fault('timeout'),
};

/** Duties of one agency with a link each; AGRI has no site of its own. */
const reported = (links: readonly string[], more: Partial<Start> = {}): Memory =>
  memoryServices({
    today: '2022-03-28',
    tabs: {
      agencies: [SSO, AGRI],
      register: links.map((link, n) => duty(`O${n + 1}`, AGRI, { evidence: [link], status: 'รอสอบทาน' })),
    },
    web: WEB,
    ...more,
  });
const shown = (world: Memory) => world.rows(register).map(({ status, linkResult }) => [status, linkResult]);

describe('checking links', () => {
  test('facts move the duty, all else is said and left to a person', () => {
    const world = reported([GOOD, GONE, MOVED, DEAD, 'http://10.0.0.1/x']);
    expect(checkUrls(world.services)).toBe('ตรวจแล้ว 5 ลิงก์: ใช้ได้ 2, มีปัญหา 2, ให้คนดู 1');
    expect(shown(world)).toEqual([
      ['รอสอบทาน', 'ใช้ได้'],
      ['ลิงก์มีปัญหา', 'มีปัญหา: ไม่พบหน้านี้แล้ว (404)'],
      ['รอสอบทาน', 'ใช้ได้'],
      ['รอสอบทาน', 'ให้คนดู: เว็บไซต์ไม่ตอบภายในเวลา'],
      ['ลิงก์มีปัญหา', 'มีปัญหา: เป็นที่อยู่ภายในหน่วยงาน ประชาชนเปิดไม่ได้'],
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
    expect(new Set(shown(world).map(([, result]) => result))).toEqual(
      new Set(['ให้คนดู: เว็บไซต์ไม่ตอบภายในเวลา']),
    );
  });

  test('each wave is told while links are left, and the last one that none are', () => {
    const links = Array.from({ length: 6 }, (_, n) => `https://h${n % 2}.go.th/${n}`);
    const world = reported(links, { web: Object.fromEntries(links.map((link) => [link, page()])) });
    checkUrls(world.services);
    expect(world.said).toEqual(['ตรวจลิงก์แล้ว 2 เหลืออีก 4', 'ตรวจลิงก์แล้ว 4 เหลืออีก 2', 'ตรวจลิงก์แล้ว 6 ครบทุกลิงก์']);
  });

  test('never two requests to one host at the same time', () => {
    const links = Array.from({ length: 40 }, (_, n) => `https://h${n % 4}.go.th/${n}`);
    const world = reported(links, {
      web: Object.fromEntries(links.map((link) => [link, page(302, { location: 'https://h0.go.th/end' })])),
    });
    world.putOnWeb('https://h0.go.th/end', page());
    const waves: string[][] = [];
    const { web } = world.services;
    const watched: Services = {
      ...world.services,
      web: {
        ...web,
        get: (urls, mayGoOn) => {
          waves.push(urls.map((url) => url.split('/')[2] ?? ''));
          return web.get(urls, mayGoOn);
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
    world.putOnWeb('https://www.other.go.th/x', page());
    checkUrls(world.services);
    expect(shown(world)).toEqual([['รอสอบทาน', 'ให้คนดู: ไม่ได้อยู่บนเว็บไซต์ของหน่วยงาน']]);
  });

  test('an accepted page that is gone on three visits comes back', () => {
    const world = reported([GONE]);
    world.type(register, 'status', 3, 'ผ่าน');
    const statuses = ['2022-03-28', '2022-03-29', '2022-03-30'].map((day) => {
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
        get: (urls, mayGoOn) => {
          const visits = web.get(urls, mayGoOn);
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

  test.each(['before', 'after'] as const)(
    'cut off %s any call and repeated, it comes to the same',
    (when) => {
      const links = [GOOD, GONE, MOVED, DEAD, 'http://10.0.0.1/x'];
      const whole = reported(links);
      checkUrls(whole.services);
      for (let n = 1; ; n += 1) {
        const world = reported(links);
        const cut = killedAt(world.services, n, when);
        untilKilled(() => checkUrls(cut.services));
        checkUrls(world.services);
        expect({ n, shown: shown(world) }).toEqual({ n, shown: shown(whole) });
        expect(
          world
            .rows(linkChecks)
            .map(({ link }) => link)
            .sort(),
        ).toEqual(
          whole
            .rows(linkChecks)
            .map(({ link }) => link)
            .sort(),
        );
        if (!cut.wasKilled()) break;
      }
    },
  );
});
