import type { RepairPart } from '../domain/repairs';
import { columnLetter } from '../tables/address';
import { type Cell, type Look, text } from '../tables/cells';
import type { Table } from '../tables/table';
import { cellOf, numberFormatOf } from './cells';
import { runs } from './runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The data rows of a tab as set-up finds them: three reads whatever the number of columns. */
interface DataRows {
  readonly sheet: Sheet;
  readonly firstRow: number;
  readonly values: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  readonly validations: readonly (readonly (Validation | null)[])[];
  /** For each row whether anything but a check box stands in it. */
  readonly filled: readonly boolean[];
}

/** One column of them. */
interface DataColumn {
  readonly rows: DataRows;
  readonly column: number;
  readonly look: Look;
}

/** Mends formats, drop-down lists and check boxes of the data rows; says which of them needed it. */
export function prepareCells(
  sheet: Sheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  headingRow: number,
): RepairPart[] {
  const rows = readRows(sheet, headingRow + 1);
  const found = Object.entries(table.columns).flatMap(([key, { kind }]) => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ rows, column, look: kind.look }];
  });
  const parts = [keepTexts(found), ...found.map((column) => KEEPERS[column.look.as]?.(column) ?? null)];
  return [...new Set(parts.filter((part) => part !== null))];
}

function readRows(sheet: Sheet, firstRow: number): DataRows {
  const range = sheet.getRange(firstRow, 1, sheet.getMaxRows() - firstRow + 1, sheet.getMaxColumns());
  const values = range.getValues().map((row) => row.map(cellOf));
  return {
    sheet,
    firstRow,
    values,
    formats: range.getNumberFormats(),
    validations: range.getDataValidations() as (Validation | null)[][],
    filled: values.map((row) => row.some((cell) => cell !== '' && cell !== false)),
  };
}

/** One way of looking after a column per look, texts apart; each says what it mended. */
const KEEPERS: Partial<Record<Look['as'], (column: DataColumn) => RepairPart | null>> = {
  choice: keepChoice,
  tick: keepTicks,
  day: keepDates,
  moment: keepDates,
};

const wholeColumn = ({ rows, column }: DataColumn): Range =>
  rows.sheet.getRange(rows.firstRow, column, rows.values.length, 1);

/** Plain text, so that `1-6` does not become a date nor a telephone number lose its zero; all columns in one call. */
function keepTexts(columns: readonly DataColumn[]): RepairPart | null {
  const format = numberFormatOf(text.look, '') ?? '';
  const lacking = columns.filter(
    ({ look, rows, column }) => look.as === 'text' && rows.formats.some((row) => row[column - 1] !== format),
  );
  const [first] = lacking;
  if (first === undefined) return null;
  const { sheet, firstRow, values } = first.rows;
  const lastRow = firstRow + values.length - 1;
  const addresses = lacking.map(
    ({ column }) => `${columnLetter(column)}${firstRow}:${columnLetter(column)}${lastRow}`,
  );
  sheet.getRangeList(addresses).setNumberFormat(format);
  return 'format';
}

function keepChoice(of: DataColumn): RepairPart | null {
  const { rows, column, look } = of;
  if (look.as !== 'choice') return null;
  const rules = rows.validations.map((row) => row[column - 1] ?? null);
  const [first = null] = rules;
  if (!rules.includes(null) && listOf(first) === look.choices.join('\n')) return null;
  wholeColumn(of).setDataValidation(choiceRule(look.choices, look.strict));
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
function keepTicks(of: DataColumn): RepairPart | null {
  const { rows, column } = of;
  const lacking = rows.filled.map((isFilled, index) => isFilled && !rows.validations[index]?.[column - 1]);
  if (!lacking.includes(true)) return null;
  for (const { from, count } of runs(lacking))
    tickBoxes(rows.sheet.getRange(rows.firstRow + from, column, count, 1));
  return 'validation';
}

/** Check boxes that keep the values below them (insertCheckboxes would set all to FALSE). */
export function tickBoxes(range: Range): void {
  range.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
}

/** Dates whose format does not show the Buddhist year. */
function keepDates(of: DataColumn): RepairPart | null {
  const { rows, column, look } = of;
  const formats = rows.formats.map((row) => row[column - 1] ?? '');
  const wanted = rows.values.map(
    (row, index) => numberFormatOf(look, row[column - 1] ?? '') ?? formats[index] ?? '',
  );
  if (wanted.every((format, index) => format === formats[index])) return null;
  wholeColumn(of).setNumberFormats(wanted.map((format) => [format]));
  return 'format';
}
