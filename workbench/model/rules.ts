import { bandColor } from './banding';
import { bottomOf, mapBlock, rightOf } from './blocks';
import { type Condition, conditionOf, type Place } from './conditions';
import type { Block, CellFormat, ConditionalRule, EffectiveFormat } from './contract';
import { displayText, isDateFormat } from './display';
import { gradientColors } from './gradient';
import { PLAIN } from './grid';
import type { Subject } from './predicates';
import type { Sheet } from './sheet';

type RuleFormat = NonNullable<ConditionalRule['format']>;

/** What rules say of each cell of a block; for each property the first rule that holds has the word. */
type Said = (RuleFormat | undefined)[][];

/** How the cells of a block look at the workbook's present moment. */
export function effectiveFormats(sheet: Sheet, block: Block): EffectiveFormat[][] {
  const said: Said = mapBlock(block, () => undefined);
  const later = new Map<RuleFormat | undefined, Map<RuleFormat, RuleFormat>>();
  for (const rule of sheet.rules) {
    const say = (row: number, column: number, format: RuleFormat) => {
      const line = said[row - block.row];
      if (line) line[column - block.column] = merged(later, line[column - block.column], format);
    };
    if (rule.gradient) sayGradient(sheet, rule, block, say);
    else sayCondition(sheet, rule, block, say);
  }
  return dressed(sheet, block, said);
}

type Say = (row: number, column: number, format: RuleFormat) => void;

/** Few pairs of formats ever meet, so each is merged once. */
function merged(
  later: Map<RuleFormat | undefined, Map<RuleFormat, RuleFormat>>,
  before: RuleFormat | undefined,
  format: RuleFormat,
): RuleFormat {
  const known = later.get(before) ?? new Map<RuleFormat, RuleFormat>();
  later.set(before, known);
  const result = known.get(format) ?? { ...format, ...before };
  known.set(format, result);
  return result;
}

function dressed(sheet: Sheet, block: Block, said: Said): EffectiveFormat[][] {
  const made = new Map<CellFormat, Map<RuleFormat | undefined, EffectiveFormat>>();
  return mapBlock(block, (row, column) => {
    const format = sheet.grid.at(row, column)?.format ?? PLAIN;
    const rule = said[row - block.row]?.[column - block.column];
    const ofFormat = made.get(format) ?? new Map<RuleFormat | undefined, EffectiveFormat>();
    made.set(format, ofFormat);
    const known = ofFormat.get(rule);
    if (known) return known;
    const effective = { ...format, ...rule, fill: rule?.background ?? format.background ?? null };
    if (effective.fill === null && sheet.bandings.length > 0) {
      return { ...effective, fill: bandColor(sheet.bandings, row, column) ?? null };
    }
    ofFormat.set(rule, effective);
    return effective;
  });
}

const conditions = new WeakMap<ConditionalRule, Condition>();

function conditionFor(rule: ConditionalRule): Condition | null {
  if (!rule.when) return null;
  const known = conditions.get(rule) ?? conditionOf(rule.when);
  conditions.set(rule, known);
  return known;
}

function sayCondition(sheet: Sheet, rule: ConditionalRule, block: Block, say: Say): void {
  const condition = conditionFor(rule);
  const [anchor] = rule.ranges;
  const { format } = rule;
  if (!condition || !anchor || !format) return;
  const holds = outcome(sheet, condition, anchor);
  for (const range of rule.ranges) {
    eachShared(range, block, (row, column) => {
      if (holds(row, column)) say(row, column, format);
    });
  }
}

/** Whether a condition holds at a cell, remembered for the row, or for good, when it does not vary. */
function outcome(
  sheet: Sheet,
  condition: Condition,
  anchor: Block,
): (row: number, column: number) => boolean {
  const { varies, needsSubject } = condition;
  let last: { row: number; holds: boolean } | null = null;
  return (row, column) => {
    if (last && !varies.byColumn && (!varies.byRow || last.row === row)) return last.holds;
    const place: Place = {
      sheet,
      row,
      column,
      rowsAway: row - anchor.row,
      columnsAway: column - anchor.column,
    };
    const holds = condition.holds(place, needsSubject ? subjectAt(sheet, row, column) : NOTHING);
    last = { row, holds };
    return holds;
  };
}

const NOTHING: Subject = { value: null, text: '', isDay: false };

/** A cell as criteria look at it. */
export function subjectAt(sheet: Sheet, row: number, column: number): Subject {
  const { engine, typing } = sheet.book;
  const value = engine.valueAt(sheet, row, column);
  const pattern = engine.patternAt(sheet, row, column);
  return {
    value,
    text: typeof value === 'string' ? value : displayText(value, pattern, typing.locale),
    isDay: typeof value === 'number' && isDateFormat(pattern),
  };
}

function sayGradient(sheet: Sheet, rule: ConditionalRule, block: Block, say: Say): void {
  const valueAt = (row: number, column: number) => sheet.book.engine.valueAt(sheet, row, column);
  const colorOf = gradientColors(sheet, rule, valueAt);
  if (!colorOf) return;
  const formats = new Map<string, RuleFormat>();
  for (const range of rule.ranges) {
    eachShared(range, block, (row, column) => {
      const value = valueAt(row, column);
      if (typeof value !== 'number') return;
      const background = colorOf(value);
      const format = formats.get(background) ?? { background };
      formats.set(background, format);
      say(row, column, format);
    });
  }
}

/** The cells that a range and a block share, row by row. */
function eachShared(range: Block, block: Block, visit: (row: number, column: number) => void): void {
  const lastRow = Math.min(bottomOf(range), bottomOf(block));
  const lastColumn = Math.min(rightOf(range), rightOf(block));
  for (let row = Math.max(range.row, block.row); row < lastRow; row++) {
    for (let column = Math.max(range.column, block.column); column < lastColumn; column++) visit(row, column);
  }
}
