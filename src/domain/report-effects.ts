import type { Duty } from '../tables/register';
import type { Report } from '../tables/reports';
import type { Change, Placed } from '../tables/table';
import { afterReport, firstOfEach } from './duties';
import { groupBy } from './grouping';
import { readItemAnswer } from './item-answer';
import { findLinks } from './links';
import { REPORT_PROBLEM, WAITS_FOR_CONFIRMATION } from './report-problems';
import { STATUS } from './status';

/** What reports that are under way do to the register, and how their own rows end. */
export interface Effects {
  readonly duties: readonly Change<Duty>[];
  readonly reports: readonly Change<Report>[];
}

type Standing = Pick<Duty, 'status' | 'due' | 'evidence' | 'reportedAt' | 'lateDays' | 'linkResult' | 'note'>;

/** The rows of one answer to one duty: they count together. */
interface Telling {
  readonly time: string;
  readonly rows: readonly Placed<Report>[];
}

/** Where a duty stands after a telling, and how the telling ends. */
interface Outcome {
  readonly standing: Standing;
  /** Why the telling is not used; empty when it is. */
  readonly problem: string;
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

/** Whether the row still has its effect on the register before it. */
function isUnderway({ problem, confirmation, kind }: Report): boolean {
  if (problem === REPORT_PROBLEM.underway) return true;
  const isAccepted =
    confirmation === 'เจ้าหน้าที่รับรอง' && WAITS_FOR_CONFIRMATION.some((wait) => problem.startsWith(wait));
  return isAccepted && kind !== 'ข้อความ';
}

/** The tellings, oldest first; those of the same second in the order of the sheet. */
function tellingsIn(rows: readonly Placed<Report>[]): Telling[] {
  const groups = groupBy(rows, ({ response, time }) => `${response}\n${time}`);
  const tellings = [...groups.values()].map((own) => ({ time: own[0]?.time ?? '', rows: own }));
  return tellings.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

function outcomeOf(standing: Standing, { time, rows }: Telling): Outcome {
  const links = rows.filter(({ kind }) => kind === 'ลิงก์').map(({ link }) => link);
  const withdrawn = rows.filter(({ kind }) => kind === 'ยกเลิก').map(({ link }) => link);
  if (links.length > 0)
    return reported(
      standing,
      time,
      links.filter((link) => !withdrawn.includes(link)),
    );
  if (withdrawn.length > 0) return withdrew(standing, time, withdrawn);
  return { standing: { ...standing, note: withRemark(standing.note, rows[0]?.kind ?? '') }, problem: '' };
}

function reported(standing: Standing, time: string, links: readonly string[]): Outcome {
  const present = findLinks(standing.evidence.join('\n'));
  const isSame = sameSet(links, present);
  const refusal = refusalOf(standing);
  if (refusal !== '' && !isSame && present.length > 0) return { standing, problem: refusal };
  const news = !isSame || standing.status === 'ยังไม่รายงาน';
  return {
    standing: {
      ...standing,
      ...afterReport(standing, { at: time, news }),
      ...evidenceOf(standing, links, isSame),
    },
    problem: '',
  };
}

function withdrew(standing: Standing, time: string, withdrawn: readonly string[]): Outcome {
  const present = findLinks(standing.evidence.join('\n'));
  const left = withdrawn.includes('') ? [] : present.filter((link) => !withdrawn.includes(link));
  const isVain = present.length > 0 && left.length === present.length;
  const refusal = refusalOf(standing);
  if (isVain || (present.length === 0 && refusal !== '')) return { standing, problem: '' };
  if (refusal !== '') return { standing, problem: refusal };
  if (left.length > 0) return reported(standing, time, left);
  const status = standing.status === 'ให้แก้ไข' ? standing.status : 'ยังไม่รายงาน';
  return {
    standing: { ...standing, status, reportedAt: null, lateDays: null, ...evidenceOf(standing, [], false) },
    problem: '',
  };
}

/** Links in place of those that stand there; lines that are no links are a person's and stay. */
function evidenceOf(
  standing: Standing,
  links: readonly string[],
  isSame: boolean,
): Pick<Standing, 'evidence' | 'linkResult'> {
  if (isSame) return { evidence: standing.evidence, linkResult: standing.linkResult };
  const words = standing.evidence.filter((line) => findLinks(line).length === 0);
  return { evidence: [...links, ...words], linkResult: '' };
}

/** Why new links do not take the place of what a person has decided on. */
function refusalOf({ status }: Standing): string {
  if (STATUS[status].move !== 'nobody') return '';
  return status === 'ผ่าน' ? REPORT_PROBLEM.accepted : REPORT_PROBLEM.released;
}

/** A remark of the program alone: what an agency wrote stays in รายงานผล, where it can do no harm. */
function withRemark(note: string, kind: string): string {
  const remark = `หน่วยงานแจ้งว่า${kind} (ดูแท็บ รายงานผล)`;
  if (note.includes(remark)) return note;
  return note === '' ? remark : `${note}; ${remark}`;
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

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each) => b.includes(each));
