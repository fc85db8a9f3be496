import type { Duty } from '../tables/register';
import type { Report } from '../tables/reports';
import type { Change, Placed } from '../tables/table';
import { firstOfEach } from './duties';
import { groupBy } from './grouping';
import { readItemAnswer } from './item-answer';
import { findLinks } from './links';
import { isUnderway, REPORT_PROBLEM } from './report-problems';
import { STATUS } from './status';
import { outcomeOf, type Standing, type Telling, tellingsIn } from './tellings';

/** What reports that are under way do to the register, and how their own rows end. */
export interface Effects {
  readonly duties: readonly Change<Duty>[];
  readonly reports: readonly Change<Report>[];
}

/**
 * Takes the reports that are under way, and those a person has accepted since, into the register. To do it twice is harmless: what
 * a telling brings equals by then what stands there, and only news moves a status.
 */
export function effectsOf(reports: readonly Placed<Report>[], register: readonly Placed<Duty>[]): Effects {
  const byDuty = groupBy(reports, ({ duty }) => duty);
  const changes = firstOfEach(register).map((duty) => effectOn(duty, byDuty.get(duty.key) ?? []));
  return {
    duties: changes.flatMap(({ duties }) => duties),
    reports: changes.flatMap(({ reports: rows }) => rows),
  };
}

function effectOn(duty: Placed<Duty>, rows: readonly Placed<Report>[]): Effects {
  const tellings = tellingsIn(rows.filter(isUnderway));
  const last = tellings[tellings.length - 1];
  if (last === undefined) return { duties: [], reports: [] };
  const { standing, ends } = tell(standingBefore(duty, tellings, rows), tellings, latestSettled(rows));
  const { status, reportedAt, lateDays, linkResult, note } = standing;
  const evidence = isTyped(last) ? duty.evidence : standing.evidence;
  return {
    duties: [{ at: duty.at, values: { status, evidence, reportedAt, lateDays, linkResult, note } }],
    reports: settle(rows, ends, evidence),
  };
}

/** Where the duty stands after the tellings, and what is to be said of each of their rows. */
function tell(
  before: Standing,
  tellings: readonly Telling[],
  settled: string,
): { standing: Standing; ends: ReadonlyMap<number, string> } {
  const ends = new Map<number, string>();
  let standing = before;
  let latest = settled;
  for (const telling of tellings) {
    const outcome =
      telling.time < latest ? { standing, problem: REPORT_PROBLEM.superseded } : outcomeOf(standing, telling);
    if (outcome.problem === '') latest = telling.time;
    standing = outcome.standing;
    for (const row of telling.rows)
      ends.set(row.at, outcome.problem === '' ? problemAfter(row) : outcome.problem);
  }
  return { standing, ends };
}

/** The moment of the latest telling that is in force. */
function latestSettled(rows: readonly Placed<Report>[]): string {
  const settled = rows.filter((row) => !isUnderway(row) && row.problem === '' && row.kind !== 'ข้อความ');
  return (
    settled
      .map(({ time }) => time ?? '')
      .sort()
      .pop() ?? ''
  );
}

const isTyped = ({ rows }: Telling) => rows.some(({ source }) => source === 'ทะเบียน');

/**
 * Where the duty stood before the tellings. Of links typed into the register the cell speaks already, so news is told by what was in use
 * before; a duty that is settled stays as the person left it.
 */
function standingBefore(
  duty: Placed<Duty>,
  tellings: readonly Telling[],
  rows: readonly Placed<Report>[],
): Standing {
  if (!tellings.some(isTyped) || STATUS[duty.status].move === 'nobody') return duty;
  const links = rows.filter(({ inUse }) => inUse).map(({ link }) => link);
  return { ...duty, evidence: [...new Set(links)] };
}

/** What stays to be said of a row that is used. */
function problemAfter({ kind, original }: Report): string {
  if (kind === 'ลิงก์' || kind === 'ยกเลิก') return '';
  return readItemAnswer(original)[0]?.problem ?? '';
}

/** Ends the tellings and marks the rows whose links are in force: of each link the latest. */
function settle(
  rows: readonly Placed<Report>[],
  ends: ReadonlyMap<number, string>,
  evidence: readonly string[],
): Change<Report>[] {
  const problems = new Map(rows.map((row) => [row.at, ends.get(row.at) ?? row.problem]));
  const usable = rows.filter(({ kind, at }) => kind === 'ลิงก์' && problems.get(at) === '');
  const inForce = new Set(
    findLinks(evidence.join('\n')).map((link) => lastOf(usable.filter((row) => row.link === link))),
  );
  return rows.map(({ at }) => ({ at, values: { problem: problems.get(at) ?? '', inUse: inForce.has(at) } }));
}

/** The row of the latest, by moment and then by place. */
function lastOf(rows: readonly Placed<Report>[]): number | undefined {
  return [...rows]
    .sort((a, b) =>
      (a.time ?? '') < (b.time ?? '') ? -1 : (a.time ?? '') > (b.time ?? '') ? 1 : a.at - b.at,
    )
    .pop()?.at;
}
