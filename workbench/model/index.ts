import { FUNCTIONS } from './formulas/functions';

export { isDateFormat } from './display';
export { shiftFormula, translateFormula } from './formulas/rewrite';
export { epochOf, partsOf, serialOf, serialOfDay } from './serial';
export { createWorkbook, loadWorkbook } from './workbook';

/** The functions that formulas may call, by name; any other is `#NAME?`. */
export const formulaFunctions: readonly string[] = [...FUNCTIONS.keys()].sort();
