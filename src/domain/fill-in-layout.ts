import type { Agency } from '../tables/agencies';
import type { Cell, Look } from '../tables/cells';
import {
  EVERY_AGENCY,
  EVERY_AGENCY_MARK,
  FILL_IN_LABELS,
  type FillInKey,
  type FillInRow,
  fillIn,
} from '../tables/fill-in';
import type { Item } from '../tables/items';
import type { Duty } from '../tables/register';
import type { Settings } from '../tables/settings';
import { type Columns, encodeCell } from '../tables/table';
import { toThaiDigits } from '../thai/digits';
import { agencyIdOf, countedDuties } from './duties';
import { agencyOfRow, type FillIn, type FoundTab, type Names, readFillIn } from './fill-in';
import { readItemCode } from './item-codes';
import { checklist } from './make-form-plan';
import type { PageCell } from './page';
import { dayFormat, headingCell, INK, PAPER } from './page-style';

/** One cell to be written; rows and columns count from 1. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly look: Look;
}

/** A tab that is not there yet, as it shall look. */
export interface NewTab {
  readonly mark: string;
  readonly name: string;
  readonly rows: readonly (readonly PageCell[])[];
  /** Of columns, left to right, in pixels. */
  readonly widths: readonly number[];
  /** The row of the headings, the last one that stays in view. */
  readonly frozenRows: number;
  /** How rows below look that people may add. */
  readonly blankRow: readonly PageCell[];
}

/** What a tab that is there still lacks. */
export interface Additions {
  readonly id: number;
  /** The row in which the additions begin. */
  readonly row: number;
  readonly rows: readonly (readonly PageCell[])[];
  /** Cells of the program that have changed, such as a deadline. */
  readonly changes: readonly CellChange[];
}

/** All that decides what a tab holds. */
export interface LayoutFacts {
  readonly settings: Settings;
  readonly duties: readonly Duty[];
  readonly agencies: readonly Agency[];
  readonly items: readonly Item[];
  readonly names: Names;
}

/** Whom a tab is for: null is all agencies together. */
export type Recipient = Agency | null;

export const markOf = (recipient: Recipient): string => recipient?.id ?? EVERY_AGENCY_MARK;

/** A row as it shall stand in the tab. */
interface Wanted {
  readonly agencyId: string;
  readonly values: Partial<FillInRow>;
}

/** The rows of the duties that count, agency by agency; a duty that was released is not asked for. */
export function wantedRows(recipient: Recipient, { duties, agencies, items }: LayoutFacts): Wanted[] {
  const asked = countedDuties(duties).filter(({ status }) => status !== 'ไม่เกี่ยวข้อง');
  const itemOf = new Map(items.map((item) => [item.code, item]));
  const shown = recipient === null ? agencies : [recipient];
  return shown.flatMap(({ id, name }) =>
    asked
      .filter(({ key }) => agencyIdOf(key) === id)
      .map(({ item, title, due }) => ({
        agencyId: id,
        values: {
          item,
          title: itemOf.get(item)?.title ?? title,
          shows: checklist(itemOf.get(item)?.criteria ?? ''),
          agency: name,
          due,
        },
      })),
  );
}

/** A new tab: a few lines on what it is, the headings, one row for each duty. */
export function newTab(recipient: Recipient, wanted: readonly Wanted[], facts: LayoutFacts): NewTab {
  const keys = keysOf(recipient);
  const block = headingBlock(recipient, facts.settings);
  const places = new Map(keys.map((key, index) => [key, index + 1]));
  return {
    mark: markOf(recipient),
    name: tabName(recipient),
    rows: [
      ...block,
      keys.map((key) => headingCell(fillIn.columns[key].header, noteOf(key))),
      ...wanted.map(({ values }, index) => rowCells({ no: index + 1, ...values }, places)),
    ],
    widths: keys.map((key) => fillIn.columns[key].width),
    frozenRows: block.length + 1,
    blankRow: rowCells({}, places),
  };
}

/** What a tab that is there lacks: rows of duties that came since, and what the program says of the others; nothing is taken away. */
export function additionsTo(tab: FillIn, wanted: readonly Wanted[], names: Names): Additions {
  const { columns } = tab.headings;
  const present = new Map(tab.rows.map((row) => [keyOfRow(row, tab, names), row.at]));
  const missing = wanted.filter((each) => !present.has(keyOf(each)));
  const changes = wanted.flatMap((each) => {
    const row = present.get(keyOf(each));
    return row === undefined ? [] : programCells(each, row, columns);
  });
  const count = tab.rows.length;
  return {
    id: tab.id,
    row: tab.lastRow + 1,
    rows: missing.map(({ values }, index) => rowCells({ no: count + index + 1, ...values }, columns)),
    changes,
  };
}

/** The tab of a recipient among those that were found: the first with its mark. */
export function tabOf(
  recipient: Recipient,
  found: readonly FoundTab[],
  names: Names,
): { found: FoundTab | null; read: FillIn | null } {
  const own = found.find(({ mark }) => mark === markOf(recipient)) ?? null;
  return { found: own, read: own === null ? null : readFillIn(own, names) };
}

