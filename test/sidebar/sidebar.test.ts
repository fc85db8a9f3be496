/** @jest-environment jsdom */
import { checking, letter, letters, state } from './fake-server';
import { callsOf, openedPage, openPage } from './page';

const isResting = (button: HTMLButtonElement) => button.getAttribute('aria-disabled') === 'true';

describe('the state of the year', () => {
  test('is read when the sidebar opens, which is said meanwhile', async () => {
    const page = openPage();
    expect(page.told('status')).toContain('กำลังอ่านข้อมูลจากชีต');
    await page.answer('sidebarState', state());
    expect(page.told('status')).toBe('');
  });

  test('shows office, year, day and figures as people count', async () => {
    const text = (await openedPage()).text();
    for (const shown of [
      'จังหวัดพัทลุง',
      'ปีงบประมาณ 2565 · วันที่ 28 มี.ค. 2565',
      '42 เกินกำหนด',
      '218 ใกล้ครบกำหนด',
      '150 รอสอบทาน',
      '17.2% ผ่านแล้ว',
      'รายงานแล้ว 44.8% 312 จาก 695 รายการ',
      '31 มี.ค. 2565 (อีก 3 วัน)',
      '12 จาก 260 ลิงก์',
      '2 คำตอบ',
    ]) {
      expect(text).toContain(shown);
    }
  });

  test.each([
    ['a trial is marked', { isTrial: true }, true],
    ['a real run is not', { isTrial: false }, false],
  ])('%s', async (_case, more, isMarked) => {
    expect((await openedPage(more)).text().includes('โหมดทดลอง')).toBe(isMarked);
  });

  test('without duties no figure is made up', async () => {
    const page = await openedPage({ figures: null, deadline: null });
    expect(page.text()).toContain('ยังไม่มีตัวเลข');
    expect(page.text()).not.toContain('เกินกำหนด');
  });

  test('the deadline today and no deadline have words of their own', async () => {
    const today = await openedPage({ deadline: { date: '31 มี.ค. 2565', daysLeft: 0 } });
    expect(today.text()).toContain('31 มี.ค. 2565 (วันนี้)');
    expect((await openedPage({ deadline: null })).text()).toContain('กำหนดส่งถัดไปไม่มี');
  });

  test('what people should mend is folded under how much there is', async () => {
    const page = await openedPage({ problems: { count: 7, text: '• แท็บ "รอบการส่ง" ช่อง B2: …' } });
    expect(page.text()).toContain('ข้อมูลที่ควรแก้ไข 7 จุด');
    expect(page.text()).not.toContain('ช่อง B2');
    document.querySelector('summary')?.click();
    expect(page.text()).toContain('ช่อง B2');
  });

  test('is read anew on request', async () => {
    const page = await openedPage();
    page.press('รีเฟรช');
    await page.answer('sidebarState', state({ office: 'จังหวัดพะเยา' }));
    expect(page.text()).toContain('จังหวัดพะเยา');
  });
});

describe('when the state cannot be read', () => {
  test('the sentence of the server is read out, and the actions can still be used', async () => {
    const page = openPage();
    await page.refuse('sidebarState', 'แท็บ "หน่วยงาน" ไม่มีคอลัมน์ "รหัส"');
    expect(page.told('alert')).toContain('แท็บ "หน่วยงาน" ไม่มีคอลัมน์ "รหัส"');
    expect(isResting(page.button('เริ่มต้นใช้งาน'))).toBe(false);
    page.press('ลองใหม่');
    await page.answer('sidebarState', state());
    expect(page.told('alert')).toBe('');
    expect(page.text()).toContain('จังหวัดพัทลุง');
  });

  test('figures read before stay, marked as old', async () => {
    const page = await openedPage();
    page.press('รีเฟรช');
    await page.fail('sidebarState', 'NetworkError: offline');
    expect(page.told('alert')).toContain('อาจไม่เป็นปัจจุบัน');
    expect(page.text()).toContain('42 เกินกำหนด');
  });

  test.each([
    [
      "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      'หลายบัญชี',
    ],
    ['Exceeded maximum execution time', 'ทำต่อจากที่ค้างไว้'],
    ['Authorization is required to perform that action.', 'กดอนุญาต'],
    ['NetworkError: Connection failure due to HTTP 0', 'อินเทอร์เน็ต'],
    ['TypeError: x is undefined', 'TypeError: x is undefined'],
  ])('what Google says is put into words: %s', async (said, words) => {
    const page = openPage();
    await page.fail('sidebarState', said);
    expect(page.told('alert')).toContain(words);
  });
});

