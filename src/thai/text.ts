import { toArabicDigits } from './digits';

/** Characters that are there but not seen: control, zero-width, direction marks, soft hyphen. Tab and line feed are blanks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Blanks and marks that people put in or leave out at will. */
const OPTIONAL_MARKS = /[\s.,;:ฯ/\\()[\]{}<>"'“”‘’\-‐-―−_|]/g;

/** Signs of one Thai cluster in the order they are kept: below and above vowels, tones and ์, then following vowels. */
const CLUSTER_ORDER = 'ฺุูัิีึื็ํ๎่้๊๋์ำาะๅ';
const CLUSTER = new RegExp(`[${CLUSTER_ORDER}]{2,}`, 'g');

/** Takes out what cannot be seen and makes every stretch of blanks one: `tidyText(' ก\u00a0\n ข ')` is `'ก ข'`. */
export function tidyText(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Makes every dash a hyphen and every digit Arabic: `plainMarks('๐๑ – ๐๖')` is `'01 - 06'`. */
export function plainMarks(text: string): string {
  return toArabicDigits(text).replace(/[‐-―−]/g, '-');
}

/**
 * The key under which two spellings of the same Thai words are equal: digits Arabic, Latin in small letters, vowels and
 * tones in one order, no blanks, dots, dashes, slashes, brackets or ฯ. `foldThai('รอบ ๖ เดือน')` is `'รอบ6เดือน'`.
 * The order of vowels and tones follows PyThaiNLP's normalize; NFC alone keeps ํ + า apart and NFKC splits ำ.
 */
export function foldThai(text: string): string {
  return toArabicDigits(text.toLowerCase())
    .replace(INVISIBLE, '')
    .replace(OPTIONAL_MARKS, '')
    .normalize('NFC')
    .replace(/เเ/g, 'แ')
    .replace(CLUSTER, inOneOrder)
    .replace(/ํ([่้๊๋์]*)า/g, '$1ำ');
}

function inOneOrder(cluster: string): string {
  return [...cluster].sort((a, b) => CLUSTER_ORDER.indexOf(a) - CLUSTER_ORDER.indexOf(b)).join('');
}
