import { furnish, type Office } from './office';

const [REGISTER, REPORTS, SETTINGS] = ['ทะเบียนติดตาม', 'รายงานผล', 'ตั้งค่า'];
const SSO = 'สำนักงานประกันสังคมจังหวัดพัทลุง';
const TITLE = 'แบบรายงาน OIT ของจังหวัด';
const MAIL = 'somebody@private.example';

/** A form as an office makes it: kinds of questions of its own, addresses collected, no tab in this workbook. */
const MAKE_FORM = `
  const form = FormApp.create('${TITLE}', true).setTitle('${TITLE}').setCollectEmail(true).setAllowResponseEdits(true);
  form.addMultipleChoiceItem().setTitle('ชื่อหน่วยงาน').setChoiceValues(['${SSO}']).showOtherOption(true).setRequired(true);
  form.addTextItem().setTitle('อีเมลติดต่อกลับ');
  form.addTextItem().setTitle('ผู้รายงาน (ตำแหน่ง)');
  form.addSectionHeaderItem().setTitle('หลักฐาน');
  form.addParagraphTextItem().setTitle('ข้อ ๑ โครงสร้าง');
  form.addCheckboxItem().setTitle('O7 ข่าวประชาสัมพันธ์').setChoiceValues(['http://sso.phatthalung.example/news', 'http://sso.phatthalung.example/facebook']);
  form.addListItem().setTitle('๐-๘ ช่องทางถามตอบ').setChoiceValues(['http://sso.phatthalung.example/qa', 'ไม่มี เพราะกำลังจัดทำ']);
  form.addScaleItem().setTitle('ความพร้อม').setBounds(1, 5);
  return { id: form.getId(), edit: form.getEditUrl(), view: form.getPublishedUrl() };`;

interface Made {
  readonly id: string;
  readonly edit: string;
  readonly view: string;
}
interface Reply<Value> {
  readonly ok: boolean;
  readonly value: Value;
  readonly message: string;
}
interface Mapping {
  readonly form: string;
  readonly questions: readonly { id: number; title: string; kind: string; role: string | null }[];
}

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign', 'menuForm']);
}, 120_000);
afterAll(() => ready.remove());

async function call<Value>(office: Office, functionName: string, ...args: unknown[]): Promise<Reply<Value>> {
  const { result, error } = await office.cloud.execute({ functionName, args });
  if (error) throw new Error(error.stack || error.message);
  return result as Reply<Value>;
}

const nameForm = (office: Office, address: string) =>
  office.type(SETTINGS, office.cell(SETTINGS, 'ค่า', 'แบบฟอร์มเดิมของหน่วยงาน'), address);

/** An office that has named its form and saved what the page proposes. */
async function mapped(isTrusted: boolean): Promise<{ office: Office; made: Made }> {
  const office = ready.open();
  const made = (await office.script(MAKE_FORM)) as Made;
  await nameForm(office, made.edit);
  const { value } = await call<Mapping>(office, 'sidebarMapping');
  const roles = value.questions.flatMap(({ id, role }) => (role === null ? [] : [{ question: id, role }]));
  const saved = await call<string>(office, 'sidebarSaveMapping', { form: value.form, roles, isTrusted });
  expect(saved).toMatchObject({ ok: true, value: expect.stringContaining('ข้อ OIT 3 ข้อ') });
  return { office, made };
}

const answer = (office: Office, answers: Readonly<Record<string, unknown>>, edits?: string) =>
  office.answer({ form: TITLE, email: MAIL, answers, ...(edits === undefined ? {} : { edits }) });

const duty = (office: Office, key: string) => office.rows(REGISTER).find((row) => row.รหัส === key);
const everything = (office: Office) =>
  JSON.stringify([office.cloud.container.sheets().map(({ name }) => office.rows(name)), office.outbox()]);

test('the page proposes what the questions stand for; a respondents’ link is refused in words', async () => {
  const office = ready.open();
  const made = (await office.script(MAKE_FORM)) as Made;
  expect(await call(office, 'sidebarMapping')).toMatchObject({
    ok: false,
    message: expect.stringContaining('ยังไม่ได้ระบุ'),
  });
  await nameForm(office, made.view);
  expect((await call(office, 'sidebarMapping')).message).toMatch(/แท็บ "ตั้งค่า" ช่อง B\d+: .*\/edit/);
  await nameForm(office, made.edit);
  const { value } = await call<Mapping>(office, 'sidebarMapping');
  expect(value.questions.map(({ title, kind, role }) => [title, kind, role])).toEqual([
    ['ชื่อหน่วยงาน', 'ตัวเลือกเดียว', 'agency'],
    ['อีเมลติดต่อกลับ', 'ข้อความสั้น', 'drop'],
    ['ผู้รายงาน (ตำแหน่ง)', 'ข้อความสั้น', 'reporter'],
    ['ข้อ ๑ โครงสร้าง', 'ข้อความยาว', 'O1'],
    ['O7 ข่าวประชาสัมพันธ์', 'เลือกได้หลายข้อ', 'O7'],
    ['๐-๘ ช่องทางถามตอบ', 'รายการเลือก', 'O8'],
    ['ความพร้อม', 'ระดับ', null],
  ]);
});

