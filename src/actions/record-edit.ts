import { firstOfEach } from '../domain/duties';
import { problemsOfOwnRules } from '../domain/own-rules';
import { describeProblems, type Problem, problemOfBadCell } from '../domain/problem';
import { effectsOf } from '../domain/report-effects';
import { dayColumns, daysAsChanges } from '../domain/typed-dates';
import { type Hand, oversights, reviewsOf, UNKNOWN_USER } from '../domain/typed-edits';
import { typedReports } from '../domain/typed-links';
import { type Item, items } from '../tables/items';
import { type Duty, register, reviews } from '../tables/register';
import { reports } from '../tables/reports';
import type { BadCell, Change, Placed, Table } from '../tables/table';
import { readSheet } from './read-year';
import type { Reading, Services } from './services';
import { noteUnderway } from './unfinished';

/** Which cells of a table a person changed: rows as people count them, columns by their keys. */
export interface Edit {
  readonly table: Table;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly string[];
}

/** Columns of the register in which an edit means something. */
const TELLING: readonly (keyof Duty)[] = ['status', 'remark', 'evidence'];

/**
 * Puts typed dates in order, records a person's decision with who and when, and takes a typed link for a report of the
 * secretariat. Says which of the cells cannot be read; an edit elsewhere (`null`) is none of the program's business.
 */
export function recordEdit(services: Services, edit: Edit | null): string {
  if (edit === null) return '';
  if (edit.table.key === items.key) return tellOwnRules(services, edit);
  const days = dayColumns(edit.table, edit.columns);
  const telling = edit.table.key === register.key && TELLING.some((column) => edit.columns.includes(column));
  if (days.length === 0 && !telling) return '';
  return services.lock.hold(() => {
    const bad = tidyDays(services, edit, days);
    const told = telling ? recordDuties(services, edit) : [];
    return describeProblems([...bad.map(problemOfBadCell), ...told]);
  });
}

/** Columns of ข้อ OIT by which an office has its own say in what a page must show. */
const OWN_RULES: readonly (keyof Item)[] = ['requiredWords', 'forbiddenWords', 'allowedDomains'];

function tellOwnRules({ workbook }: Services, edit: Edit): string {
  if (!OWN_RULES.some((column) => edit.columns.includes(column))) return '';
  const sheet = readSheet(workbook, items);
  return describeProblems(
    problemsOfOwnRules(
      sheet,
      sheet.rows.filter(({ at }) => isTouched(edit, at)),
    ),
  );
}

const isTouched = ({ firstRow, lastRow }: Edit, at: number) => at >= firstRow && at <= lastRow;

function tidyDays({ workbook }: Services, edit: Edit, days: readonly string[]): readonly BadCell[] {
  if (days.length === 0) return [];
  const { rows, bad } = workbook.read(edit.table);
  const touched = rows.filter(({ at }) => isTouched(edit, at));
  workbook.tidy(edit.table, daysAsChanges(touched, days));
  return unreadable({ rows: touched, bad }, edit, days);
}

/** The given columns' cells of the edit that cannot be read. */
function unreadable({ bad }: Reading<unknown>, edit: Edit, keys: readonly string[]): readonly BadCell[] {
  const headers = keys.map((key) => edit.table.columns[key]?.header);
  return bad.filter(({ header, cell }) => headers.includes(header) && isTouched(edit, rowOf(cell)));
}

const rowOf = (cell: string) => Number(cell.replace(/\D/g, ''));

function recordDuties(services: Services, edit: Edit): readonly Problem[] {
  const { workbook, user, clock } = services;
  const sheet = readSheet(workbook, register);
  const bad = unreadable(sheet, edit, ['status']);
  const unclear = new Set(bad.map(({ cell }) => rowOf(cell)));
  const touched = firstOfEach(sheet.rows).filter(({ at }) => isTouched(edit, at) && !unclear.has(at));
  const hand = { email: user.email(), now: clock.now() };
  recordReviews(services, touched, edit, hand);
  if (edit.columns.includes('evidence')) recordLinks(services, touched, edit, hand);
  const unread = edit.columns.includes('status') ? bad.map(problemOfBadCell) : [];
  return [...unread, ...oversights(sheet, touched, edit.columns)];
}

function recordReviews(
  { workbook }: Services,
  duties: readonly Placed<Duty>[],
  edit: Edit,
  hand: Hand,
): void {
  const decisions = reviewsOf(duties, edit.columns, hand);
  const reviewers = new Map(decisions.map(({ duty, reviewer }) => [duty, reviewer]));
  workbook.append(reviews, decisions);
  workbook.update(
    register,
    duties.flatMap(({ at, key }) => {
      const reviewer = reviewers.get(key);
      return reviewer === undefined ? [] : [{ at, values: { reviewer } }];
    }),
  );
}

function recordLinks(services: Services, duties: readonly Placed<Duty>[], edit: Edit, hand: Hand): void {
  const { workbook } = services;
  const rows = typedReports(duties, workbook.read(reports).rows, hand.now);
  if (rows.length === 0) return;
  noteUnderway(services);
  workbook.append(
    reports,
    rows.map((row) => ({ ...row, reporter: hand.email || UNKNOWN_USER })),
  );
  const effects = effectsOf(workbook.read(reports).rows, duties);
  workbook.update(
    register,
    edit.columns.includes('status') ? effects.duties.map(withoutStatus) : effects.duties,
  );
  workbook.update(reports, effects.reports);
}

/** A status typed together with the links is the person's. */
function withoutStatus({ at, values: { status: _typed, ...values } }: Change<Duty>): Change<Duty> {
  return { at, values };
}
