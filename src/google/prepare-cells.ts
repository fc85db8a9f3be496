import type { RepairPart } from '../domain/repairs';
import type { Look } from '../tables/cells';
import type { Table } from '../tables/table';
import { cellOf, numberFormatOf } from './cells';
import { runs } from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** One column of data rows below its heading. */
interface ColumnCells {
  readonly range: Range;
  readonly look: Look;
  /** For each data row whether anything but a check box stands in it. */
  readonly filled: readonly boolean[];
}

/** Mends formats, drop-down lists and check boxes of the data rows; says which of them needed it. */
export function prepareCells(
  sheet: Sheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  headingRow: number,
): RepairPart[] {
  const rows = sheet.getMaxRows() - headingRow;
  if (rows < 1) return [];
  const filled = filledRows(sheet, headingRow, rows);
  const parts = Object.entries(table.columns).map(([key, { kind }]) => {
    const range = sheet.getRange(headingRow + 1, columns.get(key) ?? 1, rows, 1);
    return columns.has(key) ? KEEPERS[kind.look.as]({ range, look: kind.look, filled }) : null;
  });
  return [...new Set(parts.filter((part) => part !== null))];
}

function filledRows(sheet: Sheet, headingRow: number, rows: number): boolean[] {
  const values = sheet.getRange(headingRow + 1, 1, rows, Math.max(1, sheet.getLastColumn())).getValues();
  return values.map((row) => row.some((value) => value !== '' && value !== false));
}

/** One way of looking after a column per look; each says what it mended. */
const KEEPERS: Readonly<Record<Look['as'], (column: ColumnCells) => RepairPart | null>> = {
  text: keepText,
  choice: keepChoice,
  tick: keepTicks,
  day: keepDates,
  moment: keepDates,
  number: () => null,
  anything: () => null,
};

/** Plain text, so that `1-6` does not become a date nor a telephone number lose its zero. */
function keepText({ range }: ColumnCells): RepairPart | null {
  if (range.getNumberFormats().every(([format]) => format === '@')) return null;
  range.setNumberFormat('@');
  return 'format';
}

function keepChoice({ range, look }: ColumnCells): RepairPart | null {
  if (look.as !== 'choice') return null;
  const rules = range.getDataValidations() as (Validation | null)[][];
  const first = rules[0]?.[0] ?? null;
  const whole = rules.every(([rule]) => rule !== null);
  if (whole && listOf(first) === look.choices.join('\n')) return null;
  range.setDataValidation(choiceRule(look.choices, look.strict));
  return 'validation';
}

const listOf = (rule: Validation | null): string => {
  const list = rule?.getCriteriaValues()[0];
  return Array.isArray(list) ? list.join('\n') : '';
};

const choiceRule = (choices: readonly string[], strict: boolean): Validation =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(!strict)
    .setHelpText(`เลือกหรือพิมพ์คำใดคำหนึ่ง: ${choices.join(', ')}`)
    .build();

/** Check boxes stand on filled rows only: an empty row with FALSE in it would count as filled. */
function keepTicks({ range, filled }: ColumnCells): RepairPart | null {
  const rules = range.getDataValidations() as (Validation | null)[][];
  const lacking = filled.map((isFilled, index) => isFilled && rules[index]?.[0] === null);
  if (!lacking.includes(true)) return null;
  for (const { from, count } of runs(lacking)) tickBoxes(range.offset(from, 0, count, 1));
  return 'validation';
}

/** Check boxes that keep the values below them (insertCheckboxes would set all to FALSE). */
export function tickBoxes(range: Range): void {
  range.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
}

/** Dates whose format does not show the Buddhist year. */
function keepDates({ range, look }: ColumnCells): RepairPart | null {
  const cells = range.getValues().map(([value]) => cellOf(value));
  const formats = range.getNumberFormats();
  const wanted = cells.map((cell, index) => [numberFormatOf(look, cell) ?? formats[index]?.[0] ?? '']);
  if (wanted.every(([format], index) => format === formats[index]?.[0])) return null;
  range.setNumberFormats(wanted);
  return 'format';
}
