import { readAgencies } from '../domain/agency-list';
import { type Collected, describeCollected } from '../domain/collect-report';
import { countedDuties } from '../domain/duties';
import type { FillInIntake } from '../domain/fill-in-intake';
import { type GivenAnswer, intake } from '../domain/intake';
import { adviceOn, type Problem, problemOfBadCell } from '../domain/problem';
import { effectsOf } from '../domain/report-effects';
import { REPORT_PROBLEM } from '../domain/report-problems';
import { typedReports } from '../domain/typed-links';
import { type Agency, agencies } from '../tables/agencies';
import { register } from '../tables/register';
import { type Report, reports } from '../tables/reports';
import type { BadCell, Change, Placed } from '../tables/table';
import { agencyCodes } from './agency-codes';
import { enterReceipts } from './enter-receipts';
import type { Reach } from './read-answers';
import { readForms } from './read-forms';
import { readSheet } from './read-year';
import type { Services } from './services';
import { keepFillInsSeen, readFillIns, type Tabs, tellFillIns } from './take-fill-ins';
import { noteProgress, noteSettled, noteUnderway } from './unfinished';
import { writeDuties } from './write-duties';

/** What collecting did, and the cells it could not read. */
export interface Collection {
  readonly collected: Collected;
  readonly problems: readonly Problem[];
}

/** Records new and changed answers of the form, of tabs that agencies filled in and links typed into the register, and says what it did. */
export function collect(services: Services): string {
  return describeCollection(takeAnswers(services, 'new', 'all'));
}

/** What a person reads after collecting. */
export function describeCollection({ collected, problems }: Collection): string {
  return [describeCollected(collected), ...adviceOn(problems)].join('\n\n');
}

/**
 * Records answers of the forms, tabs that agencies filled in and links typed into the register, each once, and takes them into the register.
 * Cut off anywhere, the next run finishes what is under way.
 */
export function takeAnswers(services: Services, reach: Reach, tabs: Tabs): Collection {
  const { answers, hasForm, isDone, hindrances, keepPlaces } = readForms(services, reach);
  const { collected, bad, filled } = services.lock.hold(() => record(services, answers, tabs));
  if (collected.rows.length + collected.finished > 0) noteSettled(services);
  keepPlaces();
  keepFillInsSeen(services, filled);
  noteProgress(services, 'collect', isDone);
  return {
    collected: { ...collected, hasForm: hasForm || filled.tabs.length > 0, isDone, hindrances },
    problems: [...bad.map(problemOfBadCell), ...filled.problems],
  };
}

interface Recorded {
  readonly collected: Omit<Collected, 'hasForm' | 'isDone' | 'hindrances'>;
  readonly bad: readonly BadCell[];
  readonly filled: FillInIntake;
}

/** The record is written before the register, and what touches the register says so until it has. */
function record(services: Services, answers: readonly GivenAnswer[], tabs: Tabs): Recorded {
  const { workbook } = services;
  const duties = workbook.read(register);
  const before = workbook.read(reports);
  const roll = readAgencies(readSheet(workbook, agencies)).all;
  const now = services.clock.now();
  const taken = intake(answers, {
    agencies: roll,
    duties: new Set(countedDuties(duties.rows).map(({ key }) => key)),
    codes: agencyCodes(services, roll),
    recorded: before.rows,
    now,
  });
  const filled = readFillIns(services, tabs, { roll, duties: duties.rows, recorded: before.rows });
  const told = [...taken.rows, ...filled.rows];
  const rows = [...told, ...typedReports(duties.rows, before.rows, now)];
  if (rows.length > 0) noteUnderway(services);
  const silent = enterReceipts(services, told, roll);
  workbook.update(agencies, officerChanges(roll, taken.officers));
  workbook.append(reports, rows);
  const recorded = rows.length === 0 ? before.rows : workbook.read(reports).rows;
  const effects = effectsOf(recorded, duties.rows);
  writeDuties(workbook, effects.duties, duties.bad);
  workbook.update(reports, effects.reports);
  tellFillIns(services, filled, { effects, recorded, duties: duties.rows });
  return {
    collected: {
      rows,
      silent,
      finished: underway(before.rows),
      changes: effects.duties,
      before: duties.rows,
    },
    bad: [...duties.bad, ...before.bad],
    filled,
  };
}

const underway = (rows: readonly Report[]) =>
  rows.filter(({ problem }) => problem === REPORT_PROBLEM.underway).length;

/** An officer is taken over only where nobody has entered one. */
function officerChanges(
  roll: readonly Placed<Agency>[],
  officers: ReadonlyMap<string, string>,
): Change<Agency>[] {
  return roll.flatMap(({ id, at, qaOfficer: present }) => {
    const qaOfficer = officers.get(id);
    return qaOfficer === undefined || present !== '' ? [] : [{ at, values: { qaOfficer } }];
  });
}
