import { fillIn } from '../tables/fill-in';
import type { Duty } from '../tables/register';
import type { Report } from '../tables/reports';
import { formatThaiDate } from '../thai/thai-date';
import { dutyKey } from './duties';
import type { TakenRow, TakenTab } from './fill-in-intake';
import type { CellChange } from './fill-in-layout';
import { groupBy } from './grouping';
import { REPORT_PROBLEM, remedyOf } from './report-problems';
import { isSaid, latestOf } from './said';

/** Cells of one tab that tell what became of its rows. */
export interface TabResults {
  readonly id: number;
  readonly changes: readonly CellChange[];
}

/** What is to be written into ผลการนำเข้า of each tab: only what does not stand there; a tab without the column gets it at its right. */
export function resultsOf(
  tabs: readonly TakenTab[],
  recorded: readonly Report[],
  duties: readonly Duty[],
): TabResults[] {
  const byResponse = groupBy(recorded, ({ response }) => response);
  const byKey = new Map(duties.map((duty) => [duty.key, duty]));
  return tabs.map(({ tab: { id, headings, width }, rows }) => {
    const place = headings.columns.get('result');
    const column = place ?? width + 1;
    const changes = rows.flatMap((taken) => {
      const text = resultOf(taken, byResponse.get(taken.response) ?? [], byKey);
      return text === taken.row.result ? [] : [textAt(taken.row.at, column, text)];
    });
    const heading = place === undefined && changes.length > 0 ? [textAt(headings.row, column, HEADER)] : [];
    return { id, changes: [...heading, ...changes] };
  });
}

const HEADER = fillIn.columns.result.header;
const textAt = (row: number, column: number, cell: string): CellChange => ({
  row,
  column,
  cell,
  look: fillIn.columns.result.kind.look,
});

/** `บันทึกแล้ว 2 ลิงก์ เมื่อ 28 มี.ค. 2565 · รอสอบทาน` */
function resultOf(
  { row, sender, item, problem }: TakenRow,
  recorded: readonly Report[],
  duties: ReadonlyMap<string, Duty>,
): string {
  if (!isSaid(row.links)) return 'บันทึกหมายเหตุไว้ในแท็บ "รายงานผล" แล้ว';
  const rows = latestOf(recorded, sender.name, item);
  const duty = sender.agency === null ? undefined : duties.get(dutyKey(item, sender.agency.id));
  const troubles = rows.filter(
    (report) => report.problem !== '' && report.problem !== REPORT_PROBLEM.underway,
  );
  const unused = new Set(troubles.map((report) => tellTrouble(report, named(row.agency, item, problem))));
  return [linksRecorded(rows, duty), withdrawn(rows), ...unused].filter((part) => part !== '').join(' · ');
}

/** What cannot be placed is called by what stands there. */
const named = (agency: string, item: string, problem: string) =>
  problem === '' ? `"${agency}"` : `"${item}"`;

function tellTrouble(report: Report, name: string): string {
  const isPlaceless = PLACELESS.some((problem) => report.problem.startsWith(problem));
  return [isPlaceless ? `${name}:` : '', report.problem, remedyOf(report) ?? '', isPlaceless ? KEPT : '']
    .filter((part) => part !== '')
    .join(' ');
}
const PLACELESS: readonly string[] = [
  REPORT_PROBLEM.unknownAgency,
  REPORT_PROBLEM.otherAgency,
  REPORT_PROBLEM.unknownItem,
];
const KEPT = '(เก็บข้อความไว้ในแท็บ "รายงานผล" แก้แล้วสั่ง "รวบรวมรายงานผล" อีกครั้ง)';

function linksRecorded(rows: readonly Report[], duty: Duty | undefined): string {
  const links = rows.filter(({ kind, problem }) => kind === 'ลิงก์' && problem === '');
  const [first] = links;
  if (first === undefined) return '';
  const day = first.time === null ? '' : ` เมื่อ ${formatThaiDate(first.time.slice(0, 10))}`;
  const standing = links.some(({ inUse }) => inUse) ? (duty?.status ?? '') : 'ใช้ลิงก์ที่รายงานภายหลังแทนแล้ว';
  return [`บันทึกแล้ว ${links.length} ลิงก์${day}`, standing].filter((part) => part !== '').join(' · ');
}

const withdrawn = (rows: readonly Report[]) =>
  rows.some(({ kind, problem }) => kind === 'ยกเลิก' && problem === '') ? 'ถอนลิงก์แล้ว' : '';
