import type { LinkUse } from '../domain/link-use';
import type { Answered, Seen } from '../domain/visit';
import { readWebAddress, type WebAddress } from '../domain/web-address';
import { type LinkedDocument, targetOf } from './documents';
import { type ItemNames, isNamedIn, itemNames, type NamePlace, nameKeys } from './naming';
import { headingLines, type Reading, readingOf } from './reading';
import type { Walk } from './walk';

/** Everything that the rules look at: the page at the end of the way, held against what it has to show. */
export interface Exhibit extends Reading {
  readonly use: LinkUse;
  readonly seen: Seen;
  readonly walk: Walk;
  readonly visit: Answered;
  readonly address: WebAddress;
  readonly naming: Naming;
}

/** Where the item is named. */
export interface Naming {
  readonly item: ItemNames;
  readonly others: readonly ItemNames[];
  readonly inHead: boolean;
  /** Lines of the content that name it: indexes of `page.lines`. */
  readonly lines: ReadonlySet<number>;
  readonly documents: readonly LinkedDocument[];
}

/** Lays a page out for the rules; null when its address cannot be read. Where the item is named is worked out when it is asked for. */
export function layOut(use: LinkUse, walk: Walk, seen: Seen): Exhibit | null {
  const { end, url } = walk;
  const address = readWebAddress(url);
  if (end === null || end.outcome !== 'answered' || address === null) return null;
  const reading = readingOf(end, url);
  return {
    ...reading,
    use,
    seen,
    walk,
    visit: end,
    address,
    get naming() {
      return namingOf(use, end, reading);
    },
  };
}

const namings = new WeakMap<LinkUse, { readonly visit: Answered; readonly naming: Naming }>();

function namingOf(use: LinkUse, visit: Answered, reading: Reading): Naming {
  const known = namings.get(use);
  if (known?.visit === visit) return known.naming;
  const naming = nameItem(use, reading);
  namings.set(use, { visit, naming });
  return naming;
}

function nameItem(use: LinkUse, reading: Reading): Naming {
  const { page, pointers, documents } = reading;
  const item = itemNames(use.asked.title, use.asked.typedNames);
  const others = use.otherTitles.map((title) => itemNames(title, []));
  const names = (key: string | undefined, place: NamePlace) =>
    key !== undefined && key !== '' && isNamedIn(key, item, others, place);
  const keys = reading.keys();
  const [titleKey] = nameKeys([page.title]);
  const placeOf = placesIn(reading);
  const lines = new Set(
    page.lines.flatMap(({ heading, isAround }, index) => {
      const counts = heading === 1 || (!isAround && !pointers.has(index));
      return counts && names(keys[index], placeOf(index)) ? [index] : [];
    }),
  );
  for (const line of brokenNames(reading, placeOf, (key) => names(key, 'early'))) lines.add(line);
  const rowsNaming = new Set([...lines].flatMap((index) => page.lines[index]?.row || []));
  // Outside of rows a name and the button for its document stand one below the other, perhaps with a date between them.
  const isInRow = ({ line, row, text }: LinkedDocument) => {
    if (row > 0) return rowsNaming.has(row);
    const reach = text.length <= LONGEST_BUTTON ? [line, line - 1, line - 2] : [line];
    return reach.some((index) => lines.has(index));
  };
  const documentKeys = nameKeys(
    documents.map(({ text, fileName }) => `${text} ${fileName.replace(/[_-]/g, ' ')}`),
  );
  const named = documents.filter(
    (document, index) => names(documentKeys[index], 'head') || isInRow(document),
  );
  return {
    item,
    others,
    inHead: names(titleKey, 'head') || [...lines].some((index) => (page.lines[index]?.heading ?? 0) > 0),
    lines,
    documents:
      named.length > 0 || lines.size === 0 ? named : leadingLinks(reading, (key) => names(key, 'head')),
  };
}

/** Headings and first lines that name the item together with the line below: a long name is often set in two. */
function brokenNames(
  { page }: Reading,
  placeOf: (line: number) => NamePlace,
  names: (key: string) => boolean,
): number[] {
  const textAt = (line: number) => page.lines[line]?.text.slice(0, LONGEST_HALF) ?? '';
  const first = page.lines.flatMap(({ text }, line) =>
    placeOf(line) === 'below' || text.length > LONGEST_HALF ? [] : [line],
  );
  const keys = nameKeys(first.map((line) => `${textAt(line)} ${textAt(line + 1)}`));
  return first.filter((_line, index) => names(keys[index] ?? ''));
}

/** Whole paragraphs are no halves of a name. */
const LONGEST_HALF = 200;

const LONGEST_BUTTON = 20;

/** Where a page that names the item offers no document: links by the name of the item, whatever they lead to. */
function leadingLinks({ page, base }: Reading, names: (key: string) => boolean): LinkedDocument[] {
  const links = page.links.filter(({ isAround, text }) => !isAround && text !== '').slice(0, MOST_LINKS);
  const keys = nameKeys(links.map(({ text }) => text));
  return links.flatMap((link, index) => (names(keys[index] ?? '') ? (targetOf(link, base) ?? []) : []));
}
const MOST_LINKS = 500;

const [FIRST_HEADINGS, FIRST_LINES] = [2, 4];

/** Where a page says what it is: short names that stand further down are those of boxes beside the content. */
function placesIn({ page, pointers }: Reading): (line: number) => NamePlace {
  const content = page.lines.flatMap(({ isAround, heading }, index) =>
    heading === 1 || (!isAround && !pointers.has(index)) ? [index] : [],
  );
  const headings = new Set(headingLines(page, pointers).slice(0, FIRST_HEADINGS));
  const early = new Set(content.slice(0, FIRST_LINES));
  return (line) => (headings.has(line) ? 'head' : early.has(line) ? 'early' : 'below');
}
