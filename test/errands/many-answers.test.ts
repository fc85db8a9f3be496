import fc from 'fast-check';
import { parseFault } from '../../workbench/cloud/faults/grammar';
import type { Entry } from '../../workbench/services/forms/respondents';
import { furnish, type Office } from './office';

const [REGISTER, REPORTS, AGENCIES] = ['ทะเบียนติดตาม', 'รายงานผล', 'หน่วยงาน'];
const ITEMS = ['O1', 'O8', 'O20'];
/** Two agencies that have O20 too, and two that do not. */
const SENDERS = ['governor-office', 'treasury', 'sdhs', 'sso'];
const LINKS = ['a', 'b', 'c'].map((name) => `https://www.${name}.go.th/ita`);
const EVIL = 'https://evil.example';
const IN_A_PORTION = 100;
const START = Date.UTC(2022, 2, 1);
const MINUTE = 60_000;

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign', 'menuForm']);
}, 120_000);
afterAll(() => ready.remove());

const hostile = fc.constantFrom(
  `=IMPORTXML("${EVIL}","//a")`,
  '+1-1',
  "'=1+1",
  '<img src=x onerror=alert(1)>',
  '😀'.repeat(40),
  '\u202eมิถุนายน\u2066',
  'ก\u200bข\u200dค\ufeff',
  '31/3/2565',
  '0012',
  'ก'.repeat(50_000),
);
const words = fc.oneof(
  { arbitrary: fc.constantFrom(...LINKS, `${LINKS[0]}\n${LINKS[1]}`, `ดู ${LINKS[2]} ครับ`), weight: 5 },
  { arbitrary: fc.constantFrom('ยกเลิก', 'ไม่มี', 'ไม่เกี่ยวข้อง เพราะเหตุผล', '', ' '), weight: 3 },
  { arbitrary: hostile, weight: 2 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }), weight: 1 },
);
const deeds = fc.record({
  sender: fc.nat({ max: SENDERS.length - 1 }),
  /** Whose code is given: the agency's own, none, another agency's. */
  code: fc.constantFrom('own', 'own', 'own', 'none', 'swapped'),
  texts: fc.record({ O1: words, O8: words, O20: words }, { requiredKeys: [] }),
  /** Whether it edits the agency's latest answer of the portions before. */
  edits: fc.boolean(),
});
type Deed = typeof deeds extends fc.Arbitrary<infer Value> ? Value : never;

interface Sender {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** Item → the title of its question. */
  readonly items: ReadonlyMap<string, string>;
}

/** An answer as it stands in the form, and what of it was read. */
interface Answer {
  readonly sender: Sender;
  readonly code: string;
  readonly texts: Map<string, string>;
  readonly seen: Map<string, string>;
}

function sendersOf(office: Office): Sender[] {
  const duties = new Set(office.rows(REGISTER).map(({ รหัส }) => รหัส));
  const items = office.rows('ข้อ OIT').filter(({ ข้อ = '' }) => ITEMS.includes(ข้อ));
  return SENDERS.map((id) => {
    const row = office.rows(AGENCIES).find(({ รหัส }) => รหัส === id);
    const [, , code = ''] = new URL(row?.ลิงก์แบบฟอร์ม ?? '').searchParams.values();
    const own = items.filter(({ ข้อ }) => duties.has(`${ข้อ}|${id}`));
    const titles = own.map(({ ข้อ = '', ชื่อ }) => [ข้อ, `${ข้อ} ${ชื่อ}`] as const);
    return { id, name: row?.ชื่อหน่วยงาน ?? '', code, items: new Map(titles) };
  });
}

/** A cell keeps the first 49,000 characters; what cannot be seen is not compared. */
const visible = (text: string) => text.slice(0, 49_000).replace(/[\p{Cc}\p{Cf}\s]/gu, '');

/** The agencies at their forms: who said what, by the id of the answer, in the order in which it was last said. */
class Agencies {
  readonly answers = new Map<string, Answer>();
  private minute = 0;

  constructor(private readonly senders: readonly Sender[]) {}

  /** Gives the answers that are new or were changed, oldest first. */
  async act(office: Office, portion: readonly Deed[]): Promise<Map<string, Answer>> {
    const before = [...this.answers];
    const touched = new Map<string, Answer>();
    const drafts = portion.map((deed) => this.draft(deed, before));
    const ids = await office.answer(...drafts.map(({ entry }) => entry));
    for (const [index, { answer, texts }] of drafts.entries()) {
      for (const [item, text] of texts) answer.texts.set(item, text);
      for (const known of [touched, this.answers]) {
        known.delete(ids[index] ?? '');
        known.set(ids[index] ?? '', answer);
      }
    }
    return touched;
  }

  private draft(deed: Deed, before: readonly [string, Answer][]) {
    const sender = this.senders[deed.sender] as Sender;
    const other = this.senders[(deed.sender + 1) % this.senders.length];
    const [id, earlier] =
      (deed.edits && before.filter(([, answer]) => answer.sender === sender).at(-1)) || [];
    const codes: Record<string, string> = { own: sender.code, none: '', swapped: other?.code ?? '' };
    const answer = earlier ?? { sender, code: codes[deed.code] ?? '', texts: new Map(), seen: new Map() };
    const texts = Object.entries(deed.texts).filter(([item]) => sender.items.has(item));
    const titled = texts.map(([item, text]) => [sender.items.get(item), text]);
    this.minute += 1;
    const entry: Entry = {
      at: new Date(START + this.minute * MINUTE).toISOString(),
      ...(id !== undefined && { edits: id }),
      answers: { หน่วยงาน: sender.name, รหัสยืนยัน: answer.code, ...Object.fromEntries(titled) },
    };
    return { entry, answer, texts };
  }
}

