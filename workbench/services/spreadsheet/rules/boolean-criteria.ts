import { EnumValue } from '../../contract';
import { type Methods, step } from '../methods';
import { type Condition, checkCount } from './criteria';

/** The `when…` methods that colour rules and filters have in common: the signature, and the criterion it makes. */
const WHEN = {
  whenCellEmpty: ['', 'CELL_EMPTY'],
  whenCellNotEmpty: ['', 'CELL_NOT_EMPTY'],
  whenDateAfter: ['date | RelativeDate', 'DATE_AFTER'],
  whenDateBefore: ['date | RelativeDate', 'DATE_BEFORE'],
  whenDateEqualTo: ['date | RelativeDate', 'DATE_EQUAL_TO'],
  whenFormulaSatisfied: ['string', 'CUSTOM_FORMULA'],
  whenNumberBetween: ['number number', 'NUMBER_BETWEEN'],
  whenNumberEqualTo: ['number', 'NUMBER_EQUAL_TO'],
  whenNumberGreaterThan: ['number', 'NUMBER_GREATER_THAN'],
  whenNumberGreaterThanOrEqualTo: ['number', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  whenNumberLessThan: ['number', 'NUMBER_LESS_THAN'],
  whenNumberLessThanOrEqualTo: ['number', 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
  whenNumberNotBetween: ['number number', 'NUMBER_NOT_BETWEEN'],
  whenNumberNotEqualTo: ['number', 'NUMBER_NOT_EQUAL_TO'],
  whenTextContains: ['string', 'TEXT_CONTAINS'],
  whenTextDoesNotContain: ['string', 'TEXT_DOES_NOT_CONTAIN'],
  whenTextEndsWith: ['string', 'TEXT_ENDS_WITH'],
  whenTextEqualTo: ['string', 'TEXT_EQUAL_TO'],
  whenTextStartsWith: ['string', 'TEXT_STARTS_WITH'],
} satisfies Record<string, readonly [string, string]>;

/** The methods for a builder that keeps its condition through `put`. */
export function whenMethods<Builder>(
  put: (builder: Builder, condition: Condition) => void,
): Methods<Builder> {
  const when = Object.entries(WHEN).map(([name, [signature, type]]) => [
    name,
    step<Builder>(signature, (builder, ...values: unknown[]) => put(builder, dated(type, values))),
  ]);
  const withCriteria = step<Builder>(
    'BooleanCriteria any[]',
    (builder, { name }: EnumValue, values: unknown[]) => {
      checkCount(name, values);
      put(builder, { type: name, values });
    },
  );
  return { ...Object.fromEntries(when), withCriteria };
}

/** `whenDateBefore(RelativeDate.TODAY)` has a criterion of its own. */
function dated(type: string, values: readonly unknown[]): Condition {
  return values[0] instanceof EnumValue ? { type: `${type}_RELATIVE`, values } : { type, values };
}
