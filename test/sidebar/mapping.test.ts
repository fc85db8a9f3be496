/** @jest-environment jsdom */
import { mapping } from './fake-server';
import { callsOf, openedPage, type Page } from './page';

async function shown(more: Parameters<typeof mapping>[0] = {}): Promise<Page> {
  const page = await openedPage();
  page.press('จับคู่คำถามของแบบฟอร์มเดิม');
  await page.answer('sidebarMapping', mapping(more));
  return page;
}

const selects = () => [...document.querySelectorAll('select')];
const trust = () => document.querySelector<HTMLInputElement>('input[type=checkbox]');

async function choose(question: number, role: string): Promise<void> {
  const select = selects()[question];
  if (select === undefined) throw new Error(`No question ${question}`);
  select.value = role;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
}

test('every question shows its kind and what it seems to stand for; what is left over is listed', async () => {
  const page = await shown();
  expect(page.text()).toContain('แบบรายงานเดิม');
  expect(page.text()).toContain('โปรแกรมเสนอให้');
  expect(page.text()).toContain('อีเมลข้อความสั้น · ไม่เก็บอีเมล');
  expect(selects().map(({ value }) => value)).toEqual(['agency', 'O1', '', 'drop']);
  expect(page.text()).toContain('คำถามที่ยังไม่จับคู่ คำตอบเก็บเป็นข้อความ (1)');
  expect(page.text()).toContain('ข้อที่ยังไม่มีคำถาม (1)');
  expect(selects()[0]?.labels[0]?.textContent).toContain('ชื่อหน่วยงาน');
});

test('what the person corrects is saved, told, and shown as saved', async () => {
  const page = await shown();
  await choose(2, 'O8');
  await choose(1, '');
  trust()?.click();
  expect(page.text()).toContain('ข้อที่ยังไม่มีคำถาม (1)');
  page.press('บันทึกการจับคู่');
  page.press('บันทึกการจับคู่');
  await page.answer('sidebarSaveMapping', 'บันทึกการจับคู่แล้ว');
  await page.answer('sidebarMapping', mapping({ isSaved: true, isTrusted: true }));
  expect(callsOf(page, 'sidebarSaveMapping').map(({ given }) => given)).toEqual([
    [
      {
        form: 'old',
        isTrusted: true,
        roles: [
          { question: 1, role: 'agency' },
          { question: 3, role: 'O8' },
          { question: 4, role: 'drop' },
        ],
      },
    ],
  ]);
  expect(page.told('status')).toContain('บันทึกการจับคู่แล้ว');
  expect(page.text()).toContain('บันทึกไว้แล้ว');
  expect(selects().map(({ value }) => value)).toEqual(['agency', 'O1', '', 'drop']);
});

test('what was refused is told, and what the person had chosen stays, also after reading anew', async () => {
  const page = await shown();
  await choose(2, 'O1');
  page.press('บันทึกการจับคู่');
  await page.refuse('sidebarSaveMapping', 'ข้อ O1 จับคู่กับคำถามมากกว่าหนึ่งข้อ');
  expect(page.told('alert')).toContain('มากกว่าหนึ่งข้อ');
  page.press('รีเฟรช');
  const { calls } = page;
  await calls[calls.length - 1]?.answer({ ok: false, message: 'x' });
  await page.answer('sidebarMapping', mapping());
  expect(selects().map(({ value }) => value)).toEqual(['agency', 'O1', 'O1', 'drop']);
});

test('where the form asks for the code there is no choice to trust', async () => {
  const page = await shown();
  expect(trust()?.checked).toBe(false);
  await choose(2, 'code');
  expect(trust()).toBeNull();
  expect(page.text()).toContain('รหัสยืนยันถูกต้อง');
});

test('without a form the page is not opened, and what to do is told', async () => {
  const page = await openedPage();
  page.press('จับคู่คำถามของแบบฟอร์มเดิม');
  await page.refuse('sidebarMapping', 'ยังไม่ได้ระบุแบบฟอร์มเดิม');
  expect(page.told('alert')).toContain('ยังไม่ได้ระบุ');
  expect(selects()).toEqual([]);
});