test('answers of every kind come within the hour, an edit counts, no address stays, and the form is left as it was', async () => {
  const { office, made } = await mapped(true);
  const shape = () => {
    const { responses, ...form } = office.cloud.parts.forms.forms.get(made.id) ?? { responses: [] };
    return JSON.stringify(form);
  };
  const before = shape();
  const told = {
    ชื่อหน่วยงาน: 'ประกันสังคมจังหวัด',
    อีเมลติดต่อกลับ: MAIL,
    'ผู้รายงาน (ตำแหน่ง)': 'นักวิชาการแรงงาน',
    'ข้อ ๑ โครงสร้าง': 'ดูที่ http://sso.phatthalung.example/o1',
    'O7 ข่าวประชาสัมพันธ์': ['http://sso.phatthalung.example/news', 'http://sso.phatthalung.example/facebook'],
    '๐-๘ ช่องทางถามตอบ': 'http://sso.phatthalung.example/qa',
    ความพร้อม: '4',
  };
  const [id] = await answer(office, told);
  expect(duty(office, 'O1|sso')?.สถานะ).toBe('ยังไม่รายงาน');
  for (const { outcome } of await office.cloud.advance(office.cloud.now() + 3_600_000))
    expect(outcome.error).toBeUndefined();
  expect(duty(office, 'O1|sso')).toMatchObject({
    สถานะ: 'รอสอบทาน',
    ลิงก์หลักฐาน: 'http://sso.phatthalung.example/o1',
  });
  expect(duty(office, 'O7|sso')?.ลิงก์หลักฐาน).toBe(told['O7 ข่าวประชาสัมพันธ์'].join('\n'));
  expect(duty(office, 'O8|sso')?.ลิงก์หลักฐาน).toBe('http://sso.phatthalung.example/qa');
  const rows = office.rows(REPORTS);
  expect(rows.at(-1)).toMatchObject({ ข้อความเดิม: 'ความพร้อม: 4', ปัญหา: expect.stringContaining('ยังไม่ได้จับคู่') });
  expect(new Set(rows.map((row) => row.ผู้รายงาน))).toEqual(new Set(['นักวิชาการแรงงาน']));

  await answer(office, { ...told, 'ข้อ ๑ โครงสร้าง': 'http://sso.phatthalung.example/new' }, id);
  await office.choose('menuCollect');
  expect(duty(office, 'O1|sso')?.ลิงก์หลักฐาน).toBe('http://sso.phatthalung.example/new');
  expect(office.rows(REPORTS)).toHaveLength(rows.length + 1);
  expect((await office.choose('menuCollect')).text).toBe('ไม่มีคำตอบใหม่จากแบบฟอร์ม');
  expect(everything(office)).not.toContain(MAIL);
  expect(shape()).toBe(before);
});

test('where anybody may answer, answers wait for a person', async () => {
  const { office } = await mapped(false);
  await answer(office, { ชื่อหน่วยงาน: SSO, 'ข้อ ๑ โครงสร้าง': 'http://sso.phatthalung.example/o1' });
  expect((await office.choose('menuCollect')).text).toContain('รอยืนยันแหล่งที่มา');
  expect(duty(office, 'O1|sso')?.สถานะ).toBe('ยังไม่รายงาน');
});

test('an hour without news opens no tab, with two forms too', async () => {
  const { office } = await mapped(true);
  await answer(office, { ชื่อหน่วยงาน: SSO, 'ข้อ ๑ โครงสร้าง': 'http://sso.phatthalung.example/o1' });
  await office.choose('menuCollect');
  const { outcome } = await office.choose('everyHour');
  const { total, byMethod } = outcome.calls ?? { total: Number.NaN, byMethod: {} };
  expect(Object.keys(byMethod).filter((method) => /^(?:Range|Sheet)\./.test(method))).toEqual([]);
  expect({ total, isHandful: total <= 40 }).toEqual({ total, isHandful: true });
});

test('a form that was deleted is told of, and the own form goes on', async () => {
  const { office, made } = await mapped(true);
  office.cloud.parts.forms.forms.delete(made.id);
  expect((await office.choose('menuCollect')).text).toContain('เปิดแบบฟอร์มเดิมของหน่วยงานไม่ได้');
  expect((await office.choose('everyHour')).outcome.error).toBeUndefined();
});
