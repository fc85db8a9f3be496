import { PAGES } from '../tables/pages';
import type { Duty } from '../tables/register';
import { ASSIGN_TO_SUGGESTIONS } from '../tables/rules';
import type { Settings } from '../tables/settings';
import type { Day } from '../thai/day';
import { toThaiDigits } from '../thai/digits';
import { formatThaiDate } from '../thai/thai-date';
import type { Responsibility } from './assignment';
import { runsOf } from './grouping';
import type { Area, Page, PageCell } from './page';
import { dayFormat, headingCell, INK, PAPER } from './page-style';

/** What the official table shows. */
export interface OfficialParts {
  readonly responsibilities: readonly Responsibility[];
  /** The duties that count, with the deadlines that count. */
  readonly duties: readonly Pick<Duty, 'item' | 'due'>[];
  readonly settings: Pick<Settings, 'fiscalYear' | 'office' | 'thaiDigits'>;
}

const HEADINGS = PAGES.official.headings;
const WIDTHS = [60, 220, 460, 260, 110] as const;
const RESPONSIBLE_COLUMN = 4;
const TITLE =
  'การมอบหมายภารกิจการตอบแบบวัดการเปิดเผยข้อมูลสาธารณะ (Open Data Integrity and Transparency Assessment : OIT)';
const TITLE_ROWS = 2;

const [EVERYONE, SERVANTS] = ASSIGN_TO_SUGGESTIONS;
const ONE_OFFICER = 'มอบหมายเจ้าหน้าที่รับผิดชอบหน่วยงานละ 1 ท่าน';

/** A row below the headings: the name of a group, or an item. */
type Line =
  | { readonly group: string }
  | { readonly item: Responsibility; readonly first: boolean; readonly span: number };

/** The assignment table as it is printed: items under their groups, one merged cell where neighbours have the same agencies. */
export function officialPage(parts: OfficialParts): Page {
  const lines = linesOf(parts.responsibilities);
  const write = parts.settings.thaiDigits ? toThaiDigits : (text: string) => text;
  const rowOf = (index: number) => TITLE_ROWS + 2 + index;
  const dueOf = earliestDues(parts.duties);
  const rows = lines.map((line) =>
    'group' in line
      ? groupRow(write(line.group))
      : itemRow(line, write, dueCell(dueOf.get(line.item.item.code), parts)),
  );
  return {
    key: 'official',
    rows: [...titleRows(parts.settings, write), HEADINGS.map((heading) => headingCell(heading)), ...rows],
    frozenRows: TITLE_ROWS + 1,
    frozenColumns: 0,
    columnWidths: WIDTHS,
    merges: [...titleMerges, ...lines.flatMap((line, index) => mergesOf(line, rowOf(index)))],
    rules: [],
    hidden: [],
  };
}

function linesOf(responsibilities: readonly Responsibility[]): Line[] {
  const groups = runsOf(responsibilities, ({ item }) => item.group);
  return groups.flatMap((members) => [
    ...groupLine(members[0]?.item.group ?? ''),
    ...runsOf(members, responsibleText).flatMap((run) =>
      run.map((item, index) => ({ item, first: index === 0, span: run.length })),
    ),
  ]);
}

const groupLine = (group: string): Line[] => (group === '' ? [] : [{ group }]);

/** Who is responsible, in the words of the printed table. */
function responsibleText({ agencies, wording, oneOfficerEach }: Responsibility): string {
  const whom = WORDS[wording](agencies.map(({ name }) => name));
  return oneOfficerEach && agencies.length > 0 ? `${whom} (${ONE_OFFICER})` : whom;
}

const WORDS = {
  all: () => EVERYONE,
  'service-providers': () => SERVANTS,
  named: (names: readonly string[]) => names.join('\n'),
} as const satisfies Record<Responsibility['wording'], (names: readonly string[]) => string>;

function titleRows(
  { fiscalYear, office }: OfficialParts['settings'],
  write: (text: string) => string,
): PageCell[][] {
  const year = fiscalYear === null ? '' : `ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`;
  const style = { align: 'center', bold: true, colour: INK.heading } as const;
  return [
    [{ value: TITLE, style: { ...style, size: 13, wrap: true } }],
    [{ value: write([office, year].filter((part) => part !== '').join(' ')), style: { ...style, size: 11 } }],
  ];
}
const titleMerges: readonly Area[] = [1, 2].map((row) => ({
  row,
  column: 1,
  rows: 1,
  columns: HEADINGS.length,
}));

function groupRow(group: string): PageCell[] {
  const style = { bold: true, fill: PAPER.group, border: 'box' } as const;
  return HEADINGS.map((_, index) => (index === 0 ? { value: group, style } : { style }));
}

function itemRow(
  { item, first }: Extract<Line, { item: unknown }>,
  write: (text: string) => string,
  due: PageCell,
): PageCell[] {
  const { code, title, criteria } = item.item;
  const boxed = { border: 'box', wrap: true } as const;
  return [
    { value: write(code), style: { ...boxed, align: 'center' } },
    { value: write(title), style: boxed },
    { value: write(bulleted(criteria)), style: boxed },
    first ? { value: write(responsibleText(item)), style: boxed } : { style: boxed },
    due,
  ];
}

/** `- first\n- second`; lines that already begin with a dash stay. */
function bulleted(criteria: string): string {
  const lines = criteria.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => (/^[-–•*]/.test(line) ? line : `- ${line}`))
    .join('\n');
}

/** A real date, or words where Thai digits are asked for: a number format has none. */
function dueCell(due: Day | undefined, { settings }: OfficialParts): PageCell {
  const style = { border: 'box', align: 'center' } as const;
  if (due === undefined) return { style };
  if (settings.thaiDigits) return { value: toThaiDigits(formatThaiDate(due)), style };
  return { value: { date: `${due}T00:00:00` }, style: { ...style, format: dayFormat(due) } };
}

function earliestDues(duties: OfficialParts['duties']): ReadonlyMap<string, Day> {
  const dues = new Map<string, Day>();
  for (const { item, due } of duties) {
    const known = dues.get(item);
    if (due !== null && (known === undefined || due < known)) dues.set(item, due);
  }
  return dues;
}

function mergesOf(line: Line, row: number): Area[] {
  if ('group' in line) return [{ row, column: 1, rows: 1, columns: HEADINGS.length }];
  if (!line.first || line.span < 2) return [];
  return [{ row, column: RESPONSIBLE_COLUMN, rows: line.span, columns: 1 }];
}
