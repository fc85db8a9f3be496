/** @jest-environment jsdom */
import { drawQr } from '../../sidebar/qr';
import type { AgencyLink } from '../../sidebar/server';
import { agencyLink, links, state } from './fake-server';
import { callsOf, openedPage, type Page } from './page';
import { readQr } from './qr-reader';

const SSO = agencyLink('sso', 'สำนักงานประกันสังคมจังหวัดพัทลุง');
const TREASURY = agencyLink('cgd', 'สำนักงานคลังจังหวัดพัทลุง', { issue: 3 });
const NEW = agencyLink('new', 'หน่วยงานใหม่', { state: 'missing', links: [] });
const ODD = agencyLink('odd', 'หน่วยงานที่ลิงก์ถูกแก้', { state: 'stale', links: [] });

const linkOf = ({ links: [first] }: AgencyLink) => first?.link ?? '';

async function listed(shown = links(SSO, TREASURY, NEW, ODD)): Promise<Page> {
  const page = await openedPage();
  page.press('ลิงก์และ QR ของหน่วยงาน');
  await page.answer('sidebarLinks', shown);
  return page;
}

async function opened(name: string): Promise<Page> {
  const page = await listed();
  page.press(name);
  return page;
}

const field = (label: string) =>
  document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`) as HTMLInputElement;
const names = () => [...document.querySelectorAll('.links button')].map(({ textContent }) => textContent);

function type(text: string): void {
  const box = field('ค้นหาหน่วยงาน');
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the list of links', () => {
  test('has every agency, and says of which there is nothing to hand out', async () => {
    await listed();
    expect(names()).toEqual([SSO.name, TREASURY.name, `${NEW.name}ยังไม่มีลิงก์`, `${ODD.name}ลิงก์ไม่ตรง`]);
    expect(document.activeElement?.textContent).toBe('ลิงก์และ QR ของหน่วยงาน');
  });

  test.each<[string, readonly string[]]>([
    ['คลัง', [TREASURY.name]],
    ['สำนักงาน  คลัง', [TREASURY.name]],
    ['SSO', [SSO.name]],
    ['', [SSO.name, TREASURY.name, `${NEW.name}ยังไม่มีลิงก์`, `${ODD.name}ลิงก์ไม่ตรง`]],
    ['ไม่มี', []],
  ])('can be searched: %s', async (text, found) => {
    const page = await listed();
    type(text);
    expect(names()).toEqual(found);
    expect(page.text().includes('ไม่พบหน่วยงาน')).toBe(found.length === 0);
  });

  test('keeps the search while one agency is looked at, and the keyboard finds back', async () => {
    const page = await listed();
    type('คลัง');
    page.press(TREASURY.name);
    page.press('รายชื่อทั้งหมด');
    expect(names()).toEqual([TREASURY.name]);
    expect(document.activeElement).toBe(page.button(TREASURY.name));
    page.press('กลับ');
    expect(document.activeElement).toBe(page.button('ลิงก์และ QR ของหน่วยงาน'));
  });

  test('opens the labels over the sheet', async () => {
    const page = await listed();
    page.press('พิมพ์ป้าย QR');
    await page.answer('sidebarLabels', null);
    expect(callsOf(page, 'sidebarLabels')).toHaveLength(1);
    expect(names()).toHaveLength(4);
  });
});

describe('one agency', () => {
  test('has a QR code from which a telephone reads exactly its link', async () => {
    await opened(SSO.name);
    expect(readQr(document.querySelector('svg') as SVGElement)).toBe(linkOf(SSO));
    expect(document.querySelector('svg')?.getAttribute('aria-label')).toBe(`QR ของ ${SSO.name}`);
  });

  test('has its link to open elsewhere and to copy', async () => {
    const page = await opened(SSO.name);
    const open = document.querySelector('a');
    expect([open?.href, open?.target, open?.rel]).toEqual([linkOf(SSO), '_blank', 'noopener noreferrer']);
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push(String(getSelected()));
      return true;
    };
    page.press('คัดลอกลิงก์');
    expect(copied).toEqual([linkOf(SSO)]);
    expect(page.told('status')).toContain('คัดลอกลิงก์แล้ว');
  });

  test('with several forms shows each with its round, its code and its link to copy', async () => {
    const forms = [1, 3].map((n) => ({ mark: ` รอบที่ ${n}`, link: `https://docs.google.com/forms/${n}` }));
    const page = await listed(links({ ...SSO, links: forms }));
    page.press(SSO.name);
    const codes = [...document.querySelectorAll('svg')];
    expect(codes.map(readQr)).toEqual(forms.map(({ link }) => link));
    expect(codes[1]?.getAttribute('aria-label')).toBe(`QR ของ ${SSO.name} รอบที่ 3`);
    expect([page.hasButton('คัดลอกลิงก์ รอบที่ 1'), page.hasButton('คัดลอกลิงก์ รอบที่ 3')]).toEqual([true, true]);
    expect(field('ลิงก์แบบฟอร์ม รอบที่ 3').value).toBe(forms[1]?.link);
    expect([...document.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'แบบฟอร์ม รอบที่ 1',
      'แบบฟอร์ม รอบที่ 3',
    ]);
  });

  test('says what to press when the browser does not copy', async () => {
    const page = await opened(SSO.name);
    document.execCommand = () => false;
    page.press('คัดลอกลิงก์');
    expect(page.told('status')).toContain('Ctrl+C');
    expect(getSelected()).toBe(linkOf(SSO));
  });

  test.each([
    [NEW, 'สร้าง/ปรับแบบฟอร์ม'],
    [ODD, 'ไม่ใช่ลิงก์ที่มีรหัสปัจจุบัน'],
  ])(
    'without a link to hand out shows neither QR nor link but what to do: $state',
    async ({ name }, words) => {
      const page = await opened(name);
      expect(page.text()).toContain(words);
      expect(document.querySelector('svg, a')).toBeNull();
    },
  );

  test('tells how often its code was issued anew', async () => {
    expect((await opened(SSO.name)).text()).toContain('ยังไม่เคยออกใหม่');
    expect((await opened(TREASURY.name)).text()).toContain('ออกใหม่แล้ว 2 ครั้ง');
  });
});

