import { translateFormula } from '../../../model/formulas/rewrite';
import { checkShape, table } from '../cells';
import { formulaToA1, formulaToR1C1 } from '../formula-text';
import { type Methods, read } from '../methods';
import type { Range } from '../objects';
import { queued } from './queued';
import { first } from './values';
import { writeLater } from './writing';

/** Formulas as text, in A1 and in R1C1 notation. */
export const formulas: Methods<Range> = {
  getFormula: read('', (range) => range.grid.formulas(first(range).block)[0]?.[0] ?? ''),
  getFormulas: read('', ({ grid, block }) => grid.formulas(block)),
  getFormulaR1C1: read('', (range) => relativeFormulas(first(range))[0]?.[0] ?? null),
  getFormulasR1C1: read('', relativeFormulas),
  setFormula: queued('string?', setFormula),
  setFormulas: queued('string?[][]', (range, texts: (string | null)[][]) =>
    setFormulas(range, texts, withSign),
  ),
  setFormulaR1C1: queued('string?', (range, text: string | null) =>
    setFormulas(
      range,
      table(range.block.rows, range.block.columns, () => text),
      absolute,
    ),
  ),
  setFormulasR1C1: queued('string?[][]', (range, texts: (string | null)[][]) =>
    setFormulas(range, texts, absolute),
  ),
};

function relativeFormulas({ grid, block }: Range): (string | null)[][] {
  return grid
    .formulas(block)
    .map((row, down) =>
      row.map((formula, right) =>
        formula === '' ? null : formulaToR1C1(formula, block.row + down, block.column + right),
      ),
    );
}

type Reading = (text: string | null, row: number, column: number) => string | null;

const withSign: Reading = (text) => (!text || text.startsWith('=') ? text || null : `=${text}`);
const absolute: Reading = (text, row, column) => {
  const formula = withSign(text, row, column);
  return formula && formulaToA1(formula, row, column);
};

function setFormulas(range: Range, texts: (string | null)[][], reading: Reading): () => void {
  const { block } = range;
  checkShape(texts, block);
  return writeLater(
    range,
    texts.map((row, down) => row.map((text, right) => reading(text, block.row + down, block.column + right))),
  );
}

/** One formula for many cells counts on from the first, as when a person fills down and right. */
function setFormula(range: Range, text: string | null): () => void {
  const { block } = range;
  const filled = table(block.rows, block.columns, (down, right) => {
    const formula = withSign(text, block.row, block.column);
    return formula && translateFormula(formula, down, right);
  });
  return writeLater(range, filled);
}
