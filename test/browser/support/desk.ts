import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** The page of the workbench as an official uses it: by clicking and typing. */
export interface Desk {
  readonly page: Page;
  /** Chooses from the menu OIT. */
  choose(label: string): Promise<void>;
  /** The alert that the script shows next, answered by a button; gives its text. */
  answer(button: 'ตกลง' | 'ใช่' | 'ไม่ใช่'): Promise<string>;
  /** Shows the sheets, the mail box or the log. */
  view(label: string): Promise<void>;
  openTab(name: string): Promise<void>;
  /** Goes to a cell by its name. */
  goTo(a1: string): Promise<void>;
  cell(a1: string): Locator;
  text(tab: string, a1: string): Promise<string>;
  /** The colour of a cell by the live rules; null for the white of the sheet. */
  fill(tab: string, a1: string): Promise<string | null>;
  /** Waits until a cell has a colour. */
  seesFill(tab: string, a1: string, fill: string | null): Promise<void>;
  /** Sets the clock, such as `2022-04-01T00:10`, and waits until it shows that. */
  setClock(wall: string): Promise<void>;
  sidebar(): FrameLocator;
}

const DESK = { width: 1360, height: 800 };
const LONGEST_RUN_MS = 40_000;
/** An hourly trigger runs for every hour that passes. */
const LONGEST_WAY_MS = 45_000;

/** Opens the page of a workbench in a window of a desk. */
export async function openDesk(browser: Browser, url: string, viewport = DESK): Promise<Desk> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(LONGEST_RUN_MS);
  await page.goto(url);
  await page.evaluate('workbench.ready');
  return deskOn(page);
}

function deskOn(page: Page): Desk {
  const ask = <T>(name: string, ...args: readonly string[]) =>
    page.evaluate(
      ([asked, ...rest]) => Reflect.get(window, 'workbench')[asked ?? ''](...rest) as T,
      [name, ...args],
    );
  const goTo = async (a1: string) => {
    await page.getByLabel('ตำแหน่งเซลล์').fill(a1);
    await page.keyboard.press('Enter');
  };
  return {
    page,
    choose: async (label) => {
      await page.getByRole('button', { name: 'OIT' }).click();
      await page.getByRole('menuitem', { name: label, exact: true }).click();
    },
    answer: async (button) => {
      const dialog = page.getByRole('dialog', { name: 'OIT Tracker' });
      const text = await dialog.locator('.text').innerText();
      await dialog.getByRole('button', { name: button, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      return text;
    },
    view: (label) =>
      page.getByRole('navigation', { name: 'มุมมอง' }).getByRole('link', { name: label, exact: true }).click(),
    openTab: async (name) => {
      await page.locator('footer').getByRole('link', { name, exact: true }).click();
      await page.waitForFunction((tab) => decodeURIComponent(location.hash).endsWith(tab), name);
      await page.locator('td[data-a1]').first().waitFor();
    },
    goTo,
    cell: (a1) => page.locator(`td[data-a1="${a1}"]`),
    text: (tab, a1) => ask('text', tab, a1),
    fill: (tab, a1) => ask('effectiveFill', tab, a1),
    seesFill: async (tab, a1, fill) => {
      const isSo = ([name = '', at = '', wanted]: (string | null)[]) =>
        Reflect.get(window, 'workbench').effectiveFill(name, at) === wanted;
      await page.waitForFunction(isSo, [tab, a1, fill], { timeout: 20_000 });
    },
    setClock: async (wall) => {
      await page.getByLabel('นาฬิกาจำลอง').locator('summary').click();
      await page.getByLabel('เลื่อนเวลาไปที่').fill(wall);
      await page.getByRole('button', { name: 'ไป', exact: true }).click();
      await page
        .getByLabel('นาฬิกาจำลอง')
        .getByText(wall.slice(11), { exact: true })
        .waitFor({ timeout: LONGEST_WAY_MS });
    },
    sidebar: () => page.frameLocator('aside.sidebar iframe'),
  };
}
