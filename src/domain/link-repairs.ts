import { AMPERSAND, GLUED, SCHEME } from './address-text';
import { unwrapped } from './redirectors';

/** A web address in what people type. */
export interface FoundLink {
  /** As it is stored and shown. */
  readonly link: string;
  /** What was repaired, in the words of an official; empty when nothing. */
  readonly repairs: readonly string[];
}

/** Told of an address that ended in dots. */
export const TRUNCATED = 'ตัด ... ท้ายลิงก์ออก (อาจคัดลอกมาไม่ครบ)';

/** What is put right in each address, in this order until nothing changes; what has no words belongs to the text around. */
const STEPS: readonly (readonly [string, (link: string) => string])[] = [
  ['แก้ \\ เป็น /', (link) => link.replace(/\\/g, '/')],
  ['แก้ http:// หรือ https:// ที่พิมพ์ผิด', withOneScheme],
  ['เติม http:// ที่ขาดไป', withScheme],
  [TRUNCATED, (link) => (/\.{3}|…/.test(looseEnd(link)) ? withoutLooseEnd(link) : link)],
  ['', withoutLooseEnd],
  ['แก้ชื่อเว็บไซต์เป็นตัวพิมพ์เล็ก', withLowerHost],
  ['ใช้ลิงก์ปลายทางแทนลิงก์ส่งต่อ', unwrapped],
  ['', (link) => link.replace(AMPERSAND, '&').split(GLUED)[0] ?? link],
];
/** Redirectors are followed three deep; other addresses are settled at the second turn. */
const MOST_TURNS = 4;

const SCHEMES = new RegExp(`^(?:${SCHEME}){1,3}`, 'i');
const LIST_NUMBER = /^\d{1,2}\.(?=www\.|(?:[a-z0-9-]{1,63}\.){1,4}th(?![\w-]))/i;
const LOOSE_END = /[.,;:!?'’‘`|*…–—()[\]{}]/;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The address that a piece of text was meant to be: `settled('htpps://A.go.th/x.')` is `https://a.go.th/x` and what was put right. */
export function settled(piece: string): FoundLink {
  const told = new Set<string>();
  let link = piece;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const before = link;
    for (const [words, step] of STEPS) {
      const next = step(link);
      if (next !== link && words !== '') told.add(words);
      link = next;
    }
    if (link === before) break;
  }
  return { link, repairs: [...told] };
}

/** `http://https://a.go.th` has one scheme too many; the last one was meant. */
function withOneScheme(link: string): string {
  const slip = SCHEMES.exec(link)?.[0];
  if (slip === undefined || /^https?:\/\/$/i.test(slip)) return link;
  const [last = ''] = /[a-z]+[^a-z]*$/i.exec(slip) ?? [];
  return `http${/s/i.test(last) ? 's' : ''}://${link.slice(slip.length)}`;
}

/** Sites without TLS are common, and those with it lead on from http. */
function withScheme(link: string): string {
  return /^https?:/i.test(link) ? link : `http://${link.replace(/^\/\//, '').replace(LIST_NUMBER, '')}`;
}

function withLowerHost(link: string): string {
  return link.replace(/^https?:\/\/(?:[^/?#@]*(?=[/?#]|$))?/i, (start) => start.toLowerCase());
}

const looseEnd = (link: string) => link.slice(withoutLooseEnd(link).length);

/** A closing bracket stays as long as the address opens as many: `/x_(1)`. */
function withoutLooseEnd(link: string): string {
  let end = link.length;
  const surplus = new Map(
    Object.entries(PAIRS).map(([close, open]) => [close, count(link, close) - count(link, open)]),
  );
  for (; LOOSE_END.test(link[end - 1] ?? ''); end -= 1) {
    const last = link[end - 1] ?? '';
    const unopened = surplus.get(last);
    if (unopened !== undefined && unopened <= 0) break;
    if (unopened !== undefined) surplus.set(last, unopened - 1);
  }
  return link.slice(0, end);
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
