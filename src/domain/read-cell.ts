import { plainLine } from './address-text';
import type { FormReason } from './link-form';
import type { FoundLink } from './link-repairs';
import { foundLinks } from './links';

/** What a cell for links holds; the cell itself is kept beside it as it was typed. */
export interface CellReading {
  readonly links: readonly FoundLink[];
  /** Why there is no link to use; null when there is one. */
  readonly reason: FormReason | null;
}

/** What stands in a cell in place of a web address, the first that holds. */
const INSTEAD: readonly (readonly [FormReason, RegExp])[] = [
  [
    'local-path',
    /(?<![\w:/\\])(?:[a-z]:[\\/]|[\\/]{2}\w|file:|content:\/\/|~\/|\/(?:users|home|storage)\/)/i,
  ],
  ['local-path', /[\wก-๛]\\[\wก-๛]/],
  [
    'not-web-scheme',
    /(?<!\w)(?:(?:javascript|vbscript|data|about|blob|tel|sms|intent|view-source):\S|(?!h[htps]{2,6}:)[a-z][a-z0-9+.-]{1,30}:\/\/)/i,
  ],
];

/** What a cell says: `readCell('ftp://a.go.th/x')` is `{ links: [], reason: 'not-web-scheme' }`. */
export function readCell(raw: string): CellReading {
  const links = foundLinks(raw);
  return { links, reason: links.length > 0 ? null : reasonOfWords(plainLine(raw)) };
}

const reasonOfWords = (words: string): FormReason =>
  INSTEAD.find(([, shape]) => shape.test(words))?.[0] ?? 'no-url';
