import type { Locator, Page } from 'playwright-core';

/** The colour of one pixel of a picture of an element, a little inside its left upper corner: `#f4c7c3`. */
export async function pixelOf(page: Page, element: Locator): Promise<string> {
  const picture = (await element.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), { width: 8, height: 8 }).getContext('2d');
    context?.drawImage(image, 0, 0);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(5, 5, 1, 1).data ?? [];
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }, picture);
}
