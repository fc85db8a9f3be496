export { isDateFormat } from './display';
export { shiftFormula, translateFormula } from './formulas/rewrite';
export { epochOf, partsOf, serialOf, serialOfDay } from './serial';
export { createWorkbook, loadWorkbook } from './workbook';
