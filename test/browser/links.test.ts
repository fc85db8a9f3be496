import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { type Running, runWorkbench } from '../workbench/cli/running-workbench';
import { openBrowser } from './support/browser';
import { type Desk, openDesk } from './support/desk';

const PICTURES = '.build/pictures';
const SSO = 'สำนักงานประกันสังคมจังหวัดพัทลุง';

let data: string;
let running: Running;
let browser: Browser;
let desk: Desk;
/** The form as the agency's first link opens it. */
let form: Page;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(PICTURES, { recursive: true });
  const sample = ['--sample', 'phatthalung-2565', '--now', '2022-03-28T09:00'];
  [running, browser] = await Promise.all([runWorkbench(['serve', '--data', data, ...sample]), openBrowser()]);
  desk = await openDesk(browser, running.url);
  for (const label of ['เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน', 'สร้างตารางมอบหมาย', 'สร้าง/ปรับแบบฟอร์ม']) {
    await desk.choose(label);
    await desk.answer('ตกลง');
  }
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  rmSync(data, { recursive: true });
});

/** What a telephone reads from a picture of a code; its red shades cross over as text, since lists of numbers take long. */
async function readPicture(element: Locator): Promise<string | undefined> {
  const picture = (await element.screenshot()).toString('base64');
  const { shades, width, height } = await desk.page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const { width, height } = image;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height).data ?? [];
    const shades = Array.from({ length: width * height }, (_, at) =>
      String.fromCharCode(pixels[at * 4] ?? 0),
    );
    return { shades: shades.join(''), width, height };
  }, picture);
  const pixels = [...shades].flatMap((shade) => [shade, shade, shade, 'ÿ'].map((each) => each.charCodeAt(0)));
  return jsQR(new Uint8ClampedArray(pixels), width, height)?.data;
}

const picture = (page: Page, name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });

test('the sidebar shows a code that a telephone reads, and after a new code another', async () => {
  await desk.choose('เปิดแถบข้าง');
  const sidebar = desk.sidebar();
  await sidebar.getByRole('button', { name: 'ลิงก์และ QR ของหน่วยงาน' }).click();
  await sidebar.getByLabel('ค้นหาหน่วยงาน').fill('ประกันสังคม');
  await picture(desk.page, 'links-list');
  await sidebar.getByRole('button', { name: SSO }).click();
  const code = sidebar.getByRole('img', { name: `QR ของ ${SSO}` });
  const link = await sidebar.getByLabel('ลิงก์แบบฟอร์ม').inputValue();
  expect(await readPicture(code)).toBe(link);
  await picture(desk.page, 'links-qr');
  const [opened] = await Promise.all([
    desk.page.context().waitForEvent('page'),
    sidebar.getByRole('link', { name: 'เปิดแบบฟอร์ม' }).click(),
  ]);
  form = opened;
  expect(await form.getByLabel('หน่วยงาน').inputValue()).toBe(SSO);
  await sidebar.getByRole('button', { name: 'คัดลอกลิงก์' }).click();
  await sidebar.getByText('คัดลอกลิงก์แล้ว').waitFor();
  await sidebar.getByRole('button', { name: 'ออกรหัสใหม่' }).click();
  await picture(desk.page, 'links-asking');
  await sidebar.getByRole('button', { name: 'ยืนยันออกรหัสใหม่' }).click();
  await sidebar.getByText('รหัสออกใหม่แล้ว 1 ครั้ง').waitFor();
  const fresh = await sidebar.getByLabel('ลิงก์แบบฟอร์ม').inputValue();
  expect(fresh).not.toBe(link);
  expect(await readPicture(code)).toBe(fresh);
  expect(await desk.text('หน่วยงาน', 'O4')).toBe(fresh);
}, 120_000);

test('an answer by the old link waits in the sidebar and counts once a person accepts it', async () => {
  await form.getByRole('button', { name: 'ถัดไป' }).click();
  await form.getByLabel('O1 โครงสร้าง').fill('http://sso.phatthalung.example/ita2565/o1');
  await form.getByRole('button', { name: 'ถัดไป' }).click();
  await form.getByRole('button', { name: 'ส่ง' }).click();
  await form.getByRole('status').waitFor();
  await form.close();
  const sidebar = desk.sidebar();
  await sidebar.getByRole('button', { name: 'รายชื่อทั้งหมด' }).click();
  await sidebar.getByRole('button', { name: 'กลับ' }).click();
  await sidebar.getByRole('button', { name: 'ใครยังไม่รายงาน' }).click();
  await sidebar.getByText('คำตอบรอยืนยัน 1 ฉบับ').waitFor();
  await sidebar.getByText('ยังไม่รายงานเลย (32)').waitFor();
  await picture(desk.page, 'silence');
  expect(await desk.text('ทะเบียนติดตาม', 'G5')).toBe('ยังไม่รายงาน');
  await sidebar.getByRole('button', { name: 'รับรองคำตอบนี้' }).click();
  await sidebar.getByText('ยังไม่รายงานเลย (31)').waitFor();
  await picture(desk.page, 'silence-accepted');
  expect(await desk.text('ทะเบียนติดตาม', 'G5')).toBe('รอสอบทาน');
}, 120_000);

/** The labels as the dialog shows them, on a page of their own as the printer gets them. */
async function onPaper(labels: FrameLocator): Promise<Page> {
  const html = await labels.locator('html').evaluate((root) => root.outerHTML);
  const page = await browser.newPage();
  await page.setContent(html.replace(/<script[\s\S]*?<\/script>/g, ''));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Labels of which something is cut off or sticks out. */
const misfits = (page: Page) =>
  page
    .locator('.label')
    .evaluateAll((labels) =>
      labels
        .filter((label) => label.scrollHeight > label.clientHeight || label.scrollWidth > label.clientWidth)
        .map(({ textContent }) => textContent),
    );

async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, path: join(PICTURES, 'labels.pdf') });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('the labels open over the sheet, and eight of them fit on a sheet of A4', async () => {
  await desk.choose('พิมพ์ป้าย QR');
  const labels = desk.page.frameLocator('dialog iframe');
  await labels.getByRole('button', { name: 'พิมพ์ 32 ป้าย' }).waitFor();
  await labels.locator('html').evaluate(() => document.fonts.ready);
  await picture(desk.page, 'labels-dialog');
  const paper = await onPaper(labels);
  expect(await paper.locator('.label').count()).toBe(32);
  expect(await paper.locator('.choosing').isVisible()).toBe(false);
  await paper.setViewportSize({ width: 794, height: 1123 });
  await picture(paper, 'labels-paper');
  expect(await misfits(paper)).toEqual([]);
  expect(await sheetsOf(paper)).toBe(4);
  await paper.close();
}, 120_000);

test('a long name is wrapped and cuts nothing off', async () => {
  const paper = await onPaper(desk.page.frameLocator('dialog iframe'));
  const long = 'สำนักงานส่งเสริมและสนับสนุนการพัฒนาคุณภาพชีวิตและความมั่นคงของมนุษย์ประจำพื้นที่ลุ่มน้ำทะเลสาบสงขลาตอนบน'.repeat(
    2,
  );
  await paper
    .locator('.label h2')
    .first()
    .evaluate((name, text) => {
      name.textContent = text;
    }, long);
  await paper.setViewportSize({ width: 794, height: 1123 });
  await picture(paper, 'labels-long-name');
  expect(await misfits(paper)).toEqual([]);
  expect(await sheetsOf(paper)).toBeLessThanOrEqual(5);
  await paper.close();
}, 120_000);
