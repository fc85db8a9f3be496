import { columnNumber } from '../tables/address';
import { OUT_OF_RULES, register, type Status } from '../tables/register';
import { SETTINGS, type settings } from '../tables/settings';
import { toThaiDigits } from '../thai/digits';
import type { ColourRule, PageCell } from './page';
import { STATUS, statusesWhere } from './status';

/** Where a live colour finds what it needs, as parts of a formula relative to the first coloured cell. */
interface Terms {
  /** True when the duty counts and has this status. */
  readonly is: (status: Status) => string;
  /** The cell with the deadline. */
  readonly due: string;
  /** The legend cell with the notice days. */
  readonly notice: string;
}

interface Highlight {
  readonly label: string;
  readonly fill: string;
  readonly bold: boolean;
  readonly holds: (terms: Terms) => string;
}

const any = (conditions: readonly string[]) => `OR(${conditions.join(',')})`;
const agencyMoves = ({ is }: Terms) => any(statusesWhere(({ move }) => move === 'agency').map(is));

/** Sheets takes `31/3/2565` for the year 2565 of our era, which is 6,516 months too late. */
const deadline = (due: string) => `IF(YEAR(${due})>2400,EDATE(${due},-6516),${due})`;
/** IF asks its parts one after another, AND all at once: text in a date cell must not reach YEAR. */
const whenDated = (due: string, condition: string) => `IF(ISNUMBER(${due}),${condition},FALSE)`;
const noticeDays = (notice: string) => `IF(ISNUMBER(${notice}),${notice},${SETTINGS.noticeDays.initial})`;

const ofStatus = (status: Status, symbol = STATUS[status].symbol): Highlight => ({
  label: `${symbol} ${status}`,
  fill: STATUS[status].fill ?? '',
  bold: false,
  holds: ({ is }) => is(status),
});

/** Duties that wait for their agency come first: for them time matters more than the status. The first that holds wins. */
export const HIGHLIGHTS = {
  overdue: {
    label: 'เกินกำหนด',
    fill: '#f4c7c3',
    bold: true,
    holds: (terms) => whenDated(terms.due, `AND(${agencyMoves(terms)},TODAY()>${deadline(terms.due)})`),
  },
  dueSoon: {
    label: 'ใกล้ครบกำหนด',
    fill: '#fce8b2',
    bold: false,
    holds: (terms) =>
      whenDated(
        terms.due,
        `AND(${agencyMoves(terms)},${deadline(terms.due)}-TODAY()<=${noticeDays(terms.notice)})`,
      ),
  },
  broken: ofStatus('ลิงก์มีปัญหา'),
  returned: ofStatus('ให้แก้ไข'),
  waiting: ofStatus('รอสอบทาน'),
  passed: ofStatus('ผ่าน'),
  released: ofStatus('ไม่เกี่ยวข้อง'),
} as const satisfies Record<string, Highlight>;

const ORDER: readonly Highlight[] = Object.values(HIGHLIGHTS);

/** Where the settings stand, for the formula that reads the notice days; `tab` as it must stand in a formula. */
export interface SettingsPlace {
  readonly tab: string;
  readonly columns: Readonly<Record<keyof typeof settings.columns, string>>;
}

/** The live colours of cells that show a status symbol, with each duty's date in a cell beside. */
export function highlightsOfMatrix(place: {
  readonly area: ColourRule['areas'][number];
  /** The first coloured cell and the cell of its date, relative: `D3` and `Z3`. */
  readonly symbol: string;
  readonly due: string;
  /** The legend cell with the notice days, absolute: `$B$1`. */
  readonly notice: string;
}): readonly ColourRule[] {
  const is = (status: Status) => `${place.symbol}="${STATUS[status].symbol}"`;
  return rulesOf(place.area, { is, due: place.due, notice: place.notice });
}

/** What the colours need to know of the register's place in the workbook. */
export interface RegisterPlace {
  readonly headingRow: number;
  readonly endRow: number;
  readonly columns: Readonly<Record<keyof typeof register.columns, string>>;
}

