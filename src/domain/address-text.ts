/** How addresses show in what people type; shared by what finds them and what repairs them. Every repetition is bounded or ends at a mark. */

/** Characters that are there but not seen; people copy them along. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
export const INVISIBLE = /[\x00-\x08\x0e-\x1f\x7f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
export const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** A blank that does not break lines, within an address: pages are full of them. */
export const BLANK_IN_PATH =
  /(?<=\/[\w%.~-]{0,60})\u00a0+(?=[\w%~-]{1,60}\/)(?!www\.|h[htps]{2,6}:)|(?<=\/)\u00a0+(?=[\w%])(?!www\.|h[htps]{2,6}:)/gi;
/** Also what was escaped twice. */
export const AMPERSAND = /&(?:amp;)+/g;

/** A scheme with the usual slips: `https:/x`, `https//x`, `hhttps://x`, `htpps://x`, `httos://x`, `ttps://x`, `https:://x`, `https;//x`, `https:// x`. */
export const SCHEME =
  '(?:h[htps]{2,6}|h[a-z]?t[a-z]{1,3}(?=:[/\\\\]{2})|(?<![a-z])(?:[a-z]?tt|t)ps?)(?:[:;.]{0,2}[ \\t]?[/\\\\]{2}[:;/\\\\]{0,4}[ \\t]{0,2}(?=[\\w%ก-๛[])' +
  '|[:;]{1,2}[/\\\\]?[ \\t]{0,2}(?=[\\wก-๛-]{1,63}\\.[\\wก-๛]))';
const LABEL = '[a-z0-9][a-z0-9-]{0,62}\\.';
/** A host without a scheme counts when it begins with www, ends in .th, .ไทย, .com or .org, is a number, or is followed by a path. */
const HOST = `(?:www\\.(?=[\\wก-๛-])|(?:${LABEL}){1,5}(?=(?:th|com|org)(?![\\w@-]|\\.\\w)|[a-z]{2,10}/)|(?<![ก-๛])[ก-๛][\\dก-๛-]{1,62}\\.(?:[ก-๛]{2,20}\\.)?(?=ไทย(?![\\wก-๛]))|(?=\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{2,5}|/[a-z])))`;
const BARE = `(?:(?<![\\w@./\\\\:])//|(?<![\\w@/\\\\]|\\w[.-]))${HOST}`;
/** An address in a text. */
export const LINK = new RegExp(`(?:${SCHEME}|${BARE})[^\\s<>"“”«»]*`, 'gi');
/** The beginning of another address inside one: not after what leads into a query or a path (redirectors, web archives), nor after a slip. */
export const GLUED = /(?<![=/:%&?# \t]|^[htps]{1,6})(?=https?:\/\/)|(?<=[,;|])(?=www\.)/i;

const FORMULA = /HYPERLINK\(\s*["“”]([^"“”]*)["“”](?:\s*[,;]\s*["“”][^"“”]*["“”])?/gi;
const MARKDOWN = /\[[^[\]\n]*\]\((?=\s?[hw/])/gi;
/** What addresses of documents end in. */
export const DOCUMENT_END = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|rar|7z|jpe?g|png|gif|mp4)$/i;
const REST_OF_NAME = new RegExp(
  `^[^\\t<>"“”«»]*${DOCUMENT_END.source.replace('$', '(?:[?#]\\S{0,200})?$')}`,
  'i',
);
const CLOSING = /["'”’)\]>.,;]{0,3}$/;

/** Text without what cannot be seen, with Latin letters of ordinary width; line breaks stay. */
export function plainLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(BLANK_IN_PATH, '')
    .replace(/\u00a0|&(?:nbsp|lt|gt|quot);/g, ' ')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(AMPERSAND, '&');
}

/** An address that was cut behind its host, as in mails: the next line is a path and nothing else. */
const BROKEN_LINE =
  /(https?:\/\/[^\s/]{3,250}\/)[ \t]{0,3}\r?\n[ \t]{0,3}(?=[\w%~-]{1,80}(?:\.(?:html?|php|aspx?|jsp|pdf|docx?|xlsx?))?(?:[/?][^\s]{0,2000})?[ \t]{0,3}(?:\r?\n|$))(?!www\.|h[htps]{2,6}:)/gi;

/** Plain text in which each address stands in one piece and once: of a formula or a markdown link the address alone is left. */
export function addressText(text: string): string {
  return plainLine(text)
    .replace(BROKEN_LINE, '$1')
    .replace(FORMULA, (_, address: string) => ` ${address.trim().replace(/ /g, '%20')} `)
    .replace(MARKDOWN, ' (')
    .split('\n')
    .map(withBlanksEncoded)
    .join('\n');
}

/** A line that names one document by an address with blanks: `https://a.go.th/แผน 2566.pdf`. */
function withBlanksEncoded(line: string): string {
  if (!line.includes(' ')) return line;
  const [first, ...others] = line.matchAll(LINK);
  if (first === undefined || others.length > 0 || !hasPath(first[0])) return line;
  const begun = first.index + first[0].length;
  const rest = line.slice(begun).trimEnd().replace(CLOSING, '');
  return REST_OF_NAME.test(rest) ? line.slice(0, begun) + rest.replace(/ /g, '%20') : line;
}

/** The rest of a line can only belong to an address that has gone beyond the host and has not named a document yet. */
const hasPath = (piece: string) =>
  /[^/\\:][/\\]/.test(piece) && !DOCUMENT_END.test(piece.replace(CLOSING, ''));
