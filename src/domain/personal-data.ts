import type { ReminderEntry } from '../tables/logs';
import type { Report } from '../tables/reports';
import type { Settings } from '../tables/settings';
import type { Change, Placed } from '../tables/table';
import { addDays, type Day } from '../thai/day';
import { fiscalYear } from '../thai/fiscal-year';

/** The assessment is over by then, and questions about its reports have been asked. */
const DAYS_AFTER_THE_YEAR = 90;

/** Whether what identifies respondents has to go: from 30 December for a year that ended on 30 September. */
export function isTimeToClear(
  { clearReporters, fiscalYear: be }: Pick<Settings, 'clearReporters' | 'fiscalYear'>,
  today: Day,
): boolean {
  return clearReporters && be !== null && today > addDays(fiscalYear(be).end, DAYS_AFTER_THE_YEAR);
}

/** What a row of the record says instead of an officer's post and telephone. */
const CLEARED = 'เจ้าหน้าที่ตอบ Q&A: (ลบแล้วหลังสิ้นปี)';
const OFFICER = /เจ้าหน้าที่ตอบ Q&A: [^\n]*/g;

/** How the record names the officer whom an agency told: one line of the remark. */
export const officerLine = (officer: string): string => (officer === '' ? '' : `เจ้าหน้าที่ตอบ Q&A: ${officer}`);

/** Whether personal data was taken out of the remark, so that it cannot be compared with the answer any more. */
export const isCleared = ({ note }: Pick<Report, 'note'>): boolean => note.includes(CLEARED);

/** Empties who reported; links, duties, reasons and the answers to items stay. */
export function clearedReports(rows: readonly Placed<Report>[]): Change<Report>[] {
  return rows.flatMap(({ at, reporter, note, original, item }) => {
    // The answer to an item is the evidence of what was reported; beside the items the remark stands there once more.
    const values = {
      reporter: '',
      note: cleared(note),
      original: item === '' ? cleared(original) : original,
    };
    const isClear = reporter === '' && values.note === note && values.original === original;
    return isClear ? [] : [{ at, values }];
  });
}

const cleared = (text: string) => text.replace(OFFICER, CLEARED);

/** Empties to whom letters went; which agency, when and about what stays. */
export function clearedLetters(rows: readonly Placed<ReminderEntry>[]): Change<ReminderEntry>[] {
  return rows.flatMap(({ at, to }) => (to.length === 0 ? [] : [{ at, values: { to: [] } }]));
}
