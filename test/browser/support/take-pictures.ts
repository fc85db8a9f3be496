import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { runWorkbench } from '../../workbench/cli/running-workbench';
import { openBrowser } from './browser';
import { type Desk, openDesk } from './desk';
import { openForm } from './phone';

const FOLDER = 'docs/pictures';
const WINDOW = { width: 1280, height: 760 };
/** High enough for the rows in which every colour stands. */
const TALL_WINDOW = { width: 1280, height: 940 };

/** Takes the pictures of README and the manual from the year that `npm start` walks. */
export async function takePictures(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(FOLDER, { recursive: true });
  const [running, browser] = await Promise.all([runWorkbench(['start', '--data', data]), openBrowser()]);
  try {
    await takeMatrix(await openDesk(browser, running.url, TALL_WINDOW));
    const desk = await openDesk(browser, running.url, WINDOW);
    await takeOverview(desk);
    await takeForm(desk, browser, running.url);
    await takeSidebar(desk);
    await takeMail(desk);
  } finally {
    await browser.close();
    await running.stop();
    rmSync(data, { recursive: true });
  }
}

async function save(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function takeMatrix(desk: Desk): Promise<void> {
  await desk.openTab('เมทริกซ์');
  await desk.cell('A1').click();
  await desk.seesFill('เมทริกซ์', 'L25', '#fad7b8');
  await save(desk.page, 'matrix');
  await desk.page.close();
}

async function takeOverview(desk: Desk): Promise<void> {
  await desk.openTab('ภาพรวม');
  await desk.cell('A10').waitFor();
  await save(desk.page, 'overview');
}

async function takeForm(desk: Desk, browser: Browser, base: string): Promise<void> {
  await desk.openTab('หน่วยงาน');
  await desk.goTo('O4');
  const link = desk.page.getByRole('link', { name: 'เปิดลิงก์' });
  await link.waitFor();
  const form = await openForm(browser, new URL((await link.getAttribute('href')) ?? '', base).href);
  await form.getByRole('button', { name: 'ถัดไป' }).click();
  await form.getByLabel('O1 โครงสร้าง').fill('http://sso.phatthalung.example/ita2565/o1');
  await form.evaluate(() => scrollTo(0, 0));
  await save(form, 'form-phone');
  await form.context().close();
}

async function takeSidebar(desk: Desk): Promise<void> {
  await desk.openTab('เมทริกซ์');
  await desk.choose('เปิดแถบข้าง');
  await desk.sidebar().getByText('รายงานแล้ว').first().waitFor();
  await save(desk.page, 'sidebar');
}

async function takeMail(desk: Desk): Promise<void> {
  await desk.page.getByRole('button', { name: 'ปิดแถบข้าง' }).click();
  await desk.choose('ส่งอีเมลเตือน');
  await desk.answer('ใช่');
  await desk.answer('ตกลง');
  await desk.page
    .getByRole('navigation', { name: 'มุมมอง' })
    .getByRole('link', { name: /^จดหมาย/ })
    .click();
  await desk.page.locator('.mail nav a', { hasText: 'culture@' }).click();
  await desk.page.frameLocator('.mail iframe').getByText('เรียน').first().waitFor();
  await save(desk.page, 'mail');
}
