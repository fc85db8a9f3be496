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
  ready = await furnish('lamphun-2566', async (office) => {
    await office.choose('menuSetUp');
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
const links = (office: Office) => office.rows(AGENCIES).filter((row) => row.ลิงก์แบบฟอร์ม !== '').length;

const idsOf = (office: Office) => formsOf(office).flatMap(({ items }) => items.map(({ id }) => id));

/** Three questions and one for remarks for all, and for each body a page with its items. */
const ALL = 3 + BODIES * (1 + ITEMS) + 2;

test('is made within one execution, and leads each body to its own items', async () => {
  const office = ready.open();
  const { outcome } = await office.choose('menuForm');
  expect(outcome.virtualMs).toBeLessThan(SIX_MINUTES);
  expect([idsOf(office).length, links(office)]).toEqual([ALL, BODIES]);
  const body = office.rows(AGENCIES).at(-1)?.ชื่อหน่วยงาน ?? '';
  const last = office.rows('ข้อ OIT').at(-1);
  await office.answer({ answers: { หน่วยงาน: body, [`O43 ${last?.ชื่อ}`]: 'https://body.example/o43' } });
  expect(office.rows('รายงานผล')).toMatchObject([
    { หน่วยงาน: body, ข้อ: 'O43', ลิงก์: 'https://body.example/o43' },
  ]);
}, 120_000);

test('killed in the middle, goes on by itself the next morning with what is there', async () => {
  const office = ready.open({ faults: [parseFault('kill@Form.addParagraphTextItem:1200')] });
  await expect(office.choose('menuForm')).rejects.toThrow('A fault killed the execution');
  const begun = idsOf(office);
  expect(begun.length).toBeGreaterThan(1000);
  const fired = await office.cloud.advance(office.cloud.now() + 24 * 60 * 60_000);
  expect(fired.map(({ outcome }) => outcome.error)).toEqual(fired.map(() => undefined));
  expect([idsOf(office).length, links(office), formsOf(office).length]).toEqual([ALL, BODIES, 1]);
  expect(idsOf(office)).toEqual(expect.arrayContaining(begun));
}, 120_000);
