import { toArabicDigits } from './digits';

/** Characters that are there but not seen: control, zero-width, direction marks, soft hyphen. Tab and line feed are blanks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Blanks and marks that people put in or leave out at will. */
const OPTIONAL_MARKS = /[\s.,;:ฯ/\\()[\]{}<>"'“”‘’\-‐-―−_|]/g;

/** Signs of one Thai cluster in the order they are kept: below and above vowels, tones and ์, then following vowels. */
const CLUSTER_ORDER = 'ฺุูัิีึื็ํ๎่้๊๋์ำาะๅ';
const CLUSTER = new RegExp(`[${CLUSTER_ORDER}]{2,}`, 'g');

/** Words of seen letters with single blanks between them, and no sign that Unicode puts elsewhere: nearly all texts are so already. */
const TIDY = /^[!-~ก-๛]+(?: [!-~ก-๛]+)*$/;
const OUT_OF_ORDER = /[\u0e48-\u0e4b][\u0e38-\u0e3a]|[\u0e38\u0e39]\u0e3a/;

/** Takes out what cannot be seen and makes every stretch of blanks one: `tidyText(' ก\u00a0\n ข ')` is `'ก ข'`. */
export function tidyText(text: string): string {
  if (TIDY.test(text) && !OUT_OF_ORDER.test(text)) return text;
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
  const bare = toArabicDigits(text.toLowerCase())
    .replace(INVISIBLE, '')
    .replace(OPTIONAL_MARKS, '')
    .normalize('NFC')
    .replace(/เเ/g, 'แ');
  const ordered = isInOrder(bare) ? bare : bare.replace(CLUSTER, inOneOrder);
  return ordered.replace(/ํ([่้๊๋์]*)า/g, '$1ำ');
}

function inOneOrder(cluster: string): string {
  return [...cluster].sort((a, b) => CLUSTER_ORDER.indexOf(a) - CLUSTER_ORDER.indexOf(b)).join('');
}

const FIRST_SIGN = 'ะ'.charCodeAt(0);
/** The rank of each sign from ะ on; -1 for letters. */
const RANKS = Array.from({ length: 0x20 }, (_, at) =>
  CLUSTER_ORDER.indexOf(String.fromCharCode(FIRST_SIGN + at)),
);

/** Whether no sign stands behind one that it belongs before: so it is in nearly all texts, and large ones are folded in a third of the time. */
function isInOrder(text: string): boolean {
  let before = -1;
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) - FIRST_SIGN;
    const rank = place < 0 || place >= RANKS.length ? -1 : (RANKS[place] ?? -1);
    if (rank >= 0 && rank < before) return false;
    before = rank;
  }
  return true;
}
