import { openBrowser } from './support/browser';
import { bundledChromium } from './support/bundled-chromium';

test('the browser that npm brought starts without anything installed and draws a page', async () => {
  const browser = await openBrowser(bundledChromium());
  try {
    const page = await browser.newPage();
    await page.setContent('<p style="font-size:40px">Grid</p>');
    expect(await page.evaluate('document.querySelector("p").offsetHeight')).toBeGreaterThan(40);
    expect((await page.screenshot()).byteLength).toBeGreaterThan(1000);
  } finally {
    await browser.close();
  }
}, 60_000);
