import { checkUrls } from '../../src/actions/check-urls';
import { continueWork } from '../../src/actions/continue-work';
import { explainLinks } from '../../src/actions/explain-links';
import { prove } from '../../src/actions/prove';
import { readSidebarState } from '../../src/actions/sidebar';
import { stopChecking } from '../../src/actions/stop-checking';
import { register } from '../../src/tables/register';
import { linkChecks, proofs } from '../../src/tables/reports';
import { settings } from '../../src/tables/settings';
import { answered, itemPage, type JudgedWorld, judgedWorld } from '../support/judged-world';
import { duty, SSO } from './form-world';

const SITE = 'https://www.sso.go.th';
const SPOILT = answered({
  text: `<html><title>โครงสร้าง</title><body><h1>โครงสร้าง</h1><p>${'สล็อตเว็บตรง บาคาร่า แทงบอล คาสิโนออนไลน์ ฝากถอนไม่มีขั้นต่ำ '.repeat(8)}</p></body></html>`,
});
/** Five items with a link each: gone, led on, not its item, fine, and one with pages that others took over. */
const LINKS = ['gone', 'moved', 'other', 'good', 'spoilt'];
const TITLES = ['แผนดำเนินงานประจำปี', 'ข้อมูลผู้บริหาร', 'ข้อมูลการติดต่อ', 'กฎหมายที่เกี่ยวข้อง', 'โครงสร้าง'];

function year(): JudgedWorld {
  return judgedWorld(
    {
      today: '2022-03-28',
      tabs: {
        settings: [{ name: 'ปีงบประมาณ', value: 2565 }],
        agencies: [SSO],
        items: TITLES.map((title, n) => ({ code: `O${n + 1}`, title })),
        register: TITLES.map((title, n) =>
          duty(`O${n + 1}`, SSO, { title, evidence: [`${SITE}/${LINKS[n]}`], status: 'รอสอบทาน' }),
        ),
      },
    },
    {
      [`${SITE}/moved`]: answered({ status: 302, location: '/here' }),
      [`${SITE}/here`]: itemPage('ข้อมูลผู้บริหาร'),
      [`${SITE}/other`]: itemPage('กฎหมายที่เกี่ยวข้อง'),
      [`${SITE}/good`]: itemPage('กฎหมายที่เกี่ยวข้อง'),
      [`${SITE}/spoilt`]: SPOILT,
    },
  );
}
function checked(): JudgedWorld {
  const world = year();
  checkUrls(world.services);
  return world;
}
const explained = (world: JudgedWorld, key: string | null) => explainLinks(world.services, { duty: key });

describe('what was seen at the links of a duty', () => {
  test('is told of the duty that is asked for: reason, remedy, hops, marks and times', () => {
    const world = checked();
    const [gone] = explained(world, 'O1|sso').chosen?.links ?? [];
    expect(gone).toMatchObject({
      link: `${SITE}/gone`,
      seen: {
        verdict: 'มีปัญหา',
        sentence: 'ไม่พบหน้านี้แล้ว (404)',
        remedy: 'กรุณาเผยแพร่ข้อมูลอีกครั้งแล้วส่งลิงก์ใหม่',
        status: 404,
        visited: '28 มี.ค. 2565 09:00',
        next: '31 มี.ค. 2565 09:00',
        failedSince: '28 มี.ค. 2565 09:00',
        failures: 1,
      },
    });
    const [moved] = explained(world, 'O2|sso').chosen?.links ?? [];
    expect(moved?.seen).toMatchObject({
      way: [`${SITE}/moved`, `${SITE}/here`],
      title: 'ข้อมูลผู้บริหาร',
      found: expect.stringContaining('ชื่อข้อ'),
      lastGood: '28 มี.ค. 2565 09:00',
      failedSince: '',
    });
    const [other] = explained(world, 'O3|sso').chosen?.links ?? [];
    expect(other?.seen?.missing).toContain('ชื่อข้อ');
  });

  test.each([
    ['of the register', register, 4, 'O2|sso'],
    ['of the checks', linkChecks, 2, null],
    ['of another tab', settings, 2, undefined],
  ])('without a name it is the row selected: %s', (_case, table, row, key) => {
    const world = checked();
    world.select(table, row);
    const wanted = key === null ? world.rows(linkChecks)[0]?.duty : key;
    expect(explained(world, null).chosen?.duty).toBe(wanted);
  });

  test('is none before the first visit', () => {
    const world = year();
    world.type(register, 'evidence', 3, 'htp://www.sso.go.th/gone');
    expect(explained(world, 'O1|sso').chosen?.links).toEqual([{ link: expect.any(String), seen: null }]);
  });

  test('says what came in between when a site does not answer for a while', () => {
    const world = checked();
    world.put(`${SITE}/good`, { outcome: 'failed', fault: 'timeout', detail: '' });
    world.setNow('2022-04-25T09:00:00');
    checkUrls(world.services);
    const [good] = explained(world, 'O4|sso').chosen?.links ?? [];
    expect(good?.seen).toMatchObject({
      verdict: 'ใช้ได้',
      sentence: 'หลักฐานใช้ได้',
      lastTry: 'เว็บไซต์ไม่ตอบภายในเวลา',
      visited: '25 เม.ย. 2565 09:00',
      next: '25 เม.ย. 2565 09:30',
      lastGood: '28 มี.ค. 2565 09:00',
    });
  });

  test('of a duty that is not there is nothing', () => {
    expect(explained(checked(), 'O99|nobody').chosen).toBeNull();
  });

  test.each([null, 7, {}, { duty: '' }, { duty: 'x'.repeat(600) }])(
    'a page that asks %j is refused',
    (given) => {
      expect(() => explainLinks(checked().services, given)).toThrow('ไม่ตรงกับโปรแกรมรุ่นปัจจุบัน');
    },
  );

  test('is plain data', () => {
    const all = explained(checked(), 'O2|sso');
    expect(JSON.parse(JSON.stringify(all))).toStrictEqual(all);
  });
});

