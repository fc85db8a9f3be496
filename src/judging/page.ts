import { tidyText } from '../thai/text';
import type { Around } from './landmarks';
import { attribute, readMarkup, type Tag } from './markup';
import { openOutline, type Place } from './outline';

/** A stretch of text that a reader sees as one. */
export interface Line {
  readonly text: string;
  /** 1 to 6; 0 for no heading. */
  readonly heading: number;
  /** Whether it stands in a menu, a side bar, the head or the foot of the site. */
  readonly isAround: boolean;
  /** Tells the row of a table or a list that it belongs to from the others; 0 outside of rows. */
  readonly row: number;
}

export interface PageLink {
  readonly href: string;
  readonly text: string;
  readonly isAround: boolean;
  /** The line it stands in: an index of `lines`. */
  readonly line: number;
  /** The row it stands in; 0 outside of rows. */
  readonly row: number;
}

/** What a page shows, without a browser. */
export interface Page {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly links: readonly PageLink[];
  /** Addresses of frames and of embedded documents. */
  readonly frames: readonly string[];
  /** Where a `meta refresh` leads, and after how many seconds; null for none. */
  readonly refresh: { readonly seconds: number; readonly target: string } | null;
  /** What addresses in the page are relative to; nothing when it says none. */
  readonly base: string;
  /** How often each of these stands in the page. */
  readonly counts: Readonly<Record<'password' | 'frameset' | 'script' | 'image' | 'appRoot', number>>;
  /** What browsers without scripts are told. */
  readonly noscript: string;
  /** The program in the page, as far as it is short enough to do nothing but lead on. */
  readonly script: string;
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li main nav noscript ol option p pre section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const FRAMES: ReadonlyMap<string, string> = new Map([
  ['iframe', 'src'],
  ['frame', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
]);
const APP_ROOT =
  /\b(?:id=["']?(?:root|app|__next|__nuxt|q-app|main-app)\b|ng-app|ng-version|data-reactroot)|^app-root/i;
const ROWS: ReadonlySet<string> = new Set(['tr', 'li']);
/** Who looks at a page reads no further; what it names stands above that, and so do documents enough. */
const MOST_LINES = 8_000;
const MOST_TEXT = 400_000;
const LONGEST_SCRIPT = 4_000;

/** Everything that is collected while a page is read. */
interface Sheet {
  title: string;
  lines: Line[];
  /** How each line stands around the content. */
  arounds: Around[];
  links: PageLink[];
  frames: string[];
  refresh: Page['refresh'];
  base: string;
  counts: Record<keyof Page['counts'], number>;
  noscript: string;
  script: string;
  /** The line that is being read. */
  current: { text: string; place: Place | null };
  link: { href: string; text: string; line: number; row: number } | null;
  rows: number;
  row: number;
  size: number;
}

/** Reads a page: its text in lines, its links, and what else tells what kind of page it is. */
export function readPage(html: string): Page {
  const sheet: Sheet = {
    title: '',
    lines: [],
    arounds: [],
    links: [],
    frames: [],
    refresh: null,
    base: '',
    counts: { password: 0, frameset: 0, script: 0, image: 0, appRoot: 0 },
    noscript: '',
    script: '',
    current: { text: '', place: null },
    link: null,
    rows: 0,
    row: 0,
    size: 0,
  };
  const outline = openOutline();
  let name = '';
  readMarkup(html, {
    open: (tag) => {
      name = tag.name;
      breakLine(sheet, tag.name, outline.place());
      if (tag.name === 'a') endLink(sheet, outline.place());
      noteTag(sheet, tag, outline.place());
      if (ROWS.has(tag.name)) beginRow(sheet);
      outline.open(tag);
      if (tag.name === 'a') beginLink(sheet, tag);
    },
    close: (closed) => {
      if (closed === 'a') endLink(sheet, outline.place());
      breakLine(sheet, closed, outline.place());
      outline.close(closed);
      if (ROWS.has(closed)) sheet.row = 0;
      name = '';
    },
    text: (text) => noteText(sheet, { text, name, place: outline.place() }),
    isFull: () => isFull(sheet),
  });
  endLink(sheet, outline.place());
  endLine(sheet);
  return isMiscalled(sheet) ? recalled(sheet) : sheet;
}

const LEAST_CONTENT = 40;

/** Whether a site calls everything a menu or the like: then the names of its parts say nothing. */
function isMiscalled({ lines, arounds }: Sheet): boolean {
  const lengthOf = (around: Around) =>
    lines.reduce((sum, { text }, index) => sum + (arounds[index] === around ? text.length : 0), 0);
  return lengthOf('') < LEAST_CONTENT && lengthOf('called') > LEAST_CONTENT * 5;
}

/** The page with landmarks alone as what stands around its content. */
function recalled(sheet: Sheet): Page {
  const isAround = (line: number) => sheet.arounds[line] === 'landmark';
  return {
    ...sheet,
    lines: sheet.lines.map((line, index) => ({ ...line, isAround: isAround(index) })),
    links: sheet.links.map((link) => ({ ...link, isAround: isAround(link.line) })),
  };
}

function beginRow(sheet: Sheet): void {
  sheet.rows += 1;
  sheet.row = sheet.rows;
}

function breakLine(sheet: Sheet, name: string, place: Place): void {
  if (name === 'br' && place.isInline) sheet.current.text += ' ';
  else if (name === 'br' || BLOCKS.has(name)) endLine(sheet);
}

const isFull = ({ lines, size }: Sheet) => lines.length >= MOST_LINES || size >= MOST_TEXT;

function endLine(sheet: Sheet): void {
  const { text, place } = sheet.current;
  if (text === '') return;
  const tidied = tidyText(text);
  if (tidied !== '' && place !== null && !isFull(sheet)) {
    sheet.lines.push({ text: tidied, heading: place.heading, isAround: place.around !== '', row: sheet.row });
    sheet.arounds.push(place.around);
    sheet.size += tidied.length;
  }
  sheet.current = { text: '', place: null };
}

interface Piece {
  readonly text: string;
  /** The element that begins right before it, or nothing. */
  readonly name: string;
  readonly place: Place;
}

function noteText(sheet: Sheet, { text, name, place }: Piece): void {
  if (name === 'title' && sheet.title === '') sheet.title = tidyText(text);
  else if (name === 'script') noteScript(sheet, text);
  else if (place.isNoscript && name !== 'style') sheet.noscript += text.slice(0, LONGEST_SCRIPT);
  else if (!place.isUnseen && name !== 'title') addText(sheet, text, place);
}

function addText(sheet: Sheet, text: string, place: Place): void {
  const { current } = sheet;
  // Between tags stand mostly line breaks.
  if (current.text === '' && text.trim() === '') return;
  current.text += text;
  // A heading within a cell, a link within a paragraph: the line is what its first words are, or a heading.
  if (text.trim() !== '' && (current.place === null || place.heading > 0)) current.place = place;
  if (sheet.link !== null) sheet.link.text += text;
}

function noteScript(sheet: Sheet, text: string): void {
  if (text.trim() !== '' && text.length <= LONGEST_SCRIPT) sheet.script += text;
}

const COUNTED: ReadonlyMap<string, 'script' | 'image' | 'frameset'> = new Map([
  ['script', 'script'],
  ['img', 'image'],
  ['frameset', 'frameset'],
]);

function noteTag(sheet: Sheet, { name, inside }: Tag, { around }: Place): void {
  const { counts } = sheet;
  const counted = around !== '' && name === 'img' ? undefined : COUNTED.get(name);
  if (counted !== undefined) counts[counted] += 1;
  // Many sites have a box for members beside their menu.
  if (name === 'input' && around === '' && /password/i.test(attribute(inside, 'type') ?? ''))
    counts.password += 1;
  if (name === 'meta') noteRefresh(sheet, inside);
  if (name === 'base') sheet.base ||= attribute(inside, 'href') ?? '';
  noteFrame(sheet, name, inside);
  counts.appRoot += isAppRoot(name, inside) ? 1 : 0;
}

const isAppRoot = (name: string, inside: string): boolean =>
  inside.length < LONGEST_SCRIPT && APP_ROOT.test(name === 'app-root' ? name : inside);

function noteFrame(sheet: Sheet, name: string, inside: string): void {
  const source = FRAMES.get(name);
  const frame = source === undefined ? null : attribute(inside, source);
  if (frame) sheet.frames.push(frame);
}

function noteRefresh(sheet: Sheet, inside: string): void {
  if (!/refresh/i.test(attribute(inside, 'http-equiv') ?? '')) return;
  sheet.refresh ??= readRefresh(attribute(inside, 'content') ?? '');
}

const REFRESH = /^\s*(\d{1,6})[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i;

/** Where a refresh leads: `readRefresh("3;URL='/x'")` is `{ seconds: 3, target: '/x' }`; null when it leads nowhere. */
export function readRefresh(content: string): Page['refresh'] {
  const [, seconds, target] = REFRESH.exec(content) ?? [];
  return target === undefined ? null : { seconds: Number(seconds), target: target.trim() };
}

function beginLink(sheet: Sheet, { inside }: Tag): void {
  const href = attribute(inside, 'href');
  if (href) sheet.link = { href, text: '', line: sheet.lines.length, row: sheet.row };
}

function endLink(sheet: Sheet, place: Place): void {
  if (sheet.link === null) return;
  const { href, text, line, row } = sheet.link;
  sheet.links.push({ href, text: tidyText(text), isAround: place.around !== '', line, row });
  sheet.link = null;
}
