import { furnish, type Office } from './office';

const [REGISTER, REPORTS, AGENCIES] = ['ทะเบียนติดตาม', 'รายงานผล', 'หน่วยงาน'];
const SSO = 'สำนักงานประกันสังคมจังหวัดพัทลุง';
const O1 = 'O1 โครงสร้าง';
const PAGE = 'https://sso.phatthalung.example/o1';

let ready: Awaited<ReturnType<typeof furnish>>;
let office: Office;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign', 'menuForm']);
}, 60_000);
beforeEach(() => {
  office = ready.open();
});
afterAll(() => ready.remove());

const linkOf = (name: string) =>
  office.rows(AGENCIES).find((row) => row.ชื่อหน่วยงาน === name)?.ลิงก์แบบฟอร์ม ?? '';
const codeIn = (link: string) => [...new URL(link).searchParams.values()].pop() ?? '';
const duty = (key: string) => office.rows(REGISTER).find((row) => row.รหัส === key);
const answerWith = (code: string) => office.answer({ answers: { หน่วยงาน: SSO, รหัสยืนยัน: code, [O1]: PAGE } });

/** What the sidebar gets for a call. */
async function call(functionName: string, ...args: readonly unknown[]): Promise<unknown> {
  const { result, error } = await office.cloud.execute({ functionName, args: [...args] });
  if (error) throw new Error(error.message);
  return result;
}

test('a leaked link is ended by the menu alone: its answers wait, the new link counts', async () => {
  const [before, others] = [linkOf(SSO), office.rows(AGENCIES).length];
  const told = await office.choose('menuReissue', { prompts: ['ประกันสังคม'], confirm: true });
  expect(told.text).toContain(`ออกรหัสใหม่ให้ ${SSO} แล้ว`);
  const after = linkOf(SSO);
  expect(codeIn(after)).toMatch(/^[0-9A-F]{8}$/);
  expect(after.replace(codeIn(after), codeIn(before))).toBe(before);
  expect(office.rows(AGENCIES)).toHaveLength(others);
  await answerWith(codeIn(before));
  expect(duty('O1|sso')?.สถานะ).toBe('ยังไม่รายงาน');
  expect(office.rows(REPORTS)).toMatchObject([{ ยืนยันแหล่งที่มา: 'รอยืนยัน' }]);
  await answerWith(codeIn(after));
  expect(duty('O1|sso')).toMatchObject({ สถานะ: 'รอสอบทาน', ลิงก์หลักฐาน: PAGE });
  await office.choose('menuForm');
  expect(linkOf(SSO)).toBe(after);
  expect(office.rows('บันทึกการทำงาน')).toContainEqual(
    expect.objectContaining({ งาน: 'ออกรหัสยืนยันใหม่', ผล: 'สำเร็จ' }),
  );
});

test('without a yes the link stays', async () => {
  const before = linkOf(SSO);
  expect((await office.choose('menuReissue')).text).toContain('ยังไม่ได้ออกรหัสใหม่');
  expect((await office.choose('menuReissue', { prompts: ['sso'] })).text).toContain('ยังไม่ได้ออกรหัสใหม่');
  expect(linkOf(SSO)).toBe(before);
});

test('who is silent is told in one alert, and an answer that waits is accepted from the sidebar once', async () => {
  await answerWith('AAAA0000');
  const { text } = await office.choose('menuSilence');
  expect(text).toContain('ยังไม่รายงานเลย 32');
  expect(text).toContain(`O1 ${PAGE} [รหัสยืนยันไม่ถูกต้อง รอเจ้าหน้าที่รับรอง]`);
  const silence = (await call('sidebarSilence')) as {
    value: { unconfirmed: { response: string; time: string }[] };
  };
  const [{ response, time } = { response: '', time: '' }] = silence.value.unconfirmed;
  expect(await call('sidebarAccept', { response, time })).toMatchObject({ ok: true });
  expect(duty('O1|sso')).toMatchObject({ สถานะ: 'รอสอบทาน', ลิงก์หลักฐาน: PAGE });
  const recorded = office.rows(REPORTS);
  expect(recorded).toMatchObject([{ ยืนยันแหล่งที่มา: 'เจ้าหน้าที่รับรอง', ใช้อยู่: 'TRUE' }]);
  expect(await call('sidebarAccept', { response, time })).toMatchObject({ ok: true });
  expect(office.rows(REPORTS)).toEqual(recorded);
  expect((await office.choose('menuSilence')).text).toContain('ยังไม่รายงานเลย 31');
});

test('what a page sends that cannot be read changes nothing and is answered with a sentence', async () => {
  const before = office.rows(AGENCIES);
  for (const [name, given] of [
    ['sidebarReissue', 'sso'],
    ['sidebarReissue', { agency: 'sso', issue: '1' }],
    ['sidebarAccept', null],
  ] as const)
    expect(await call(name, given)).toMatchObject({ ok: false, message: expect.stringContaining('แถบข้าง') });
  expect(office.rows(AGENCIES)).toEqual(before);
});
