import type { Duty } from '../tables/register';
import type { Report } from '../tables/reports';
import type { Placed } from '../tables/table';
import { afterReport } from './duties';
import { groupBy } from './grouping';
import { findLinks } from './links';
import { REPORT_PROBLEM } from './report-problems';
import { STATUS } from './status';

/** What reports change in a duty. */
export type Standing = Pick<
  Duty,
  'status' | 'due' | 'evidence' | 'reportedAt' | 'lateDays' | 'linkResult' | 'note'
>;

/** The rows of one answer to one duty: they count together. */
export interface Telling {
  readonly time: string;
  readonly rows: readonly Placed<Report>[];
}

/** Where a duty stands after a telling, and how the telling ends. */
export interface Outcome {
  readonly standing: Standing;
  /** Why the telling is not used; empty when it is. */
  readonly problem: string;
}

/** The tellings, oldest first; those of the same second in the order of the sheet. */
export function tellingsIn(rows: readonly Placed<Report>[]): Telling[] {
  const groups = groupBy(rows, ({ response, time }) => `${response}\n${time}`);
  const tellings = [...groups.values()].map((own) => ({ time: own[0]?.time ?? '', rows: own }));
  return tellings.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

/** What a telling does to a duty that stands as given. */
export function outcomeOf(standing: Standing, { time, rows }: Telling): Outcome {
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

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each) => b.includes(each));
