import { agencyDirectory } from '../domain/agency-names';
import { afterChanges } from '../domain/changed-rows';
import { countedDuties } from '../domain/duties';
import { type FillInIntake, markOfFillIns, takeFillIns } from '../domain/fill-in-intake';
import { resultsOf } from '../domain/fill-in-results';
import { groupBy } from '../domain/grouping';
import type { Effects } from '../domain/report-effects';
import type { Agency } from '../tables/agencies';
import { EVERY_AGENCY_MARK } from '../tables/fill-in';
import type { Duty } from '../tables/register';
import type { Report } from '../tables/reports';
import type { Placed } from '../tables/table';
import type { Services } from './services';

/** A mark of all that stood in the tabs when they were read last. */
const SEEN = 'fillIns.seen';

/** Which tabs are looked at: those with the program's mark, or also ones it does not know. */
export type Tabs = 'marked' | 'all';

/** What the workbook holds before the tabs are taken. */
interface Before {
  readonly roll: readonly Agency[];
  readonly duties: readonly Placed<Duty>[];
  readonly recorded: readonly Report[];
}

/** What the filled-in tabs add to the record. */
export function readFillIns({ fillIns, clock }: Services, which: Tabs, before: Before): FillInIntake {
  const { roll, duties, recorded } = before;
  return takeFillIns(fillIns.find(which), {
    names: { directory: agencyDirectory(roll), agencies: roll },
    agencies: roll,
    items: titledItems(duties),
    duties: new Set(countedDuties(duties).map(({ key }) => key)),
    recorded,
    now: clock.now(),
  });
}

/** Each item of the register once, with its title. */
const titledItems = (duties: readonly Duty[]) =>
  [...groupBy(duties, ({ item }) => item)].map(([code, [first]]) => ({ code, title: first?.title ?? '' }));

/** Writes beside each row what became of it, and marks tabs that came from elsewhere, so that the clock finds them too. */
export function tellFillIns(
  { fillIns }: Services,
  { tabs }: FillInIntake,
  {
    effects,
    recorded,
    duties,
  }: { effects: Effects; recorded: readonly Placed<Report>[]; duties: readonly Placed<Duty>[] },
): void {
  fillIns.tell(
    resultsOf(tabs, afterChanges(recorded, effects.reports), afterChanges(duties, effects.duties)).filter(
      ({ changes }) => changes.length > 0,
    ),
  );
  fillIns.mark(
    tabs
      .filter(({ tab }) => tab.mark === null)
      .map(({ tab: { id, agency } }) => ({
        id,
        mark: typeof agency === 'string' ? agency : EVERY_AGENCY_MARK,
      })),
  );
}

/** Notes what stood in the tabs, once all of it is recorded. */
export function keepFillInsSeen({ store }: Services, { seen }: FillInIntake): void {
  if (seen !== store.get(SEEN) && (seen !== NONE || store.get(SEEN) !== null)) store.set(SEEN, seen);
}
const NONE = markOfFillIns([]);

/** Whether somebody has typed into a tab since the tabs were read: one search when there is none, else one read of each. */
export function hasUnreadFillIns({ fillIns, store }: Services): boolean {
  const found = fillIns.find('marked');
  return found.length > 0 && markOfFillIns(found) !== store.get(SEEN);
}
