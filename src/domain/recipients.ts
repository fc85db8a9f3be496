import type { Letter } from './letters';

/** An address that Google would not refuse at sight: `a@b.go.th`. */
function isAddress(text: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/.test(text);
}

const wordsIn = (typed: readonly string[]) =>
  typed.flatMap((text) => text.split(/[;\s]+/)).filter((word) => word !== '');

/** The addresses in the lines of a cell: `addressesIn(["a@b.go.th; c@d.go.th"])` has both. */
export const addressesIn = (typed: readonly string[]): string[] => [
  ...new Set(wordsIn(typed).filter(isAddress)),
];

/** What stands among the addresses and is none. */
export const strangersIn = (typed: readonly string[]): string[] =>
  wordsIn(typed).filter((word) => !isAddress(word));

/** Google's limit for one message. */
export const MOST_RECIPIENTS = 50;
/** As many letters as there are recipients left; a letter that does not fit leaves room for a smaller one behind it. */
export function fitting<Each extends Pick<Letter, 'to' | 'cc'>>(
  letters: readonly Each[],
  quota: number,
): Each[] {
  let left = quota;
  return letters.filter(({ to, cc }) => {
    const needed = to.length + cc.length;
    if (needed > left) return false;
    left -= needed;
    return true;
  });
}
