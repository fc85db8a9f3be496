import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Running, runWorkbench } from '../workbench/cli/running-workbench';
import { openBrowser } from './support/browser';
import { type Desk, openDesk } from './support/desk';
import { openForm, overhang } from './support/phone';
import { pixelOf } from './support/pixel';

/** Where pictures of the way are left to be looked at. */
const PICTURES = '.build/pictures';

/** The whole job as an official does it, one step after the other on one workbook. */
let data: string;
let running: Running;
let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'whole-job-'));
  mkdirSync(PICTURES, { recursive: true });
  const sample = ['--sample', 'phatthalung-2565', '--now', '2022-03-31T20:00'];
  // The browser first: were the workbench to fail beside it, nobody would close it and the tests would never end.
  browser = await openBrowser();
  running = await runWorkbench(['serve', '--data', data, ...sample]);
  desk = await openDesk(browser, running.url);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  rmSync(data, { recursive: true });
});

/** Rows and columns of the matrix. */
const SSO_O1 = 'F3';
const SDHS_O1 = 'E3';
const CULTURE_O23 = 'L25';

const MATRIX = 'เมทริกซ์';
const REGISTER = 'ทะเบียนติดตาม';

const picture = (page: Page, name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });

/** A step on the way; when one has failed, those that stand on it do so at once. */
let broken = '';
function step(name: string, act: () => Promise<void>): void {
  test(name, async () => {
    if (broken !== '') throw new Error(`Not reached, because of: ${broken}`);
    broken = name;
    await act().catch(async (error: unknown) => {
      await picture(desk.page, 'failure');
      throw error;
    });
    broken = '';
  }, 120_000);
}

step('the menu sets the year up, assigns its items and makes the form, and says so', async () => {
  await desk.choose('เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน');
  expect(await desk.answer('ตกลง')).toContain('เตรียมสมุดงานเรียบร้อย');
  await desk.choose('สร้างตารางมอบหมาย');
  expect(await desk.answer('ตกลง')).toContain('43 ข้อ 32 หน่วยงาน รวม 623 หน้าที่');
  await desk.choose('สร้าง/ปรับแบบฟอร์ม');
  expect(await desk.answer('ตกลง')).toContain('พร้อมใช้งาน');
  await desk.openTab(MATRIX);
  expect([await desk.text(MATRIX, SSO_O1), await desk.fill(MATRIX, SSO_O1)]).toEqual(['○', '#fce8b2']);
});

/** The own link of the agency in a row of หน่วยงาน, opened from the sheet. */
async function formOf(row: number): Promise<Page> {
  await desk.openTab('หน่วยงาน');
  await desk.goTo(`O${row}`);
  const link = desk.page.getByRole('link', { name: 'เปิดลิงก์' });
  await link.waitFor();
  return openForm(browser, new URL((await link.getAttribute('href')) ?? '', running.url).href);
}

const next = (form: Page) => form.getByRole('button', { name: 'ถัดไป' }).click();

step('an agency opens its own link on a telephone, is led to its items, and is thanked', async () => {
  const form = await formOf(4);
  expect(await form.getByLabel('หน่วยงาน').inputValue()).toBe('สำนักงานประกันสังคมจังหวัดพัทลุง');
  expect(await form.getByLabel('รหัสยืนยัน').inputValue()).toMatch(/^[0-9A-F]{8}$/);
  await form.getByLabel('หน่วยงาน').selectOption('');
  await next(form);
  await form.getByText('คำถามนี้ต้องตอบ').waitFor();
  await form.getByLabel('หน่วยงาน').selectOption('สำนักงานประกันสังคมจังหวัดพัทลุง');
  await next(form);
  await form.getByRole('heading', { name: /ข้อที่หน่วยงานต้องรายงาน 21 ข้อ/ }).waitFor();
  expect(await overhang(form)).toBe(0);
  await form.getByLabel('O1 โครงสร้าง').fill('http://sso.phatthalung.example/ita2565/o1');
  await form.getByLabel('O14 ').fill('1. http://sso.phatthalung.example/ita2565/o14');
  await picture(form, 'form-phone');
  await next(form);
  await form.getByRole('button', { name: 'ส่ง' }).click();
  await form.getByRole('status').waitFor();
  await form.context().close();
});

