import type { CellInput } from '../../../model/contract';
import { EnumValue, ScriptError } from '../../contract';
import { cellsOf } from '../blocks';
import { literal } from '../cells';
import { inside } from '../locate';
import { change, type Methods, write } from '../methods';
import type { Range } from '../objects';

/** Text of cells cleaned and taken apart. */
export const tidying: Methods<Range> = {
  trimWhitespace: change('', trimWhitespace),
  splitTextToColumns: write('[string] | TextToColumnsDelimiter', splitTextToColumns),
};

/** Takes blanks away around text and all but one within; formulas stay. */
function trimWhitespace({ grid, block }: Range): void {
  const formulas = grid.formulas(block);
  const values = grid.values(block);
  for (const { cell, down, right } of cellsOf(block)) {
    const value = values[down]?.[right];
    if (typeof value !== 'string' || formulas[down]?.[right]) continue;
    const tidy = value.trim().replace(/\s+/g, ' ');
    if (tidy !== value) grid.write(cell, [[literal(tidy)]]);
  }
}

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** Spreads the texts of one column over the columns right of it; what stands there is written over. */
function splitTextToColumns({ grid, block }: Range, said?: string | EnumValue): void {
  if (block.columns > 1) throw new ScriptError('A range that is split into columns must be one column wide.');
  const texts = grid.texts(block).map(([text = '']) => text);
  const delimiter = delimiterOf(said, texts);
  const parts = texts.map((text): CellInput[] => (text === '' ? [null] : text.split(delimiter)));
  const columns = Math.max(...parts.map(({ length }) => length));
  inside({ ...block, columns }, grid);
  for (const [down, row] of parts.entries()) {
    grid.write({ row: block.row + down, column: block.column, rows: 1, columns: row.length }, [row]);
  }
}

/** Not said, it is the first of the four that occurs. */
function delimiterOf(said: string | EnumValue | undefined, texts: readonly string[]): string {
  if (said instanceof EnumValue) return DELIMITERS[said.name] ?? ',';
  const found = Object.values(DELIMITERS).find((one) => texts.some((text) => text.includes(one)));
  return said ?? found ?? ',';
}
