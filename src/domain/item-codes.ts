import { plainMarks, tidyText } from '../thai/text';

/** What a cell that names items says: the codes as the catalogue writes them, and what is wrong with the rest. */
export interface ItemCodes {
  readonly codes: readonly string[];
  readonly problems: readonly ItemProblem[];
}

/** `unreadable`: no item is meant. `not-in-catalogue`: an item is meant that the year does not have, such as ๐๔๔. */
export type ItemProblem =
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'not-in-catalogue'; readonly text: string; readonly codes: readonly string[] };

/** Cells that name every item. */
const ALL_ITEMS = ['ทุกข้อ', 'ทั้งหมด'];
/** Words around a code that say nothing. */
const FILLING = /อ้างอิงจาก|(?:ใน|ตาม)?ข้อ|[()]/g;
const BETWEEN = /[,;\n]|และ|กับ|\/(?=\s*[Oo0][1-9])/;
/** The letter O, or a zero in its place, before a number of one or two digits; Sheets makes `041` the number 41. */
const CODE = /^(?:[Oo]0?|00?)?([1-9]\d?)$/;

/**
 * An item in running text. A zero stands for the letter only right before a number; more digits, a slash, a dot, a dash or
 * ว beside it make it the number of a letter, a time or a telephone (errata, section 1).
 */
const MENTION =
  /(?<![\dA-Za-z/.-]|[/.-] |ว ?)[Oo0]([1-9]\d?)(?![\dA-Za-z]| ?\/|[.]\d| ?- ?(?![Oo0][1-9])\d| \d{3})/g;

/** Every item that running text mentions: `findItemCodes('ตามข้อ ๐๑๐ และ O๓๖')` is `['O10', 'O36']`. */
export function findItemCodes(text: string): string[] {
  const mentions = plainMarks(tidyText(text)).matchAll(MENTION);
  return [...new Set([...mentions].map(([, number]) => `O${number}`))];
}

/** The one item that a cell names, in its normal spelling: `readItemCode('๐๘')` is `'O8'`; null for anything else. */
export function readItemCode(text: string): string | null {
  const number = codeNumber(plainMarks(tidyText(text)).replace(FILLING, '').trim());
  return number === null ? null : `O${number}`;
}

/**
 * The items that a cell names, as a list, a range or a word for all; `known` are the codes of the year.
 * `readItemCodes('๐๑-๐๓, O44', ['O1', 'O2', 'O3'])` has the codes O1 to O3 and one problem with O44.
 */
export function readItemCodes(text: string, known: readonly string[]): ItemCodes {
  if (ALL_ITEMS.includes(tidyText(text))) return { codes: known, problems: [] };
  const pieces = plainMarks(text)
    .replace(FILLING, ' ')
    .split(BETWEEN)
    .map(tidyText)
    .filter((piece) => piece !== '');
  const read = pieces.map((piece) => readPiece(piece, new Set(known)));
  return {
    codes: [...new Set(read.flatMap(({ codes }) => codes))],
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Codes and ranges with only blanks between them. */
function readPiece(piece: string, known: ReadonlySet<string>): ItemCodes {
  const ranges = piece
    .replace(/ ?(?:-|ถึง) ?/g, '-')
    .split(' ')
    .map(readRange);
  if (!ranges.every((range) => range !== null)) {
    return { codes: [], problems: [{ kind: 'unreadable', text: piece }] };
  }
  const codes = ranges.flat();
  const unknown = codes.filter((code) => !known.has(code));
  return {
    codes: codes.filter((code) => known.has(code)),
    problems: unknown.length > 0 ? [{ kind: 'not-in-catalogue', text: piece, codes: unknown }] : [],
  };
}

/** `O1-O3` or `O1` as codes; a range typed backwards is the same range. */
function readRange(text: string): string[] | null {
  const ends = text.split('-').map(codeNumber);
  if (ends.length > 2 || !ends.every((end) => end !== null)) return null;
  const first = Math.min(...ends);
  return Array.from({ length: Math.max(...ends) - first + 1 }, (_, index) => `O${first + index}`);
}

function codeNumber(text: string): number | null {
  const number = CODE.exec(text)?.[1];
  return number === undefined ? null : Number(number);
}
