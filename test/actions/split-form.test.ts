import { agencyCodes } from '../../src/actions/agency-codes';
import { collect } from '../../src/actions/collect';
import { continueWork } from '../../src/actions/continue-work';
import { everyHour } from '../../src/actions/every-hour';
import { makeForm } from '../../src/actions/make-form';
import { reissueCode } from '../../src/actions/reissue-code';
import { type FormLink, formLinksIn } from '../../src/domain/form-links';
import { MOST_QUESTIONS } from '../../src/domain/form-parts';
import { itemKey, QUESTION_KEY } from '../../src/domain/form-plan';
import { agencies } from '../../src/tables/agencies';
import { type Duty, register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { type Memory, memoryServices } from '../support/memory-services';
import { AGRI, duty, SSO } from './form-world';
import { killedAt, untilKilled } from './killing';

/** What every form asks beside its items. */
const OF_ALL = 4;
const [FIRST, SECOND] = ['รอบที่ 1', 'รอบที่ 2'];

/** So many duties of an agency in a round, with items that follow upon `from`. */
const duties = (agency: typeof AGRI, round: string, count: number, from = 0): Partial<Duty>[] =>
  Array.from({ length: count }, (_, n) =>
    duty(`O${from + n + 1}`, agency, { round, due: agency === SSO ? '2022-03-31' : '2022-06-30' }),
  );

/** Both agencies have the first round, one also the second. */
const MANY = [
  ...duties(SSO, FIRST, 350),
  ...duties(AGRI, FIRST, 350),
  ...duties(SSO, SECOND, MOST_QUESTIONS - OF_ALL - 699, 350),
];

/** The rounds' tab has the second first. */
function worldOf(rows: readonly Partial<Duty>[]): Memory {
  const world = memoryServices({
    today: '2022-03-28',
    tabs: {
      agencies: [SSO, AGRI],
      items: [],
      rules: [],
      rounds: [{ round: SECOND }, { round: FIRST }],
      register: rows,
      settings: [{ name: 'ปีงบประมาณ', value: 2565 }],
    },
  });
  agencyCodes(world.services, []);
  return world;
}

function made(rows: readonly Partial<Duty>[] = MANY): Memory {
  const world = worldOf(rows);
  makeForm(world.services);
  return world;
}

const titles = (world: Memory) => [...world.plans.values()].map(({ title }) => title.split('พ.ศ. 2565')[1]);
const linksOf = (world: Memory, id: string): FormLink[] =>
  formLinksIn(world.rows(agencies).find((row) => row.id === id)?.formLink ?? '');
const statusOf = (world: Memory, key: string) =>
  world.rows(register).find((row) => row.key === key)?.status ?? '';

/** An agency answers one item in one of the forms, by the code of its own link. */
function answer(world: Memory, form: string, item: string, at: string): void {
  const code = /([0-9A-F]{8})$/.exec(linksOf(world, 'sso')[0]?.link ?? '')?.[1] ?? '';
  world.answerFormOf(form, {
    id: `answer-${at}`,
    at: `2022-03-28T${at}:00`,
    respondent: '',
    answers: {
      [QUESTION_KEY.agency]: SSO.name,
      [QUESTION_KEY.code]: code,
      [itemKey('set-sso', item)]: 'https://www.sso.go.th/a',
    },
  });
}

describe('the forms of the year', () => {
  test.each<[string, readonly Partial<Duty>[], readonly string[]]>([
    ['as many questions as one form takes', MANY.slice(1), ['']],
    ['one more, in rounds', MANY, [` ${SECOND}`, ` ${FIRST}`]],
    ['as many in one round alone', MANY.map((each) => ({ ...each, round: FIRST })), ['']],
    [
      'duties that no round has',
      [...MANY, ...duties(AGRI, '', 1, 900)],
      [` ${SECOND}`, ` ${FIRST}`, ' ไม่กำหนดรอบ'],
    ],
    [
      'a round that left its tab',
      [...MANY, ...duties(AGRI, 'รอบเดิม', 1, 900)],
      [` ${SECOND}`, ` ${FIRST}`, ' รอบเดิม'],
    ],
  ])('with %s', (_case, rows, expected) => {
    expect(titles(made(rows))).toEqual(expected);
  });

  test('ask each agency what it has in the round, and nobody who has nothing', () => {
    const [second, first] = [...made().plans.values()];
    const asked = [second, first].map((plan) =>
      plan?.pages[0]?.questions[0]?.choices?.map(({ text }) => text),
    );
    expect(asked).toEqual([[SSO.name], [SSO.name, AGRI.name]]);
    expect(second?.pages[1]?.questions[0]?.title).toContain('O351 ');
  });

  test('stand beside each agency as one link a line, in the order of the rounds', () => {
    const world = made();
    expect(linksOf(world, 'sso').map(({ round }) => round)).toEqual([SECOND, FIRST]);
    expect(linksOf(world, 'agri').map(({ round }) => round)).toEqual([FIRST]);
    expect(linksOf(world, 'sso')[1]?.link).toMatch(/\/memory-2\/viewform\?\S+[0-9A-F]{8}$/);
  });

  test('a second time changes nothing', () => {
    const world = made();
    world.takeChanges();
    const before = new Map(world.store);
    makeForm(world.services);
    expect(world.takeChanges()).toEqual([]);
    expect(world.store).toEqual(before);
  });

  test('a leaked link is put right in every line', () => {
    const world = made();
    const before = linksOf(world, 'sso');
    expect(reissueCode(world.services, { agency: 'sso', issue: 1 })).toContain('ลิงก์ล่าสุดอยู่ในแท็บ');
    const codes = linksOf(world, 'sso').map(({ link }) => link.slice(-8));
    expect(new Set(codes).size).toBe(1);
    expect(before.map(({ link }) => link.slice(-8))).not.toContain(codes[0]);
    expect(linksOf(world, 'sso').map(({ round }) => round)).toEqual([SECOND, FIRST]);
  });
});

describe('making several forms', () => {
  test('stops in time and goes on where it stopped, also in the second form', () => {
    const world = worldOf(MANY);
    const hurried = {
      ...world.services,
      clock: { ...world.services.clock, elapsedMs: () => (world.pagesMade.length < 4 ? 0 : 300_000) },
    };
    expect(makeForm(hurried)).toContain('ระบบจะทำต่อเอง');
    expect([world.plans.size, linksOf(world, 'sso'), world.continuation()]).toEqual([1, [], 1]);
    expect(continueWork(world.services)).toContain('แยกตามรอบเป็น 2 แบบฟอร์ม');
    expect(world.pagesMade).toEqual(['start', 'set-sso', 'last', 'start', 'set-sso', 'set-agri', 'last']);
    expect([linksOf(world, 'sso').length, world.continuation()]).toEqual([2, null]);
  });

  test.each(['before', 'after'] as const)(
    'cut off %s every fourth call, it ends the same when it is made again',
    (when) => {
      const whole = made();
      // Every call of a single form is cut off in make-form.test.ts.
      for (let n = 1, wasKilled = true; wasKilled; n += 4) {
        const world = worldOf(MANY);
        const cut = killedAt(world.services, n, when);
        untilKilled(() => makeForm(cut.services));
        makeForm(world.services);
        expect({ n, links: world.rows(agencies) }).toEqual({ n, links: whole.rows(agencies) });
        expect({ n, store: world.store }).toEqual({ n, store: whole.store });
        wasKilled = cut.wasKilled();
        expect(n).toBeLessThan(200);
      }
    },
    60_000,
  );
});

describe('answers', () => {
  test('are read from every form, each up to its own place', () => {
    const world = made();
    answer(world, 'memory-form', 'O351', '08:00');
    collect(world.services);
    answer(world, 'memory-form-2', 'O1', '07:00');
    everyHour(world.services);
    expect([statusOf(world, 'O351|sso'), statusOf(world, 'O1|sso')]).toEqual(['รอสอบทาน', 'รอสอบทาน']);
    expect(world.rows(reports)).toHaveLength(2);
  });

  test('to the form of before the split still count, and the alert names it', () => {
    const world = made(MANY.slice(1));
    const [own] = linksOf(world, 'sso');
    world.services.workbook.append(register, [{ ...world.rows(register)[0], ...MANY[0] } as Duty]);
    expect(makeForm(world.services)).toContain('แบบฟอร์มเดิม ยังรับและอ่านคำตอบต่อไป');
    expect(linksOf(world, 'sso').map(({ link }) => link)).not.toContain(own?.link);
    answer(world, 'memory-form', 'O2', '08:00');
    answer(world, 'memory-form-3', 'O3', '08:00');
    collect(world.services);
    expect([statusOf(world, 'O2|sso'), statusOf(world, 'O3|sso')]).toEqual(['รอสอบทาน', 'รอสอบทาน']);
  });
});
