import { type Condition, conditionOf, type Place } from './conditions';
import { type Content, contentOf, putContent } from './contents';
import type { Block, CellInput, CellValue, SheetModel, Validation } from './contract';
import { displayText, isDateFormat } from './display';
import { parseAddress } from './formulas/address';
import { translateFormula } from './formulas/rewrite';
import type { Subject } from './predicates';
import { rewriteValidation } from './rewriting';
import { subjectAt } from './rules';
import type { Sheet } from './sheet';

/** A validation copied so many rows and columns away; a list's range stays the same. */
export function translateValidation(validation: Validation, rows: number, columns: number): Validation {
  if (validation.criterion.type === 'VALUE_IN_RANGE') return validation;
  return rewriteValidation(validation, (text) => translateFormula(text, rows, columns));
}

/** Gives a validation to several cells: relative formulas count from the first cell it is given to. */
export function anchoredValidations(): (rule: Validation, row: number, column: number) => Validation {
  const anchors = new Map<Validation, { row: number; column: number }>();
  return (rule, row, column) => {
    const anchor = anchors.get(rule) ?? { row, column };
    anchors.set(rule, anchor);
    return translateValidation(rule, row - anchor.row, column - anchor.column);
  };
}

/** The first input that a strict validation refuses; nothing is written. Emptying a cell is always allowed. */
export function firstRefusal(
  sheet: Sheet,
  block: Block,
  inputs: readonly (readonly CellInput[])[],
): ReturnType<SheetModel['refusal']> {
  for (let r = 0; r < block.rows; r++) {
    for (let c = 0; c < block.columns; c++) {
      const place = { sheet, row: block.row + r, column: block.column + c, rowsAway: 0, columnsAway: 0 };
      const validation = sheet.grid.at(place.row, place.column)?.validation;
      if (!validation || validation.allowInvalid) continue;
      if (!isAccepted(place, validation, inputs[r]?.[c] ?? null)) {
        return { row: place.row, column: place.column, validation };
      }
    }
  }
  return null;
}

const conditions = new WeakMap<Validation, Condition>();

function isAccepted(place: Place, validation: Validation, input: CellInput): boolean {
  const { criterion } = validation;
  const { sheet } = place;
  const cell = sheet.grid.ensure(place.row, place.column);
  const content = contentOf(input, cell.format.numberFormat ?? '', sheet);
  if (content.value === null && content.formula === undefined) return true;
  if (criterion.type === 'VALUE_IN_RANGE')
    return isListed(sheet, String(criterion.values[0] ?? ''), subjectOf(place, content));
  const condition = conditions.get(validation) ?? conditionOf(criterion);
  conditions.set(validation, condition);
  const needsWriting = content.formula !== undefined || !condition.needsSubject;
  if (!needsWriting) return condition.holds(place, subjectOf(place, content));
  return tryOut(place, content, () => condition.holds(place, subjectAt(sheet, place.row, place.column)));
}

/** What the cell would hold. */
function subjectOf({ sheet, row, column }: Place, { value, pattern }: Content): Subject {
  const shown = pattern ?? sheet.grid.at(row, column)?.format.numberFormat ?? '';
  return {
    value,
    text: displayText(value, shown, sheet.book.typing.locale),
    isDay: typeof value === 'number' && isDateFormat(shown),
  };
}

/** Looks at the sheet as it would be with another content in one cell. */
function tryOut({ sheet, row, column }: Place, content: Content, look: () => boolean): boolean {
  const cell = sheet.grid.ensure(row, column);
  const { value, formula, format } = cell;
  const block = { row, column, rows: 1, columns: 1 };
  putContent(sheet, cell, content);
  sheet.changed(block);
  sheet.book.engine.settle();
  const outcome = look();
  putContent(sheet, cell, formula ? { value: null, formula: formula.text } : { value });
  cell.format = format;
  sheet.changed(block);
  return outcome;
}

function isListed(home: Sheet, reference: string, subject: Subject): boolean {
  const address = parseAddress(reference.replace(/^=/, ''));
  const sheet = address?.sheet === undefined ? home : home.book.sheetNamed(address.sheet);
  if (!address || !sheet) return false;
  const { top, left, bottom, right } = address;
  const block = { row: top ?? 0, column: left ?? 0 };
  const rows = Math.min(bottom ?? sheet.rowCount - 1, sheet.rowCount - 1) - block.row + 1;
  const columns = Math.min(right ?? sheet.columnCount - 1, sheet.columnCount - 1) - block.column + 1;
  const area = { ...block, rows, columns };
  const isSame = (value: CellValue) => value !== null && value === subject.value;
  if (sheet.values(area).some((row) => row.some(isSame))) return true;
  return sheet.texts(area).some((row) => row.some((text) => text !== '' && text === subject.text));
}
