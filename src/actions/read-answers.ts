import { fingerprint } from '../domain/fingerprint';
import { minutesAfter } from '../domain/moments';
import type { Moment } from '../tables/cells';
import { reports } from '../tables/reports';
import { recallFormId } from './form-memory';
import type { AnswerHead, FormAnswer, KnownForm, Services, Store } from './services';
import { unfinishedJobs } from './unfinished';

/** Answers since the last time, or every answer of the form that the record does not have. */
export type Reach = 'new' | 'all';

/** The moment up to which answers have been read. */
const CURSOR = 'collect.cursor';
/** A mark of the answers that were read shortly before it. */
const SEEN = 'collect.seen';
/** Answers may become visible late, and clocks differ: a little is always read again. */
const OVERLAP_MINUTES = 10;
/** Of six minutes; recording what was read takes some of the rest. */
const READING_BUDGET_MS = 210_000;

/** Reads answers, oldest first, as far as time goes. */
export function readAnswers(
  services: Services,
  form: KnownForm,
  reach: Reach,
): { answers: readonly FormAnswer[]; isDone: boolean } {
  const start = overlapOf(services.store.get(CURSOR));
  const mayGoOn = () => services.clock.elapsedMs() < READING_BUDGET_MS;
  // Edits that keep their moment are seen only where what is recorded is read again.
  const goesOn = unfinishedJobs(services).includes('collect');
  const recorded = goesOn || reach === 'all' ? recordedAnswers(services) : new Set<string>();
  const answers = services.forms.responses(form, reach === 'all' ? null : start, {
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
export function keepPlace({ store }: Services, answers: readonly FormAnswer[]): void {
  const last = answers[answers.length - 1]?.at;
  if (last === undefined) return;
  const before = store.get(CURSOR);
  const cursor = before === null || last > before ? last : before;
  keep(store, CURSOR, before, cursor);
  keep(store, SEEN, store.get(SEEN), markOf(answers, overlapOf(cursor)));
}

function keep(store: Store, key: string, before: string | null, after: string): void {
  if (before !== after) store.set(key, after);
}

/** Whether the form has answers that were not read, without reading what any of them says. */
export function hasUnread({ store, forms }: Services): boolean {
  const form = recallFormId(store);
  if (form === null) return false;
  const start = overlapOf(store.get(CURSOR));
  return markOf(forms.heads(form, start), start) !== (store.get(SEEN) ?? markOf([], null));
}

const markOf = (answers: readonly AnswerHead[], after: Moment | null): string =>
  fingerprint(
    answers
      .filter(({ at }) => after === null || at > after)
      .map(({ id, at }) => `${at} ${id}`)
      .sort()
      .join('\n'),
  );
