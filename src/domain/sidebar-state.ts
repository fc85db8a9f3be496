import type { ReminderEntry } from '../tables/logs';
import type { register } from '../tables/register';
import type { reports } from '../tables/reports';
import { MODES, type Settings } from '../tables/settings';
import type { Placed } from '../tables/table';
import type { Day } from '../thai/day';
import { formatThaiDate } from '../thai/thai-date';
import { type Assignment, assignDuties, type YearSheets } from './assignment';
import type { LinkInForce } from './check-queue';
import { type Figures, figuresOf } from './figures';
import { groupBy } from './grouping';
import { problemsOfRegister } from './merge';
import { firstStep, type NextStep, nextStep } from './next-step';
import { describeProblems, type Problem } from './problem';
import { planReminders } from './reminders';
import { percentOf, percentText } from './shares';
import type { Sheet } from './sheet';
import { unconfirmedAnswers } from './unconfirmed';

/** The state of the year as the sidebar shows it: plain data, every field always there. */
export interface SidebarState {
  /** `''` while nobody has typed it. */
  readonly office: string;
  readonly fiscalYear: number | null;
  /** `28 มี.ค. 2565` */
  readonly today: string;
  readonly isTrial: boolean;
  /** Null while no duty is there to count. */
  readonly figures: ShownFigures | null;
  readonly deadline: { readonly date: string; readonly daysLeft: number } | null;
  readonly links: LinkFigures;
  /** Whether links are checked by themselves until all are. */
  readonly isChecking: boolean;
  /** Agencies with pages that others seem to have taken over: `สำนักงานคลัง (O1, O5)`. */
  readonly hijacked: readonly string[];
  /** Answers whose source nobody has confirmed. */
  readonly unconfirmed: number;
  readonly next: NextStep;
  /** Cells and rows that people should mend: how many, and the first of them as lines. */
  readonly problems: { readonly count: number; readonly text: string };
}

export interface ShownFigures extends Omit<Figures, 'deadline'> {
  /** `44.0%` */
  readonly reportedShare: string;
  readonly acceptedShare: string;
}

export interface LinkFigures {
  readonly due: number;
  readonly all: number;
}

/** What the sidebar's state is worked out from. */
export interface SidebarFacts {
  readonly settings: Settings;
  readonly year: YearSheets & { readonly register: Sheet<typeof register> };
  readonly reports: Sheet<typeof reports>;
  /** What was sent so far. */
  readonly ledger: readonly Placed<ReminderEntry>[];
  /** What cannot be read in these tabs. */
  readonly problems: readonly Problem[];
  readonly links: LinkFigures;
  readonly hasForm: boolean;
  readonly isCollecting: boolean;
  readonly isChecking: boolean;
  readonly hijacked: readonly LinkInForce[];
  readonly today: Day;
}

const MOST_PROBLEMS = 5;

/** The state of a workbook that has all its tabs. */
export function sidebarState(facts: SidebarFacts): SidebarState {
  const { settings, year, today, links } = facts;
  const assignment = assignDuties(year, settings.mode);
  const figures = figuresOf(year.register.rows, today, noticeDaysOf(settings));
  const unconfirmed = unconfirmedAnswers(facts.reports.rows).filter((each) => each.isAcceptable).length;
  const problems = [...facts.problems, ...assignment.problems, ...problemsOfRegister(year.register)];
  return {
    ...identityOf(settings, today),
    ...shown(figures),
    links,
    isChecking: facts.isChecking,
    hijacked: namesOf(facts.hijacked),
    unconfirmed,
    next: nextStep({
      ...facts,
      tabs: tabsOf(facts),
      fiscalYear: settings.fiscalYear,
      items: assignment.items.length,
      agencies: assignment.agencies.length,
      rules: year.rules.rows.length,
      everyBody: settings.mode === MODES[1],
      linksDue: links.due,
      toRemind: countToRemind(facts, assignment),
      unconfirmed,
      figures,
    }),
    problems: { count: problems.length, text: describeProblems(problems, MOST_PROBLEMS) },
  };
}

/** The state of a workbook that lacks tabs; settings as far as they are there. */
export function stateWithoutTabs(
  missing: readonly string[],
  { isNew, settings, today }: { isNew: boolean; settings: Settings | null; today: Day },
): SidebarState {
  return {
    ...(settings === null ? UNKNOWN : identityOf(settings, today)),
    today: formatThaiDate(today),
    figures: null,
    deadline: null,
    links: { due: 0, all: 0 },
    isChecking: false,
    hijacked: [],
    unconfirmed: 0,
    next: firstStep(missing, isNew),
    problems: { count: 0, text: '' },
  };
}

function namesOf(hijacked: readonly LinkInForce[]): string[] {
  const byAgency = groupBy(hijacked, ({ duty }) => duty.agency);
  return [...byAgency].map(
    ([agency, own]) => `${agency} (${[...new Set(own.map(({ duty }) => duty.item))].join(', ')})`,
  );
}

const UNKNOWN = { office: '', fiscalYear: null, isTrial: false };

const identityOf = ({ office, fiscalYear, trial }: Settings, today: Day) => ({
  office,
  fiscalYear,
  isTrial: trial,
  today: formatThaiDate(today),
});

const noticeDaysOf = ({ noticeDays }: Settings) => Math.max(0, noticeDays ?? 0);

function shown({ deadline, ...counts }: Figures): Pick<SidebarState, 'figures' | 'deadline'> {
  const [reported, accepted] = [counts.reported, counts.accepted].map((part) =>
    percentOf(part, counts.duties),
  );
  return {
    figures:
      reported == null || accepted == null
        ? null
        : { ...counts, reportedShare: percentText(reported), acceptedShare: percentText(accepted) },
    deadline: deadline && { date: formatThaiDate(deadline.day), daysLeft: deadline.daysLeft },
  };
}

/** Tabs as people call them now. */
const tabsOf = ({ year }: SidebarFacts) => ({
  agencies: year.agencies.tab,
  items: year.items.tab,
  rules: year.rules.tab,
  register: year.register.tab,
});

/** Agencies that would get a letter now, were there recipients left for all. */
function countToRemind(
  { year, settings, today, ledger, hijacked }: SidebarFacts,
  { items, agencies }: Assignment,
): number {
  const duties = year.register.rows;
  const plan = {
    today,
    settings,
    duties,
    agencies,
    items,
    hijacked,
    ledger,
    quota: Number.POSITIVE_INFINITY,
    ownAddress: '',
  };
  return planReminders(plan).letters.length;
}