describe('an action', () => {
  test('asks the server for the job, tells what came of it and reads the state anew', async () => {
    const page = await openedPage();
    page.press('สร้างตารางมอบหมาย');
    expect(callsOf(page, 'sidebarRun').map(({ given }) => given)).toEqual([['assign']]);
    expect(page.told('status')).toContain('กำลังมอบหมาย');
    await page.answer('sidebarRun', 'มอบหมายแล้ว 695 รายการ');
    await page.answer('sidebarState', state({ isTrial: true }));
    expect(page.told('status')).toBe('มอบหมายแล้ว 695 รายการปิดข้อความ');
    expect(page.text()).toContain('โหมดทดลอง');
  });

  test('is done once however often it is pressed, and nothing else begins meanwhile', async () => {
    const page = await openedPage();
    const button = page.button('ปรับสีและภาพรวม');
    button.click();
    button.click();
    page.press('สร้าง/ปรับแบบฟอร์ม');
    page.press('รีเฟรช');
    expect(callsOf(page, 'sidebarRun').map(({ given }) => given)).toEqual([['refresh']]);
    expect(isResting(page.button('สร้าง/ปรับแบบฟอร์ม'))).toBe(true);
    await page.answer('sidebarRun', 'เสร็จแล้ว');
    await page.answer('sidebarState', state());
    expect(isResting(page.button('สร้าง/ปรับแบบฟอร์ม'))).toBe(false);
  });

  test('keeps its place for the keyboard while it rests', async () => {
    const page = await openedPage();
    const button = page.button('ปรับสีและภาพรวม');
    button.focus();
    button.click();
    await page.answer('sidebarRun', 'เสร็จแล้ว');
    await page.answer('sidebarState', state());
    expect(document.activeElement).toBe(page.button('ปรับสีและภาพรวม'));
  });

  test('that failed is read out, can be tried again and shows the state as it is then', async () => {
    const page = await openedPage();
    page.press('รวบรวมรายงานผล');
    await page.refuse('sidebarRun', 'มีงานอื่นของ OIT กำลังแก้ไขสมุดงานนี้อยู่');
    await page.answer('sidebarState', state());
    expect(page.told('alert')).toContain('มีงานอื่นของ OIT');
    page.press('ลองใหม่');
    expect(page.told('alert')).toBe('');
    await page.answer('sidebarRun', 'รวบรวมแล้ว');
    await page.answer('sidebarState', state());
    expect(callsOf(page, 'sidebarRun').map(({ given }) => given)).toEqual([['collect'], ['collect']]);
    expect(page.told('status')).toContain('รวบรวมแล้ว');
  });

  test('keeps its result when only the state could not be read afterwards', async () => {
    const page = await openedPage();
    page.press('รวบรวมรายงานผล');
    await page.answer('sidebarRun', 'รวบรวมแล้ว 3 คำตอบ');
    await page.fail('sidebarState', 'offline');
    expect(page.told('status')).toContain('รวบรวมแล้ว 3 คำตอบ');
    expect(page.told('alert')).toContain('อินเทอร์เน็ต');
  });

  test('that is recommended is one press away and says why', async () => {
    const page = await openedPage({ next: { job: 'form', why: 'หน่วยงานยังไม่มีแบบฟอร์ม' } });
    expect(page.text()).toContain('หน่วยงานยังไม่มีแบบฟอร์ม');
    document.querySelector<HTMLButtonElement>('.next button')?.click();
    expect(callsOf(page, 'sidebarRun').map(({ given }) => given)).toEqual([['form']]);
  });

  test("a person's own work in the sheet has no button", async () => {
    const page = await openedPage({ next: { job: null, why: 'มี 150 รายการรอสอบทาน' } });
    expect(page.text()).toContain('มี 150 รายการรอสอบทาน');
    expect(document.querySelector('.next button')).toBeNull();
  });
});

