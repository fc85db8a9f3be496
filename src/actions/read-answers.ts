import { fingerprint } from '../domain/fingerprint';
import type { GivenAnswer } from '../domain/intake';
import { minutesAfter } from '../domain/moments';
import type { Moment } from '../tables/cells';
import { reports } from '../tables/reports';
import type { Place } from './reading-place';
import type { AnswerHead, ReadingLimits, Services } from './services';
import { unfinishedJobs } from './unfinished';

/** Answers since the last time, or every answer of the form that the record does not have. */
export type Reach = 'new' | 'all';

/** A form whose answers are collected. */
export interface Source {
  readonly place: Place;
  /** Answers given after a moment (all when `null`), oldest first. */
  read(after: Moment | null, limits: ReadingLimits): readonly GivenAnswer[];
}

/** Answers may become visible late, and clocks differ: a little is always read again. */
const OVERLAP_MINUTES = 10;
/** Of six minutes; recording what was read takes some of the rest. */
const READING_BUDGET_MS = 210_000;

/** Reads answers, oldest first, as far as time goes. */
export function readAnswers(
  services: Services,
  { place, read }: Source,
  reach: Reach,
): { answers: readonly GivenAnswer[]; isDone: boolean } {
  const { cursor, isWhole } = place.recall();
  const start = overlapOf(cursor);
  const mayGoOn = () => services.clock.elapsedMs() < READING_BUDGET_MS;
  // Edits that keep their moment are seen only where what is recorded is read again.
  const goesOn = isWhole && unfinishedJobs(services).includes('collect');
  const reachesAll = isWhole && reach === 'all';
  const recorded = goesOn || reachesAll ? recordedAnswers(services) : new Set<string>();
  const answers = read(reachesAll ? null : start, {
    isRecorded: (id, at) => recorded.has(`${id} ${at}`) && (goesOn || start === null || at <= start),
    mayGoOn,
  });
  return { answers, isDone: mayGoOn() };
}

const overlapOf = (cursor: Moment | null): Moment | null =>
  cursor === null ? null : minutesAfter(cursor, -OVERLAP_MINUTES);

function recordedAnswers({ workbook }: Services): ReadonlySet<string> {
  return new Set(workbook.read(reports).rows.map(({ response, time }) => `${response} ${time}`));
}

/** Remembers how far the answers were read, once they are recorded; what came late does not lead back. */
export function keepPlace(place: Place, answers: readonly AnswerHead[], isDone: boolean): void {
  const last = answers[answers.length - 1]?.at;
  if (last === undefined) return;
  const before = place.recall();
  const cursor = before.cursor === null || last > before.cursor ? last : before.cursor;
  place.keep({ cursor, seen: markOf(answers, overlapOf(cursor)), isWhole: before.isWhole || isDone });
}

/** Whether a form has answers that were not read, without reading what any of them says. */
export function hasUnread(
  place: Place,
  headsAfter: (after: Moment | null) => readonly AnswerHead[],
): boolean {
  const { cursor, seen } = place.recall();
  const start = overlapOf(cursor);
  return markOf(headsAfter(start), start) !== (seen ?? markOf([], null));
}

const markOf = (answers: readonly AnswerHead[], after: Moment | null): string =>
  fingerprint(
    answers
      .filter(({ at }) => after === null || at > after)
      .map(({ id, at }) => `${at} ${id}`)
      .sort()
      .join('\n'),
  );
