import { entryOf, type Method } from '../methods';
import type { Range } from '../objects';

/**
 * A setter as Apps Script sends it: the arguments are looked at now, the cells change when the script reads again, flushes or
 * ends. `prepare` throws what is wrong with the arguments and gives what is to be done; the script gets the range back.
 */
export function queued(
  signature: string,
  prepare: (range: Range, ...args: never[]) => () => void,
): Method<Range> {
  return entryOf('queued')<Range>(signature, (range, ...args) => {
    range.sheet.book.execution.later(prepare(range, ...args));
    return range;
  });
}
