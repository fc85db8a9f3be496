import { thaiFonts } from './thai-fonts';

/** What the frame's origin answers for a page of the script: its HTML with the bridge and the Thai font before all else. */
export function framePage(html: string, origins: { readonly frame: string; readonly page: string }): string {
  const bridge = `<script src="/frame.js" data-page="${origins.page}"></script>`;
  const fonts = `<style>${thaiFonts(origins.frame)}</style>`;
  return injected(html, `<meta charset="utf-8">${fonts}${bridge}`);
}

/** Puts markup at the start of the head, where no script of the page has run yet. */
function injected(html: string, markup: string): string {
  const opening =
    /^(?:\s|<!--[\s\S]*?-->)*(?:<!doctype[^>]*>)?(?:\s|<!--[\s\S]*?-->)*(?:<html\b[^>]*>)?\s*(?:<head\b[^>]*>)?/i;
  const start = opening.exec(html)?.[0] ?? '';
  const doctype = /<!doctype/i.test(start) ? '' : '<!DOCTYPE html>';
  return `${doctype}${start}${markup}${html.slice(start.length)}`;
}
