import {
  isReference,
  stringifyTokens,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
} from '@borgar/fx';
import { cellName } from '../../model/formulas/address';

/** Formulas in R1C1 notation, where a reference says how far away it is. */

/** A formula seen from a cell: `formulaToR1C1('=A2', 1, 1)` → `'=R[0]C[-1]'`, zeros written out as Google does. */
export function formulaToR1C1(formula: string, row: number, column: number): string {
  const short = translateFormulaToR1C1(formula, cellName(row, column));
  const options = { r1c1: true, mergeRefs: true };
  return mapReferences(
    short,
    options,
    (tab, reference) => tab + reference.replace(/[RC](?![[\d])/g, '$&[0]'),
  );
}

/** The reverse: `formulaToA1('=R[0]C[-1]', 1, 1)` → `'=A2'`. */
export function formulaToA1(formula: string, row: number, column: number): string {
  const translated = translateFormulaToA1(formula, cellName(row, column));
  return mapReferences(translated, { mergeRefs: true }, (tab, reference) => quotedTab(tab) + reference);
}

/** fx leaves the quotes of a tab's name out where Google keeps them. */
function quotedTab(prefix: string): string {
  return prefix === '' || /^('|[A-Za-z_]\w*!$)/.test(prefix) ? prefix : `'${prefix.slice(0, -1)}'!`;
}

type Rewrite = (tab: string, reference: string) => string;

function mapReferences(formula: string, options: Parameters<typeof tokenize>[1], rewrite: Rewrite): string {
  const changed = tokenize(formula, options).map((token) => {
    if (!isReference(token)) return token;
    const at = token.value.lastIndexOf('!') + 1;
    return { ...token, value: rewrite(token.value.slice(0, at), token.value.slice(at)) };
  });
  return stringifyTokens(changed);
}
