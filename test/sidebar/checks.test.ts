/** @jest-environment jsdom */
import type { Explanation, SeenLink } from '../../sidebar/server';
import { checking, state } from './fake-server';
import { callsOf, openedPage, type Page } from './page';

const seen = (more: Partial<SeenLink> = {}): SeenLink => ({
  verdict: 'ให้คนดู',
  sentence: 'เนื้อหาเป็นของปีอื่น',
  remedy: 'กรุณาส่งลิงก์ข้อมูลของปีที่ประเมิน',
  lastTry: '',
  status: 200,
  way: [],
  title: 'แผนยุทธศาสตร์ 2560',
  found: 'ชื่อข้อในหัวเรื่อง',
  missing: 'ปี 2565 (พบปี 2560)',
  repaired: '',
  visited: '28 มี.ค. 2565 09:00',
  next: '4 เม.ย. 2565 09:00',
  lastGood: '',
  failedSince: '',
  failures: 0,
  ...more,
});
const LINK = 'http://a.example/o4';
const duty = (links: NonNullable<Explanation['chosen']>['links']): NonNullable<Explanation['chosen']> => ({
  duty: 'O4|a',
  item: 'O4',
  title: 'แผนยุทธศาสตร์',
  agency: 'สำนักงานคลัง',
  status: 'รอสอบทาน',
  links,
});
const doubt = (item: string, verdict: SeenLink['verdict']): Explanation['doubtful'][number] => ({
  duty: `${item}|a`,
  item,
  agency: 'สำนักงานคลัง',
  link: `http://a.example/${item}`,
  verdict,
  sentence: 'ไม่พบหน้านี้แล้ว (404)',
});
const explanation = (more: Partial<Explanation> = {}): Explanation => ({
  chosen: null,
  doubtful: [],
  more: 0,
  ...more,
});

async function shown(more: Partial<Explanation> = {}): Promise<Page> {
  const page = await openedPage();
  page.press('ดูผลตรวจลิงก์');
  await page.answer('sidebarExplain', explanation(more));
  return page;
}

describe('what was seen at a link', () => {
  test('is shown for the row that is selected in the sheet', async () => {
    const page = await shown({ chosen: duty([{ link: LINK, seen: seen() }]) });
    expect(callsOf(page, 'sidebarExplain')[0]?.given).toEqual([{ duty: null }]);
    expect(document.activeElement?.textContent).toBe('O4 แผนยุทธศาสตร์');
    for (const words of [
      'สำนักงานคลัง · รอสอบทาน',
      'ให้คนดู',
      LINK,
      'เนื้อหาเป็นของปีอื่น',
      'กรุณาส่งลิงก์ข้อมูลของปีที่ประเมิน',
      'พบชื่อข้อในหัวเรื่อง',
      'ไม่พบปี 2565 (พบปี 2560)',
      'ชื่อหน้าแผนยุทธศาสตร์ 2560',
      'รหัส HTTP200',
      'ตรวจเมื่อ28 มี.ค. 2565 09:00',
      'ตรวจครั้งต่อไป4 เม.ย. 2565 09:00',
    ])
      expect(page.text()).toContain(words);
    expect(page.text()).not.toContain('แก้ลิงก์ให้');
  });

  test('tells hops in their order, repairs, and since when it has failed', async () => {
    const way = ['http://a.example/1', 'http://a.example/2'];
    const more = {
      lastTry: 'เว็บไซต์ไม่ตอบภายในเวลา',
      way,
      repaired: 'เติม http://',
      failures: 3,
      failedSince: '25 มี.ค. 2565 09:00',
    };
    const page = await shown({ chosen: duty([{ link: LINK, seen: seen(more) }]) });
    expect(page.text()).toContain('ลิงก์พาไปตามลำดับhttp://a.example/1http://a.example/2');
    expect(page.text()).toContain('ครั้งล่าสุดเว็บไซต์ไม่ตอบภายในเวลา ระบบจะลองใหม่');
    expect(page.text()).toContain('แก้ลิงก์ให้เติม http://');
    expect(page.text()).toContain('เปิดไม่ได้ตั้งแต่25 มี.ค. 2565 09:00 (3 ครั้งติดต่อกัน)');
  });

  test('can be opened in a window of its own, if it is an address of the web', async () => {
    const unsafe = 'javascript:alert(1)';
    await shown({
      chosen: duty([
        { link: LINK, seen: seen() },
        { link: unsafe, seen: seen() },
        { link: '<img src=x onerror=alert(1)>', seen: null },
      ]),
    });
    const [link, ...others] = document.querySelectorAll('a');
    expect(others).toEqual([]);
    expect([link?.href, link?.target, link?.rel]).toEqual([LINK, '_blank', 'noopener noreferrer']);
    expect(document.querySelector('img')).toBeNull();
  });

  test.each([
    ['a link that was not visited', [{ link: LINK, seen: null }], 'ยังไม่ได้ตรวจ'],
    ['a duty without links', [], 'ยังไม่มีลิงก์หลักฐาน'],
  ])('has words for %s', async (_case, links, words) => {
    expect((await shown({ chosen: duty(links) })).text()).toContain(words);
  });
});

