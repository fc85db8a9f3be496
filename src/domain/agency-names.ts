import { plainMarks, tidyText } from '../thai/text';
import { officeKey, shorterKeys, spellingKey } from './office-names';

/** An agency as far as its names go. */
export interface NamedAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
}

/** Ways of calling the agencies of one workbook, the surest first: key → id, or null where two agencies share it. */
export type AgencyDirectory = readonly ReadonlyMap<string, string | null>[];

/** The agencies that a cell names, and the words in it that name none. */
export interface AgencyList {
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
}

/** Longer than the names of a hundred agencies; a cell can hold 50,000 characters. */
const LONGEST_LIST = 5000;
/** No name is broken into more words than this. */
const MOST_WORDS = 12;
const HARD_SEPARATORS = /[,;/\n•]|(?:^|\s)-/;

/** Prepares the names of a workbook's agencies for looking up. */
export function agencyDirectory(agencies: readonly NamedAgency[]): AgencyDirectory {
  const ways: ((agency: NamedAgency) => string[])[] = [
    ({ name }) => [spellingKey(name)],
    ({ id, shortName = '', aliases = [] }) => [id, shortName, ...aliases].map(spellingKey),
    ({ name }) => [officeKey(name)],
    ({ name }) => shorterKeys(officeKey(name)),
  ];
  return ways.map((way) =>
    keyed(agencies.flatMap((agency) => way(agency).map((key) => [key, agency.id] as const))),
  );
}

/**
 * The id of the agency that a text names: by its whole name, id, short name, the post of its head or a usual abbreviation.
 * Never by a part of a name: เกษตร, เกษตรและสหกรณ์ and สหกรณ์ are three agencies. Null when none or several fit.
 */
export function findAgency(text: string, directory: AgencyDirectory): string | null {
  const [names, nicknames, offices, shorter] = directory;
  const spelling = spellingKey(text);
  const office = officeKey(text);
  const tries = [names?.get(spelling), nicknames?.get(spelling), offices?.get(office), shorter?.get(office)];
  return tries.find((id) => id !== undefined) ?? null;
}

/**
 * The agencies that a cell names, several by comma, slash, line, dash or just a blank.
 * `readAgencyList('สำนักงานจังหวัดพัทลุง สำนักงานคลังจังหวัดพัทลุง', directory)` has the ids of both.
 */
export function readAgencyList(text: string, directory: AgencyDirectory): AgencyList {
  if (text.length > LONGEST_LIST) return { ids: [], unknown: [tidyText(text.slice(0, 100))] };
  const plain = plainMarks(text.replace(/<[^<>]*>/g, '\n'));
  const whole = findAgency(plain, directory);
  if (whole !== null) return { ids: [whole], unknown: [] };
  const pieces = plain
    .split(HARD_SEPARATORS)
    .map(tidyText)
    .filter((piece) => piece !== '');
  const read = pieces.map((piece) => ({ piece, ids: readPiece(piece, directory) }));
  return {
    ids: [...new Set(read.flatMap(({ ids }) => ids ?? []))],
    unknown: read.filter(({ ids }) => ids === null).map(({ piece }) => piece),
  };
}

/** Names one after another, blanks or และ between them and perhaps inside them; null unless every word belongs to one. */
function readPiece(piece: string, directory: AgencyDirectory): Names {
  const words = piece.split(/ |(?=และ)|(?<=และ)/).filter((word) => word !== '');
  return namesIn(words, directory);
}

type Names = readonly string[] | null;

/** Works from the last word to the first, so that each stretch is looked up once: `found[i]` are the names from word `i` on. */
function namesIn(words: readonly string[], directory: AgencyDirectory): Names {
  const found: Names[] = words.map(() => null);
  found.push([]);
  for (let start = words.length - 1; start >= 0; start -= 1) {
    const afterAnd = words[start] === 'และ' ? found[start + 1] : null;
    found[start] = afterAnd ?? namesFrom(words.slice(start), found.slice(start), directory);
  }
  return found[0] ?? null;
}

/** The longest name at the beginning behind which the rest are names too; `found[n]` are the names behind `n` words. */
function namesFrom(words: readonly string[], found: readonly Names[], directory: AgencyDirectory): Names {
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length -= 1) {
    const rest = found[length];
    const id = rest ? findAgency(words.slice(0, length).join(' '), directory) : null;
    if (rest && id !== null) return [id, ...rest];
  }
  return null;
}

function keyed(pairs: readonly (readonly [key: string, id: string])[]): Map<string, string | null> {
  const map = new Map<string, string | null>();
  for (const [key, id] of pairs) {
    if (key !== '') map.set(key, map.has(key) && map.get(key) !== id ? null : id);
  }
  return map;
}