step('another agency reports a page that is not there', async () => {
  const form = await formOf(10);
  expect(await form.getByLabel('หน่วยงาน').inputValue()).toBe('สำนักงานวัฒนธรรมจังหวัดพัทลุง');
  await next(form);
  await form.getByLabel('O23 ').fill('http://culture.phatthalung.example/ita2565/o23');
  await next(form);
  await form.getByRole('button', { name: 'ส่ง' }).click();
  await form.getByRole('status').waitFor();
  await form.context().close();
});

step('what was reported is in the register, the links are visited, and the colours show it', async () => {
  await desk.choose('รวบรวมรายงานผล');
  await desk.answer('ตกลง');
  await desk.openTab(MATRIX);
  await desk.seesFill(MATRIX, SSO_O1, '#cfe2f3');
  await desk.choose('ตรวจสอบลิงก์');
  expect(await desk.answer('ตกลง')).toBe('ตรวจแล้ว 3 ลิงก์: ใช้ได้ 2, มีปัญหา 1');
  await desk.page.waitForFunction(
    (at) => Reflect.get(window, 'workbench').text('เมทริกซ์', at) === '✕',
    CULTURE_O23,
  );
  expect(await desk.text(MATRIX, SSO_O1)).toBe('●');
  expect(await pixelOf(desk.page, desk.cell(SSO_O1))).toBe('#cfe2f3');
  await picture(desk.page, 'matrix');
});

step(
  'when the clock passes the deadline the cells turn red, with no script run but the hourly look at the form',
  async () => {
    await desk.setClock('2022-03-31T23:50');
    await desk.view('บันทึก');
    const ran = desk.page.locator('main.log li b');
    await ran.first().waitFor();
    const before = await ran.count();
    await desk.setClock('2022-04-01T00:10');
    await desk.seesFill(MATRIX, SDHS_O1, '#f4c7c3');
    const since = (await ran.allInnerTexts()).slice(0, -before);
    expect(since.filter((name) => name !== 'everyHour')).toEqual([]);
    await desk.view('ตาราง');
    await desk.openTab(MATRIX);
    await desk.seesFill(MATRIX, CULTURE_O23, '#f4c7c3');
    await desk.seesFill(MATRIX, SSO_O1, '#cfe2f3');
    expect(await pixelOf(desk.page, desk.cell(SDHS_O1))).toBe('#f4c7c3');
  },
);

step('a status typed into the register turns its row and its matrix cell green', async () => {
  await desk.openTab(REGISTER);
  await desk.cell('G5').click();
  await desk.page.keyboard.type('ผ่าน');
  await desk.page.keyboard.press('Enter');
  await desk.seesFill(REGISTER, 'A5', '#cde8d0');
  await desk.seesFill(MATRIX, SSO_O1, '#cde8d0');
  expect(await desk.text(REGISTER, 'A5')).toBe('O1|sso');
});

step('the sidebar opens at 300 pixels and shows the state of the year', async () => {
  await desk.choose('เปิดแถบข้าง');
  await desk.sidebar().getByText('รายงานแล้ว').first().waitFor();
  expect((await desk.page.locator('aside.sidebar iframe').boundingBox())?.width).toBe(300);
  expect(await desk.sidebar().getByText('จาก 623 รายการ').first().innerText()).toContain('3 จาก 623');
  await picture(desk.page, 'sidebar');
  await desk.page.getByRole('button', { name: 'ปิดแถบข้าง' }).click();
});

step(
  'reminders are shown before they leave, one to each owing agency, and not again on the same day',
  async () => {
    await desk.choose('ส่งอีเมลเตือน');
    expect(await desk.answer('ใช่')).toContain('32');
    expect(await desk.answer('ตกลง')).toContain('32');
    await desk.view('จดหมาย 32');
    await desk.page.getByRole('heading', { name: 'กล่องจดหมาย (32)' }).waitFor();
    const receivers = await desk.page.locator('.mail nav .to').allInnerTexts();
    expect(new Set(receivers).size).toBe(32);
    await desk.page.locator('.mail nav a', { hasText: 'culture@' }).click();
    const letter = desk.page.frameLocator('.mail iframe');
    await letter.getByText('O23').first().waitFor();
    await picture(desk.page, 'mail');
    await desk.choose('ส่งอีเมลเตือน');
    await desk.answer('ตกลง');
    expect(await desk.page.locator('.mail nav .to').count()).toBe(32);
  },
);
