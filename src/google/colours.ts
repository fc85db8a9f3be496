import type { ColourRule } from '../domain/page';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Stands in every formula of ours: rules have no ids, and people's own rules must stay. */
const MARK = 'N("OIT")=0';

/** Replaces our live colours of a sheet and keeps people's, which come after ours. Says whether anything changed. */
export function setColours(sheet: Sheet, rules: readonly ColourRule[]): boolean {
  const present = sheet.getConditionalFormatRules();
  const ours = rules.map((rule) => build(sheet, rule));
  const theirs = present.filter((rule) => !isOurs(rule));
  const wanted = [...ours, ...theirs];
  if (sameRules(present, wanted)) return false;
  sheet.setConditionalFormatRules(wanted);
  return true;
}

function build(sheet: Sheet, { areas, formula, fill, bold, colour }: ColourRule): GoogleRule {
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=AND(${formula},${MARK})`)
    .setBackground(fill)
    .setRanges(areas.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns)));
  if (bold) builder.setBold(true);
  if (colour !== undefined) builder.setFontColor(colour);
  return builder.build();
}

const formulaOf = (rule: GoogleRule): string =>
  String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');

const isOurs = (rule: GoogleRule): boolean => formulaOf(rule).includes(MARK);

const described = (rule: GoogleRule): string =>
  [
    formulaOf(rule),
    rule.getBooleanCondition()?.getBackground() ?? '',
    ...rule.getRanges().map((range) => range.getA1Notation()),
  ].join('\n');

const sameRules = (a: readonly GoogleRule[], b: readonly GoogleRule[]): boolean =>
  a.length === b.length && a.every((rule, index) => described(rule) === described(b[index] as GoogleRule));