const keyOf = ({ agencyId, values }: Wanted) => `${values.item}|${agencyId}`;

function keyOfRow(row: FillIn['rows'][number], tab: FillIn, names: Names): string {
  const agency = agencyOfRow(row, tab, names);
  return `${readItemCode(row.item) ?? row.item}|${'id' in agency ? agency.id : agency.unknown}`;
}

/** A row's cells that belong to the program, except its number. */
const PROGRAM_KEYS = ['title', 'shows', 'due'] as const;

function programCells(
  { values }: Wanted,
  row: number,
  columns: ReadonlyMap<FillInKey, number>,
): CellChange[] {
  return PROGRAM_KEYS.flatMap((key) => {
    const column = columns.get(key);
    if (column === undefined) return [];
    return [{ row, column, cell: cellOf(key, values), look: fillIn.columns[key].kind.look }];
  });
}

const COLUMNS: Columns = fillIn.columns;

function cellOf(key: FillInKey, values: Partial<FillInRow>): Cell {
  const column = COLUMNS[key];
  return column === undefined ? '' : encodeCell(column, values[key] ?? column.kind.empty);
}

function rowCells(values: Partial<FillInRow>, places: ReadonlyMap<FillInKey, number>): PageCell[] {
  const width = Math.max(...places.values());
  const cells: PageCell[] = Array.from({ length: width }, () => ({}));
  for (const [key, column] of places)
    cells[column - 1] = { value: cellOf(key, values), style: styleOf(key, values) };
  return cells;
}

const CENTRED: readonly FillInKey[] = ['no', 'item', 'due'];
/** Where agencies write. */
const OPEN: readonly FillInKey[] = ['links', 'note'];

function styleOf(key: FillInKey, { due }: Partial<FillInRow>): NonNullable<PageCell['style']> {
  const format = key === 'due' ? dayFormat(due ?? null) : key === 'no' ? '0' : '@';
  return {
    format,
    wrap: true,
    border: 'box',
    align: CENTRED.includes(key) ? 'center' : 'left',
    ...(OPEN.includes(key) ? {} : { fill: PAPER.card }),
  };
}

const noteOf = (key: FillInKey) => {
  const { note } = fillIn.columns[key];
  return note === undefined ? {} : { note };
};

const keysOf = (recipient: Recipient) =>
  (Object.keys(fillIn.columns) as FillInKey[]).filter((key) => key !== 'agency' || recipient === null);

/** Sheets takes 100 characters. */
const LONGEST_NAME = 90;
const tabName = (recipient: Recipient) =>
  `${fillIn.tab} ${recipient === null ? EVERY_AGENCY : recipient.shortName || recipient.name}`.slice(
    0,
    LONGEST_NAME,
  );

/** Labels stand in the first column, what they tell in the third: the first two are narrow, and a text runs on over empty cells. */
function headingBlock(recipient: Recipient, { fiscalYear, office, thaiDigits }: Settings): PageCell[][] {
  const year = fiscalYear === null ? '' : thaiDigits ? toThaiDigits(String(fiscalYear)) : String(fiscalYear);
  const label = (value: string): PageCell => ({
    value,
    style: { bold: true, format: '@', colour: INK.heading },
  });
  const told = (value: string, more = {}): PageCell => ({ value, style: { format: '@', ...more } });
  const line = (name: string, value: string, more = {}) => [label(name), {}, told(value, more)];
  return [
    [
      told(`แบบกรอกลิงก์การเปิดเผยข้อมูลสาธารณะ (OIT)${office === '' ? '' : ` ${office}`}`, {
        bold: true,
        size: 14,
        colour: INK.heading,
      }),
    ],
    line(FILL_IN_LABELS.agency, recipient?.name ?? EVERY_AGENCY, { bold: true }),
    line(FILL_IN_LABELS.year, year),
    ...HOW.map((text, index) => line(index === 0 ? FILL_IN_LABELS.how : '', text)),
  ];
}

const { links, item, note } = fillIn.columns;
const HOW = [
  `วางลิงก์ของหน้าที่เผยแพร่แล้วในคอลัมน์ "${links.header}" บรรทัดละหนึ่งลิงก์ (ขึ้นบรรทัดใหม่ในช่องด้วย Alt+Enter) ข้อที่ยังไม่มีให้เว้นว่าง`,
  `พิมพ์ ยกเลิก ในช่องลิงก์เพื่อถอนลิงก์เดิม หรือพิมพ์ ไม่เกี่ยวข้อง เพราะ… พร้อมเหตุผล เรื่องอื่นเขียนใน "${note.header}" ไม่ต้องระบุชื่อบุคคล`,
  `อย่าแก้ชื่อหน่วยงาน หัวตาราง และคอลัมน์ "${item.header}" กรอกแล้วส่งไฟล์กลับฝ่ายเลขานุการ`,
];