const LEGEND_ROW = 1;
/** Which column of the register holds which part of its legend; the number of days needs the width of a title. */
const LEGEND_COLUMNS = {
  overdue: 'key',
  dueSoon: 'title',
  broken: 'agency',
  returned: 'due',
  waiting: 'status',
  passed: 'evidence',
  released: 'reportedAt',
} as const satisfies Record<keyof typeof HIGHLIGHTS, keyof typeof register.columns>;

/** The live colours of whole rows of the register. */
export function highlightsOfRegister({ headingRow, endRow, columns }: RegisterPlace): readonly ColourRule[] {
  const row = headingRow + 1;
  const numbers = Object.values(columns).map(columnNumber);
  const first = Math.min(...numbers);
  const area = {
    row,
    column: first,
    rows: Math.max(1, endRow - headingRow),
    columns: Math.max(...numbers) - first + 1,
  };
  const inRules = `ISERROR(SEARCH("${OUT_OF_RULES}",$${columns.note}${row}))`;
  const status = `$${columns.status}${row}`;
  const notice = `$${columns[LEGEND_COLUMNS.dueSoon]}$${LEGEND_ROW}`;
  const is = (wanted: Status) => `AND(${isStatus(status, wanted)},${inRules})`;
  return rulesOf(area, { is, due: `$${columns.due}${row}`, notice });
}

/** The legend above the register, one cell per column from A on. */
export function legendOfRegister(
  { columns }: Pick<RegisterPlace, 'columns'>,
  settingsPlace: SettingsPlace,
): readonly PageCell[] {
  const placed = Object.entries(legendCells(settingsPlace)).map(([key, cell]) => {
    const column = LEGEND_COLUMNS[key as keyof typeof HIGHLIGHTS];
    return { index: columnNumber(columns[column]) - 1, cell };
  });
  const width = Math.max(...placed.map(({ index }) => index)) + 1;
  return Array.from({ length: width }, (_, at) => placed.find(({ index }) => index === at)?.cell ?? {});
}

/** A legend cell per colour. */
export function legendCells(place: SettingsPlace): Readonly<Record<keyof typeof HIGHLIGHTS, PageCell>> {
  const cells = Object.entries(HIGHLIGHTS).map(([key, { label, fill, bold }]) => {
    const style = { fill, bold, align: 'center', wrap: true, size: LEGEND_SIZE } as const;
    return [key, { value: label, style }] as const;
  });
  return {
    ...(Object.fromEntries(cells) as Record<keyof typeof HIGHLIGHTS, PageCell>),
    dueSoon: noticeCell(place),
  };
}
const LEGEND_SIZE = 9;

/**
 * The notice days as a number that reads as a sentence: rules cannot look at the settings tab, but at this cell. It understands what the
 * program understands, so that colours and reminders agree.
 */
function noticeCell({ tab, columns }: SettingsPlace): PageCell {
  const { name, initial } = SETTINGS.noticeDays;
  const inColumn = (letter: string) => `${tab}!${letter}:${letter}`;
  const typed = `INDEX(${inColumn(columns.value)},MATCH("${name}",${inColumn(columns.name)},0))`;
  const days = `IF(OR(typed="",days<0),${initial},days)`;
  return {
    formula: `=IFERROR(LET(typed,${typed},days,VALUE(${inArabicDigits('typed')}),${days}),${initial})`,
    style: {
      fill: HIGHLIGHTS.dueSoon.fill,
      align: 'center',
      size: LEGEND_SIZE,
      format: `"${HIGHLIGHTS.dueSoon.label} (ภายใน "0" วัน)"`,
    },
  };
}

const inArabicDigits = (text: string) =>
  [...toThaiDigits('0123456789')].reduce(
    (formula, digit, value) => `SUBSTITUTE(${formula},"${digit}","${value}")`,
    text,
  );

/** An empty status means that nothing was reported. */
const isStatus = (cell: string, wanted: Status) =>
  wanted === register.columns.status.kind.empty
    ? `OR(${cell}="${wanted}",${cell}="")`
    : `${cell}="${wanted}"`;

function rulesOf(area: ColourRule['areas'][number], terms: Terms): readonly ColourRule[] {
  return ORDER.map(({ fill, bold, holds }) => ({ areas: [area], formula: holds(terms), fill, bold }));
}
