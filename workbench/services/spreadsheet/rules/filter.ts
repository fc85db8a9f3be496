import { ScriptError } from '../../contract';
import { filterName } from '../book/filter-name';
import { change, equip, type Methods, read, write } from '../methods';
import { Member, Range, type Sheet } from '../objects';
import { SCOPES } from '../scopes';

/** The filter of a sheet: its range and sorting. Criteria that hide rows are not implemented, so they cannot be set. */
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

function filterRange(sheet: Sheet): Range | undefined {
  const kept = sheet.book.model.namedRanges().find(({ name }) => name === filterName(sheet.id));
  return kept && new Range(sheet, kept.block);
}

const filtering: Methods<Filter> = {
  getRange: read('', ({ range }) => range),
  remove: write('', ({ sheet }) => sheet.book.model.removeNamedRange(filterName(sheet.id))),
  sort: change('int boolean', ({ range }, column: number, ascending: boolean) => {
    const { grid, block } = range;
    if (column - 1 < block.column || column > block.column + block.columns) {
      throw new ScriptError('The sort column is outside of the range.');
    }
    if (block.rows < 2) return;
    const below = { ...block, row: block.row + 1, rows: block.rows - 1 };
    grid.sort(below, [{ column: column - 1, ascending }]);
  }),
};

equip(Filter, 'Filter', [filtering], SCOPES.inSpreadsheet);

const filterOf = (sheet: Sheet) => (filterRange(sheet) ? new Filter(sheet) : null);

/** `getFilter` of a sheet. */
export const sheetFilter: Methods<Sheet> = { getFilter: read('', filterOf) };

/** `getFilter` of any range is its sheet's; a sheet has one at most. */
export const rangeFilter: Methods<Range> = {
  getFilter: read('', ({ sheet }) => filterOf(sheet)),
  createFilter: write('', ({ sheet, block }) => {
    if (filterRange(sheet)) {
      throw new ScriptError("You can't create a filter in a sheet that already has a filter.");
    }
    sheet.book.model.setNamedRange(filterName(sheet.id), sheet.id, block);
    return new Filter(sheet);
  }),
};
