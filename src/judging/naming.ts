import { foldThai } from '../thai/text';
import { wordingsOf } from './wordings';

/** How an item may be called on a page: folded, without its year and period. */
export interface ItemNames {
  readonly names: readonly string[];
  /** Whether only the first six months are asked for, so that a page of the whole year is another item. */
  readonly isHalfYear: boolean;
}

/** Names are compared folded: without blanks, dots and brackets. All of these are of folded text. */
const CODE = /(^|§)(?:ข้อ)?o?\d{1,2}(?=[ก-ฮเ-ไa-z])/g;
/** What stands between the words of a name on pages: its year and its period. */
const YEAR_WORDS =
  /(?:ประจำ)?ปี(?:งบประมาณ|งบ|งปม)?(?:พศ|คศ)?\d{2,4}|ประจำปี(?:งบประมาณ)?|(?:พศ|คศ|fy)\d{4}|25\d\d(?:25\d\d)?/g;
const PERIOD_WORDS = /(?:ใน)?(?:รอบ|ระยะ|งวด)?(?:6|หก)เดือน(?:แรก)?/g;
/** Words that people put into such names, or leave out, without meaning another thing. */
const FREE_WORDS = /ต่างๆ|ๆ|ของหน่วยงาน|และ|หรือ/g;
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/รายงาน(?:สรุป)?(?:ผล)?การ/g, 'รายงาน'],
  [/(?:การ)?ดำเนินการ|การดำเนินงาน/g, 'ดำเนินงาน'],
  [/เงินงบประมาณ/g, 'งบประมาณ'],
];
const BETWEEN = '§';

/** The keys under which two ways of writing a name are equal: `nameKeys(['แผนการใช้จ่ายงบประมาณ ประจำปี ๒๕๖๖'])` is `['แผนการใช้จ่ายงบประมาณ']`. */
export function nameKeys(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const folded = foldThai(texts.map((text) => text.replace(/§/g, ' ')).join(BETWEEN));
  const bare = folded
    .replace(YEAR_WORDS, '')
    .replace(PERIOD_WORDS, '')
    .replace(CODE, '$1')
    .replace(FREE_WORDS, '')
    .replace(/์/g, '');
  return SAME_WORDS.reduce((key, [word, other]) => key.replace(word, other), bare).split(BETWEEN);
}

/** Everything that an item is called: its title, what stands in its brackets, and what else is known (wordings) or was typed. */
export function itemNames(title: string, typed: readonly string[]): ItemNames {
  const inBrackets = [...title.matchAll(/\(([^)]{6,60})\)/g)].map(([, inner]) => inner ?? '');
  const outside = title.replace(/\([^)]*\)/g, ' ');
  const names = [title, outside, ...inBrackets, ...wordingsOf(title), ...typed];
  return {
    names: [...new Set(nameKeys(names))].filter(
      (name) => name.length >= (/[a-z]/.test(name) ? SHORTEST_LATIN : SHORTEST_NAME),
    ),
    isHalfYear: /(?:6|๖|หก) ?เดือน/.test(title),
  };
}
/** Shorter words say nothing: คำสำคัญ may hold แผน. */
const [SHORTEST_NAME, SHORTEST_LATIN] = [4, 3];
/** Names this short also stand in sentences of another matter: โครงสร้าง in โครงสร้างพื้นฐาน. */
const SHORT_NAME = 16;
/** Where a page says something: in its title, its first headings or the name of a document, in its first lines, or further down. */
export type NamePlace = 'head' | 'early' | 'below';
/** How much may stand around a short name there. */
const ROOM_FOR_SHORT: Readonly<Record<NamePlace, number>> = { head: 200, early: 60, below: -1 };
/** What in front of a name makes another thing of it. */
const OTHER_BEFORE =
  /(?:รายงาน(?:ผล|สรุป)?|ผล|ตาม|ดำเนินงาน|ความก้าวหน้า|ติดตาม|กำกับ|ประเมินผล|ทบทวน|จัดทำ|ขั้นตอน|ร่าง|ยกเลิก)$/;
const OTHER_BEHIND = /^(?:พื้นฐาน|ตาม(?:แผน|นโยบาย|มาตรการ))/;

/** Whether a line, by its key, names the item and not another whose name holds its name. */
export function isNamedIn(
  key: string,
  item: ItemNames,
  others: readonly ItemNames[],
  place: NamePlace,
): boolean {
  return item.names.some((name) => {
    const room = name.length < SHORT_NAME ? ROOM_FOR_SHORT[place] : Number.POSITIVE_INFINITY;
    if (key.length > name.length + room) return false;
    return placesOf(key, name).some((at) => isOwn(key, { at, name }, others));
  });
}

interface Occurrence {
  readonly at: number;
  readonly name: string;
}

function isOwn(key: string, { at, name }: Occurrence, others: readonly ItemNames[]): boolean {
  const before = key.slice(Math.max(0, at - 24), at);
  if (OTHER_BEFORE.test(before) || OTHER_BEHIND.test(key.slice(at + name.length))) return false;
  return !longerNames(others, name).some((longer) => key.startsWith(longer, at - longer.indexOf(name)));
}

const longer = new WeakMap<readonly ItemNames[], Map<string, readonly string[]>>();

/** The names of others that hold this name; worked out once, for all lines of a page. */
function longerNames(others: readonly ItemNames[], name: string): readonly string[] {
  const known = longer.get(others) ?? new Map<string, readonly string[]>();
  longer.set(others, known);
  const names =
    known.get(name) ??
    others.flatMap((other) => other.names.filter((each) => each !== name && each.includes(name)));
  known.set(name, names);
  return names;
}

const MOST_PLACES = 50;

function placesOf(key: string, name: string): number[] {
  const places: number[] = [];
  for (let at = key.indexOf(name); at >= 0 && places.length < MOST_PLACES; at = key.indexOf(name, at + 1))
    places.push(at);
  return places;
}