describe('a new code', () => {
  test('is issued only after a second word, for the issue that was seen, and the new link is shown', async () => {
    const page = await opened(TREASURY.name);
    page.press('ออกรหัสใหม่');
    expect(page.told('alert')).toContain('ใช้ยืนยันไม่ได้อีก');
    expect(callsOf(page, 'sidebarReissue')).toEqual([]);
    page.press('ยืนยันออกรหัสใหม่');
    await page.answer('sidebarReissue', 'ออกรหัสใหม่ให้แล้ว');
    const fresh = {
      ...TREASURY,
      issue: 4,
      links: [{ mark: '', link: linkOf(TREASURY).replace('9F86D081', 'AAAA0000') }],
    };
    await page.answer('sidebarLinks', links(SSO, fresh));
    expect(callsOf(page, 'sidebarReissue').map(({ given }) => given)).toEqual([
      [{ agency: 'cgd', issue: 3 }],
    ]);
    expect(page.told('status')).toContain('ออกรหัสใหม่ให้แล้ว');
    expect(readQr(document.querySelector('svg') as SVGElement)).toBe(linkOf(fresh));
  });

  test('is not issued when the person thinks better of it', async () => {
    const page = await opened(SSO.name);
    page.press('ออกรหัสใหม่');
    page.press('ไม่ออก');
    expect(page.hasButton('ยืนยันออกรหัสใหม่')).toBe(false);
    expect(callsOf(page, 'sidebarReissue')).toEqual([]);
  });

  test('that failed is looked at anew, and asking again speaks of the same issue', async () => {
    const page = await opened(SSO.name);
    page.press('ออกรหัสใหม่');
    page.press('ยืนยันออกรหัสใหม่');
    await page.fail('sidebarReissue', 'offline');
    await page.answer('sidebarLinks', links(SSO));
    expect(page.told('alert')).toContain('ติดต่อ Google ไม่ได้');
    page.press('ลองใหม่');
    expect(callsOf(page, 'sidebarReissue').map(({ given }) => given)).toEqual([
      [{ agency: 'sso', issue: 1 }],
      [{ agency: 'sso', issue: 1 }],
    ]);
  });
});

test('refreshing reads the links anew and stays with the agency', async () => {
  const page = await opened(SSO.name);
  page.press('รีเฟรช');
  await page.answer('sidebarState', state());
  await page.answer('sidebarLinks', links({ ...SSO, issue: 2 }));
  expect(page.text()).toContain('ออกใหม่แล้ว 1 ครั้ง');
});

test.each([
  ['a short link', 'https://a.example'],
  ['a link with a name as long as names get', linkOf(agencyLink('x', 'ก'.repeat(180)))],
])('a telephone reads %s', (_case, link) => {
  const drawing = drawQr(link);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${drawing?.size} ${drawing?.size}`);
  svg.innerHTML = `<path d="M0 0h${drawing?.size}v${drawing?.size}H0z" fill="#fff"/><path d="${drawing?.path}" fill="#000"/>`;
  expect(readQr(svg)).toBe(link);
});

test('a link that is too long for paper is no drawing', () => {
  expect(drawQr('x'.repeat(2001))).toBeNull();
});

function getSelected(): string {
  const { value, selectionStart, selectionEnd } = field('ลิงก์แบบฟอร์ม');
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}
