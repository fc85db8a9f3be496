import type { FilterColumn } from '../../../model/contract';
import { ScriptError } from '../../contract';
import { filterName } from '../book/filter-name';
import { constant } from '../enums';
import { change, equip, local, type Methods, read, write } from '../methods';
import { Member, Range, type Sheet } from '../objects';
import { SCOPES } from '../scopes';
import { type FilterCriteria, filterColumn, filterCriteria } from './filter-criteria';

/** The filter of a sheet: its range, which rows it hides, and the column it was last sorted by. */
export class Filter extends Member {
  constructor(readonly sheet: Sheet) {
    super();
  }

  get range(): Range {
    const found = filterRange(this.sheet);
    if (!found) throw new ScriptError('The filter was removed.');
    return found;
  }
}

/** How a filter sorted by one of its columns. */
export class SortSpec extends Member {
  constructor(
    readonly column: number,
    readonly ascending: boolean | undefined,
  ) {
    super();
  }
}

function filterRange(sheet: Sheet): Range | undefined {
  const kept = sheet.book.model.namedRanges().find(({ name }) => name === filterName(sheet.id));
  return kept && new Range(sheet, kept.block);
}

/** What the filter keeps of a column of the sheet, counted from 1. */
function keptOf({ sheet, range }: Filter, column: number): FilterColumn | undefined {
  const { block } = range;
  if (column - 1 < block.column || column > block.column + block.columns) {
    throw new ScriptError('The column is outside of the range of the filter.');
  }
  return sheet.model.filterColumns.find((one) => one.column === column - 1);
}

/** Replaces what is kept of a column; the rows are filtered anew. */
function keep({ sheet, range }: Filter, kept: FilterColumn): void {
  const others = sheet.model.filterColumns.filter(({ column }) => column !== kept.column);
  sheet.model.setFilter(range.block, Object.keys(kept).length > 1 ? [...others, kept] : others);
}

const criteria: Methods<Filter> = {
  getColumnFilterCriteria: read('int', (filter, column: number) =>
    filterCriteria(keptOf(filter, column), filter.sheet),
  ),
  setColumnFilterCriteria: change(
    'int FilterCriteria/FilterCriteriaBuilder?',
    (filter, column: number, given: FilterCriteria | null) => {
      const sorted = sortOf(keptOf(filter, column));
      const zone = filter.sheet.book.model.timeZone;
      keep(
        filter,
        given ? { ...filterColumn(column - 1, given, zone), ...sorted } : { column: column - 1, ...sorted },
      );
    },
  ),
  removeColumnFilterCriteria: change('int', (filter, column: number) => {
    keep(filter, { column: column - 1, ...sortOf(keptOf(filter, column)) });
  }),
};

const sortOf = (kept: FilterColumn | undefined) =>
  kept?.ascending === undefined ? {} : { ascending: kept.ascending };

const filtering: Methods<Filter> = {
  getRange: read('', ({ range }) => range),
  remove: write('', ({ sheet }) => {
    sheet.book.model.removeNamedRange(filterName(sheet.id));
    sheet.model.setFilter(null, []);
  }),
  sort: change('int boolean', sort),
  getColumnSortSpec: read('int', (filter, column: number) => {
    return new SortSpec(column, keptOf(filter, column)?.ascending);
  }),
};

function sort(filter: Filter, column: number, ascending: boolean): void {
  const { sheet, range } = filter;
  const kept = keptOf(filter, column);
  const { grid, block } = range;
  if (block.rows > 1) {
    grid.sort({ ...block, row: block.row + 1, rows: block.rows - 1 }, [{ column: column - 1, ascending }]);
  }
  const others = sheet.model.filterColumns
    .filter((one) => one.column !== column - 1)
    .map(({ ascending: _before, ...rest }) => rest);
  sheet.model.setFilter(block, [...others, { ...kept, column: column - 1, ascending }]);
}

const specs: Methods<SortSpec> = {
  getDimensionIndex: local('', ({ column }) => column),
  isAscending: local('', ({ ascending }) => ascending ?? true),
  getSortOrder: local('', ({ ascending }) => {
    if (ascending !== undefined) return constant('SortOrder', ascending ? 'ASCENDING' : 'DESCENDING');
    throw new ScriptError(
      'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
    );
  }),
  // Sorting is by value alone here, never by a colour.
  getBackgroundColor: local('', () => null),
  getForegroundColor: local('', () => null),
};

equip(Filter, 'Filter', [filtering, criteria], SCOPES.inSpreadsheet);
equip(SortSpec, 'SortSpec', [specs], SCOPES.inSpreadsheet);

const filterOf = (sheet: Sheet) => (filterRange(sheet) ? new Filter(sheet) : null);

/** `getFilter` of a sheet, and which rows it hides. */
export const sheetFilter: Methods<Sheet> = {
  getFilter: read('', filterOf),
  isRowHiddenByFilter: read('int', ({ model }, row: number) => model.isRowFiltered(row - 1)),
};

/** `getFilter` of any range is its sheet's; a sheet has one at most. */
export const rangeFilter: Methods<Range> = {
  getFilter: read('', ({ sheet }) => filterOf(sheet)),
  createFilter: write('', ({ sheet, block }) => {
    if (filterRange(sheet)) {
      throw new ScriptError("You can't create a filter in a sheet that already has a filter.");
    }
    sheet.book.model.setNamedRange(filterName(sheet.id), sheet.id, block);
    sheet.model.setFilter(block, []);
    return new Filter(sheet);
  }),
};
