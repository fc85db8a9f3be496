import type { EnumValue, MenuEntry } from '../../contract';
import { rangeByName, rangeNamed } from '../locate';
import { change, local, type Methods, read, write } from '../methods';
import { type Range, RangeList, type Spreadsheet } from '../objects';
import { addMetadata, METADATA_ARGUMENTS } from '../rules/metadata';
import { metadataMethods } from '../rules/metadata-finder';
import { allProtections } from '../rules/protection';
import { activeSheet } from './active';
import { namedRanges, nameRange } from './named-range';

/** What a spreadsheet holds across its tabs: ranges by name, protections, metadata; and a word to the person before it. */
export const contents: Methods<Spreadsheet> = {
  getRange: local('a1Notation:string', (book, text: string) => rangeNamed(book, text, activeSheet(book))),
  getRangeList: local('string[]', (book, texts: string[]) => {
    return new RangeList(texts.map((text) => rangeNamed(book, text, activeSheet(book))));
  }),
  getRangeByName: read('string', (book, name: string) => rangeByName(book, name) ?? null),
  getNamedRanges: read('', (book) => namedRanges(book)),
  setNamedRange: write('string Range', (book, name: string, range: Range) => nameRange(book, name, range)),
  removeNamedRange: write('string', ({ model }, name: string) => model.removeNamedRange(name)),
  getProtections: read('ProtectionType', (book, type: EnumValue) => allProtections(book, type)),
  addDeveloperMetadata: change(
    METADATA_ARGUMENTS,
    (book, key: string, ...rest: (string | EnumValue | null)[]) =>
      addMetadata(book, { sheet: null, on: { kind: 'sheet' } }, key, ...rest),
  ),
  ...metadataMethods<Spreadsheet>((book) => book),
  toast: write('string [string?] [number?]', toast),
  addMenu: write('string object?[]', addMenu),
  updateMenu: write('string object?[]', addMenu),
};

const SECONDS = 5;

function toast(
  { execution }: Spreadsheet,
  text: string,
  title?: string | null,
  seconds?: number | null,
): void {
  execution.ui?.toast(text, title ?? '', seconds ?? SECONDS);
}

type OldEntry = { name?: string; functionName?: string } | null;

/** The menu of old: entries are plain objects, null draws a line. */
function addMenu({ execution }: Spreadsheet, title: string, entries: OldEntry[]): void {
  const items = entries.map(
    (entry): MenuEntry =>
      entry ? { label: entry.name ?? '', functionName: entry.functionName ?? '' } : { separator: true },
  );
  execution.ui?.menu(title, items);
}
