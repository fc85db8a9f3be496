import { readAgencies } from '../domain/agency-list';
import { type Collected, describeCollected } from '../domain/collect-report';
import { countedDuties } from '../domain/duties';
import { intake } from '../domain/intake';
import { minutesAfter } from '../domain/moments';
import { adviceOn, problemOfBadCell } from '../domain/problem';
import { effectsOf } from '../domain/report-effects';
import { typedReports } from '../domain/typed-links';
import { type Agency, agencies } from '../tables/agencies';
import { register } from '../tables/register';
import { reports } from '../tables/reports';
import type { BadCell, Change, Placed } from '../tables/table';
import { agencyCodes } from './agency-codes';
import { recallForm } from './form-memory';
import { readSheet } from './read-year';
import type { FormAnswer, KnownForm, Services } from './services';
import { noteProgress, unfinishedJobs } from './unfinished';
import { writeDuties } from './write-duties';

/** The moment up to which answers have been read. */
const CURSOR = 'collect.cursor';
/** Answers may become visible late, and clocks differ: a little is always read again. */
const OVERLAP_MINUTES = 10;
/** Of six minutes; recording what was read takes some of the rest. */
const READING_BUDGET_MS = 210_000;

/**
 * Records new and changed answers of the form and links typed into the register, each once, and takes them into the register.
 * Cut off anywhere, the next run finishes what is under way.
 */
export function collect(services: Services): string {
  const form = recallForm(services.store);
  const { answers, isDone } = form === null ? { answers: [], isDone: true } : readAnswers(services, form);
  const { collected, bad } = services.lock.hold(() => record(services, answers));
  const last = answers[answers.length - 1];
  if (last) services.store.set(CURSOR, last.at);
  noteProgress(services, 'collect', isDone);
  const sentences = describeCollected({ ...collected, hasForm: form !== null, isDone });
  return [sentences, ...adviceOn(bad.map(problemOfBadCell))].join('\n\n');
}

function readAnswers(
  services: Services,
  form: KnownForm,
): { answers: readonly FormAnswer[]; isDone: boolean } {
  const cursor = services.store.get(CURSOR);
  const mayGoOn = () => services.clock.elapsedMs() < READING_BUDGET_MS;
  const recorded = unfinishedJobs(services).includes('collect')
    ? recordedAnswers(services)
    : new Set<string>();
  const answers = services.forms.responses(
    form,
    cursor === null ? null : minutesAfter(cursor, -OVERLAP_MINUTES),
    {
      isRecorded: (id, at) => recorded.has(`${id} ${at}`),
      mayGoOn,
    },
  );
  return { answers, isDone: mayGoOn() };
}

/** Only a job that goes on skips what is recorded; else edits that keep their moment would never be seen. */
function recordedAnswers({ workbook }: Services): ReadonlySet<string> {
  return new Set(workbook.read(reports).rows.map(({ response, time }) => `${response} ${time}`));
}

/** The record is written before the register, and what touches the register says so until it has. */
function record(
  services: Services,
  answers: readonly FormAnswer[],
): { collected: Omit<Collected, 'hasForm' | 'isDone'>; bad: readonly BadCell[] } {
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
  const rows = [...taken.rows, ...typedReports(duties.rows, before.rows, now)];
  workbook.update(agencies, officerChanges(roll, taken.officers));
  workbook.append(reports, rows);
  const recorded = rows.length === 0 ? before.rows : workbook.read(reports).rows;
  const effects = effectsOf(recorded, duties.rows);
  writeDuties(workbook, effects.duties, duties.bad);
  workbook.update(reports, effects.reports);
  return {
    collected: { rows, changes: effects.duties, before: duties.rows },
    bad: [...duties.bad, ...before.bad],
  };
}

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
