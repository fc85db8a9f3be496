import type { Locator, Page } from 'playwright-core';

/** A cell of the open tab, as it is drawn. */
export const cellOn = (page: Page, a1: string): Locator => page.locator(`td[data-a1="${a1}"]`);

/** Waits until a cell reads like this. */
export const shows = (page: Page, a1: string, text: string) =>
  page.waitForFunction(
    ([at, wanted]) => document.querySelector(`td[data-a1="${at}"]`)?.textContent === wanted,
    [a1, text],
  );
