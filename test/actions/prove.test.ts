import { checkUrls } from '../../src/actions/check-urls';
import { continueWork } from '../../src/actions/continue-work';
import { everyMorning } from '../../src/actions/every-morning';
import { prove, proveAfterDeadline } from '../../src/actions/prove';
import { activityLog } from '../../src/tables/logs';
import { register } from '../../src/tables/register';
import { linkChecks, proofs } from '../../src/tables/reports';
import { rounds } from '../../src/tables/rules';
import { itemPage, type JudgedWorld, judgedWorld } from '../support/judged-world';
import { answered } from '../support/pages';
import { duty, SSO } from './form-world';
import { killedAt, untilKilled } from './killing';

const TITLES = ['โครงสร้าง', 'ข้อมูลผู้บริหาร', 'ข้อมูลการติดต่อ'];
/** The second stands on a host of its own, so that its silence says nothing of the others. */
const linkOf = (n: number) => `https://${n === 1 ? 'two' : 'www'}.sso.go.th/o${n + 1}`;
const SILENT = { outcome: 'failed', fault: 'timeout', detail: '' } as const;

/** Three items of one agency; the first two are accepted. */
function year(today = '2022-03-28'): JudgedWorld {
  return judgedWorld(
    {
      today,
      tabs: {
        settings: [{ name: 'ปีงบประมาณ', value: 2565 }],
        agencies: [SSO],
        rounds: [{ round: 'รอบที่ 1', due: '2022-03-31' }],
        items: TITLES.map((title, n) => ({ code: `O${n + 1}`, title })),
        register: TITLES.map((title, n) =>
          duty(`O${n + 1}`, SSO, {
            title,
            evidence: [linkOf(n)],
            status: n === 2 ? 'รอสอบทาน' : 'ผ่าน',
            reportedAt: '2022-03-20T09:00:00',
          }),
        ),
      },
    },
    Object.fromEntries(TITLES.map((title, n) => [linkOf(n), itemPage(title)])),
  );
}
const recorded = (world: JudgedWorld) => world.rows(proofs).map(({ item, link }) => `${item} ${link}`);
const BOTH = [`O1 ${linkOf(0)}`, `O2 ${linkOf(1)}`];

describe('the record of accepted links', () => {
  test('says of each what stood there and when', () => {
    const world = year();
    expect(prove(world.services)).toBe('บันทึกหลักฐานของข้อที่ผ่านแล้ว 2 ลิงก์ ในแท็บ "หลักฐาน ณ วันตรวจ"');
    expect(recorded(world)).toEqual(BOTH);
    const [check] = world.rows(linkChecks).filter(({ link }) => link === linkOf(0));
    expect(world.rows(proofs)[0]).toMatchObject({
      time: '2022-03-28T09:00:00',
      duty: 'O1|sso',
      agency: SSO.name,
      verdict: 'ใช้ได้',
      httpStatus: 200,
      finalUrl: linkOf(0),
      title: 'โครงสร้าง',
      size: check?.size,
      hash: check?.hash,
    });
    expect(world.rows(proofs)[0]?.extract).toContain('เผยแพร่ข้อมูลของหน่วยงาน');
    expect(world.rows(proofs)[0]?.hash).toHaveLength(14);
    expect(world.rows(activityLog)).toHaveLength(1);
  });

  test('visits accepted links anew though they are not due', () => {
    const world = year();
    checkUrls(world.services);
    world.setNow('2022-03-28T10:00:00');
    world.asked.length = 0;
    prove(world.services);
    expect(world.asked).toEqual(expect.arrayContaining([linkOf(0), linkOf(1)]));
    expect(world.asked).not.toContain(linkOf(2));
    expect(world.rows(proofs)[0]?.time).toBe('2022-03-28T10:00:00');
  });

  test('comes before links that are merely due', () => {
    const world = year();
    prove(world.services);
    expect(world.asked.filter((url) => !url.endsWith('.pdf')).pop()).toBe(linkOf(2));
  });

  test('on another request stands below the first, which stays', () => {
    const world = year();
    prove(world.services);
    world.setNow('2022-05-30T09:00:00');
    prove(world.services);
    expect(recorded(world)).toEqual([...BOTH, ...BOTH]);
  });

  test('holds nothing while nothing is accepted, and asks the web nothing', () => {
    const world = year();
    for (const at of [3, 4]) world.type(register, 'status', at, 'รอสอบทาน');
    expect(prove(world.services)).toContain('ยังไม่มีลิงก์ของข้อที่ "ผ่าน"');
    expect([world.asked, world.continuation(), world.rows(proofs)]).toEqual([[], null, []]);
  });

  test('waits for a site that is away for a while, and goes on by itself', () => {
    const world = year();
    checkUrls(world.services);
    world.put(linkOf(1), answered({ status: 503 }));
    world.setNow('2022-03-28T10:00:00');
    expect(prove(world.services)).toContain('เหลืออีก 1 ลิงก์ ระบบจะเปิดและบันทึกต่อเอง');
    expect(recorded(world)).toEqual([BOTH[0]]);
    expect(world.continuation()).toBe(30);
    world.put(linkOf(1), itemPage('ข้อมูลผู้บริหาร'));
    world.setNow('2022-03-28T10:31:00');
    expect(continueWork(world.services)).toContain('2 ลิงก์');
    expect(recorded(world)).toEqual(BOTH);
    expect(world.continuation()).toBeNull();
  });

  test('says of a site that stays away that it did', () => {
    const world = year();
    world.put(linkOf(1), SILENT);
    prove(world.services);
    for (const moment of ['28T09:40', '28T16:00', '29T17:00']) {
      world.setNow(`2022-03-${moment}:00`);
      continueWork(world.services);
    }
    expect(world.rows(proofs).map(({ verdict }) => verdict)).toEqual(['ใช้ได้', 'ให้คนดู']);
    expect(continueWork(world.services)).toBe('ไม่มีงานที่ค้างอยู่');
  });

  test('stops in time and goes on with the rest', () => {
    const world = year();
    world.beforeEachRound(() => world.setElapsed(250_000));
    expect(prove(world.services)).toContain('ระบบจะเปิดและบันทึกต่อเอง');
    world.beforeEachRound(null);
    world.setElapsed(0);
    expect(world.continuation()).toBe(1);
    world.setNow('2022-03-28T09:02:00');
    continueWork(world.services);
    expect(recorded(world).sort()).toEqual(BOTH);
    expect(world.continuation()).toBeNull();
  });

  test.each(['before', 'after'] as const)(
    'cut off %s any call and gone on with, has each link once',
    (when) => {
      for (let n = 1; ; n += 1) {
        const world = year();
        const cut = killedAt(world.services, n, when);
        untilKilled(() => prove({ ...cut.services, judging: world.services.judging }));
        world.setNow('2022-03-28T09:05:00');
        proveAfterDeadline(world.services);
        continueWork(world.services);
        // Cut off before anything was begun, it is asked for again.
        if (recorded(world).length === 0) prove(world.services);
        expect({ n, recorded: recorded(world).sort() }).toEqual({ n, recorded: BOTH });
        expect({ n, unfinished: world.store.get('unfinished') }).toEqual({ n, unfinished: undefined });
        if (!cut.wasKilled()) break;
      }
    },
  );
});

