/** @jest-environment jsdom */
import { letter, letters, sending, state } from './fake-server';
import { callsOf, openedPage, type Page } from './page';

describe('reminders', () => {
  const NAMES = ['ประกันสังคม', 'เกษตร', 'คลัง', 'พาณิชย์', 'สถิติ', 'แรงงาน', 'ปกครอง'];
  const seven = letters({ ready: NAMES.map((name, index) => letter(`m${index}`, name)) });

  async function previewed(shown = seven): Promise<Page> {
    const page = await openedPage();
    page.press('ส่งอีเมลเตือน');
    await page.answer('sidebarReminders', shown);
    return page;
  }

  test('are shown before anything is sent: to whom, how much, how late', async () => {
    const page = await previewed();
    expect(page.text()).toContain('จดหมายเตือนที่จะส่ง 7 ฉบับ');
    expect(page.text()).toContain('ส่งได้อีก 98 ที่อยู่');
    expect(page.text()).toContain('ประกันสังคมค้าง 2 ข้อเกินกำหนด 1');
    expect(page.text()).not.toContain('O8 Q&A');
    document.querySelector('summary')?.click();
    expect(page.text()).toContain('ถึง m0@a.example');
    expect(page.text()).toContain('O1 โครงสร้าง กำหนด 24 มี.ค. 2565 เกิน 4 วัน');
    expect(page.text()).toContain('O8 Q&A กำหนด 31 มี.ค. 2565');
    expect(callsOf(page, 'sidebarSendReminders')).toEqual([]);
    expect(document.activeElement?.textContent).toContain('จดหมายเตือนที่จะส่ง');
  });

  test('in a trial it is plain that no agency gets one', async () => {
    const page = await previewed(letters({ isTrial: true, ready: [letter('m', 'คลัง')] }));
    expect(page.text()).toContain('โหมดทดลอง: ทั้ง 1 ฉบับส่งถึงท่านเท่านั้น');
  });

  test('who gets none is listed with the reason', async () => {
    const page = await previewed(
      letters({ silent: ['สถิติ'], waiting: ['คลัง'], done: ['เกษตร'], unsettled: ['แรงงาน'] }),
    );
    expect(page.text()).toContain('วันนี้ไม่มีจดหมายที่ต้องส่ง');
    expect(page.hasButton('ส่งจดหมาย')).toBe(false);
    for (const summary of document.querySelectorAll('summary')) summary.click();
    expect(page.text()).toMatch(/ไม่มีอีเมล.*สถิติ.*โควตา.*คลัง.*ไม่แน่ใจ.*แรงงาน.*เตือนแล้ววันนี้.*เกษตร/s);
  });

  test('are sent a few at a time by the ids that were shown, with progress, and summed up', async () => {
    const page = await previewed();
    page.press('ส่งจดหมาย 7 ฉบับ');
    page.press('ส่งจดหมาย 7 ฉบับ');
    await page.answer('sidebarSendReminders', sending(5));
    expect(page.told('status')).toContain('5 จาก 7');
    expect(page.text()).toContain('กำลังส่งจดหมายเตือน 7 ฉบับ');
    expect(page.text()).not.toMatch(/ที่จะส่ง|ส่งได้อีก/);
    await page.answer(
      'sidebarSendReminders',
      sending(1, { refused: [{ agency: 'ปกครอง', reason: 'Invalid email' }] }),
    );
    await page.answer('sidebarState', state());
    expect(callsOf(page, 'sidebarSendReminders').map(({ given }) => given)).toEqual([
      [['m0', 'm1', 'm2', 'm3', 'm4']],
      [['m5', 'm6']],
    ]);
    expect(page.told('status')).toContain('ส่งจดหมายแล้ว 6 ฉบับ\nส่งไม่สำเร็จ: ปกครอง (Invalid email)');
    expect(page.hasButton('สร้างตารางมอบหมาย')).toBe(true);
  });

  test('that fail half way stay on the page with what was sent, to be tried again', async () => {
    const page = await previewed();
    page.press('ส่งจดหมาย 7 ฉบับ');
    await page.answer('sidebarSendReminders', sending(5));
    await page.fail('sidebarSendReminders', 'offline');
    await page.answer('sidebarState', state());
    expect(page.told('alert')).toContain('ส่งจดหมายแล้ว 5 ฉบับ');
    expect(page.text()).toContain('จดหมายเตือนที่จะส่ง 7 ฉบับ');
    page.press('ลองใหม่');
    await page.answer('sidebarSendReminders', sending(0));
    await page.answer('sidebarSendReminders', sending(2));
    await page.answer('sidebarState', state());
    expect(page.told('status')).toContain('ส่งจดหมายแล้ว 2 ฉบับ');
  });

  test('can be stopped: what is not sent yet stays unsent', async () => {
    const page = await previewed();
    page.press('ส่งจดหมาย 7 ฉบับ');
    page.press('หยุด');
    await page.answer('sidebarSendReminders', sending(5));
    await page.answer('sidebarState', state());
    expect(callsOf(page, 'sidebarSendReminders')).toHaveLength(1);
    expect(page.told('status')).toContain('ส่งจดหมายแล้ว 5 ฉบับ');
    expect(page.told('status')).toContain('ยังไม่ได้ส่ง 2 ฉบับ');
  });

  test('are read anew with the state', async () => {
    const page = await previewed();
    page.press('รีเฟรช');
    await page.answer('sidebarState', state());
    await page.answer('sidebarReminders', letters({ ready: [letter('m9', 'ขนส่ง')] }));
    expect(page.text()).toContain('จดหมายเตือนที่จะส่ง 1 ฉบับ');
  });

  test('can be left without sending, back to the button they came from', async () => {
    const page = await previewed();
    page.press('กลับ');
    expect(document.activeElement).toBe(page.button('ส่งอีเมลเตือน'));
    expect(callsOf(page, 'sidebarSendReminders')).toEqual([]);
  });
});
