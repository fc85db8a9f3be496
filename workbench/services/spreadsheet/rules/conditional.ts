import { tokenize } from '@borgar/fx';
import type { Block, ConditionalRule } from '../../../model/contract';
import { parseFormula } from '../../../model/formulas/parse';
import { ScriptError } from '../../contract';
import { Member, Range, type Sheet } from '../objects';
import { type Condition, conditionOf, criterionOf } from './criteria';

export type RuleFormat = NonNullable<ConditionalRule['format']>;
export type Gradient = NonNullable<ConditionalRule['gradient']>;

/** A rule in a script's hand: a copy, tied to no sheet until it is set. */
export interface RuleData {
  readonly ranges: readonly Range[];
  readonly condition?: Condition;
  readonly format: RuleFormat;
  readonly gradient?: Gradient;
}

export class ConditionalFormatRule extends Member {
  constructor(readonly rule: RuleData) {
    super();
  }
}

/** The rules of a sheet as new objects, in their order. */
export function rulesOf(sheet: Sheet): ConditionalFormatRule[] {
  return sheet.model.conditionalRules().map((kept) => {
    const ranges = kept.ranges.map((block) => new Range(sheet, block));
    const rule: RuleData = { ranges, format: kept.format ?? {} };
    if (kept.gradient) return new ConditionalFormatRule({ ...rule, gradient: kept.gradient });
    return new ConditionalFormatRule(
      kept.when ? { ...rule, condition: conditionOf(kept.when, sheet) } : rule,
    );
  });
}

/** Replaces all rules of a sheet; one that Google would refuse takes the whole call down. */
export function setRules(sheet: Sheet, rules: readonly ConditionalFormatRule[]): void {
  sheet.model.setConditionalRules(rules.map(({ rule }) => keptRule(rule, sheet)));
}

function keptRule(rule: RuleData, sheet: Sheet): ConditionalRule {
  const ranges = blocksOf(rule, sheet);
  if (rule.gradient) return { ranges, gradient: rule.gradient };
  if (!rule.condition) throw new ScriptError('A conditional format rule must have a condition.');
  const when = criterionOf(rule.condition, sheet.book.model.timeZone);
  const formulas = when.values.filter((value) => typeof value === 'string' && value.startsWith('='));
  if (formulas.some((formula) => looksElsewhere(String(formula), sheet))) throw elsewhere();
  return { ranges, when, format: rule.format };
}

function blocksOf({ ranges }: RuleData, sheet: Sheet): Block[] {
  if (ranges.length === 0) throw new ScriptError('A conditional format rule must have at least one range.');
  if (ranges.some((range) => range.sheet.id !== sheet.id)) throw elsewhere();
  return ranges.map((range) => range.block);
}

const elsewhere = () => new ScriptError('Conditional format rule cannot reference a different sheet.');

/** Names another tab, directly or by a named range; a text inside INDIRECT is not looked at. */
function looksElsewhere(formula: string, { model, book }: Sheet): boolean {
  const own = model.name.toLowerCase();
  const tabs = parseFormula(formula).references.flatMap(({ address }) => address.sheet?.toLowerCase() ?? []);
  if (tabs.some((tab) => tab !== own)) return true;
  const far = book.model.namedRanges().filter(({ sheetId }) => sheetId !== model.id);
  const names = new Set(far.map(({ name }) => name.toLowerCase()));
  return tokenize(formula).some(
    ({ type, value }) => type === 'range_named' && names.has(value.toLowerCase()),
  );
}