describe('in the morning', () => {
  const mornings = (world: JudgedWorld, days: readonly string[]) => {
    for (const day of days) {
      world.setNow(`${day}T06:00:00`);
      everyMorning(world.services);
      world.setNow(`${day}T06:01:00`);
      if (world.continuation() !== null) continueWork(world.services);
    }
  };

  test('after a deadline accepted links are put on record once', () => {
    const world = year();
    mornings(world, ['2022-03-30', '2022-03-31']);
    expect(recorded(world)).toEqual([]);
    mornings(world, ['2022-04-01']);
    expect(recorded(world)).toEqual(BOTH);
    mornings(world, ['2022-04-02', '2022-04-03']);
    expect(recorded(world)).toEqual(BOTH);
  });

  test('once more after the deadline of a later round', () => {
    const world = year();
    world.type(rounds, 'due', 3, { date: '2022-04-30T00:00:00' });
    mornings(world, ['2022-04-01', '2022-05-01']);
    expect(recorded(world)).toEqual([...BOTH, ...BOTH]);
  });

  test('a record that a person began after the deadline counts for it', () => {
    const world = year('2022-04-01');
    prove(world.services);
    mornings(world, ['2022-04-02']);
    expect(recorded(world)).toEqual(BOTH);
  });

  test('while nothing is accepted the record waits', () => {
    const world = year();
    for (const at of [3, 4]) world.type(register, 'status', at, 'รอสอบทาน');
    mornings(world, ['2022-04-01']);
    world.type(register, 'status', 3, 'ผ่าน');
    mornings(world, ['2022-04-02']);
    expect(recorded(world)).toEqual([BOTH[0]]);
  });

  test('a column that somebody deleted is told, and work that was cut off goes on all the same', () => {
    const world = year();
    world.services.store.set('unfinished', '["form"]');
    world.removeColumn(linkChecks, 'hash');
    expect(() => everyMorning(world.services)).toThrow('ลายนิ้วมือเนื้อหา');
    expect(world.continuation()).toBe(1);
  });

  test('links that are due again are checked, where they were checked before', () => {
    const world = year();
    mornings(world, ['2022-03-28']);
    expect(world.asked).toEqual([]);
    checkUrls(world.services);
    world.asked.length = 0;
    mornings(world, ['2022-03-29']);
    expect(world.asked).toEqual([]);
    mornings(world, ['2022-04-25']);
    expect(world.asked).toContain(linkOf(2));
  });
});
