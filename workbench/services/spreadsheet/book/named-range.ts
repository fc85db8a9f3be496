import { ScriptError } from '../../contract';
import { parseAddress } from '../addresses';
import { change, equip, local, type Methods, write } from '../methods';
import { Member, Range, Sheet, type Spreadsheet } from '../objects';
import { SCOPES } from '../scopes';
import { isHiddenName } from './filter-name';

/** A name of a spreadsheet; after `setName` the object goes with the new one. */
export class NamedRange extends Member {
  constructor(
    readonly book: Spreadsheet,
    public name: string,
  ) {
    super();
  }

  get range(): Range {
    const kept = this.book.model.namedRanges().find(({ name }) => name === this.name);
    if (!kept) throw new ScriptError('The named range was removed.');
    return new Range(new Sheet(this.book, kept.sheetId), kept.block);
  }
}

/** The names of a spreadsheet, or of one of its sheets. */
export function namedRanges(book: Spreadsheet, sheetId?: number): NamedRange[] {
  return book.model
    .namedRanges()
    .filter((kept) => !isHiddenName(kept.name) && (sheetId === undefined || kept.sheetId === sheetId))
    .map(({ name }) => new NamedRange(book, name));
}

/** Gives a range a name, or a name another range. */
export function nameRange(book: Spreadsheet, name: string, range: Range): void {
  checkName(name);
  book.model.setNamedRange(name, range.sheet.id, range.block);
}

/** Letters, digits and `_`, no address, neither TRUE nor FALSE: Google's rule for names. */
function checkName(name: string): void {
  const isName = /^[\p{L}_][\p{L}\p{M}\p{N}_.]{0,249}$/u.test(name) && !/^(true|false)$/i.test(name);
  if (!isName || parseAddress(name))
    throw new ScriptError(`The name "${name}" is not valid for a named range.`);
}

const named: Methods<NamedRange> = {
  getName: local('', ({ name }) => name),
  getRange: local('', ({ range }) => range),
  setName: change('string', (self, name: string) => {
    const { range, book } = self;
    checkName(name);
    book.model.removeNamedRange(self.name);
    nameRange(book, name, range);
    self.name = name;
  }),
  setRange: change('Range', ({ book, name }, range: Range) => nameRange(book, name, range)),
  remove: write('', ({ book, name }) => book.model.removeNamedRange(name)),
};

equip(NamedRange, 'NamedRange', [named], SCOPES.inSpreadsheet);
