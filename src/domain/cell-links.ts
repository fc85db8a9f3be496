import type { Duty } from '../tables/register';
import { tidyText } from '../thai/text';
import type { FormReason } from './link-form';
import { readCell } from './read-cell';

/** What a cell gives to be checked: a link, or words in place of one. */
export interface CellLink {
  /** The address, or the words as far as they fit. */
  readonly link: string;
  /** Why there is no address; null for one. */
  readonly reason: FormReason | null;
  /** What was repaired in it, in Thai. */
  readonly repairs: readonly string[];
}

const LONGEST_WORDS = 200;

/** Everything in `ลิงก์หลักฐาน` that is to be checked; nothing of an empty cell. */
export function cellLinks({ evidence }: Pick<Duty, 'evidence'>): CellLink[] {
  const raw = evidence.join('\n');
  const { links, reason } = readCell(raw);
  if (links.length > 0)
    return [...links.map(({ link, repairs }) => ({ link, repairs, reason: null })), ...localPaths(evidence)];
  const words = tidyText(raw).slice(0, LONGEST_WORDS);
  return words === '' || reason === null ? [] : [{ link: words, reason, repairs: [] }];
}

/** Tells the check of a link for one duty from all others. */
export function checkKey({ duty, link }: { readonly duty: string; readonly link: string }): string {
  return `${duty}\n${link}`;
}

/** Files of somebody's computer that are named beside links. */
function localPaths(lines: readonly string[]): CellLink[] {
  return lines
    .filter((line) => LOCAL.test(line) && readCell(line).reason === 'local-path')
    .map((line) => ({ link: tidyText(line).slice(0, LONGEST_WORDS), reason: 'local-path', repairs: [] }));
}
const LOCAL = /[a-z]:[\\/]|\\\\/i;
