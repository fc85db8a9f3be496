import type { Browser, Page } from 'playwright-core';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Opens a form as somebody at an agency does: by the agency's own link, on a telephone. */
export async function openForm(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

/** Pixels by which a page is wider than the telephone. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
