import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type LittleWeb, page, startWeb, status } from '../errands/web';
import { type Running, runWorkbench } from '../workbench/cli/running-workbench';
import { openBrowser } from './support/browser';
import { type Desk, openDesk } from './support/desk';

const PICTURES = '.build/pictures';
const HOST = 'sso.phatthalung.example';
const LONG = `http://${HOST}/index.php?option=com_content&view=article&id=${'1234567890'.repeat(9)}`;
const GAMBLING = 'สล็อตเว็บตรง บาคาร่า แทงบอล คาสิโนออนไลน์ ฝากถอนไม่มีขั้นต่ำ '.repeat(8);

let data: string;
let web: LittleWeb;
let running: Running;
let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'checks-'));
  mkdirSync(PICTURES, { recursive: true });
  web = await startWeb({
    [HOST]: (path, response) => {
      if (path === '/gone') status(response, 404);
      else if (path === '/moved') status(response, 302, '/structure');
      else if (path === '/away') status(response, 503);
      else if (path === '/spoilt') page(response, `โครงสร้าง ${GAMBLING}`);
      else page(response, 'โครงสร้างหน่วยงาน');
    },
  });
  const options = ['--sample', 'phatthalung-2565', '--now', '2022-03-28T09:00', '--hosts', web.hostsFile];
  [running, browser] = await Promise.all([
    runWorkbench(['serve', '--data', data, ...options]),
    openBrowser(),
  ]);
  desk = await openDesk(browser, running.url);
  for (const label of ['เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน', 'สร้างตารางมอบหมาย']) {
    await desk.choose(label);
    await desk.answer('ตกลง');
  }
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  await web?.stop();
  rmSync(data, { recursive: true });
});

const picture = (name: string) => desk.page.screenshot({ path: join(PICTURES, `${name}.png`) });

/** Row of the register → the link that a person typed there. */
const TYPED: readonly (readonly [row: number, link: string])[] = [
  [3, `http://${HOST}/moved`],
  [4, `http://${HOST}/gone`],
  [5, `http://${HOST}/spoilt`],
  [6, LONG],
  [7, `http://${HOST}/away`],
];

test('a person checks links, reads why, stands on a row to see it, and opens it', async () => {
  await desk.openTab('ทะเบียนติดตาม');
  for (const [row, link] of TYPED) {
    await desk.goTo(`H${row}`);
    await desk.page.keyboard.type(link);
    await desk.page.keyboard.press('Enter');
  }
  await desk.choose('ตรวจสอบลิงก์');
  expect(await desk.answer('ตกลง')).toContain('ตรวจแล้ว 5 ลิงก์');
  await desk.choose('เปิดแถบข้าง');
  const sidebar = desk.sidebar();
  await sidebar.getByText('ด่วน: หน้าเว็บอาจถูกแฮก').waitFor();
  await picture('checks-home');
  await sidebar.getByRole('button', { name: 'ส่งอีเมลเตือน' }).click();
  await sidebar.getByText('เว็บไซต์อาจถูกแฮก', { exact: true }).waitFor();
  await picture('checks-letters');
  await sidebar.getByRole('button', { name: 'กลับ' }).click();
  await sidebar.getByRole('button', { name: 'หยุดตรวจต่อ' }).click();
  await sidebar.getByText('หยุดตรวจลิงก์เบื้องหลังแล้ว').waitFor();
  await sidebar.getByRole('button', { name: 'หยุดตรวจต่อ' }).waitFor({ state: 'detached' });
  await picture('checks-stopped');

  await desk.goTo('C4');
  await sidebar.getByRole('button', { name: 'ดูผลตรวจลิงก์' }).click();
  await sidebar.getByText('ไม่พบหน้านี้แล้ว (404)').waitFor();
  await picture('checks-gone');
  const link = sidebar.getByRole('link', { name: 'เปิดลิงก์' });
  expect(await link.getAttribute('href')).toBe(`http://${HOST}/gone`);

  await desk.goTo('C3');
  await sidebar.getByRole('button', { name: 'ดูแถวที่เลือก' }).click();
  await sidebar.getByText(`http://${HOST}/structure`).waitFor();
  await picture('checks-moved');

  await sidebar.getByRole('button', { name: 'ลิงก์ที่ต้องดู' }).click();
  await sidebar.getByRole('heading', { name: /ลิงก์ที่ต้องดู/ }).waitFor();
  await picture('checks-list');
  const wide = await sidebar.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
  expect(wide).toBe(0);
  await sidebar.getByRole('button').filter({ hasText: 'ไม่พบหน้านี้แล้ว' }).press('Enter');
  await sidebar.getByText('รหัส HTTP').waitFor();
}, 120_000);

test('links of accepted items are put on record, and the tab shows them', async () => {
  await desk.openTab('ทะเบียนติดตาม');
  await desk.goTo('G3');
  await desk.page.keyboard.type('ผ่าน');
  await desk.page.keyboard.press('Enter');
  await desk.choose('บันทึกหลักฐานข้อที่ผ่าน');
  expect(await desk.answer('ตกลง')).toContain('แล้ว 1 ลิงก์');
  await desk.openTab('หลักฐาน ณ วันตรวจ');
  expect(await desk.text('หลักฐาน ณ วันตรวจ', 'H2')).toBe(`http://${HOST}/structure`);
  await picture('proofs');
}, 60_000);
