import { ScriptError } from '../../contract';
import { change, type Methods, read, write } from '../methods';
import type { Range, Sheet } from '../objects';
import { makeRoom } from '../room';
import { type Axis, COLUMNS, ROWS } from './axes';
import { fittingSize } from './fitting';

/** Rows and columns: putting in, taking out, moving, hiding, sizing, freezing. */
export const lines: Methods<Sheet> = {
  ...counting(ROWS),
  ...counting(COLUMNS),
  ...inserting(ROWS),
  ...inserting(COLUMNS),
  ...deleting(ROWS),
  ...deleting(COLUMNS),
  ...hiding(ROWS),
  ...hiding(COLUMNS),
  ...sizing(ROWS),
  ...sizing(COLUMNS),
  setRowHeightsForced: change('int int int', (sheet, ...said: Three) => resize(ROWS, sheet, ...said)),
  autoResizeColumn: change('int', (sheet, at: number) => autoResize(COLUMNS, sheet, at, 1)),
  autoResizeColumns: change('int int', (sheet, at: number, count: number) =>
    autoResize(COLUMNS, sheet, at, count),
  ),
  autoResizeRows: change('int int', (sheet, at: number, count: number) => autoResize(ROWS, sheet, at, count)),
};

type Three = [at: number, count: number, pixels: number];

function counting(axis: Axis): Methods<Sheet> {
  return {
    [`getMax${axis.name}s`]: read('', ({ model }) => axis.count(model)),
    [`getLast${axis.name}`]: read('', ({ model }) => axis.used(model)),
    [`getFrozen${axis.name}s`]: read('', ({ model }) => axis.frozen(model)),
    [`setFrozen${axis.name}s`]: write('int', ({ model }, count: number) => {
      if (count < 0 || count > axis.count(model)) throw outOfBounds(axis);
      if (count === axis.count(model))
        throw new ScriptError(`You can't freeze all ${axis.words} on the sheet.`);
      axis.freeze(model, count);
    }),
  };
}

/** New lines look like the one the script named. */
function inserting(axis: Axis): Methods<Sheet> {
  const after = (sheet: Sheet, at: number, count = 1) => insert(axis, sheet, at, count, 'before');
  const before = (sheet: Sheet, at: number, count = 1) => insert(axis, sheet, at - 1, count, 'after');
  const { name } = axis;
  return {
    [`insert${name}After`]: change('int', after),
    [`insert${name}Before`]: change('int', before),
    [`insert${name}sAfter`]: change('int int', after),
    [`insert${name}sBefore`]: change('int int', before),
    [`insert${name}s`]: write('int [int]', before),
  };
}

function insert(
  axis: Axis,
  { model, book }: Sheet,
  at: number,
  count: number,
  like: 'before' | 'after',
): void {
  if (count < 1 || at < 0 || at > axis.count(model)) throw outOfBounds(axis);
  makeRoom(book.model, count * axis.across(model));
  const neighbour = at === 0 ? 'after' : at === axis.count(model) ? 'before' : like;
  axis.insert(model, at, count, neighbour);
}

function deleting(axis: Axis): Methods<Sheet> {
  return {
    [`delete${axis.name}`]: change('int', (sheet, at: number) => remove(axis, sheet, at, 1)),
    [`delete${axis.name}s`]: write('int int', (sheet, at: number, count: number) =>
      remove(axis, sheet, at, count),
    ),
    [`move${axis.name}s`]: write('Range int', (sheet, spec: Range, to: number) =>
      move(axis, sheet, spec, to),
    ),
  };
}

function remove(axis: Axis, { model }: Sheet, at: number, count: number): void {
  const { words } = axis;
  checkSpan(axis, model, at, count);
  if (count === axis.count(model)) throw new ScriptError(`You can't delete all the ${words} on the sheet.`);
  const frozen = axis.frozen(model);
  const frozenGone = Math.max(0, Math.min(at - 1 + count, frozen) - (at - 1));
  if (axis.count(model) - count <= frozen - frozenGone) {
    throw new ScriptError(`Sorry, it is not possible to delete all non-frozen ${words}.`);
  }
  axis.remove(model, at - 1, count);
}

/** The place counts before the move: rows 1–2 moved to 5 end up as rows 3–4. */
function move(axis: Axis, { model }: Sheet, { block }: Range, to: number): void {
  const [from, count] = axis === ROWS ? [block.row, block.rows] : [block.column, block.columns];
  if (to < 1 || to > axis.count(model) + 1) throw outOfBounds(axis);
  axis.move(model, from, count, to - 1);
}

function hiding(axis: Axis): Methods<Sheet> {
  const { name } = axis;
  const ofRange = (hidden: boolean) =>
    write<Sheet>('Range', ({ model }, { block }: Range) => {
      const [at, count] = axis === ROWS ? [block.row, block.rows] : [block.column, block.columns];
      axis.hide(model, at, count, hidden);
    });
  const counted = (hidden: boolean) =>
    write<Sheet>('int [int]', ({ model }, at: number, count = 1) => {
      checkSpan(axis, model, at, count);
      axis.hide(model, at - 1, count, hidden);
    });
  return {
    [`hide${name}`]: ofRange(true),
    [`unhide${name}`]: ofRange(false),
    [`hide${name}s`]: counted(true),
    [`show${name}s`]: counted(false),
    [`is${name}HiddenByUser`]: read('int', ({ model }, at: number) => {
      checkSpan(axis, model, at, 1);
      return axis.isHidden(model, at - 1);
    }),
  };
}

function sizing(axis: Axis): Methods<Sheet> {
  return {
    [`get${axis.size}`]: read('int', ({ model }, at: number) => {
      checkSpan(axis, model, at, 1);
      return axis.pixels(model, at - 1);
    }),
    [`set${axis.size}`]: change('int int', (sheet, at: number, pixels: number) =>
      resize(axis, sheet, at, 1, pixels),
    ),
    [`set${axis.size}s`]: change('int int int', (sheet, ...said: Three) => resize(axis, sheet, ...said)),
  };
}

function resize(axis: Axis, { model }: Sheet, at: number, count: number, pixels: number): void {
  checkSpan(axis, model, at, count);
  if (pixels < 0) throw new ScriptError('The size must not be negative.');
  for (let line = at - 1; line < at - 1 + count; line += 1) axis.resize(model, line, pixels);
}

function autoResize(axis: Axis, { model }: Sheet, at: number, count: number): void {
  checkSpan(axis, model, at, count);
  for (let line = at - 1; line < at - 1 + count; line += 1)
    axis.resize(model, line, fittingSize(axis, model, line));
}

function checkSpan(axis: Axis, model: Sheet['model'], at: number, count: number): void {
  if (at < 1 || count < 1 || at - 1 + count > axis.count(model)) throw outOfBounds(axis);
}

const outOfBounds = (axis: Axis) => new ScriptError(`Those ${axis.words} are out of bounds.`);
