import { tidyText } from '../thai/text';

/** A link of an agency's own to one form. */
export interface FormLink {
  /** The round whose form it is; `''` where one form serves all. */
  readonly round: string;
  readonly link: string;
}

/**
 * What the cell of an agency's links holds, one a line. The round stands behind the `#`, which Google's forms ignore, so that a line
 * that somebody copies still opens: `'https://…?entry.1=A#R1\nhttps://…#R2'` is the links of `R1` and `R2`.
 */
export function formLinksIn(cell: string): FormLink[] {
  const lines = cell.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(linkIn);
}

function linkIn(line: string): FormLink {
  const mark = /^(https:\/\/\S+?)#(\S*)$/.exec(line);
  return mark === null ? { round: '', link: line } : { round: decoded(mark[2] ?? ''), link: mark[1] ?? '' };
}

/** A person may have put anything there. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The cell that holds the links: what `formLinksIn` reads. */
export function formLinksCell(links: readonly FormLink[]): string {
  return links
    .map(({ round, link }) => (round === '' ? link : `${link}#${encodeURIComponent(round)}`))
    .join('\n');
}

/** What tells a link of several apart, for behind a word: `' รอบที่ 1'`; nothing where there is only one. */
export function markOfLink({ round }: FormLink, index: number, all: readonly FormLink[]): string {
  if (all.length < 2) return '';
  return ` ${tidyText(round) || `ฉบับที่ ${index + 1}`}`;
}
