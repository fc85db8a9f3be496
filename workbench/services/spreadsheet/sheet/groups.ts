import { DEEPEST_GROUP } from '../../../model/groups';
import type { LineGroup, LineGroups } from '../../../model/line-groups';
import { type EnumValue, ScriptError } from '../../contract';
import { constant } from '../enums';
import { change, equip, type Methods, read, write } from '../methods';
import { Member, Range, type Sheet } from '../objects';
import { SCOPES } from '../scopes';

/** Rows or columns that are folded together. */
export class Group extends Member {
  constructor(
    readonly sheet: Sheet,
    readonly axis: Axis,
    readonly place: { readonly at: number; readonly depth: number },
  ) {
    super();
  }

  get groups(): LineGroups {
    return this.axis.of(this.sheet);
  }

  get data(): LineGroup {
    const { at, depth } = this.place;
    const found = this.groups.all().find((group) => group.at === at && group.depth === depth);
    if (!found) throw new ScriptError('The group was removed.');
    return found;
  }
}

interface Axis {
  readonly name: 'Row' | 'Column';
  of(sheet: Sheet): LineGroups;
  /** The lines a range touches. */
  span(range: Range): { readonly at: number; readonly count: number };
  range(sheet: Sheet, at: number, count: number): Range;
}

const ROWS: Axis = {
  name: 'Row',
  of: ({ model }) => model.rowGroups,
  span: ({ block }) => ({ at: block.row, count: block.rows }),
  range: (sheet, row, rows) => {
    const bounds = { top: true, left: false, bottom: true, right: false };
    return new Range(sheet, { row, rows, column: 0, columns: sheet.model.columnCount }, bounds);
  },
};

const COLUMNS: Axis = {
  name: 'Column',
  of: ({ model }) => model.columnGroups,
  span: ({ block }) => ({ at: block.column, count: block.columns }),
  range: (sheet, column, columns) => {
    const bounds = { top: false, left: true, bottom: false, right: true };
    return new Range(sheet, { column, columns, row: 0, rows: sheet.model.rowCount }, bounds);
  },
};

const own: Methods<Group> = {
  collapse: change('', ({ groups, data }) => groups.fold(data, true)),
  expand: change('', ({ groups, data }) => groups.fold(data, false)),
  isCollapsed: read('', ({ data }) => data.folded),
  getDepth: read('', ({ data }) => data.depth),
  getControlIndex: read('', ({ groups, data }) =>
    groups.togglesBefore ? data.at : data.at + data.count + 1,
  ),
  getRange: read('', ({ sheet, axis, data }) => axis.range(sheet, data.at, data.count)),
  remove: write('', ({ groups, data }) => {
    groups.fold(data, false);
    groups.shift(data.at, data.count, -1);
  }),
};

equip(Group, 'Group', [own], SCOPES.inSpreadsheet);

const each = (axis: Axis, sheet: Sheet, folds: (group: LineGroup) => boolean | undefined): void => {
  const groups = axis.of(sheet);
  for (const group of groups.all()) {
    const folded = folds(group);
    if (folded !== undefined) groups.fold(group, folded);
  }
};

function ofSheet(axis: Axis): Methods<Sheet> {
  const { name } = axis;
  return {
    [`collapseAll${name}Groups`]: change('', (sheet) => each(axis, sheet, () => true)),
    [`expandAll${name}Groups`]: change('', (sheet) => each(axis, sheet, () => false)),
    [`expand${name}GroupsUpToDepth`]: change('int', (sheet, depth: number) => {
      each(axis, sheet, (group) => (group.depth <= depth ? false : undefined));
    }),
    [`get${name}Group`]: read('int int', (sheet, line: number, depth: number) => {
      const found = axis
        .of(sheet)
        .all()
        .find((group) => group.depth === depth && line > group.at && line <= group.at + group.count);
      if (!found) throw new ScriptError(`There is no group with depth ${depth} at index ${line}.`);
      return new Group(sheet, axis, found);
    }),
    [`get${name}GroupDepth`]: read('int', (sheet, line: number) => axis.of(sheet).depth(line - 1)),
    [`get${name}GroupControlPosition`]: read('', (sheet) =>
      constant('GroupControlTogglePosition', axis.of(sheet).togglesBefore ? 'BEFORE' : 'AFTER'),
    ),
    [`set${name}GroupControlPosition`]: change('GroupControlTogglePosition', (sheet, { name }: EnumValue) => {
      axis.of(sheet).togglesBefore = name === 'BEFORE';
    }),
  };
}

export const sheetGroups: Methods<Sheet> = { ...ofSheet(ROWS), ...ofSheet(COLUMNS) };

const isWithin = ({ at, count }: LineGroup, span: ReturnType<Axis['span']>) =>
  at >= span.at && at + count <= span.at + span.count;
const touches = ({ at, count }: LineGroup, span: ReturnType<Axis['span']>) =>
  at < span.at + span.count && span.at < at + count;

/** All groups within the range; if there is none, the deepest open one that the range touches. */
function collapse(axis: Axis, range: Range): void {
  const span = axis.span(range);
  const groups = axis.of(range.sheet);
  const within = groups.all().filter((group) => isWithin(group, span));
  const touched = groups.all().filter((group) => touches(group, span) && !group.folded);
  for (const group of within.length > 0 ? within : touched.slice(-1)) groups.fold(group, true);
}

function shifting(axis: Axis) {
  return change<Range>('int', (range, by: number) => {
    const { at, count } = axis.span(range);
    const groups = axis.of(range.sheet);
    const deepest = Math.max(...Array.from({ length: count }, (_, index) => groups.depth(at + index)));
    if (deepest + by > DEEPEST_GROUP) throw new ScriptError(`Groups can be at most ${DEEPEST_GROUP} deep.`);
    groups.shift(at, count, by);
  });
}

export const rangeGroups: Methods<Range> = {
  shiftRowGroupDepth: shifting(ROWS),
  shiftColumnGroupDepth: shifting(COLUMNS),
  collapseGroups: change('', (range) => {
    for (const axis of [ROWS, COLUMNS]) collapse(axis, range);
  }),
  expandGroups: change('', (range) => {
    for (const axis of [ROWS, COLUMNS]) {
      each(axis, range.sheet, (group) => (touches(group, axis.span(range)) ? false : undefined));
    }
  }),
};
