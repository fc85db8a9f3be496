import type { Day } from '../thai/day';
import type { GivenDuty } from './assignment';
import { itemOf } from './duties';
import { groupBy } from './grouping';

/**
 * The deadlines that the rules and rounds gave last time. They tell a person's own date, which is kept, from the program's,
 * which follows the rules. After a loss of this memory every date that differs counts as a person's own.
 */
export interface GivenDates {
  /** Undefined when nothing is remembered of the duty; null when it had no deadline. */
  dateOf(key: string): Day | null | undefined;
  /** Compact text for keeping: items whose duties share a date stand once, by their code. */
  readonly text: string;
}

/** Reads the text of an earlier time; an empty or damaged one knows nothing. */
export function recallDates(text: string | null): GivenDates {
  const dates = new Map(
    parse(text ?? '').flatMap(([date, keys]) => keys.map((key) => [key, date === '' ? null : date] as const)),
  );
  return {
    dateOf: (key) => (dates.has(key) ? dates.get(key) : dates.get(itemOf(key))),
    text: text ?? '',
  };
}

/**
 * What the rules give now, with what they gave before to duties that have left the rules and may return. A date that cannot
 * be read now stays what it was.
 */
export function rememberDates(
  given: readonly Pick<GivenDuty, 'key' | 'due'>[],
  left: readonly string[],
  before: GivenDates,
): GivenDates {
  const former = left.map((key) => ({ key, due: undefined }));
  const dated = [...given, ...former].flatMap(({ key, due }) => {
    const date = due === undefined ? before.dateOf(key) : due;
    return date === undefined ? [] : [{ key, date: date ?? '' }];
  });
  const entries = [...groupBy(dated, ({ key }) => itemOf(key))].flatMap(([item, duties]) => {
    const [first] = duties;
    const shared = duties.every(({ date }) => date === first?.date);
    return shared && first !== undefined ? [{ key: item, date: first.date }] : duties;
  });
  const byDate = [...groupBy(entries, ({ date }) => date)].map(([date, of]) => [
    date,
    of.map(({ key }) => key),
  ]);
  return recallDates(JSON.stringify(byDate));
}

type Entry = readonly [date: string, keys: readonly string[]];

function parse(text: string): readonly Entry[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isEntry) : [];
  } catch {
    return [];
  }
}

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) && typeof value[0] === 'string' && Array.isArray(value[1]);
