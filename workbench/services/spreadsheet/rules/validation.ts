import type { Validation } from '../../../model/contract';
import { type EnumValue, ScriptError } from '../../contract';
import { constant } from '../enums';
import { equip, local, type Methods, step } from '../methods';
import { Member, type Range, type Sheet } from '../objects';
import { type Condition, checkCount, conditionOf, criterionOf } from './criteria';

/** What a rule for input says; the condition is null until a builder has got one. */
export interface ValidationData {
  readonly condition: Condition | null;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
  readonly showArrow: boolean;
}

const NEW_RULE: ValidationData = { condition: null, allowInvalid: true, helpText: null, showArrow: true };

export class DataValidation extends Member {
  constructor(readonly rule: ValidationData) {
    super();
  }
}

export class DataValidationBuilder extends Member {
  constructor(public rule: ValidationData = NEW_RULE) {
    super();
  }
}

/** A rule, or (as scripts in the wild pass it; that Google takes it is believed) the builder they forgot to build. */
export type ValidationHolder = { readonly rule: ValidationData };

/** The rule as the workbook keeps it. */
export function validationOf({ rule }: ValidationHolder, zone: string): Validation {
  if (!rule.condition) throw new ScriptError('The data validation rule has no criteria.');
  const kept = {
    criterion: criterionOf(rule.condition, zone),
    allowInvalid: rule.allowInvalid,
    showArrow: rule.showArrow,
  };
  return rule.helpText ? { ...kept, helpText: rule.helpText } : kept;
}

/** A kept rule as a new object for the script. */
export function dataValidation(validation: Validation, sheet: Sheet): DataValidation {
  return new DataValidation({
    condition: conditionOf(validation.criterion, sheet),
    allowInvalid: validation.allowInvalid,
    helpText: validation.helpText ?? null,
    showArrow: validation.showArrow ?? true,
  });
}

const reading: Methods<ValidationHolder> = {
  copy: local('', ({ rule }) => new DataValidationBuilder(rule)),
  getAllowInvalid: local('', ({ rule }) => rule.allowInvalid),
  getCriteriaType: local('', ({ rule }) =>
    rule.condition ? constant('DataValidationCriteria', rule.condition.type) : null,
  ),
  getCriteriaValues: local('', ({ rule }) => criteriaValues(rule)),
  getHelpText: local('', ({ rule }) => rule.helpText),
};

/** A list reads back as `[items, arrow]`, a range as `[range, arrow]`. */
function criteriaValues({ condition, showArrow }: ValidationData): unknown[] {
  if (condition?.type === 'VALUE_IN_LIST') return [[...condition.values], showArrow];
  if (condition?.type === 'VALUE_IN_RANGE') return [condition.values[0], showArrow];
  return [...(condition?.values ?? [])];
}

/** `requireNumberBetween(1, 9)` and its kin: the signature, and the criterion its arguments make. */
const PLAIN_REQUIREMENTS = {
  requireCheckbox: ['[any] [any]', 'CHECKBOX'],
  requireDate: ['', 'DATE_IS_VALID_DATE'],
  requireDateAfter: ['date', 'DATE_AFTER'],
  requireDateBefore: ['date', 'DATE_BEFORE'],
  requireDateBetween: ['date date', 'DATE_BETWEEN'],
  requireDateEqualTo: ['date', 'DATE_EQUAL_TO'],
  requireDateNotBetween: ['date date', 'DATE_NOT_BETWEEN'],
  requireDateOnOrAfter: ['date', 'DATE_ON_OR_AFTER'],
  requireDateOnOrBefore: ['date', 'DATE_ON_OR_BEFORE'],
  requireFormulaSatisfied: ['string', 'CUSTOM_FORMULA'],
  requireNumberBetween: ['number number', 'NUMBER_BETWEEN'],
  requireNumberEqualTo: ['number', 'NUMBER_EQUAL_TO'],
  requireNumberGreaterThan: ['number', 'NUMBER_GREATER_THAN'],
  requireNumberGreaterThanOrEqualTo: ['number', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  requireNumberLessThan: ['number', 'NUMBER_LESS_THAN'],
  requireNumberLessThanOrEqualTo: ['number', 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
  requireNumberNotBetween: ['number number', 'NUMBER_NOT_BETWEEN'],
  requireNumberNotEqualTo: ['number', 'NUMBER_NOT_EQUAL_TO'],
  requireTextContains: ['string', 'TEXT_CONTAINS'],
  requireTextDoesNotContain: ['string', 'TEXT_DOES_NOT_CONTAIN'],
  requireTextEqualTo: ['string', 'TEXT_EQUAL_TO'],
  requireTextIsEmail: ['', 'TEXT_IS_VALID_EMAIL'],
  requireTextIsUrl: ['', 'TEXT_IS_VALID_URL'],
} satisfies Record<string, readonly [string, string]>;

const requirements: Methods<DataValidationBuilder> = Object.fromEntries(
  Object.entries(PLAIN_REQUIREMENTS).map(([name, [signature, type]]) => [
    name,
    step<DataValidationBuilder>(signature, (builder, ...values: unknown[]) => demand(builder, type, values)),
  ]),
);

const building: Methods<DataValidationBuilder> = {
  build: local('', ({ rule }) => new DataValidation(rule)),
  requireValueInList: step('any[] [boolean]', (builder, items: unknown[], showArrow?: boolean) => {
    requireList(builder, items);
    setArrow(builder, showArrow);
  }),
  requireValueInRange: step('Range [boolean]', (builder, range: Range, showArrow?: boolean) => {
    demand(builder, 'VALUE_IN_RANGE', [range]);
    setArrow(builder, showArrow);
  }),
  setAllowInvalid: step('boolean', (builder, allowInvalid: boolean) => {
    builder.rule = { ...builder.rule, allowInvalid };
  }),
  setHelpText: step('string?', (builder, helpText: string | null) => {
    builder.rule = { ...builder.rule, helpText };
  }),
  withCriteria: step('DataValidationCriteria any[]', withCriteria),
};

function demand(builder: DataValidationBuilder, type: string, values: readonly unknown[]): void {
  builder.rule = { ...builder.rule, condition: { type, values } };
}

function setArrow(builder: DataValidationBuilder, showArrow = true): void {
  builder.rule = { ...builder.rule, showArrow };
}

const LONGEST_LIST = 500;

function requireList(builder: DataValidationBuilder, items: readonly unknown[]): void {
  if (items.length > LONGEST_LIST) {
    throw new ScriptError(
      `The data validation rule has more items than the limit of ${LONGEST_LIST}. Use the “List from a range” criteria instead.`,
    );
  }
  demand(builder, 'VALUE_IN_LIST', items.map(String));
}

/** Lists and ranges take their arrow as a second value, as `getCriteriaValues` gives it. */
function withCriteria(builder: DataValidationBuilder, { name }: EnumValue, values: unknown[]): void {
  checkCount(name, values);
  const [first, second] = values;
  const hasArrow = name === 'VALUE_IN_LIST' || name === 'VALUE_IN_RANGE';
  if (name === 'VALUE_IN_LIST') requireList(builder, Array.isArray(first) ? first : [first]);
  else demand(builder, name, hasArrow ? [first] : values);
  if (name.endsWith('_RELATIVE')) builder.rule = { ...builder.rule, allowInvalid: true };
  if (hasArrow) setArrow(builder, second !== false);
}

equip<DataValidation>(DataValidation, 'DataValidation', [reading]);
equip<DataValidationBuilder>(DataValidationBuilder, 'DataValidationBuilder', [
  reading,
  requirements,
  building,
]);
