import { decodeEntities } from './entities';

/** What a reader of markup is told, in the order of the page. */
export interface Listener {
  open(tag: Tag): void;
  close(name: string): void;
  text(text: string): void;
  /** Whether it has heard enough. */
  isFull(): boolean;
}

export interface Tag {
  /** In small letters. */
  readonly name: string;
  /** What stands between the name and the end of the tag. */
  readonly inside: string;
}

/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noembed']);

/**
 * Walks through a page once. It is a reader of its own because a page of 1 MB must be judged in 50 ms: htmlparser2 alone took 34–53 ms
 * here, this one a fifth. Each search for an end that is not there ends the page, so no page makes it slower than its length.
 */
export function readMarkup(html: string, listener: Listener): void {
  let at = 0;
  while (at < html.length && !listener.isFull()) {
    const start = html.indexOf('<', at);
    const end = start < 0 ? html.length : start;
    if (end > at) listener.text(decodeEntities(html.slice(at, end)));
    if (start < 0) return;
    at = readTag(html, start, listener);
  }
}

/** Reads what begins with `<`; gives the place behind it. */
function readTag(html: string, start: number, listener: Listener): number {
  const next = html.charCodeAt(start + 1);
  if (next === BANG)
    return html.startsWith('<!--', start) ? behind(html, '-->', start + 4) : behind(html, '>', start);
  if (next === QUESTION) return behind(html, '>', start);
  const isClosing = next === SLASH;
  const nameStart = start + (isClosing ? 2 : 1);
  const nameEnd = endOfName(html, nameStart);
  if (nameEnd === nameStart) {
    const end = Math.max(start + 1, lastOf(html, '<', start));
    listener.text(html.slice(start, end));
    return end;
  }
  const name = html.slice(nameStart, nameEnd).toLowerCase();
  const end = endOfTag(html, nameEnd);
  if (isClosing) {
    listener.close(name);
    return end;
  }
  listener.open({ name, inside: html.slice(nameEnd, end - 1) });
  return RAW.has(name) ? readRaw(html, { name, start: end, listener }) : end;
}

const [BANG, SLASH, GREATER, QUESTION] = [0x21, 0x2f, 0x3e, 0x3f];
const [DOUBLE, SINGLE] = [0x22, 0x27];

/** The last place of a row of one sign. */
function lastOf(html: string, sign: string, from: number): number {
  let at = from;
  while (html.charAt(at + 1) === sign) at += 1;
  return at;
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function endOfName(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
    const isDigitOrMark = (code >= 0x30 && code <= 0x3a) || code === 0x2d;
    if (!isLetter && !(at > from && isDigitOrMark)) break;
  }
  return at;
}

/** The place behind the `>` that ends a tag; one inside quotes does not. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code !== DOUBLE && code !== SINGLE) continue;
    // A quote opens a value only behind the sign of one; elsewhere it is a slip of the writer.
    if (!/=\s*$/.test(html.slice(Math.max(from, at - 8), at))) continue;
    const closing = html.indexOf(html.charAt(at), at + 1);
    if (closing < 0) return behind(html, '>', at);
    at = closing;
  }
  return html.length;
}

interface Raw {
  readonly name: string;
  readonly start: number;
  readonly listener: Listener;
}

function readRaw(html: string, { name, start, listener }: Raw): number {
  const ending = new RegExp(`</${name}`, 'gi');
  ending.lastIndex = start;
  const end = ending.exec(html)?.index ?? html.length;
  const text = html.slice(start, end);
  listener.text(name === 'title' ? decodeEntities(text) : text);
  return end;
}

/** The value of an attribute, or null: `attribute(' href="/x" target=_blank', 'href')` is `'/x'`. */
export function attribute(inside: string, name: string): string | null {
  if (inside.length <= name.length || !inside.includes('=') || !inside.toLowerCase().includes(name))
    return null;
  const [, double, single, bare] = shapeOf(name).exec(inside) ?? [];
  const value = double ?? single ?? bare;
  return value === undefined ? null : decodeEntities(value).trim();
}

/** What an element is called by its site, and what it is said to be. */
export interface Called {
  /** Classes and the id in one text. */
  readonly names: string;
  readonly role: string;
}

const NOTHING: Called = { names: '', role: '' };
const CALLED = /(?<=^|[\s"'/])(class|id|role)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** Pages repeat the same few over and over. */
const known = new Map<string, Called>();
const MOST_KNOWN = 500;

/** What an element is called. */
export function calledIn(inside: string): Called {
  if (!inside.includes('=')) return NOTHING;
  const before = known.get(inside);
  if (before !== undefined) return before;
  let [names, role] = ['', ''];
  for (const [, name = '', double, single, bare] of inside.matchAll(CALLED)) {
    const value = double ?? single ?? bare ?? '';
    if (name.toLowerCase() === 'role') role ||= value;
    else names += names === '' ? value : ` ${value}`;
  }
  if (known.size === MOST_KNOWN) known.clear();
  known.set(inside, { names, role });
  return { names, role };
}

const shapes = new Map<string, RegExp>();

/** Made once for each name: a page has tens of thousands of attributes. */
function shapeOf(name: string): RegExp {
  const shape =
    shapes.get(name) ?? new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  shapes.set(name, shape);
  return shape;
}
