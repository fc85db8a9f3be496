import type { Block } from '../../../model/contract';
import type { EnumValue } from '../../contract';
import { intersects, sameBlock } from '../blocks';
import { wholeSheet } from '../locate';
import { equip, local, type Methods, read, step } from '../methods';
import { Member, Range, Sheet, type Spreadsheet } from '../objects';
import { SCOPES } from '../scopes';
import { DeveloperMetadata, everything, locationType, type Stored } from './metadata';

interface Wanted {
  readonly id?: number;
  readonly key?: string;
  readonly value?: string;
  readonly locationType?: string;
  readonly visibility?: string;
}

/** A search under way; it looks in a spreadsheet, a sheet or a range. */
export class DeveloperMetadataFinder extends Member {
  wanted: Wanted = {};
  /** Entries on rows and columns that only touch the range count too. */
  touching = false;

  constructor(
    readonly book: Spreadsheet,
    readonly scope: Spreadsheet | Sheet | Range,
  ) {
    super();
  }
}

/** The entries that hang on exactly this: a spreadsheet, a sheet, or a whole row or column. */
function metadataOn(book: Spreadsheet, scope: Spreadsheet | Sheet | Range): DeveloperMetadata[] {
  return everything(book)
    .filter((stored) => isExactly(stored, scope))
    .map(({ data }) => new DeveloperMetadata(book, data.id));
}

function isExactly(stored: Stored, scope: Spreadsheet | Sheet | Range): boolean {
  if (scope instanceof Range)
    return stored.sheet?.id === scope.sheet.id && sameBlock(blockOf(stored), scope.block);
  if (scope instanceof Sheet) return stored.sheet?.id === scope.id && stored.data.on.kind === 'sheet';
  return stored.sheet === null;
}

/** A spreadsheet holds everything, a sheet all of its own, a range what lies in it (or touches it). */
function isWithin(stored: Stored, { scope, touching }: DeveloperMetadataFinder): boolean {
  if (scope instanceof Sheet) return stored.sheet?.id === scope.id;
  if (!(scope instanceof Range)) return true;
  if (stored.sheet?.id !== scope.sheet.id) return false;
  return touching ? intersects(blockOf(stored), scope.block) : sameBlock(blockOf(stored), scope.block);
}

function blockOf({ sheet, data: { on } }: Stored): Block {
  const whole = sheet ? wholeSheet(sheet.model) : { row: 0, column: 0, rows: 0, columns: 0 };
  if (on.kind === 'row') return { ...whole, row: on.index, rows: 1 };
  return on.kind === 'column' ? { ...whole, column: on.index, columns: 1 } : whole;
}

function isWanted(stored: Stored, wanted: Wanted): boolean {
  const { id, key, value, visibility = 'DOCUMENT' } = stored.data;
  const facts: Required<Wanted> = { id, key, value, visibility, locationType: locationType(stored) };
  return Object.entries(wanted).every(([name, wish]) => facts[name as keyof Wanted] === wish);
}

function find(finder: DeveloperMetadataFinder): DeveloperMetadata[] {
  return everything(finder.book)
    .filter((stored) => isWithin(stored, finder) && isWanted(stored, finder.wanted))
    .map(({ data }) => new DeveloperMetadata(finder.book, data.id));
}

const want = (name: keyof Wanted, signature: string) =>
  step<DeveloperMetadataFinder>(signature, (finder, wish: unknown) => {
    const plain = typeof wish === 'object' ? (wish as EnumValue).name : wish;
    finder.wanted = { ...finder.wanted, [name]: plain };
  });

const finding: Methods<DeveloperMetadataFinder> = {
  find: read('', find),
  onIntersectingLocations: step('', (finder) => {
    finder.touching = true;
  }),
  withId: want('id', 'int'),
  withKey: want('key', 'string'),
  withValue: want('value', 'string'),
  withLocationType: want('locationType', 'DeveloperMetadataLocationType'),
  withVisibility: want('visibility', 'DeveloperMetadataVisibility'),
};

equip(DeveloperMetadataFinder, 'DeveloperMetadataFinder', [finding], SCOPES.inSpreadsheet);

/** `createDeveloperMetadataFinder` and `getDeveloperMetadata`, the same for all three kinds of owner. */
export function metadataMethods<Owner extends Spreadsheet | Sheet | Range>(
  bookOf: (owner: Owner) => Spreadsheet,
): Methods<Owner> {
  return {
    createDeveloperMetadataFinder: local('', (owner) => new DeveloperMetadataFinder(bookOf(owner), owner)),
    getDeveloperMetadata: read('', (owner) => metadataOn(bookOf(owner), owner)),
  };
}
