/** @jest-environment jsdom */
import { silence, state, waitingAnswer } from './fake-server';
import { callsOf, openedPage, type Page } from './page';

async function shown(more: Parameters<typeof silence>[0] = {}): Promise<Page> {
  const page = await openedPage();
  page.press('ใครยังไม่รายงาน');
  await page.answer('sidebarSilence', silence(more));
  return page;
}

test('who is silent, without mail and without an officer is listed, folded with the numbers', async () => {
  const page = await shown({
    silent: [
      { name: 'คลัง', duties: 21, hasUnconfirmed: false },
      { name: 'เกษตร', duties: 3, hasUnconfirmed: true },
    ],
    withoutEmail: ['สถิติ'],
    withoutOfficer: [{ name: 'ปกครอง', items: ['O8', 'O9'] }],
  });
  expect(page.text()).toContain('ยังไม่รายงานเลย (2)ไม่มีอีเมลที่ใช้ได้ (1)ยังไม่แจ้งเจ้าหน้าที่ตอบ Q&A (1)');
  for (const summary of document.querySelectorAll('summary')) summary.click();
  expect(page.text()).toContain('คลัง 21 ข้อเกษตร 3 ข้อ (มีคำตอบรอยืนยัน)');
  expect(page.text()).toContain('ปกครอง (O8, O9)');
});

test('when there is nothing to tell it says so', async () => {
  expect((await shown()).text()).toContain('ทุกหน่วยงานรายงานแล้ว');
});

describe('answers that wait', () => {
  test('show who, when, why, and the raw text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>\n=1+1';
    const page = await shown({
      unconfirmed: [waitingAnswer({ said: [{ item: 'O1', text: hostile }] })],
      moreUnconfirmed: 4,
    });
    expect(page.text()).toContain('คำตอบรอยืนยัน 5 ฉบับ');
    expect(page.text()).toContain('สำนักงานคลัง28 มี.ค. 2565 08:05 · นิติกรรหัสยืนยันไม่ถูกต้อง');
    expect(page.text()).toContain(`O1 ${hostile}`);
    expect(document.querySelector('img')).toBeNull();
  });

  test('are accepted one at a time as they were seen, and the page tells and reads anew', async () => {
    const page = await shown({ unconfirmed: [waitingAnswer()] });
    page.press('รับรองคำตอบนี้');
    page.press('รับรองคำตอบนี้');
    await page.answer('sidebarAccept', 'รับรองคำตอบแล้ว');
    await page.answer('sidebarState', state());
    await page.answer('sidebarSilence', silence());
    expect(callsOf(page, 'sidebarAccept').map(({ given }) => given)).toEqual([
      [{ response: 'r1', time: '2022-03-28T08:05:00' }],
    ]);
    expect(page.told('status')).toContain('รับรองคำตอบแล้ว');
    expect(page.text()).not.toContain('คำตอบรอยืนยัน 1');
    expect(document.activeElement?.textContent).toBe('ใครยังไม่รายงาน');
  });

  test('in the name of nobody known cannot be accepted here', async () => {
    const page = await shown({ unconfirmed: [waitingAnswer({ agency: '', isAcceptable: false })] });
    expect(page.text()).toContain('ไม่ระบุหน่วยงาน');
    expect(page.hasButton('รับรองคำตอบนี้')).toBe(false);
  });

  test('stay when accepting fails, with what was said about it', async () => {
    const page = await shown({ unconfirmed: [waitingAnswer()] });
    page.press('รับรองคำตอบนี้');
    await page.refuse('sidebarAccept', 'มีงานอื่นกำลังแก้ไข');
    await page.answer('sidebarState', state());
    await page.answer('sidebarSilence', silence({ unconfirmed: [waitingAnswer()] }));
    expect(page.told('alert')).toContain('มีงานอื่นกำลังแก้ไข');
    expect(page.hasButton('รับรองคำตอบนี้')).toBe(true);
  });
});

test('the next step leads here when answers wait', async () => {
  const page = await openedPage({ next: { job: 'silence', why: 'มี 1 คำตอบ' } });
  document.querySelector<HTMLButtonElement>('.next button')?.click();
  await page.answer('sidebarSilence', silence());
  expect(page.text()).toContain('ทุกหน่วยงานรายงานแล้ว');
  page.press('กลับ');
  expect(document.activeElement?.id).toBe('action-silence');
});
