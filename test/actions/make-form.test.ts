import { agencyCodes } from '../../src/actions/agency-codes';
import { continueWork } from '../../src/actions/continue-work';
import { makeForm } from '../../src/actions/make-form';
import { QUESTION_KEY } from '../../src/domain/form-plan';
import { agencies } from '../../src/tables/agencies';
import { register } from '../../src/tables/register';
import { type Memory, memoryServices } from '../support/memory-services';
import { AGRI, DUTIES, duty, formWorld, SSO, START, TREASURY } from './form-world';
import { killedAt, untilKilled } from './killing';

/** A clock by which time is up after so many looks at it. */
function afterCalls(calls: number): () => number {
  let looks = 0;
  return () => {
    looks += 1;
    return looks > calls ? 300_000 : 0;
  };
}

/** A workbook whose codes are decided: a secret that was drawn and could not be kept is no loss, but another one. */
function withSecret(): Memory {
  const world = memoryServices(START);
  agencyCodes(world.services, []);
  return world;
}

describe('making the form', () => {
  test('agencies with the same duties share a page, others have their own', () => {
    const { pages } = formWorld().form() ?? { pages: [] };
    expect(pages.map(({ key }) => key)).toEqual(['start', 'set-sso', 'set-cgd', 'last']);
    expect(pages[0]?.questions[0]?.choices).toEqual([
      { text: SSO.name, page: 'set-sso' },
      { text: AGRI.name, page: 'set-sso' },
      { text: TREASURY.name, page: 'set-cgd' },
    ]);
  });

  test('the questions have the titles of the contract, in their order', () => {
    const titles = formWorld()
      .form()
      ?.pages.map(({ questions }) => questions.map(({ title }) => title));
    expect(titles).toEqual([
      ['หน่วยงาน', 'รหัสยืนยัน', 'ผู้รายงาน'],
      ['O1 โครงสร้าง', 'O8 Q&A', 'เจ้าหน้าที่ตอบ Q&A'],
      ['O1 โครงสร้าง'],
      ['หมายเหตุ'],
    ]);
  });

  test('the help of an item tells the deadline and what must be shown', () => {
    const [, page] = formWorld().form()?.pages ?? [];
    expect(page?.questions[0]?.help).toBe('กำหนดส่ง 31 มีนาคม 2565\n• แผนผังโครงสร้าง\n• ตำแหน่งที่สำคัญ');
  });

  test('each agency gets a link with its name and a code of its own', () => {
    const world = formWorld();
    const links = world.rows(agencies).map(({ formLink }) => formLink);
    expect(links[0]).toMatch(
      /^https:\/\/docs\.google\.com\/forms\/d\/e\/memory\/viewform\?usp=pp_url&entry\.\d+=.+&entry\.\d+=[0-9A-F]{8}$/,
    );
    expect(decodeURIComponent(links[1] ?? '')).toContain(AGRI.name);
    expect(new Set([world.code('sso'), world.code('agri'), world.code('cgd')]).size).toBe(3);
  });

  test('a second time changes nothing', () => {
    const world = formWorld();
    world.takeChanges();
    const before = new Map(world.store);
    makeForm(world.services);
    expect(world.takeChanges()).toEqual([]);
    expect(world.store).toEqual(before);
  });

  test('it stops in time, says so, and goes on with the pages that are left', () => {
    const world = memoryServices(START);
    const hurried = { ...world.services, clock: { ...world.services.clock, elapsedMs: afterCalls(2) } };
    expect(makeForm(hurried)).toContain('ระบบจะทำต่อเอง');
    expect([world.pagesMade, world.continuation()]).toEqual([['start', 'set-sso'], 1]);
    expect(world.rows(agencies).map(({ formLink }) => formLink)).toEqual(['', '', '']);
    expect(continueWork(world.services)).toContain('พร้อมใช้งาน');
    expect(world.pagesMade).toEqual(['start', 'set-sso', 'set-cgd', 'last']);
    expect(world.continuation()).toBeNull();
    expect(world.rows(agencies).every(({ formLink }) => formLink !== '')).toBe(true);
  });

  test('a plan that changed meanwhile is begun anew, and a whole form is looked at anew', () => {
    const world = memoryServices(START);
    makeForm({ ...world.services, clock: { ...world.services.clock, elapsedMs: afterCalls(2) } });
    world.type(register, 'due', 3, { date: '2022-06-30T00:00:00' });
    makeForm(world.services);
    makeForm(world.services);
    const whole = ['start', 'set-sso', 'set-agri', 'set-cgd', 'last'];
    expect(world.pagesMade).toEqual(['start', 'set-sso', ...whole, ...whole]);
  });

  test.each(['before', 'after'] as const)(
    'cut off %s any call, it ends the same when it is made again',
    (when) => {
      const whole = withSecret();
      makeForm(whole.services);
      for (let n = 1, wasKilled = true; wasKilled; n += 1) {
        const world = withSecret();
        const cut = killedAt(world.services, n, when);
        untilKilled(() => makeForm(cut.services));
        makeForm(world.services);
        expect({ n, links: world.rows(agencies) }).toEqual({ n, links: whole.rows(agencies) });
        expect({ n, store: world.store }).toEqual({ n, store: whole.store });
        wasKilled = cut.wasKilled();
        expect(n).toBeLessThan(200);
      }
    },
  );

  test('most agencies of a set keep their page when one of them goes ways of its own', () => {
    const world = formWorld({
      ...START,
      tabs: { ...START.tabs, register: [...DUTIES, duty('O8', TREASURY)] },
    });
    world.type(register, 'due', 3, { date: '2022-06-30T00:00:00' });
    makeForm(world.services);
    const choices = world.form()?.pages[0]?.questions[0]?.choices;
    expect(choices?.map(({ text, page }) => [text, page])).toEqual([
      [SSO.name, 'set-sso-new'],
      [AGRI.name, 'set-sso'],
      [TREASURY.name, 'set-sso'],
    ]);
  });

  test.each([
    ['a released duty is not asked', { status: 'ไม่เกี่ยวข้อง' }],
    ['a duty out of the rules is not asked', { note: 'นอกกติกาปัจจุบัน' }],
  ] as const)('%s', (_what, more) => {
    const tabs = { ...START.tabs, register: [duty('O1', SSO), duty('O8', SSO, more)] };
    expect(
      formWorld({ ...START, tabs })
        .form()
        ?.pages[1]?.questions.map(({ title }) => title),
    ).toEqual(['O1 โครงสร้าง']);
  });

  test('agencies that are not in use or have nothing to report are not in the list', () => {
    const tabs = { ...START.tabs, agencies: [SSO, { ...AGRI, active: false }, { id: 'x', name: 'ไม่มีหน้าที่' }] };
    expect(
      formWorld({ ...START, tabs })
        .form()
        ?.pages[0]?.questions[0]?.choices?.map(({ text }) => text),
    ).toEqual([SSO.name]);
  });

  test('without duties it says what to do first', () => {
    const memory = memoryServices({ today: '2022-03-28' });
    expect(() => makeForm(memory.services)).toThrow(/สร้างตารางมอบหมาย/);
  });

  test('the year and deadlines use Thai digits when the office wants them', () => {
    const settings = [
      { name: 'ปีงบประมาณ', value: 2565 },
      { name: 'ตัวเลขไทยในเอกสาร', value: true },
    ];
    const form = formWorld({ ...START, tabs: { ...START.tabs, settings } }).form();
    expect(form?.title).toContain('พ.ศ. ๒๕๖๕');
    expect(form?.pages[1]?.questions[0]?.help).toContain('กำหนดส่ง ๓๑ มีนาคม ๒๕๖๕');
  });

  test('what is remembered fits the properties of Google for forty-three items and thirty-two sets', () => {
    const many = Array.from({ length: 32 }, (_, n) => ({ id: `agency-number-${n}`, name: `หน่วยงาน ${n}` }));
    const duties = many.flatMap((agency, n) =>
      Array.from({ length: 43 }, (_, item) =>
        duty(`O${item + 1}`, agency, { due: `2022-03-${String((n % 28) + 1).padStart(2, '0')}` }),
      ),
    );
    const world = formWorld({ ...START, tabs: { agencies: many, register: duties } });
    expect([...world.store.values()].every((value) => value.length < 9000)).toBe(true);
    expect(world.form()?.pages).toHaveLength(30);
    expect(world.form()?.pages[0]?.questions[0]?.key).toBe(QUESTION_KEY.agency);
  });
});
