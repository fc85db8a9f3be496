import {
  AMPERSAND,
  addressText,
  BLANK_IN_PATH,
  FULL_WIDTH,
  GLUED,
  INVISIBLE,
  LINK,
  plainLine,
} from './address-text';
import { type FoundLink, settled, TRUNCATED } from './link-repairs';

export { plainLine };

/**
 * Web addresses in what people type. The address itself is kept as typed (a server may tell `/ปี๒๕๖๕/` from `/ปี2565/`); only what
 * cannot belong to it goes: invisible characters, quotes, brackets and marks around it, a slip in `https://`, a redirector around it.
 */
const WITH_HOST = /^https?:\/\/[\w%ก-๛[]/;
const BLANKS = 'แทนช่องว่างด้วย %20';
const GLUED_TOGETHER = 'แยกลิงก์ที่พิมพ์ติดกัน';

/** What is done to the characters of a text, told of each address that does not stand in it as it is. */
const IN_TEXT: readonly (readonly [string, RegExp])[] = [
  ['ตัดอักขระที่มองไม่เห็นออก', INVISIBLE],
  ['ตัดช่องว่างในลิงก์ออก', BLANK_IN_PATH],
  ['แก้ตัวอักษรเต็มความกว้าง', FULL_WIDTH],
  ['แก้ &amp; เป็น &', AMPERSAND],
];

/**
 * The web addresses in a text, each once, in their order: `findLinks('1.www.a.go.th/x, (https://b.go.th/y)')` is
 * `['http://www.a.go.th/x', 'https://b.go.th/y']`.
 */
export function findLinks(text: string): string[] {
  return foundLinks(text).map(({ link }) => link);
}

/** UrlFetchApp takes 2,082 characters. What is longer is still told to be. */
const LONGEST = 2_100;
const LOOSE_END = /[.,;:!?'’‘`|*…\])}%]+$/;
/** A longer one cannot be visited, and a cell could not hold it. */
const clipped = (link: string) =>
  link.length > LONGEST ? link.slice(0, LONGEST).replace(LOOSE_END, '') : link;

/** The same with what was repaired in each. */
export function foundLinks(text: string): FoundLink[] {
  const found = new Map<string, FoundLink>();
  const inText = IN_TEXT.filter(([, sign]) => text.search(sign) >= 0).map(([told]) => told);
  for (const [piece, isGlued] of piecesIn(text)) {
    const { link: whole, repairs } = settled(piece);
    const link = clipped(whole);
    if (found.has(link) || !WITH_HOST.test(link) || !isFixed(link)) continue;
    const before = text.includes(piece) ? [] : [...inText, ...(piece.includes('%20') ? [BLANKS] : [])];
    found.set(link, { link, repairs: [...before, ...(isGlued ? [GLUED_TOGETHER] : []), ...repairs] });
  }
  return withoutShortForms([...found.values()]);
}

/** A text without the addresses in it: the words around them. */
export function wordsAround(text: string): string {
  return addressText(text).replace(LINK, ' ').replace(/\s+/g, ' ').trim();
}

/** What may be addresses, each once, with whether the one before it ran on into it. */
function piecesIn(text: string): ReadonlyMap<string, boolean> {
  const pieces = [...addressText(text).matchAll(LINK)].flatMap(([run]) =>
    run.split(GLUED).map((piece, at, all) => [piece, /[^,;|()]$/.test(all[at - 1] ?? '')] as const),
  );
  return new Map(pieces);
}

/** What stands in a cell is read again later and must then be the same. */
function isFixed(link: string): boolean {
  const [again, ...others] = piecesIn(link).keys();
  return again === link && others.length === 0 && settled(link).link === link;
}

/** A link's label can be the beginning of its own address: `https://a.go.th/oit… (https://a.go.th/oit/o1)`. */
function withoutShortForms(found: readonly FoundLink[]): FoundLink[] {
  const isShortForm = ({ link, repairs }: FoundLink) =>
    repairs.includes(TRUNCATED) && found.some((other) => other.link !== link && other.link.startsWith(link));
  return found.filter((each) => !isShortForm(each));
}
