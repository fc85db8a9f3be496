import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import { type PlanStep, STEP_STATES } from '../tables/plan';
import type { Duty } from '../tables/register';
import type { Day } from '../thai/day';
import { isOverdue, isOwed } from './duties';
import { groupBy } from './grouping';
import { PASS_MARK } from './score';
import { STATUS } from './status';

/** How one agency stands. */
export interface Standing {
  readonly agency: Agency;
  readonly owed: number;
  readonly overdue: number;
}

/** Agencies that have duties, the most overdue first, then the most owed, then as in their tab. */
export function byTrouble(
  agencies: readonly Agency[],
  duties: readonly Duty[],
  today: Day,
): readonly Standing[] {
  const own = groupBy(duties, ({ agency }) => agency);
  const standings = agencies.flatMap((agency) => {
    const of = own.get(agency.name);
    if (of === undefined) return [];
    return [
      { agency, owed: of.filter(isOwed).length, overdue: of.filter((duty) => isOverdue(duty, today)).length },
    ];
  });
  return standings.sort((a, b) => b.overdue - a.overdue || b.owed - a.owed);
}

/** Agencies to watch: marked so, or below the pass mark last year. */
export function toWatch(standings: readonly Standing[]): readonly Standing[] {
  return standings.filter(
    ({ agency: { watched, lastScore } }) => watched || (lastScore !== null && lastScore < PASS_MARK),
  );
}

/** An item that would be lost now. */
export interface LostItem {
  readonly item: Item;
  /** Agencies whose duty is not accepted yet, of all that have it. */
  readonly lacking: number;
  readonly of: number;
}

/** The items that most agencies have not had accepted; those lost last year first among equals. */
export function mostLost(items: readonly Item[], duties: readonly Duty[], most: number): readonly LostItem[] {
  const held = groupBy(
    duties.filter(({ status }) => STATUS[status].worth !== 'released'),
    ({ item }) => item,
  );
  const lost = items.flatMap((item) => {
    const of = held.get(item.code) ?? [];
    const lacking = of.filter(({ status }) => STATUS[status].worth !== 'full').length;
    return lacking === 0 ? [] : [{ item, lacking, of: of.length }];
  });
  const urgent = ({ item }: LostItem) => Number(item.lostLastYear);
  return lost.sort((a, b) => b.lacking - a.lacking || urgent(b) - urgent(a)).slice(0, most);
}

const DONE = STEP_STATES[2];
const LAST = '9999-12-31';

/** Steps of the plan that are not done: what should have ended first, then what comes. */
export function nextSteps(plan: readonly PlanStep[], today: Day, most: number): readonly PlanStep[] {
  const open = plan.filter(({ step, state }) => step !== '' && state !== DONE);
  const current = open.filter(({ end }) => end === null || end >= today);
  const late = open.filter((step) => !current.includes(step));
  const byEnd = (a: PlanStep, b: PlanStep) => ((a.end ?? LAST) < (b.end ?? LAST) ? -1 : 1);
  return [...current.sort(byEnd), ...late.sort(byEnd).reverse()].slice(0, most);
}
