import type { Book } from './book';
import type { CellInput, ConditionalRule, Criterion, Validation } from './contract';
import { Formula } from './formulas/formula';
import type { Sheet } from './sheet';

/** How a formula's text changes, given the sheet it stands in. */
export type Rewrite = (text: string, sheet: Sheet) => string;

/** Rewrites every formula of a workbook: in cells, in validations and in conditional rules. */
export function rewriteAll(book: Book, rewrite: Rewrite): void {
  for (const sheet of book.sheets()) {
    rewriteCells(sheet, rewrite);
    sheet.rules = sheet.rules.map((rule) => rewriteRule(rule, (text) => rewrite(text, sheet)));
  }
}

/** Rewrites the formulas and validations in the cells of one sheet. */
export function rewriteCells(sheet: Sheet, rewrite: Rewrite): void {
  const validations = new Map<Validation, Validation>();
  for (const { cell } of sheet.grid.cells()) {
    if (cell.formula) {
      const text = rewrite(cell.formula.text, sheet);
      if (text !== cell.formula.text) cell.formula = new Formula(text);
    }
    if (cell.validation) {
      const known =
        validations.get(cell.validation) ??
        rewriteValidation(cell.validation, (text) => rewrite(text, sheet));
      validations.set(cell.validation, known);
      cell.validation = known;
    }
  }
}

/** The rule with its formulas rewritten; the same object when nothing changed. */
export function rewriteRule(rule: ConditionalRule, rewrite: (text: string) => string): ConditionalRule {
  const when = rule.when && rewriteCriterion(rule.when, rewrite);
  const gradient = rule.gradient?.map((point) => {
    const value = point.value?.startsWith('=') ? rewrite(point.value) : point.value;
    return value === undefined || value === point.value ? point : { ...point, value };
  });
  return { ...rule, ...(when && { when }), ...(gradient && { gradient }) };
}

/** The validation with its formulas rewritten; the same object when nothing changed. */
export function rewriteValidation(validation: Validation, rewrite: (text: string) => string): Validation {
  const criterion = rewriteCriterion(validation.criterion, rewrite);
  return criterion === validation.criterion ? validation : { ...validation, criterion };
}

function rewriteCriterion(criterion: Criterion, rewrite: (text: string) => string): Criterion {
  const values = criterion.values.map((value) => (isFormula(value) ? rewrite(value) : value));
  const isSame = values.every((value, index) => value === criterion.values[index]);
  return isSame ? criterion : { ...criterion, values };
}

/** Is an argument of a criterion a formula? */
export function isFormula(value: CellInput | undefined): value is string {
  return typeof value === 'string' && value.startsWith('=') && value.length > 1;
}