/** What the workbook must show: the simple model. */
class Expected {
  readonly links = new Map<string, readonly string[]>();
  readonly raw: (readonly [response: string, text: string])[] = [];

  /** A reader sees what is new in the answers, in their order. */
  read(answers: Iterable<[id: string, answer: Answer]>): void {
    for (const [id, answer] of answers)
      for (const [item, text] of answer.texts) {
        if (visible(text) === '' || answer.seen.get(item) === text) continue;
        answer.seen.set(item, text);
        this.raw.push([id, visible(text)]);
        if (answer.code === answer.sender.code) this.report(`${item}|${answer.sender.id}`, text);
      }
  }

  private report(duty: string, text: string): void {
    const links = [...LINKS, EVIL].filter((link) => text.includes(link));
    if (links.length > 0 || text.startsWith('ยกเลิก')) this.links.set(duty, links);
  }
}

/** A hundred answers in each of so many portions, read by what `collect` is. */
async function live(
  office: Office,
  portions: number,
  collect: (portion: number) => Promise<unknown>,
): Promise<Expected> {
  const { triggers } = office.cloud.parts;
  for (const { id } of triggers.all) triggers.remove(id);
  const agencies = new Agencies(sendersOf(office));
  const expected = new Expected();
  const all = fc.sample(deeds, { numRuns: portions * IN_A_PORTION, seed: 2565 });
  for (let portion = 0; portion < portions; portion += 1) {
    const first = portion * IN_A_PORTION;
    const touched = await agencies.act(office, all.slice(first, first + IN_A_PORTION));
    await collect(portion);
    expected.read(touched);
  }
  await collect(portions);
  return expected;
}

/** The register equals the model, every raw answer is still there, once, and no cell became a formula. */
function compare(office: Office, expected: Expected): void {
  const shown = office
    .rows(REGISTER)
    .filter(({ รหัส = '' }) => SENDERS.some((id) => ITEMS.includes(รหัส.replace(`|${id}`, ''))))
    .map((row) => [row.รหัส, row.ลิงก์หลักฐาน, row.สถานะ]);
  const wanted = shown.map(([duty = '']) => {
    const links = expected.links.get(duty) ?? [];
    return [duty, links.join('\n'), links.length > 0 ? 'รอสอบทาน' : 'ยังไม่รายงาน'];
  });
  expect(shown).toEqual(wanted);
  const rows = office.rows(REPORTS);
  const kept = new Set(rows.map((row) => `${row.รหัสคำตอบ} ${visible(row.ข้อความเดิม ?? '')}`));
  expect(expected.raw.filter(([id, text]) => !kept.has(`${id} ${text}`))).toEqual([]);
  const facts = rows.map((row) =>
    ['รหัสคำตอบ', 'เวลา', 'ข้อ', 'ลิงก์', 'ประเภท'].map((name) => row[name]).join(' '),
  );
  expect(facts.filter((fact, index) => facts.indexOf(fact) !== index)).toEqual([]);
  for (const sheet of [REPORTS, REGISTER].map((tab) => office.sheet(tab))) {
    const { frozenRows: row, usedRows, usedColumns: columns } = sheet;
    const formulas = sheet.formulas({ row, column: 0, rows: usedRows - row, columns }).flat();
    expect(formulas.filter((formula) => formula !== '')).toEqual([]);
  }
}

/** Collects until everything is read; an execution that a fault kills is begun again. Gives how often that happened. */
async function collectAll(office: Office): Promise<number> {
  for (let kills = 0; ; ) {
    const { error, alerts } = await office.cloud.execute({ functionName: 'menuCollect' });
    if (error && error.name !== 'Killed') throw new Error(error.message);
    if (error) kills += 1;
    else if (!alerts.some((text) => text.includes('ยังอ่านไม่ครบ'))) return kills;
  }
}

test('a thousand answers leave a register equal to a simple model', async () => {
  const office = ready.open();
  compare(office, await live(office, 10, () => collectAll(office)));
}, 300_000);

test('five hundred do, with two readers at once that are killed at any place and begun again', async () => {
  const calls = fc.sample(fc.integer({ min: 1, max: 4000 }), { numRuns: 60, seed: 2565 });
  const office = ready.open({ faults: calls.map((call) => parseFault(`kill@${call}`)) });
  const both = [{ functionName: 'menuCollect' }, { functionName: 'everyHour', isTrigger: true }];
  let kills = 0;
  const readTwice = async (portion: number) => {
    const { outcomes } = await office.cloud.together(both, portion);
    kills += outcomes.filter(({ error }) => error?.name === 'Killed').length;
    kills += await collectAll(office);
  };
  compare(office, await live(office, 5, readTwice));
  expect(kills).toBeGreaterThan(30);
}, 300_000);
