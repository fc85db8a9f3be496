import { acceptAnswer } from '../../src/actions/accept-answer';
import { collect } from '../../src/actions/collect';
import { everyHour } from '../../src/actions/every-hour';
import { everyMorning } from '../../src/actions/every-morning';
import { readMapping, saveMapping } from '../../src/actions/map-form';
import { readSidebarState } from '../../src/actions/sidebar';
import { readSilence } from '../../src/actions/silence';
import type { RawAnswer } from '../../src/domain/mapped-answer';
import { UserError } from '../../src/domain/problem';
import { agencies } from '../../src/tables/agencies';
import type { ChosenMapping, QuestionRole } from '../../src/tables/form-mapping';
import { activityLog } from '../../src/tables/logs';
import { register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { settings } from '../../src/tables/settings';
import { AGRI, type FormWorld, formWorld, recordOf, SSO, START } from './form-world';
import { killedAt, untilKilled } from './killing';

const A = 'https://www.sso.go.th/a';
const B = 'https://www.sso.go.th/b';

const OLD = 'old-form-0123456789abcdef';
const ADDRESS = `https://docs.google.com/forms/d/${OLD}/edit`;
const TITLES = ['ชื่อหน่วยงาน', 'ข้อ ๑ โครงสร้าง', '๐๘ ถามตอบ', 'อีเมล', 'ตำแหน่ง', 'พอใจเพียงใด', 'รหัส'];
const [AGENCY, O1, O8, MAIL, POST, MOOD, CODE] = [11, 12, 13, 14, 15, 16, 17];
const IDS = [AGENCY, O1, O8, MAIL, POST, MOOD, CODE];
const question = (index: number) => ({ id: IDS[index] ?? 0, title: TITLES[index] ?? '', kind: 'TEXT' });
const FORM = { id: OLD, title: 'แบบรายงานเดิม', questions: TITLES.map((_title, index) => question(index)) };

function worldWith(address: string, questions = 6): FormWorld {
  return formWorld({
    ...START,
    existingForms: [{ ...FORM, questions: FORM.questions.slice(0, questions) }],
    tabs: {
      ...START.tabs,
      settings: [
        { name: 'ปีงบประมาณ', value: 2565 },
        { name: 'แบบฟอร์มเดิมของหน่วยงาน', value: address },
      ],
    },
  });
}

const PROPOSED: [number, QuestionRole][] = [
  [AGENCY, 'agency'],
  [O1, 'O1'],
  [O8, 'O8'],
  [MAIL, 'drop'],
  [POST, 'reporter'],
];
const chosen = (roles = PROPOSED, more: Partial<ChosenMapping> = {}): ChosenMapping => ({
  form: OLD,
  isTrusted: false,
  roles: roles.map(([id, role]) => ({ question: id, role })),
  ...more,
});

/** An office whose form is mapped. */
function mapped(more: Partial<ChosenMapping> = {}): FormWorld {
  const world = worldWith(ADDRESS);
  saveMapping(world.services, chosen(PROPOSED, more));
  return world;
}

let answers = 0;
function said(texts: Readonly<Record<number, string>>, more: Partial<RawAnswer> = {}): RawAnswer {
  answers += 1;
  const told = Object.entries(texts).map(([id, text]) => ({
    question: Number(id),
    title: FORM.questions.find((each) => each.id === Number(id))?.title ?? 'คำถามใหม่',
    text,
  }));
  return {
    id: `old-${answers}`,
    at: `2022-03-28T08:10:${String(answers % 60).padStart(2, '0')}`,
    said: told,
    ...more,
  };
}

function nameForm(world: FormWorld, address: string): void {
  const row = world.rows(settings).find(({ name }) => name === 'แบบฟอร์มเดิมของหน่วยงาน');
  world.type(settings, 'value', row?.at ?? 0, address);
}

describe('the page', () => {
  test('shows every question with what it seems to stand for, and nothing is saved', () => {
    const world = worldWith(ADDRESS);
    world.takeChanges();
    const shown = readMapping(world.services);
    expect(shown.questions.map(({ id, role }) => [id, role])).toEqual([...PROPOSED, [MOOD, null]]);
    expect(shown).toMatchObject({ form: OLD, title: 'แบบรายงานเดิม', isTrusted: false, isSaved: false });
    expect(shown.items).toEqual([
      { code: 'O1', title: 'โครงสร้าง' },
      { code: 'O8', title: 'Q&A' },
    ]);
    expect(world.takeChanges()).toEqual([]);
  });

  test('shows later what was saved, and says so in the log', () => {
    const world = worldWith(ADDRESS);
    const told = saveMapping(
      world.services,
      chosen(
        [
          [AGENCY, 'agency'],
          [MOOD, 'O8'],
        ],
        { isTrusted: true },
      ),
    );
    expect(told).toContain('ข้อ OIT 1 ข้อ');
    expect(told).toContain('ยังไม่จับคู่ 4 คำถาม');
    const { questions, isTrusted, isSaved } = readMapping(world.services);
    expect([isTrusted, isSaved]).toEqual([true, true]);
    expect(questions.map(({ role }) => role)).toEqual(['agency', null, null, null, null, 'O8']);
    expect(world.rows(activityLog)).toMatchObject([{ job: 'จับคู่คำถามของแบบฟอร์มเดิม', outcome: 'สำเร็จ' }]);
  });

  test.each<[string, string, string]>([
    ['no form is named', '', 'ยังไม่ได้ระบุแบบฟอร์มเดิม'],
    ['the address is that of respondents', 'https://docs.google.com/forms/d/e/1FAIpQLSx/viewform', '/edit'],
    ['the address is no form', 'https://a.example', 'ไม่ใช่ลิงก์ของ Google Form'],
    [
      'the form cannot be opened',
      `https://docs.google.com/forms/d/${OLD}other/edit`,
      'เปิดแบบฟอร์มเดิมของหน่วยงานไม่ได้',
    ],
  ])('says what to do when %s', (_case, address, sentence) => {
    const { services } = worldWith(address);
    expect(() => readMapping(services)).toThrow(UserError);
    expect(() => readMapping(services)).toThrow(sentence);
  });

  test('says that the program’s own form needs no mapping', () => {
    const world = worldWith(ADDRESS);
    world.services.store.set('form', JSON.stringify({ id: OLD, url: '', pages: [] }));
    expect(() => readMapping(world.services)).toThrow('ไม่ต้องจับคู่');
  });

  test.each<[string, unknown]>([
    ['another form', chosen(PROPOSED, { form: 'x' })],
    ['no agency', chosen([[O1, 'O1']])],
    [
      'an item twice',
      chosen([
        [AGENCY, 'agency'],
        [O1, 'O1'],
        [O8, 'O1'],
      ]),
    ],
    ['another shape', { form: OLD }],
  ])('saves nothing for %s', (_case, given) => {
    const world = worldWith(ADDRESS);
    expect(() => saveMapping(world.services, given)).toThrow(UserError);
    expect(readMapping(world.services).isSaved).toBe(false);
  });
});

describe('collecting from two forms', () => {
  test('takes answers of both by the same rules, each once', () => {
    const world = mapped({ isTrusted: true });
    world.answerExisting(said({ [AGENCY]: SSO.name, [O8]: `ดูที่ ${B}`, [POST]: 'นิติกร' }));
    world.report(SSO, { O1: A });
    expect([world.duty('O1|sso').evidence, world.duty('O8|sso').evidence]).toEqual([[A], [B]]);
    expect(world.duty('O8|sso')).toMatchObject({
      status: 'รอสอบทาน',
      reportedAt: expect.stringContaining('08:10'),
    });
    expect(world.rows(reports)).toMatchObject([
      { duty: 'O1|sso', confirmation: 'ยืนยันแล้ว' },
      { duty: 'O8|sso', confirmation: 'เจ้าหน้าที่รับรอง', reporter: 'นิติกร', original: `ดูที่ ${B}` },
    ]);
    world.takeChanges();
    expect(collect(world.services)).toBe('ไม่มีคำตอบใหม่จากแบบฟอร์ม');
    everyMorning(world.services);
    expect(world.rows(reports)).toHaveLength(2);
  });

  test('without a code nothing counts until a person accepts it', () => {
    const world = mapped();
    world.answerExisting(said({ [AGENCY]: SSO.name, [O1]: A }));
    collect(world.services);
    expect(world.duty('O1|sso').status).toBe('ยังไม่รายงาน');
    expect(recordOf(world)).toMatchObject([
      { confirmation: 'รอยืนยัน', problem: expect.stringContaining('ไม่มีรหัส') },
    ]);
    const [waiting] = readSilence(world.services).unconfirmed;
    acceptAnswer(world.services, { response: waiting?.response, time: waiting?.time });
    expect(world.duty('O1|sso').evidence).toEqual([A]);
  });

  test('answers that wait count, as of when they were given, once the form is trusted', () => {
    const world = mapped();
    world.answerExisting(said({ [AGENCY]: SSO.name, [O1]: A }, { at: '2022-03-20T08:00:00' }));
    collect(world.services);
    world.setNow('2022-04-04T10:00:00');
    saveMapping(world.services, chosen(PROPOSED, { isTrusted: true }));
    collect(world.services);
    expect(world.duty('O1|sso')).toMatchObject({ evidence: [A], reportedAt: '2022-03-20T08:00:00' });
    expect(readSilence(world.services).unconfirmed).toEqual([]);
    expect(recordOf(world)).toHaveLength(2);
  });

  test.each([true, false])('where the code is asked for, it decides (trusted: %s)', (isTrusted) => {
    const world = worldWith(ADDRESS, 7);
    saveMapping(world.services, chosen([...PROPOSED, [CODE, 'code']], { isTrusted }));
    world.answerExisting(
      said({ [AGENCY]: SSO.name, [O1]: A, [CODE]: world.code('sso') }),
      said({ [AGENCY]: AGRI.name, [O1]: B, [CODE]: 'wrong' }),
    );
    collect(world.services);
    expect([world.duty('O1|sso').evidence, world.duty('O1|agri').evidence]).toEqual([[A], []]);
  });

  test.each([
    ['without the first word', 'ประกันสังคม', 'O1|sso'],
    ['by its id', 'sso', 'O1|sso'],
    ['by the post of its head', 'ผอ.สำนักงานเกษตร', 'O1|agri'],
  ])('an agency that is typed %s is found', (_how, name, key) => {
    const world = mapped({ isTrusted: true });
    world.answerExisting(said({ [AGENCY]: name, [O1]: A }));
    collect(world.services);
    expect(world.duty(key).evidence).toEqual([A]);
  });

  test('an agency that nobody knows is recorded with the reason, and counts once its name is known and the mapping saved again', () => {
    const world = mapped({ isTrusted: true });
    world.answerExisting(said({ [AGENCY]: 'สปส.เมือง', [O1]: A }));
    collect(world.services);
    expect(world.rows(reports)).toMatchObject([
      {
        agency: 'สปส.เมือง',
        confirmation: 'รอยืนยัน',
        problem: expect.stringContaining('ไม่พบหน่วยงาน'),
        inUse: false,
      },
    ]);
    world.setNow('2022-03-28T09:30:00');
    world.type(agencies, 'shortName', world.rows(agencies)[0]?.at ?? 0, 'สปส.เมือง');
    saveMapping(world.services, chosen(PROPOSED, { isTrusted: true }));
    collect(world.services);
    expect(world.duty('O1|sso')).toMatchObject({ evidence: [A], status: 'รอสอบทาน' });
  });

  test('a question that is not mapped, or came later, is kept as text with the reason; an address never', () => {
    const world = mapped({ isTrusted: true });
    world.answerExisting(
      said({
        [AGENCY]: SSO.name,
        [O1]: A,
        [MAIL]: 'me@a.example',
        [MOOD]: '=1+1 me@a.example',
        99: 'อะไรใหม่',
      }),
    );
    collect(world.services);
    const rows = world.rows(reports);
    expect(rows.map(({ item, original }) => [item, original])).toEqual([
      ['O1', A],
      ['', 'พอใจเพียงใด: =1+1 (ไม่เก็บอีเมล)'],
      ['', 'คำถามใหม่: อะไรใหม่'],
    ]);
    expect(rows[1]?.problem).toBe('คำถามนี้ยังไม่ได้จับคู่กับข้อ OIT จึงเก็บไว้เป็นข้อความ');
    expect(JSON.stringify([rows, ...world.store])).not.toContain('me@a.example');
  });

  test('an edited answer counts anew for what was changed alone', () => {
    const world = mapped({ isTrusted: true });
    const answer = said({ [AGENCY]: SSO.name, [O1]: A, [O8]: A });
    world.answerExisting(answer);
    collect(world.services);
    Object.assign(
      answer,
      said({ [AGENCY]: SSO.name, [O1]: B, [O8]: A }, { id: answer.id, at: '2022-03-28T08:50:00' }),
    );
    collect(world.services);
    expect(world.duty('O1|sso').evidence).toEqual([B]);
    expect(recordOf(world).map(({ key, link, inUse }) => [key, link, inUse])).toEqual([
      ['O1|sso', A, false],
      ['O8|sso', A, true],
      ['O1|sso', B, true],
    ]);
  });

  test('a question mapped later brings its earlier answers, as of when they were given', () => {
    const world = worldWith(ADDRESS);
    saveMapping(
      world.services,
      chosen(
        PROPOSED.filter(([id]) => id !== O8),
        { isTrusted: true },
      ),
    );
    world.answerExisting(said({ [AGENCY]: SSO.name, [O1]: A, [O8]: B }, { at: '2022-03-20T08:00:00' }));
    collect(world.services);
    expect(world.duty('O8|sso').evidence).toEqual([]);
    world.setNow('2022-04-04T10:00:00');
    saveMapping(world.services, chosen(PROPOSED, { isTrusted: true }));
    everyMorning(world.services);
    expect(world.duty('O8|sso')).toMatchObject({
      evidence: [B],
      reportedAt: '2022-03-20T08:00:00',
      lateDays: null,
    });
    expect(world.duty('O1|sso')).toMatchObject({ evidence: [A], reportedAt: '2022-03-20T08:00:00' });
    expect(recordOf(world).filter(({ key }) => key === 'O1|sso')).toHaveLength(1);
  });

  test('a reader that still has the mapping of before does not keep later answers from being read', () => {
    const world = worldWith(ADDRESS);
    saveMapping(world.services, chosen([[AGENCY, 'agency']], { isTrusted: true }));
    world.answerExisting(
      said({ [AGENCY]: SSO.name, [O1]: A }, { at: '2022-03-20T08:00:00' }),
      said({ [AGENCY]: AGRI.name }, { at: '2022-03-28T08:00:00' }),
    );
    const before = world.store.get('existing.place');
    collect(world.services);
    const stale = world.store.get('existing.place') ?? '';
    expect(stale).not.toBe(before);
    world.setNow('2022-03-28T09:30:00');
    saveMapping(world.services, chosen(PROPOSED, { isTrusted: true }));
    world.services.store.set('existing.place', stale);
    collect(world.services);
    expect(world.duty('O1|sso').evidence).toEqual([A]);
  });

  test('reading that stops in time goes on, also from the first answers on', () => {
    const world = mapped({ isTrusted: true });
    world.answerExisting(said({ [AGENCY]: SSO.name, [O1]: A }), said({ [AGENCY]: AGRI.name, [O1]: B }));
    world.setElapsed(220_000);
    expect(collect(world.services)).toContain('อ่านต่อเอง');
    world.setElapsed(0);
    collect(world.services);
    expect([world.duty('O1|sso').evidence, world.duty('O1|agri').evidence]).toEqual([[A], [B]]);
    expect(world.continuation()).toBeNull();
  });
});

describe('an existing form that is not read', () => {
  test.each<[string, (world: FormWorld) => void, string]>([
    ['is named and not mapped', () => undefined, 'ยังไม่ได้จับคู่คำถาม'],
    ['is named by an address of respondents', (world) => nameForm(world, 'https://forms.gle/x'), 'forms.gle'],
    [
      'cannot be opened',
      (world) => {
        saveMapping(world.services, chosen());
        world.shutExisting(true);
      },
      'เปิดแบบฟอร์มเดิมของหน่วยงานไม่ได้',
    ],
  ])('because it %s is told, and the own form is collected all the same', (_why, happens, sentence) => {
    const world = worldWith(ADDRESS);
    happens(world);
    expect(world.report(SSO, { O1: A })).toContain(sentence);
    expect(world.duty('O1|sso').evidence).toEqual([A]);
    expect(() => everyHour(world.services)).not.toThrow();
  });

  test('because the settings name none any more is passed over, and begins again when they do', () => {
    const world = mapped({ isTrusted: true });
    nameForm(world, '');
    world.answerExisting(said({ [AGENCY]: SSO.name, [O1]: A }));
    expect(collect(world.services)).toBe('ไม่มีคำตอบใหม่จากแบบฟอร์ม');
    world.takeChanges();
    expect(everyHour(world.services)).toBe('');
    nameForm(world, ADDRESS);
    everyMorning(world.services);
    expect(world.duty('O1|sso').evidence).toEqual([A]);
  });
});

test('an answer that no event announced is read within the hour, and an hour without news reads nothing', () => {
  const world = mapped({ isTrusted: true });
  expect(everyHour(world.services)).toBe('');
  world.answerExisting(said({ [AGENCY]: SSO.name, [O1]: A }));
  expect(everyHour(world.services)).toContain('บันทึกคำตอบใหม่');
  expect(world.duty('O1|sso').evidence).toEqual([A]);
  world.takeChanges();
  expect(everyHour(world.services)).toBe('');
  expect(world.takeChanges()).toEqual([]);
});

test('without a form of its own the program collects from the existing one', () => {
  const world = mapped({ isTrusted: true });
  world.services.store.remove('form');
  world.answerExisting(said({ [AGENCY]: SSO.name, [O1]: A }));
  expect(collect(world.services)).not.toContain('ยังไม่มีแบบฟอร์ม');
  expect(readSidebarState(world.services).next.job).not.toBe('form');
  expect(world.duty('O1|sso').evidence).toEqual([A]);
});

const seen = (world: FormWorld) => ({
  register: world.rows(register),
  reports: world
    .rows(reports)
    .map(({ at: _row, ...row }) => JSON.stringify(row))
    .sort(),
});

describe('cut off at any call', () => {
  const story = (world: FormWorld) => {
    world.answerExisting(
      said(
        { [AGENCY]: 'ประกันสังคม', [O1]: A, [O8]: `${A}\n${B}`, [MOOD]: 'ดี' },
        { id: 'x', at: '2022-03-28T08:20:00' },
      ),
      said({ [AGENCY]: 'ใครก็ไม่รู้', [O1]: B }, { id: 'y', at: '2022-03-28T08:21:00' }),
    );
    world.answerForm(world.answerOf(AGRI, { O8: B }, { id: 'z' }));
  };

  test.each(['before', 'after'] as const)('collecting from both forms ends the same (%s a call)', (when) => {
    const whole = mapped({ isTrusted: true });
    story(whole);
    collect(whole.services);
    for (let n = 1; ; n += 1) {
      const world = mapped({ isTrusted: true });
      story(world);
      const cut = killedAt(world.services, n, when);
      untilKilled(() => collect(cut.services));
      collect(world.services);
      expect({ n, ...seen(world) }).toEqual({ n, ...seen(whole) });
      if (!cut.wasKilled()) break;
      expect(n).toBeLessThan(200);
    }
  });

  test.each(['before', 'after'] as const)(
    'saving a mapping is done by the next press (%s a call)',
    (when) => {
      for (let n = 1; ; n += 1) {
        const world = worldWith(ADDRESS);
        world.answerExisting(said({ [AGENCY]: SSO.name, [O1]: A }));
        const cut = killedAt(world.services, n, when);
        untilKilled(() => saveMapping(cut.services, chosen(PROPOSED, { isTrusted: true })));
        collect(world.services);
        saveMapping(world.services, chosen(PROPOSED, { isTrusted: true }));
        collect(world.services);
        expect([n, world.duty('O1|sso').evidence, recordOf(world).length]).toEqual([n, [A], 1]);
        if (!cut.wasKilled()) break;
        expect(n).toBeLessThan(100);
      }
    },
  );
});