describe('links that a person should look at', () => {
  test('come hijacked first, then broken, then doubtful; good ones do not', () => {
    const { doubtful, more } = explained(checked(), null);
    expect(doubtful.map(({ item, verdict }) => `${item} ${verdict}`)).toEqual([
      'O5 ให้คนดู',
      'O1 มีปัญหา',
      'O3 ให้คนดู',
    ]);
    expect(more).toBe(0);
  });

  test('what somebody has decided on is not asked again, unless it is broken', () => {
    const world = checked();
    for (const at of [3, 5]) world.type(register, 'status', at, 'ผ่าน');
    expect(explained(world, null).doubtful.map(({ item }) => item)).toEqual(['O5', 'O1']);
  });
});

test('the state of the year names agencies with hijacked pages', () => {
  expect(readSidebarState(checked().services).hijacked).toEqual([`${SSO.name} (O5)`]);
});

describe('stopping the check that goes on by itself', () => {
  /** Time runs out after the first wave. */
  const half = (work: (world: JudgedWorld) => unknown) => {
    const world = year();
    world.beforeEachRound(() => world.setElapsed(250_000));
    work(world);
    world.beforeEachRound(null);
    world.setElapsed(0);
    return world;
  };

  test('nothing comes after it, and the sidebar no longer speaks of it', () => {
    const world = half(({ services }) => checkUrls(services));
    expect([world.continuation(), readSidebarState(world.services).isChecking]).toEqual([1, true]);
    expect(stopChecking(world.services)).toContain('หยุดตรวจลิงก์เบื้องหลังแล้ว');
    expect([world.continuation(), readSidebarState(world.services).isChecking]).toEqual([null, false]);
    expect(continueWork(world.services)).toBe('ไม่มีงานที่ค้างอยู่');
    expect(stopChecking(world.services)).toBe('ไม่มีการตรวจลิงก์ที่ค้างอยู่');
  });

  test('a check under way ends after its wave and does not wake itself again', () => {
    const world = year();
    let rounds = 0;
    world.beforeEachRound(() => {
      rounds += 1;
      if (rounds === 1) stopChecking(world.services);
    });
    expect(checkUrls(world.services)).toContain('หยุดตรวจแล้ว เหลืออีก');
    expect([world.continuation(), world.store.get('unfinished')]).toEqual([null, undefined]);
    expect(world.rows(linkChecks).length).toBeGreaterThan(0);
  });

  test('a record of accepted links ends too, with what it has', () => {
    const world = year();
    for (const at of [4, 6]) world.type(register, 'status', at, 'ผ่าน');
    world.beforeEachRound(() => stopChecking(world.services));
    expect(prove(world.services)).toContain('หยุดแล้ว');
    world.beforeEachRound(null);
    expect([world.continuation(), world.store.get('unfinished')]).toEqual([null, undefined]);
    world.setNow('2022-03-28T10:00:00');
    expect(prove(world.services)).toContain('2 ลิงก์');
    expect(world.rows(proofs).filter(({ time }) => time === '2022-03-28T10:00:00')).toHaveLength(2);
  });
});
