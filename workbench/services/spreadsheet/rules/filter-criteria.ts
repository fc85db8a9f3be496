import type { FilterColumn } from '../../../model/contract';
import { type EnumValue, ScriptError } from '../../contract';
import { constant } from '../enums';
import { equip, local, type Methods, step } from '../methods';
import { Member, type Sheet } from '../objects';
import { SCOPES } from '../scopes';
import { whenMethods } from './boolean-criteria';
import { type Condition, conditionOf, criterionOf } from './criteria';

/** Which rows a column lets through: by a condition, or by a list of texts to hide or to show. */
interface Wanted {
  readonly condition?: Condition;
  readonly hiddenValues?: readonly string[];
  readonly visibleValues?: readonly string[];
}

export class FilterCriteria extends Member {
  constructor(readonly wanted: Wanted) {
    super();
  }
}

export class FilterCriteriaBuilder extends Member {
  constructor(public wanted: Wanted = {}) {
    super();
  }
}

/** The criteria themselves, or (as scripts in the wild pass it) the builder they forgot to build. */
type Holder = { readonly wanted: Wanted };

const reading: Methods<Holder> = {
  copy: local('', ({ wanted }) => new FilterCriteriaBuilder(wanted)),
  getCriteriaType: local('', ({ wanted }): EnumValue | null =>
    wanted.condition ? constant('BooleanCriteria', wanted.condition.type as never) : null,
  ),
  getCriteriaValues: local('', ({ wanted }) => [...(wanted.condition?.values ?? [])]),
  getHiddenValues: local('', ({ wanted }) => [...(wanted.hiddenValues ?? [])]),
  getVisibleValues: local('', ({ wanted }) => [...(wanted.visibleValues ?? [])]),
};

const building: Methods<FilterCriteriaBuilder> = {
  build: local('', ({ wanted }) => {
    if (Object.keys(wanted).length === 0) throw new ScriptError('The filter criteria are empty.');
    return new FilterCriteria(wanted);
  }),
  setHiddenValues: step('string[]', (builder, hiddenValues: string[]) => {
    const { visibleValues: _visible, ...rest } = builder.wanted;
    builder.wanted = { ...rest, hiddenValues };
  }),
  setVisibleValues: step('string[]', (builder, visibleValues: string[]) => {
    const { hiddenValues: _hidden, ...rest } = builder.wanted;
    builder.wanted = { ...rest, visibleValues };
  }),
  ...whenMethods<FilterCriteriaBuilder>((builder, condition) => {
    builder.wanted = { ...builder.wanted, condition };
  }),
};

equip<FilterCriteria>(FilterCriteria, 'FilterCriteria', [reading], SCOPES.inSpreadsheet);
equip<FilterCriteriaBuilder>(
  FilterCriteriaBuilder,
  'FilterCriteriaBuilder',
  [reading, building],
  SCOPES.inSpreadsheet,
);

/** As the workbook keeps it, for a column counted from 0. */
export function filterColumn(column: number, { wanted }: Holder, zone: string): FilterColumn {
  const { condition, ...lists } = wanted;
  return { column, ...lists, ...(condition && { criterion: criterionOf(condition, zone) }) };
}

/** Back into the script's hand; null when the column lets everything through. */
export function filterCriteria(kept: FilterColumn | undefined, sheet: Sheet): FilterCriteria | null {
  if (!kept || (!kept.criterion && !kept.hiddenValues && !kept.visibleValues)) return null;
  const { criterion, hiddenValues, visibleValues } = kept;
  return new FilterCriteria({
    ...(criterion && { condition: conditionOf(criterion, sheet) }),
    ...(hiddenValues && { hiddenValues }),
    ...(visibleValues && { visibleValues }),
  });
}
