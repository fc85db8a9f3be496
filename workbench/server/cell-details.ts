import { parseA1Ref } from '@borgar/fx';
import type { CellValue, SheetModel, Validation, WorkbookModel } from '../model/contract';
import type { CellDetails } from './protocol';
import { controlOf } from './sheet-view';

/** What the formula bar and the editor show of one cell. */
export function detailsOf(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): CellDetails {
  const block = { row, column, rows: 1, columns: 1 };
  const formula = sheet.formulas(block)[0]?.[0] ?? '';
  const value = sheet.values(block)[0]?.[0] ?? null;
  const validation = sheet.validations(block)[0]?.[0] ?? null;
  const text = sheet.texts(block)[0]?.[0] ?? '';
  return {
    input: formula || typed(value, sheet.numberFormats(block)[0]?.[0] ?? ''),
    choices: choicesOf(workbook, sheet, validation),
    control: controlOf(validation),
    links: sheet.formats(block)[0]?.[0]?.plainLinks ? [] : linksOf(formula, text),
  };
}

/** What a person would type for a value: a day as day/month/year of the common era, a fraction under `%` as a percentage. */
export function typed(value: CellValue, format: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return looksTyped(value) ? `'${value}` : value;
  if (isDatePattern(format)) return typedMoment(value);
  return format.includes('%') ? `${round(value * 100)}%` : String(round(value));
}

/** Text that would turn into something else if it were typed again. */
const looksTyped = (text: string): boolean =>
  /^[=+']/.test(text) || (text.trim() !== '' && /^[\d\s.,/:%-]+$/.test(text));

const round = (value: number): number => Number(value.toPrecision(15));

/** `d mmm "2565"` is a pattern of a day, `0.00` and `"day"` are not. */
const isDatePattern = (format: string): boolean =>
  /[dmyhsb]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) &&
  !/[#0]/.test(format.replace(/"[^"]*"/g, ''));

function typedMoment(serial: number): string {
  const moment = new Date(Math.round((serial - 25_569) * 86_400_000));
  const day = `${moment.getUTCDate()}/${moment.getUTCMonth() + 1}/${moment.getUTCFullYear()}`;
  return Number.isInteger(serial) ? day : `${day} ${moment.toISOString().slice(11, 19)}`;
}

function choicesOf(
  workbook: WorkbookModel,
  sheet: SheetModel,
  validation: Validation | null,
): string[] | null {
  if (!validation || controlOf(validation) !== 'list') return null;
  const { type, values } = validation.criterion;
  if (type === 'VALUE_IN_LIST') return values.map(String);
  return rangeTexts(workbook, sheet, String(values[0] ?? ''));
}

function rangeTexts(workbook: WorkbookModel, sheet: SheetModel, reference: string): string[] {
  const parsed = parseA1Ref(reference.replace(/^=/, ''));
  if (!parsed || !('range' in parsed)) return [];
  const source = parsed.context?.[0] === undefined ? sheet : workbook.sheetByName(parsed.context[0]);
  if (!source) return [];
  const [top, left] = [parsed.range.top ?? 0, parsed.range.left ?? 0];
  const bottom = Math.min(parsed.range.bottom ?? source.usedRows - 1, source.rowCount - 1);
  const right = parsed.range.right ?? left;
  if (bottom < top) return [];
  const block = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  const texts = source.texts(block).flat();
  return [...new Set(texts.filter((text) => text !== ''))];
}

const ADDRESS = /^https?:\/\/\S+$/i;

/** The address at the beginning of each line. */
function linksOf(formula: string, text: string): string[] {
  const named = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(formula)?.[1]?.replaceAll('""', '"');
  const lines = named === undefined ? text.split('\n') : [named];
  const firsts = lines.map((line) => line.trim().split(/\s/)[0] ?? '');
  return [...new Set(firsts.filter((address) => ADDRESS.test(address)))];
}
