import type { Item } from '../tables/items';
import { type Duty, STATUSES, type Status } from '../tables/register';
import { type Exact, exact, fraction, mean, plus, times } from './exact';
import { groupBy } from './grouping';
import { STATUS } from './status';

/**
 * The published formula, proved on published figures (data of the project, scores): an item counts 100 or 0; a
 * sub-indicator is the mean of its items, an indicator the mean of its sub-indicators whatever their sizes, OIT the mean of
 * its indicators; the total is 0.3 IIT + 0.3 EIT + 0.4 OIT. Nothing is rounded but for display.
 */
export const WEIGHTS = { IIT: exact(0.3), EIT: exact(0.3), OIT: exact(0.4) } as const;
export type Instrument = keyof typeof WEIGHTS;

/** From this total on the assessment is passed. */
export const PASS_MARK = 85;
const FULL = 100;

/** An item as far as the score goes. */
export type ScoredItem = Pick<Item, 'code' | 'subIndicator'>;

export interface SubScore {
  /** `9.1` */
  readonly code: string;
  readonly items: number;
  readonly lost: readonly string[];
  readonly score: Exact;
  /** Points of OIT (of 100) that one item of it is worth. */
  readonly itemCost: Exact;
}

export interface OitScore {
  /** In the order of the items. */
  readonly subs: readonly SubScore[];
  /** By number, such as `9`. */
  readonly indicators: readonly { readonly code: string; readonly score: Exact }[];
  /** Null while no item names its sub-indicator. */
  readonly oit: Exact | null;
}

/** The score when exactly the items of `earned` count; items without a sub-indicator are left out. */
export function oitScore(items: readonly ScoredItem[], earned: ReadonlySet<string>): OitScore {
  const bySub = groupBy(items.filter(isPlaced), ({ subIndicator }) => subIndicator.trim());
  const indicators = [...groupBy([...bySub.keys()], indicatorOf)];
  const subsOf = new Map(indicators.map(([code, subs]) => [code, subs.length]));
  const subs = [...bySub].map(([code, members]) => {
    const siblings = subsOf.get(indicatorOf(code)) ?? 1;
    return subScore(code, members, earned, fraction(FULL, members.length * siblings * indicators.length));
  });
  const scores = indicators.map(([code, codes]) => ({
    code,
    score: mean(subs.filter((sub) => codes.includes(sub.code)).map(({ score }) => score)) ?? exact(0),
  }));
  return { subs, indicators: scores, oit: mean(scores.map(({ score }) => score)) };
}

function subScore(
  code: string,
  members: readonly ScoredItem[],
  earned: ReadonlySet<string>,
  itemCost: Exact,
): SubScore {
  const lost = members.filter((item) => !earned.has(item.code)).map((item) => item.code);
  const kept = members.length - lost.length;
  return { code, items: members.length, lost, score: fraction(FULL * kept, members.length), itemCost };
}

/** Points of OIT that are still to be gained in a sub-indicator. */
export function costOf({ lost, itemCost }: SubScore): Exact {
  return times(exact(lost.length), itemCost);
}

/** An instrument's score from its indicators: `instrumentScore([91.88, 81.84, …])`; null when there are none. */
export function instrumentScore(indicators: readonly number[]): Exact | null {
  return mean(indicators.map(exact));
}

/** The total of three scores of 0 to 100. */
export function totalScore(scores: Readonly<Record<Instrument, Exact>>): Exact {
  const weighted = (instrument: Instrument) => times(WEIGHTS[instrument], scores[instrument]);
  return plus(plus(weighted('IIT'), weighted('EIT')), weighted('OIT'));
}

/**
 * The items that count: every responsible agency's duty is accepted (`strict`), or accepted or waiting for review
 * (`optimistic`). Released duties are left out; an item with no duty left does not count.
 */
export function earnedItems(
  duties: readonly Pick<Duty, 'item' | 'status'>[],
  view: 'strict' | 'optimistic',
): ReadonlySet<string> {
  const held = duties.filter(({ status }) => STATUS[status].worth !== 'released');
  const counts = COUNTING[view];
  const earned = [...groupBy(held, ({ item }) => item)].filter(([, of]) =>
    of.every(({ status }) => counts.has(status)),
  );
  return new Set(earned.map(([item]) => item));
}

const worthOneOf = (...worths: readonly string[]): ReadonlySet<Status> =>
  new Set(STATUSES.filter((status) => worths.includes(STATUS[status].worth)));
const COUNTING = { strict: worthOneOf('full'), optimistic: worthOneOf('full', 'perhaps') } as const;

const isPlaced = ({ subIndicator }: ScoredItem) => subIndicator.trim() !== '';
const indicatorOf = (sub: string) => sub.split('.')[0] ?? sub;
