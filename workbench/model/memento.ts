import { eachCell, mapBlock } from './blocks';
import type { Axis, Block } from './contract';
import { Formula } from './formulas/formula';
import type { Cell } from './grid';
import type { Sheet } from './sheet';
import { linesOf } from './structure';

/** Gives back what was kept. */
export type PutBack = () => void;

/** Keeps the cells of a block as they are, with formats, notes and validations. */
export function keepCells(sheet: Sheet, block: Block): PutBack {
  const kept = mapBlock(block, (row, column) => copyOf(sheet.grid.at(row, column)));
  return () => {
    eachCell(block, (row, column, r, c) => putCell(sheet, row, column, kept[r]?.[c]));
    sheet.changed(block);
  };
}

/** Keeps the sizes of rows or columns and which of them are hidden. */
export function keepLines(sheet: Sheet, axis: Axis): PutBack {
  const lines = linesOf(sheet, axis);
  const kept = structuredClone({ ...lines });
  return () => {
    Object.assign(lines, structuredClone(kept));
    sheet.book.engine.rowsHidden();
    sheet.book.touch();
  };
}

/**
 * Keeps what taking out rows or columns loses. To be called before; what it gives is called once they are out, and gives
 * what puts the losses back once as many are in again.
 */
export function keepLosses(sheet: Sheet, axis: Axis, stripe: Block): () => PutBack {
  const lost = keepCells(sheet, stripe);
  const referring = referringCells(sheet);
  const putBack = [keepLines(sheet, axis), keepAttachments(sheet), keepNames(sheet)];
  return () => {
    const torn = referring.filter(({ live, kept }) => !sameWords(live, kept));
    return () => {
      lost();
      for (const { home, row, column, kept } of torn) putCell(home, row, column, kept);
      for (const act of putBack) act();
      sheet.book.restructured(sheet.book.sheets());
    };
  };
}

/** Every cell of the workbook whose words can name another cell. */
function referringCells({ book }: Sheet) {
  return book
    .sheets()
    .flatMap((home) =>
      [...home.grid.cells()]
        .filter(({ cell }) => cell.formula || cell.validation)
        .map(({ row, column, cell }) => ({ home, row, column, live: cell, kept: { ...cell } })),
    );
}

/** Rewriting makes a new formula or validation only where its words change. */
const sameWords = (one: Cell, other: Cell): boolean =>
  one.formula === other.formula && one.validation === other.validation;

function keepAttachments(sheet: Sheet): PutBack {
  const { merged, rules, filterColumns, protections, metadata, bandings, looks } = sheet;
  const kept = structuredClone({ merged, rules, filterColumns, protections, metadata, bandings, looks });
  return () => {
    const again = structuredClone(kept);
    sheet.merged = again.merged;
    sheet.rules = again.rules;
    sheet.filterColumns = again.filterColumns;
    protections.splice(0, protections.length, ...again.protections);
    metadata.splice(0, metadata.length, ...again.metadata);
    bandings.splice(0, bandings.length, ...again.bandings);
    looks.frozenRows = again.looks.frozenRows;
    looks.frozenColumns = again.looks.frozenColumns;
  };
}

function keepNames(sheet: Sheet): PutBack {
  const { names } = sheet.book;
  const kept = [...names]
    .filter(([, named]) => named.sheet === sheet)
    .map(([key, named]) => [key, { ...named }] as const);
  return () => {
    for (const [key, named] of kept) names.set(key, { ...named });
  };
}

function putCell(sheet: Sheet, row: number, column: number, kept: Cell | undefined): void {
  const { engine } = sheet.book;
  const before = sheet.grid.at(row, column)?.formula;
  const cell = copyOf(kept);
  if (before) engine.formulaRemoved(sheet, before);
  sheet.grid.put(row, column, cell);
  if (cell?.formula) engine.formulaAdded(sheet, cell.formula);
}

/** A formula remembers what it came to, so a copy begins anew. */
const copyOf = (cell: Cell | undefined): Cell | undefined =>
  cell && { ...cell, formula: cell.formula && new Formula(cell.formula.text) };
