import type { CellInput, SheetModel } from '../../../model/contract';
import type { Address } from '../../../model/formulas/address';
import { rewriteReferences } from '../../../model/formulas/rewrite';
import { NotImplemented } from '../../contract';
import { sameAgain, table } from '../cells';
import { type Cut, contentsOf, putDown } from '../cutting';
import type { Range } from '../objects';

type Place = { readonly row: number; readonly column: number };

/** Puts a turned source down: its rows become columns. */
type Turn = (source: Range, target: SheetModel, at: Place) => void;

/** The ways of pasting that can be turned. */
const TURNS: Readonly<Record<string, Turn>> = {
  PASTE_NORMAL: (source, target, at) => putDown(target, at, turnedCut(source, at)),
  PASTE_VALUES: (source, target, at) => {
    const { grid, block } = source;
    const values = turned(grid.values(block)).map((row) => row.map(sameAgain));
    target.write({ ...at, rows: block.columns, columns: block.rows }, values);
  },
  PASTE_FORMAT: ({ grid, block }, target, at) => {
    const formats = turned(grid.formats(block));
    const place = { ...at, rows: block.columns, columns: block.rows };
    target.clear(place, { formats: true });
    target.format(place, formats);
  },
};

/** The turn of a way of pasting: `turnOf('PASTE_VALUES')`. */
export function turnOf(paste: string): Turn {
  const turn = TURNS[paste];
  if (!turn) throw new NotImplemented(`Range.copyTo with ${paste}, transposed`);
  return turn;
}

function turnedCut({ grid, block }: Range, at: Place): Cut {
  const cut = contentsOf(grid, block);
  const inputs = cut.inputs.map((row, down) =>
    row.map((input, right): CellInput => {
      if (typeof input !== 'string' || !input.startsWith('=')) return input;
      const from = { row: block.row + down, column: block.column + right };
      const to = { row: at.row + right, column: at.column + down };
      return rewriteReferences(input, (address) => turnedAddress(address, from, to));
    }),
  );
  return {
    inputs: turned(inputs),
    formats: turned(cut.formats),
    notes: turned(cut.notes),
    validations: turned(cut.validations),
    merges: cut.merges.map(({ row, column, rows, columns }) => ({
      row: column,
      column: row,
      rows: columns,
      columns: rows,
    })),
  };
}

/** What stood two to the left stands two above; what is fixed or open stays as it is written. */
function turnedAddress(address: Address, from: Place, to: Place): Address | null {
  const { top, left, bottom, right, fixed } = address;
  if (top === null || left === null || bottom === null || right === null) return address;
  if (Object.values(fixed).some(Boolean)) return address;
  const moved = {
    ...address,
    top: to.row + left - from.column,
    bottom: to.row + right - from.column,
    left: to.column + top - from.row,
    right: to.column + bottom - from.row,
  };
  return moved.top < 0 || moved.left < 0 ? null : moved;
}

function turned<T>(rows: readonly (readonly T[])[]): T[][] {
  return table(rows[0]?.length ?? 0, rows.length, (row, column) => rows[column]?.[row] as T);
}
