import type { CellInput, Validation } from '../../../model/contract';
import { ScriptError } from '../../contract';
import { cellsOf } from '../blocks';
import { checkShape, filled, sameAgain, table } from '../cells';
import { change, type Methods, read } from '../methods';
import type { Range } from '../objects';
import {
  type DataValidation,
  dataValidation,
  type ValidationHolder,
  validationOf,
} from '../rules/validation';
import { first } from './values';
import { inputsOf, writeInputs } from './writing';

/** Rules for input, and the check boxes that are one of them. */
export const validations: Methods<Range> = {
  getDataValidation: read('', (range) => rules(first(range), 'getDataValidation')[0]?.[0] ?? null),
  getDataValidations: read('', (range) => rules(range, 'getDataValidations')),
  setDataValidation: change('DataValidation/DataValidationBuilder?', (range, rule: ValidationHolder | null) =>
    setRules(range, filled(range.block, rule)),
  ),
  setDataValidations: change(
    'DataValidation/DataValidationBuilder?[][]',
    (range, given: (ValidationHolder | null)[][]) => {
      checkShape(given, range.block);
      setRules(range, given);
    },
  ),
  insertCheckboxes: change('[any] [any]', (range, ...said: unknown[]) => insertCheckboxes(range, said)),
  removeCheckboxes: change('', removeCheckboxes),
  check: change('', (range) => tick(range, ([checked]) => checked)),
  uncheck: change('', (range) => tick(range, ([, unchecked]) => unchecked)),
  isChecked: read('', isChecked),
};

/** A day relative to today can be set, does nothing, and breaks what reads it: Google's issue 418495831. */
function rules({ grid, block, sheet }: Range, called: string): (DataValidation | null)[][] {
  const kept = grid.validations(block);
  if (kept.some((row) => row.some((rule) => rule?.criterion.type.endsWith('_RELATIVE')))) {
    throw new ScriptError(
      `Unexpected error while getting the method or property ${called} on object SpreadsheetApp.Range.`,
    );
  }
  return kept.map((row) => row.map((rule) => rule && dataValidation(rule, sheet)));
}

/** One rule for many cells stays one object: the workbook counts its relative formula from the first of them. */
function setRules({ grid, block, zone }: Range, given: (ValidationHolder | null)[][]): void {
  const distinct = [...new Set(given.flat())].filter((rule) => rule !== null);
  const kept = new Map(distinct.map((rule) => [rule, validationOf(rule, zone)]));
  grid.setValidations(
    block,
    given.map((row) => row.map((rule) => (rule && kept.get(rule)) ?? null)),
  );
}

type Pair = readonly [checked: CellInput, unchecked: CellInput];

/** The two values of a check box; undefined for any other cell. */
function boxOf(rule: Validation | null | undefined): Pair | undefined {
  if (rule?.criterion.type !== 'CHECKBOX') return undefined;
  const { values } = rule.criterion;
  return values.length === 0 ? [true, false] : [values[0] ?? null, values[1] ?? null];
}

/** With one value given, the box is empty while it is not ticked. Other values may be written, as the reference does. */
function insertCheckboxes(range: Range, said: readonly unknown[]): void {
  const { grid, block } = range;
  const values = inputsOf(range, [said])[0] ?? [];
  const rule: Validation = { criterion: { type: 'CHECKBOX', values }, allowInvalid: true };
  const [, unchecked] = boxOf(rule) ?? [];
  grid.setValidations(block, filled(block, rule));
  writeInputs(range, filled(block, unchecked ?? null));
}

/** Takes boxes away with the value they showed; other content and other rules stay. */
function removeCheckboxes({ grid, block }: Range): void {
  const rules = grid.validations(block);
  const values = grid.values(block);
  for (const { cell, down, right } of cellsOf(block)) {
    const box = boxOf(rules[down]?.[right]);
    if (!box) continue;
    const isShown = box.includes(values[down]?.[right] as CellInput);
    grid.clear(cell, { validations: true, contents: isShown });
  }
}

/** Writes each box the value chosen for it; cells that are no boxes keep theirs. */
function tick(range: Range, choose: (pair: Pair) => CellInput): void {
  const { grid, block } = range;
  const before = grid.validations(block);
  const values = grid.values(block);
  const formulas = grid.formulas(block);
  const after = table(block.rows, block.columns, (row, column): CellInput => {
    const box = boxOf(before[row]?.[column]);
    return box ? choose(box) : formulas[row]?.[column] || sameAgain(values[row]?.[column] ?? null);
  });
  writeInputs(range, after);
}

/** True or false when every cell is a box that says so, null when they differ or one says neither. */
function isChecked({ grid, block }: Range): boolean | null {
  const values = grid.values(block).flat();
  const states = grid
    .validations(block)
    .flat()
    .map((rule, index) => boxOf(rule)?.indexOf(values[index] as CellInput) ?? -1);
  const [state = -1] = states;
  return state >= 0 && states.every((one) => one === state) ? state === 0 : null;
}
