import { readWebAddress, resolveLocation, type WebAddress } from '../domain/web-address';
import type { Page, PageLink } from './page';

/** A document that a page offers. */
export interface LinkedDocument {
  readonly url: string;
  readonly text: string;
  /** The name of the file as far as its address tells. */
  readonly fileName: string;
  /** The line it stands in; -1 for one that is embedded. */
  readonly line: number;
  /** The row of a table or a list that it stands in; 0 outside of rows. */
  readonly row: number;
  /** Whether its address says that it is a document; else only the words of the link do, as those of many menus. */
  readonly isSure: boolean;
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods|csv|jpe?g|png)$/i;
const FILE_IN_QUERY = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:$|&)/i;
const HANDLER = /download|getfile|get_file|openfile|viewfile|showfile|attach|fileupload|\/file\/d\//i;
const SAYS_DOWNLOAD =
  /ดาวน์โหลด|download|ไฟล์|เอกสารแนบ|\bpdf\b|\bdocx?\b|\bxlsx?\b|คลิก|เปิดดู|เปิดอ่าน|ดูเอกสาร|ฉบับเต็ม|รายละเอียดเอกสาร|\bview\b|\bopen\b/i;
/** Hosts that show files to whoever may see them. */
export const SHARED_FILES =
  /^(?:drive|docs)\.google\.com$|^(?:1drv\.ms|onedrive\.live\.com)$|\.sharepoint\.com$|^(?:www\.)?dropbox\.com$/;
/** Addresses are read only where this holds: a page may have thousands of links. */
const MAY_BE_DOCUMENT = new RegExp(
  `\\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|od[ts]|csv|jpe?g|png)\\b|${HANDLER.source}|google\\.com|1drv|onedrive|sharepoint|dropbox`,
  'i',
);
const NO_PAGE = /^(?:#|javascript:|mailto:|tel:|data:|line:)/i;

/** No assessor looks further. */
const MOST_DOCUMENTS = 500;

/** The documents of the content, in their order, each once. */
export function documentsOf(page: Page, url: string): LinkedDocument[] {
  const base = baseOf(page, url);
  const embedded = page.frames.map((href) => ({ href, text: '', isAround: false, line: -1, row: 0 }));
  const documents = new Map<string, LinkedDocument>();
  const taken = new Set<string>();
  for (const link of [...page.links, ...embedded].filter(({ isAround }) => !isAround)) {
    if (documents.size === MOST_DOCUMENTS) break;
    const document = taken.has(link.href) ? null : documentIn(link, base);
    if (document === null) continue;
    taken.add(link.href);
    if (document.url !== url && !documents.has(document.url)) documents.set(document.url, document);
  }
  return [...documents.values()];
}

/** What the addresses in a page are relative to. */
export function baseOf(page: Page, url: string): WebAddress | null {
  const own = readWebAddress(url);
  if (own === null || page.base === '') return own;
  return readWebAddress(resolveLocation(page.base, own) ?? url);
}

/** Pages that show a document name it in their address; the document is what counts: `/viewer?file=/x.pdf`. */
const VIEWER = /(?:view|pdfjs|embed|reader|flip)[^?]*\?(?:[^#]*&)?(?:file|url|src|pdf|doc|path)=([^&#]+)/i;

function shownBy(href: string): string {
  const inner = VIEWER.exec(href)?.[1];
  return inner === undefined ? href : readable(inner);
}

function documentIn(link: PageLink, base: WebAddress | null): LinkedDocument | null {
  if (!MAY_BE_DOCUMENT.test(link.href) && !SAYS_DOWNLOAD.test(link.text)) return null;
  const target = targetOf(link, base);
  if (target === null) return null;
  const isSaid = SAYS_DOWNLOAD.test(link.text) && link.text.length < LONGEST_BUTTON;
  return target.isSure || isSaid ? target : null;
}
const LONGEST_BUTTON = 40;
/** What is longer cannot be visited. */
const LONGEST_HREF = 2_000;

/** Where a link leads, as a document that it may be; null for what leads nowhere else. */
export function targetOf(
  { href, text, line, row }: PageLink,
  base: WebAddress | null,
): LinkedDocument | null {
  if (base === null || href.length > LONGEST_HREF || NO_PAGE.test(href)) return null;
  const url = resolveLocation(shownBy(href), base);
  const target = url === null ? null : readWebAddress(url);
  if (url === null || target === null || (target.path === '/' && target.query === '')) return null;
  const isSure =
    FILE.test(target.path) ||
    FILE_IN_QUERY.test(target.query) ||
    SHARED_FILES.test(target.host) ||
    HANDLER.test(target.path);
  return { url, text, fileName: fileNameOf(target), line, row, isSure };
}

/** The last part of an address in readable letters: `fileNameOf({ path: '/f/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf', query: '' })` is `'แผน.pdf'`. */
export function fileNameOf({ path, query }: { path: string; query: string }): string {
  const inQuery = /[=/]([^=&/]+\.(?:pdf|docx?|xlsx?|pptx?|zip|rar))(?:$|&)/i.exec(query)?.[1];
  return readable(inQuery ?? path.slice(path.lastIndexOf('/') + 1));
}

const THAI_FIRST = 0x0e00;
const TIS_OFFSET = 0xa0;

/** Percent signs as the letters they stand for, in UTF-8 or else in TIS-620. */
export function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part.replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) => {
      const byte = Number.parseInt(hex, 16);
      return String.fromCharCode(byte > TIS_OFFSET ? byte - TIS_OFFSET + THAI_FIRST : byte);
    });
  }
}
