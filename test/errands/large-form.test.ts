import { parseFault } from '../../workbench/cloud/faults/grammar';
import type { FormState } from '../../workbench/services/forms/state';
import { furnish, type Office } from './office';

const [REGISTER, AGENCIES] = ['ทะเบียนติดตาม', 'หน่วยงาน'];
const BODIES = 59;
const ITEMS = 43;
const SIX_MINUTES = 360_000;

/** The bodies of a province, each with every item of FY2566 and a deadline of its own, so that none can share a page. */
let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('lamphun-2566', ['menuSetUp'], async (office) => {
    const there = office.rows(AGENCIES).length;
    const more = Array.from({ length: BODIES - there }, (_, n) => [`body-${n}`, `องค์การบริหารส่วนตำบลที่ ${n}`]);
    await office.paste(AGENCIES, `A${there + 2}`, more);
    await office.choose('menuAssign');
    await office.paste(REGISTER, firstDeadline(office), deadlines(office));
  });
}, 120_000);
afterAll(() => ready.remove());

const firstDeadline = (office: Office) =>
  office.cell(REGISTER, 'กำหนดส่ง', office.rows(REGISTER)[0]?.รหัส ?? '');

function deadlines(office: Office): string[][] {
  const bodies = office.rows(AGENCIES).map((row) => row.ชื่อหน่วยงาน);
  return office.rows(REGISTER).map(({ หน่วยงาน }) => {
    const nth = bodies.indexOf(หน่วยงาน);
    return [`${(nth % 28) + 1}/${Math.floor(nth / 28) + 1}/2566`];
  });
}

const formsOf = (office: Office): FormState[] => [...office.cloud.parts.forms.forms.values()];
const links = (office: Office) =>
  office
    .rows(AGENCIES)
    .map(({ ลิงก์แบบฟอร์ม: cell = '' }) => cell.split('\n').filter((line) => line !== '').length);

/** The code that the link to the form of the third round has filled in. */
const codeOf = (cell: string) => {
  const [, , third = ''] = cell.split('\n');
  return /=([0-9A-F]{8})#/.exec(third)?.[1] ?? '';
};

const idsOf = (office: Office) => formsOf(office).flatMap(({ items }) => items.map(({ id }) => id));

const ROUNDS = ['รอบที่ 1', 'รอบที่ 2', 'รอบที่ 3'];

/** In the form of each round three questions, one for remarks and its page for all, and for each body a page; the items of all rounds. */
const ALL = ROUNDS.length * (3 + 2 + BODIES) + BODIES * ITEMS;

/** One link for each round beside every body. */
const LINKS = Array.from({ length: BODIES }, () => ROUNDS.length);

test('is made within one execution as a form for each round, and leads each body to its own items', async () => {
  const office = ready.open();
  const { outcome } = await office.choose('menuForm');
  expect(outcome.virtualMs).toBeLessThan(SIX_MINUTES);
  expect([idsOf(office).length, links(office)]).toEqual([ALL, LINKS]);
  expect(formsOf(office).map(({ title }) => ROUNDS.find((round) => title.endsWith(round)))).toEqual(ROUNDS);
  expect(office.cloud.container.sheets()[0]?.name).toBe('ภาพรวม');
  const body = office.rows(AGENCIES).at(-1)?.ชื่อหน่วยงาน ?? '';
  const owed = office.rows(REGISTER).find(({ หน่วยงาน, รอบ }) => หน่วยงาน === body && รอบ === ROUNDS[2]);
  const key = owed?.รหัส ?? '';
  await office.answer({
    answers: {
      หน่วยงาน: body,
      รหัสยืนยัน: codeOf(office.rows(AGENCIES).at(-1)?.ลิงก์แบบฟอร์ม ?? ''),
      [`${owed?.ข้อ} ${owed?.รายการ}`]: 'https://body.example/report',
    },
  });
  expect(office.rows(REGISTER).find(({ รหัส }) => รหัส === key)).toMatchObject({
    สถานะ: 'รอสอบทาน',
    ลิงก์หลักฐาน: 'https://body.example/report',
  });
}, 120_000);

test('killed in the middle, goes on by itself the next morning with what is there', async () => {
  const office = ready.open({ faults: [parseFault('kill@Form.addParagraphTextItem:1200')] });
  await expect(office.choose('menuForm')).rejects.toThrow('A fault killed the execution');
  const begun = idsOf(office);
  expect(begun.length).toBeGreaterThan(1000);
  const fired = await office.cloud.advance(office.cloud.now() + 24 * 60 * 60_000);
  expect(fired.map(({ outcome }) => outcome.error)).toEqual(fired.map(() => undefined));
  expect([idsOf(office).length, links(office), formsOf(office).length]).toEqual([ALL, LINKS, ROUNDS.length]);
  expect(idsOf(office)).toEqual(expect.arrayContaining(begun));
}, 120_000);