describe('checking links', () => {
  test('goes on slice by slice, shows how far it is, and sums up', async () => {
    const page = await openedPage();
    page.press('ตรวจสอบลิงก์');
    await page.answer('sidebarCheckSlice', checking(10, 20));
    expect(page.told('status')).toContain('10 จาก 30');
    expect(page.told('status')).not.toContain('เหลืออีก');
    const bar = document.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([10, 30]);
    await page.answer('sidebarCheckSlice', checking(15, 5));
    const dead = { verdict: 'มีปัญหา', count: 5 } as const;
    await page.answer('sidebarCheckSlice', checking(0, 0, { verdicts: [dead] }));
    await page.answer('sidebarState', state());
    expect(page.told('status')).toContain('ตรวจแล้ว 30 ลิงก์: ใช้ได้ 25, มีปัญหา 5');
    expect(callsOf(page, 'sidebarCheckSlice')).toHaveLength(3);
  });

  test('stops after the present slice when asked, and says what becomes of the rest', async () => {
    const page = await openedPage();
    page.press('ตรวจสอบลิงก์');
    page.press('หยุด');
    expect(isResting(page.button('กำลังหยุด'))).toBe(true);
    await page.answer('sidebarCheckSlice', checking(10, 20));
    await page.answer('sidebarState', state());
    expect(page.told('status')).toContain('ตรวจแล้ว 10 ลิงก์: ใช้ได้ 10\nเหลืออีก 20 ลิงก์');
    expect(callsOf(page, 'sidebarCheckSlice')).toHaveLength(1);
  });

  test('ends when the server can do no more today, though links are left', async () => {
    const page = await openedPage();
    page.press('ตรวจสอบลิงก์');
    await page.answer('sidebarCheckSlice', checking(3, 20, { isOver: true }));
    await page.answer('sidebarState', state());
    expect(callsOf(page, 'sidebarCheckSlice')).toHaveLength(1);
  });

  test('that fails half way keeps what was told before', async () => {
    const page = await openedPage();
    page.press('ตรวจสอบลิงก์');
    await page.answer('sidebarCheckSlice', checking(10, 20));
    await page.fail('sidebarCheckSlice', 'Exceeded maximum execution time');
    await page.answer('sidebarState', state());
    expect(page.told('alert')).toContain('ตรวจแล้ว 10 ลิงก์');
    expect(page.told('alert')).toContain('ทำต่อจากที่ค้างไว้');
  });

  test('with nothing due says so', async () => {
    const page = await openedPage();
    page.press('ตรวจสอบลิงก์');
    await page.answer('sidebarCheckSlice', checking(0, 0, { verdicts: [] }));
    await page.answer('sidebarState', state());
    expect(page.told('status')).toContain('ไม่มีลิงก์ที่ถึงเวลาตรวจ');
  });
});

describe('hostile texts', () => {
  const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';

  test('stay text wherever they come from', async () => {
    const page = await openedPage({
      office: HOSTILE,
      next: { job: null, why: HOSTILE },
      problems: { count: 1, text: HOSTILE },
    });
    page.press('รวบรวมรายงานผล');
    await page.answer('sidebarRun', HOSTILE);
    await page.refuse('sidebarState', HOSTILE);
    page.press('ส่งอีเมลเตือน');
    await page.answer('sidebarReminders', letters({ ready: [letter('m', HOSTILE)], silent: [HOSTILE] }));
    expect(page.text()).toContain(HOSTILE);
    expect(document.querySelector('img, script')).toBeNull();
    expect('hit' in window).toBe(false);
  });
});
