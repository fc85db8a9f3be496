import type { Answered } from '../domain/visit';
import type { WebAddress } from '../domain/web-address';
import { baseOf, documentsOf, type LinkedDocument } from './documents';
import { nameKeys } from './naming';
import type { Line, Page } from './page';
import { pageOf } from './walk';

/** What a page holds, whatever is asked of it. */
export interface Reading {
  readonly page: Page;
  /** The lines of the content, without menus, side bars and feet. */
  readonly content: readonly Line[];
  readonly contentText: string;
  /** What the content says itself: without lines that only lead to other pages, dates and counters. */
  readonly ownText: string;
  /** The row that something stands in, or else its line. */
  rowText(place: { readonly line: number; readonly row: number }): string;
  /** Lines that only lead to another page, as in menus that are not marked as such: indexes of `page.lines`. */
  readonly pointers: ReadonlySet<number>;
  /** The title and the headings. */
  readonly head: string;
  readonly documents: readonly LinkedDocument[];
  /** What the addresses in the page are relative to. */
  readonly base: WebAddress | null;
  /** The keys of the lines, as names are compared. */
  keys(): readonly string[];
}

const readings = new WeakMap<Answered, Reading>();

/** Reads the answer of an address; once, however often it is asked for. */
export function readingOf(visit: Answered, url: string): Reading {
  const known = readings.get(visit);
  if (known !== undefined) return known;
  const reading = read(pageOf(visit), url);
  readings.set(visit, reading);
  return reading;
}

function read(page: Page, url: string): Reading {
  const content = page.lines.filter(({ isAround }) => !isAround);
  const documents = documentsOf(page, url);
  const pointers = pointersIn(page, documents);
  let keys: readonly string[] | null = null;
  return {
    page,
    content,
    contentText: content.map(({ text }) => text).join('\n'),
    ownText: ownTextOf(page, pointers),
    rowText: rowsOf(page),
    pointers,
    head: headOf(page, pointers),
    documents,
    base: baseOf(page, url),
    keys: () => {
      keys ??= nameKeys(page.lines.map(({ text }) => text));
      return keys;
    },
  };
}

/** A table has the name of a document in one cell and the document in another. */
function rowsOf({ lines }: Page): Reading['rowText'] {
  const rows = new Map<number, string>();
  for (const { row, text } of lines)
    if (row > 0) rows.set(row, `${rows.get(row) ?? ''} ${text}`.slice(0, LONGEST_ROW));
  return ({ line, row }) =>
    row > 0 ? (rows.get(row) ?? '') : (lines[line]?.text ?? '').slice(0, LONGEST_ROW);
}
const LONGEST_ROW = 1_000;

/** Menus have headings too; a page has one of the first order, wherever its site puts it. */
export function headingLines({ lines }: Page, pointers: ReadonlySet<number>): number[] {
  return lines.flatMap(({ heading, isAround }, line) =>
    heading === 1 || (heading > 0 && !isAround && !pointers.has(line)) ? [line] : [],
  );
}

function headOf(page: Page, pointers: ReadonlySet<number>): string {
  const headings = headingLines(page, pointers).flatMap((line) => page.lines[line] ?? []);
  return [page.title, ...headings.map(({ text }) => text)].join('\n');
}

/** Lines that hold nothing but links to other pages, and perhaps when those were written. */
function pointersIn(page: Page, documents: readonly LinkedDocument[]): ReadonlySet<number> {
  const offering = new Set(documents.filter(({ isSure }) => isSure).map(({ line }) => line));
  const linked = new Map<number, string>();
  for (const { line, text, href } of page.links)
    if (text !== '' && !/^(?:#|javascript:)/i.test(href) && !offering.has(line))
      linked.set(line, `${linked.get(line) ?? ''} ${text}`);
  return new Set(
    [...linked].flatMap(([line, texts]) => {
      const whole = page.lines[line]?.text ?? '';
      return isHardlyMore(whole, texts) ? [line] : [];
    }),
  );
}
const ROOM_AROUND_LINK = 6;

/** Whether a line holds little beside its links; most lines show it by their length. */
function isHardlyMore(whole: string, links: string): boolean {
  const more = whole.length - links.length;
  if (more <= ROOM_AROUND_LINK) return true;
  return more < LONGEST_ASIDE && bare(whole).length <= bare(links).length + ROOM_AROUND_LINK;
}
const LONGEST_ASIDE = 80;

/** A text without the dates, counts and marks that lists of pages have beside their links. */
function bare(text: string): string {
  return text
    .slice(0, 500)
    .replace(DATE_OR_COUNT, '')
    .replace(/[^A-Za-z\u00c0-\u024fก-ฺเ-๎]/g, '');
}
const DATE_OR_COUNT =
  /\d{1,2} ?(?:[ก-ฮ]{1,3}\.? ?[ก-ฮ]{1,2}\.?|[ก-๙]{4,12}) ?\d{2,4}|(?:อ่าน|เข้าชม|ผู้ชม|จำนวนผู้อ่าน|views?|hits?|ครั้ง|วันที่|โพสต์เมื่อ)/gi;

/** Whether a line holds more than a date and counts; no such line is long. */
const saysSomething = (text: string) =>
  text.length > LONGEST_ASIDE || (/[A-Za-z\u00c0-\u024fก-ฺเ-๎]/.test(text) && bare(text) !== '');

function ownTextOf({ lines }: Page, pointers: ReadonlySet<number>): string {
  return lines
    .filter(({ text, isAround }, index) => !isAround && !pointers.has(index) && saysSomething(text))
    .map(({ text }) => text)
    .join('\n');
}
