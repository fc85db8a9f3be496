/**
 * Web addresses in what people type. The address itself is kept as typed (a server may tell `/ปี๒๕๖๕/` from `/ปี2565/`); only what
 * cannot belong to it goes: invisible characters, quotes, brackets and marks around it, a slip in `https://`.
 */

/** Characters that are there but not seen; people copy them along. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** A scheme with the usual slips: `https:/x`, `https//x`, `hhttps://x`, `htpps://x`, `https:// x`. Every repetition is bounded. */
const SCHEME = 'h{1,3}t{1,3}p{1,3}s{0,2}[ \\t]?(?::[/\\\\]{0,3}|[/\\\\]{2})[ \\t]?(?=[\\w\\u0e00-\\u0e7f[])';
/** A host without a scheme counts when it begins with www, ends in .th or is followed by a path. */
const BARE = `(?<![\\w@.:/\\\\\\u0e00-\\u0e7f-])(?:www\\.(?=[\\w\\u0e00-\\u0e7f-])|(?:[a-z0-9-]{1,63}\\.){1,5}(?=th(?![\\w@.-])|[a-z]{2,10}/))`;
const REST = '[^\\s<>"“”«»]*';
const LINK = new RegExp(`(?:${SCHEME}|${BARE})${REST}`, 'gi');
/** The beginning of another address inside one: not after what leads into a query or a path (redirectors, web archives). */
const GLUED = /(?<![=/:%&?#])(?=https?:\/\/)/i;
const WITH_HOST = /^https?:\/\/[\w\u0e00-\u0e7f[]/;
const LIST_NUMBER = /^\d{1,2}\.(?=www\.)/i;
const SCHEME_AT_START = new RegExp(`^${SCHEME}`, 'i');
const LOOSE_END = /[.,;:!?'’‘`|*…\])}]/;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Text without what cannot be seen, with Latin letters of ordinary width; line breaks stay. */
export function plainLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\u00a0/g, ' ')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/&amp;/g, '&');
}

/**
 * The web addresses in a text, each once, in their order: `findLinks('1.www.a.go.th/x, (https://b.go.th/y)')` is
 * `['http://www.a.go.th/x', 'https://b.go.th/y']`.
 */
export function findLinks(text: string): string[] {
  return scan(text).filter(isFixed);
}

function scan(text: string): string[] {
  const found = [...plainLine(text).matchAll(LINK)].flatMap(([piece]) => withScheme(piece).split(GLUED));
  return [...new Set(found.map(withoutLooseEnds))].filter((link) => WITH_HOST.test(link));
}

/** What stands in a cell is read again later and must then be the same. */
function isFixed(link: string): boolean {
  const [again, ...others] = scan(link);
  return again === link && others.length === 0;
}

/** A text without the addresses in it: the words around them. */
export function wordsAround(text: string): string {
  return plainLine(text).replace(LINK, ' ').replace(/\s+/g, ' ').trim();
}

function withScheme(piece: string): string {
  const slip = SCHEME_AT_START.exec(piece)?.[0];
  // Sites without TLS are common, and those with it lead on from http.
  const link =
    slip === undefined
      ? `http://${piece.replace(LIST_NUMBER, '')}`
      : `${/s/i.test(slip) ? 'https' : 'http'}://${piece.slice(slip.length)}`;
  return link.replace(/\\/g, '/');
}

/** A closing bracket stays as long as the address opens as many: `/x_(1)`. */
function withoutLooseEnds(link: string): string {
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
