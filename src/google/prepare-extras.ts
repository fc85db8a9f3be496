import type { Heading } from '../domain/new-workbook';
import type { PageCell } from '../domain/page';
import type { Table } from '../tables/table';
import { cellOf, googleValueOf, sameCell } from './cells';
import { styleHeadings } from './headings';
import { type Places, requireSheet } from './places';

/** Adds headings that belong to no column of the table, such as the months of the plan; says whether any was missing. */
export function addHeadings(places: Places, table: Table, headings: readonly Heading[]): boolean {
  const sheet = requireSheet(places, table);
  const marks = places.marks(table, sheet);
  const missing = headings.filter(({ mark }) => !marks.has(mark));
  if (missing.length === 0) return false;
  const first = sheet.getLastColumn() + 1;
  const lacking = first + missing.length - 1 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const range = sheet.getRange(Math.max(1, sheet.getFrozenRows()), first, 1, missing.length);
  range.setNumberFormats([missing.map(({ format }) => format)]);
  range.setValues([missing.map(({ cell }) => googleValueOf(cell))]);
  styleHeadings(range);
  missing.forEach(({ width }, index) => {
    sheet.setColumnWidth(first + index, width);
  });
  places.mark(table, sheet, new Map(missing.map(({ mark }, index) => [mark, first + index])));
  places.taken.delete(table.key);
  return true;
}

/** Writes the legend above the headings; says whether it had to. */
export function setLegend(places: Places, table: Table, cells: readonly PageCell[]): boolean {
  const sheet = requireSheet(places, table);
  if (sheet.getFrozenRows() < 2) return false;
  const range = sheet.getRange(1, 1, 1, cells.length);
  const values = (range.getValues()[0] ?? []).map(cellOf);
  const formulas = range.getFormulas()[0] ?? [];
  const stands = ({ formula, value }: PageCell, index: number): boolean =>
    formula === undefined ? sameCell(values[index] ?? '', value ?? '') : formulas[index] === formula;
  if (cells.every(stands)) return false;
  range.setNumberFormats([cells.map(({ style }) => style?.format ?? 'General')]);
  range.setValues([cells.map(({ formula, value }) => formula ?? googleValueOf(value ?? ''))]);
  range.setBackgrounds([cells.map(({ style }) => style?.fill ?? '#ffffff')]);
  range.setFontColors([cells.map(({ style }) => style?.colour ?? '#202124')]);
  range.setFontWeights([cells.map(({ style }) => (style?.bold ? 'bold' : 'normal'))]);
  range
    .setFontFamily('Sarabun')
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center');
  return true;
}