describe('links that a person should look at', () => {
  const doubtful = [doubt('O1', 'มีปัญหา'), doubt('O2', 'ให้คนดู')];

  test('are listed when no row is selected, and one is chosen', async () => {
    const page = await shown({ doubtful, more: 3 });
    expect(page.text()).toContain('ลิงก์ที่ต้องดู 5 ลิงก์');
    expect(page.text()).toContain('มีปัญหา O1 สำนักงานคลังไม่พบหน้านี้แล้ว (404)http://a.example/O1');
    expect(page.text()).toContain('และอีก 3 ลิงก์');
    page.press('มีปัญหา O1');
    expect(callsOf(page, 'sidebarExplain')[1]?.given).toEqual([{ duty: 'O1|a' }]);
    const chosen = { ...duty([{ link: LINK, seen: seen() }]), duty: 'O1|a', item: 'O1' };
    await page.answer('sidebarExplain', explanation({ doubtful, chosen }));
    expect(document.activeElement?.textContent).toBe('O1 แผนยุทธศาสตร์');
    page.press('ลิงก์ที่ต้องดู');
    expect(document.activeElement?.id).toBe('doubt-O1|a');
  });

  test('none is said to be none', async () => {
    expect((await shown()).text()).toContain('ไม่มีลิงก์ที่เสียหรือต้องให้คนดู');
  });

  test('another row of the sheet is looked at on request; without one the person is told to select it', async () => {
    const page = await shown({ doubtful });
    page.press('ดูแถวที่เลือก');
    await page.answer('sidebarExplain', explanation({ doubtful }));
    expect(page.told('status')).toContain('เลือกแถวในแท็บ "ทะเบียนติดตาม"');
    page.press('ดูแถวที่เลือก');
    await page.answer('sidebarExplain', explanation({ chosen: duty([]) }));
    expect(page.text()).toContain('O4 แผนยุทธศาสตร์');
  });

  test('stay when reading fails, and it can be tried again', async () => {
    const page = await shown({ doubtful });
    page.press('มีปัญหา O1');
    await page.refuse('sidebarExplain', 'ไม่พบแท็บ "ผลตรวจลิงก์"');
    expect(page.told('alert')).toContain('ไม่พบแท็บ "ผลตรวจลิงก์"');
    page.press('ลองใหม่');
    await page.answer('sidebarExplain', explanation({ chosen: duty([]) }));
    expect(page.told('alert')).toBe('');
    page.press('กลับ');
    expect(document.activeElement?.id).toBe('action-checks');
  });
});

describe('on the first page', () => {
  test('hijacked pages are told before all else, urgently', async () => {
    const page = await openedPage({ hijacked: ['สำนักงานคลัง (O1, O5)'] });
    expect(page.told('alert')).toContain('หน้าเว็บอาจถูกแฮก');
    expect(page.told('alert')).toContain('สำนักงานคลัง (O1, O5)');
  });

  test('a check that goes on by itself is told and can be stopped', async () => {
    const page = await openedPage({ isChecking: true });
    page.press('หยุดตรวจต่อ');
    await page.answer('sidebarStopChecking', 'หยุดตรวจลิงก์เบื้องหลังแล้ว');
    await page.answer('sidebarState', state());
    expect(page.told('status')).toContain('หยุดตรวจลิงก์เบื้องหลังแล้ว');
    expect(page.hasButton('หยุดตรวจต่อ')).toBe(false);
    expect(document.activeElement?.id).toBe('action-checkLinks');
  });

  test('a check that a person stops here says what becomes of the rest, and the rest can be stopped too', async () => {
    const page = await openedPage();
    page.press('ตรวจสอบลิงก์');
    page.press('หยุด');
    await page.answer('sidebarCheckSlice', checking(3, 9));
    await page.answer('sidebarState', state({ isChecking: true }));
    expect(callsOf(page, 'sidebarCheckSlice')).toHaveLength(1);
    expect(page.told('status')).toContain('ตรวจแล้ว 3 ลิงก์');
    expect(page.told('status')).toContain('เหลืออีก 9 ลิงก์');
    expect(page.hasButton('หยุดตรวจต่อ')).toBe(true);
  });
});
