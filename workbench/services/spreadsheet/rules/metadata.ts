import type { Metadata } from '../../../model/contract';
import { type EnumValue, ScriptError } from '../../contract';
import { constant } from '../enums';
import { change, equip, local, type Methods, write } from '../methods';
import { Member, Range, Sheet, type Spreadsheet } from '../objects';
import { SCOPES } from '../scopes';

/** What a key hangs on: the spreadsheet, or within a sheet the sheet itself, a row or a column. */
export interface Place {
  readonly sheet: Sheet | null;
  readonly on: Metadata['on'];
}

/** A key and value hidden in the spreadsheet; it is found again by its id wherever its row or column went. */
export class DeveloperMetadata extends Member {
  constructor(
    readonly book: Spreadsheet,
    readonly id: number,
  ) {
    super();
  }

  get stored(): Stored {
    const found = everything(this.book).find(({ data }) => data.id === this.id);
    if (!found) throw new ScriptError('The developer metadata was removed.');
    return found;
  }

  get data(): Metadata {
    return this.stored.data;
  }
}

export class DeveloperMetadataLocation extends Member {
  constructor(
    readonly book: Spreadsheet,
    readonly place: Place,
  ) {
    super();
  }
}

/** One entry with the list that keeps it. */
export interface Stored {
  readonly data: Metadata;
  readonly list: Metadata[];
  readonly sheet: Sheet | null;
}

/** Every entry of a spreadsheet: its own first, then those of each sheet. */
export function everything(book: Spreadsheet): Stored[] {
  const own = book.model.metadata.map((data) => ({ data, list: book.model.metadata, sheet: null }));
  const inSheets = book.model.sheets().flatMap(({ id, metadata }) => {
    const sheet = new Sheet(book, id);
    return metadata.map((data) => ({ data, list: metadata, sheet }));
  });
  return [...own, ...inSheets];
}

/** Arguments of `addDeveloperMetadata`: key, then value or visibility or both. */
export const METADATA_ARGUMENTS =
  'string | string DeveloperMetadataVisibility | string string? [DeveloperMetadataVisibility]';

export function addMetadata(
  book: Spreadsheet,
  place: Place,
  key: string,
  ...said: (string | EnumValue | null)[]
): void {
  const value = said.find((one) => typeof one === 'string') ?? '';
  const visibility = said.find((one): one is EnumValue => one !== null && typeof one === 'object')?.name;
  const id = freshId(book);
  const data = { id, key, value, on: place.on };
  listAt(book, place).push(visibility === 'PROJECT' ? { ...data, visibility } : data);
}

/** The place of a whole row or column; anything else Google refuses. */
export function placeOf({ sheet, block, bounds }: Range): Place {
  const { rowCount, columnCount } = sheet.model;
  const allRows = bounds ? !bounds.top && !bounds.bottom : block.rows === rowCount;
  const allColumns = bounds ? !bounds.left && !bounds.right : block.columns === columnCount;
  if (block.rows === 1 && (allColumns || block.columns === columnCount))
    return { sheet, on: { kind: 'row', index: block.row } };
  if (block.columns === 1 && (allRows || block.rows === rowCount))
    return { sheet, on: { kind: 'column', index: block.column } };
  throw new ScriptError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

function listAt(book: Spreadsheet, { sheet }: Place): Metadata[] {
  return sheet ? sheet.model.metadata : book.model.metadata;
}

function freshId(book: Spreadsheet): number {
  const taken = new Set(everything(book).map(({ data }) => data.id));
  let id = 0;
  do id = 1 + Math.floor(book.execution.cloud.random() * 2_000_000_000);
  while (taken.has(id));
  return id;
}

/** Puts a changed entry where it was, or (with a place) where it belongs now. */
function replace(metadata: DeveloperMetadata, changes: Partial<Metadata>, place?: Place): void {
  const { data, list } = metadata.stored;
  const changed = { ...data, ...changes };
  if (!place) return void list.splice(list.indexOf(data), 1, changed);
  list.splice(list.indexOf(data), 1);
  listAt(metadata.book, place).push({ ...changed, on: place.on });
}

/** The finder brought these along: asking for them costs nothing more. */
const reading: Methods<DeveloperMetadata> = {
  getId: local('', ({ id }) => id),
  getKey: local('', ({ data }) => data.key),
  getValue: local('', ({ data }) => data.value),
  getVisibility: local('', ({ data }) =>
    constant('DeveloperMetadataVisibility', data.visibility ?? 'DOCUMENT'),
  ),
  getLocation: local(
    '',
    ({ book, stored }) => new DeveloperMetadataLocation(book, { sheet: stored.sheet, on: stored.data.on }),
  ),
};

const changing: Methods<DeveloperMetadata> = {
  setKey: change('string', (metadata, key: string) => replace(metadata, { key })),
  setValue: change('string', (metadata, value: string) => replace(metadata, { value })),
  setVisibility: change('DeveloperMetadataVisibility', (metadata, { name }: EnumValue) =>
    replace(metadata, { visibility: name as 'DOCUMENT' | 'PROJECT' }),
  ),
  moveToColumn: change('Range', (metadata, column: Range) => replace(metadata, {}, placeOf(column))),
  moveToRow: change('Range', (metadata, row: Range) => replace(metadata, {}, placeOf(row))),
  moveToSheet: change('Sheet', (metadata, sheet: Sheet) =>
    replace(metadata, {}, { sheet, on: { kind: 'sheet' } }),
  ),
  moveToSpreadsheet: change('', (metadata) => replace(metadata, {}, { sheet: null, on: { kind: 'sheet' } })),
  remove: write('', ({ stored }) => {
    stored.list.splice(stored.list.indexOf(stored.data), 1);
  }),
};

const typeOf = ({ sheet, on }: Place) => (sheet ? on.kind.toUpperCase() : 'SPREADSHEET');

/** The kind of place as Google names it: `SPREADSHEET`, `SHEET`, `ROW` or `COLUMN`. */
export const locationType = ({ sheet, data }: Stored): string => typeOf({ sheet, on: data.on });

const locating: Methods<DeveloperMetadataLocation> = {
  getLocationType: local('', ({ place }) => constant('DeveloperMetadataLocationType', typeOf(place))),
  getSpreadsheet: local('', ({ book, place }) => (place.sheet ? null : book)),
  getSheet: local('', ({ place }) => (place.sheet && place.on.kind === 'sheet' ? place.sheet : null)),
  getRow: local('', ({ place }) => rangeOf(place, 'row')),
  getColumn: local('', ({ place }) => rangeOf(place, 'column')),
};

function rangeOf({ sheet, on }: Place, kind: 'row' | 'column'): Range | null {
  if (!sheet || on.kind !== kind) return null;
  const { rowCount, columnCount } = sheet.model;
  const isRow = kind === 'row';
  const bounds = { top: isRow, bottom: isRow, left: !isRow, right: !isRow };
  const start = isRow ? { row: on.index, column: 0 } : { row: 0, column: on.index };
  return new Range(sheet, { ...start, rows: isRow ? 1 : rowCount, columns: isRow ? columnCount : 1 }, bounds);
}

equip(DeveloperMetadata, 'DeveloperMetadata', [reading, changing], SCOPES.inSpreadsheet);
equip(DeveloperMetadataLocation, 'DeveloperMetadataLocation', [locating], SCOPES.inSpreadsheet);
