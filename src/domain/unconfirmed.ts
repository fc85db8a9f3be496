import type { Moment } from '../tables/cells';
import type { Report } from '../tables/reports';
import type { SeenAnswer } from '../tables/sidebar-calls';
import type { Change, Placed } from '../tables/table';
import { groupBy } from './grouping';
import { waitsForPerson } from './report-problems';

/** An answer of which nobody knows yet whether the agency sent it. */
export interface UnconfirmedAnswer {
  readonly response: string;
  /** The moment of its last edit. */
  readonly time: Moment;
  readonly agency: string;
  readonly reporter: string;
  /** Why it waits. */
  readonly reason: string;
  /** Whether a person's word is enough: an answer in the name of no known agency has nobody to count for. */
  readonly isAcceptable: boolean;
  /** What it says to each item; the item is empty for a remark. */
  readonly said: readonly { readonly item: string; readonly text: string }[];
}

/** Answers that wait, the newest first; parts that came again with the right code wait no more. */
export function unconfirmedAnswers(rows: readonly Report[]): UnconfirmedAnswer[] {
  const answers = [...groupBy(rows, ({ response }) => response).values()].flatMap(answerIn);
  return answers.sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0));
}

function answerIn(rows: readonly Report[]): UnconfirmedAnswer[] {
  const waiting = rows.filter((row) => isWaiting(row) && !isConfirmedSince(row, rows));
  const last = latestOf(waiting);
  if (last === undefined) return [];
  const { response, time, agency, reporter } = last;
  const said = [...groupBy(waiting, ({ item }) => item)].map(([item, own]) => ({ item, text: wordsOf(own) }));
  const reason = waiting.find(({ problem }) => problem !== '')?.problem ?? '';
  const isAcceptable = waiting.some(waitsForPerson);
  return [{ response, time: time ?? '', agency, reporter, reason, isAcceptable, said }];
}

const isWaiting = ({ confirmation }: Report) => confirmation === 'รอยืนยัน';

/** Whether the same part of the answer came again and counts. */
const isConfirmedSince = ({ item, time }: Report, rows: readonly Report[]) =>
  rows.some((row) => !isWaiting(row) && row.item === item && (row.time ?? '') >= (time ?? ''));

/** Of several edits the last. */
function latestOf<R extends Report>(rows: readonly R[]): R | undefined {
  const moments = rows.map(({ time }) => time ?? '').sort();
  return rows.find(({ time }) => (time ?? '') === moments[moments.length - 1]);
}

/** The raw text of the last edit: it stands whole in its first row. */
function wordsOf(rows: readonly Report[]): string {
  const last = latestOf(rows);
  return last === undefined ? '' : last.original || last.note;
}

/** The rows of an answer that a person accepts: those waiting at the moment that was seen, none that came by a later edit. */
export function accepted(
  rows: readonly Placed<Report>[],
  { response, time }: SeenAnswer,
): readonly Change<Report>[] {
  const seen = rows.filter((row) => row.response === response && isWaiting(row) && (row.time ?? '') <= time);
  if (!seen.some(waitsForPerson)) return [];
  return seen.map(({ at }) => ({ at, values: { confirmation: 'เจ้าหน้าที่รับรอง' } }));
}
