import { type CloudState, NotImplemented, ScriptError } from '../contract';
import { mimeTypeOf, nameOf } from './finding';
import { type Entry, rootOf } from './state';

/**
 * The query language of `searchFiles` and `searchFolders` ("Search query terms and operators" of the Drive API; names of its
 * second and third version): `title contains "report" and not (starred = true or "root" in parents)`.
 */

type Test = (cloud: CloudState, entry: Entry) => boolean;

/** What a query asks, and whether it says itself if it wants what is in the bin: that no other finds it there is believed. */
export interface Query {
  readonly test: Test;
  readonly mentionsBin: boolean;
}

const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|([()]|<=|>=|!=|[=<>])|([\w.]+))/y;

/** `readQuery("title = 'a'")`; throws what Google throws at a query it cannot read. */
export function readQuery(text: string): Query {
  const tokens = tokensOf(text);
  const reader = new Reader(tokens);
  const test = reader.either();
  if (!reader.isDone) throw unreadable();
  return { test, mentionsBin: tokens.includes('trashed') };
}

const unreadable = () => new ScriptError('Invalid argument: q');

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const expression = new RegExp(TOKEN);
  const whole = text.trimEnd();
  while (expression.lastIndex < whole.length) {
    const found = expression.exec(whole);
    if (!found) throw unreadable();
    tokens.push(found[0].trim());
  }
  return tokens;
}

/** `or` binds looser than `and`, `not` tightest. */
class Reader {
  private place = 0;
  constructor(private readonly tokens: readonly string[]) {}

  get isDone(): boolean {
    return this.place === this.tokens.length;
  }

  either(): Test {
    const tests = this.joined('or', () => this.both());
    return (cloud, entry) => tests.some((test) => test(cloud, entry));
  }

  private both(): Test {
    const tests = this.joined('and', () => this.single());
    return (cloud, entry) => tests.every((test) => test(cloud, entry));
  }

  private joined(word: string, read: () => Test): Test[] {
    const tests = [read()];
    while (this.takes(word)) tests.push(read());
    return tests;
  }

  private single(): Test {
    if (this.takes('not')) {
      const test = this.single();
      return (cloud, entry) => !test(cloud, entry);
    }
    if (!this.takes('(')) return this.term();
    const test = this.either();
    if (!this.takes(')')) throw unreadable();
    return test;
  }

  private term(): Test {
    const [first = '', operator = '', last = ''] = this.tokens.slice(this.place, this.place + 3);
    this.place += 3;
    return operator === 'in' ? listed(unquoted(first), last) : compared(first, operator, unquoted(last));
  }

  private takes(word: string): boolean {
    if (this.tokens[this.place]?.toLowerCase() !== word) return false;
    this.place += 1;
    return true;
  }
}

function unquoted(token: string): string {
  if (token === '') throw unreadable();
  return /^['"]/.test(token) ? token.slice(1, -1).replace(/\\(.)/g, '$1') : token;
}

const PEOPLE: Readonly<Record<string, (entry: Entry) => readonly string[]>> = {
  writers: ({ editors }) => editors,
  readers: ({ viewers, commenters, editors }) => [...viewers, ...commenters, ...editors],
};

/** `'id' in parents`, `'a@x.example' in writers`. */
function listed(value: string, list: string): Test {
  if (list === 'parents')
    return (cloud, { parentId }) => parentId === (value === 'root' ? rootOf(cloud).id : value);
  const people = PEOPLE[list];
  if (!people) throw new NotImplemented(`Searching Drive by ${list}`);
  return (_cloud, entry) => people(entry).includes(value);
}

const TEXTS: Readonly<Record<string, (cloud: CloudState, entry: Entry) => string>> = {
  title: nameOf,
  name: nameOf,
  mimeType: mimeTypeOf,
  fullText: (cloud, entry) => [nameOf(cloud, entry), entry.description, contentOf(entry)].join('\n'),
};
const MOMENTS: Readonly<Record<string, (entry: Entry) => number>> = {
  modifiedDate: ({ updatedAt }) => updatedAt,
  modifiedTime: ({ updatedAt }) => updatedAt,
  createdDate: ({ createdAt }) => createdAt,
  createdTime: ({ createdAt }) => createdAt,
};
const FLAGS: Readonly<Record<string, (entry: Entry) => boolean>> = {
  trashed: ({ trashed }) => trashed,
  starred: ({ starred }) => starred,
  hidden: () => false,
  sharedWithMe: () => false,
};

function contentOf({ stored }: Entry): string {
  const isText = /^text\/|json|xml|javascript/.test(stored?.mimeType ?? '');
  return isText ? Buffer.from(stored?.content ?? '', 'base64').toString() : '';
}

function compared(term: string, operator: string, value: string): Test {
  const [text, moment, flag] = [TEXTS[term], MOMENTS[term], FLAGS[term]];
  if (text) {
    const compare = textComparison(term, operator);
    return (cloud, entry) => compare(text(cloud, entry), value);
  }
  if (moment) return (_cloud, entry) => ordered(operator, moment(entry) - momentRead(value));
  if (!flag) throw new NotImplemented(`Searching Drive by ${term}`);
  if (!/^(true|false)$/.test(value) || !/^!?=$/.test(operator)) throw unreadable();
  return (_cloud, entry) => (flag(entry) === (value === 'true')) === (operator === '=');
}

type Comparison = (text: string, value: string) => boolean;

function textComparison(term: string, operator: string): Comparison {
  if (operator === '=') return (text, value) => text === value;
  if (operator === '!=') return (text, value) => text !== value;
  if (operator !== 'contains') throw unreadable();
  return term === 'mimeType' ? (text, value) => text.includes(value) : hasWordsLike;
}

/** `contains` looks for beginnings of words, whatever their case: `HelloWorld` contains `hello`, but not `world`. */
function hasWordsLike(text: string, value: string): boolean {
  const folded = text.toLowerCase();
  const wanted = value.toLowerCase();
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return true;
  return false;
}

/** Without a zone a moment is one of UTC. */
function momentRead(text: string): number {
  const moment = Date.parse(
    /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00:00`}Z`,
  );
  if (Number.isNaN(moment)) throw unreadable();
  return moment;
}

const ORDERS: Readonly<Record<string, (difference: number) => boolean>> = {
  '=': (difference) => difference === 0,
  '!=': (difference) => difference !== 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

function ordered(operator: string, difference: number): boolean {
  const order = ORDERS[operator];
  if (!order) throw unreadable();
  return order(difference);
}
