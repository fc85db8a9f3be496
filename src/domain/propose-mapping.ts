import type { PlainRole, QuestionRole } from '../tables/form-mapping';
import { foldThai, plainMarks, tidyText } from '../thai/text';
import type { ExistingQuestion } from './existing-form';
import { findItemCodes } from './item-codes';
import { itemOfTitle, type TitledItem } from './item-titles';
import { asksForAddress } from './mail-addresses';

/** What a question seems to stand for, and how surely: of two questions for one thing the surer gets it, then the first. */
interface Guess {
  readonly role: QuestionRole;
  readonly sureness: number;
}

/** `O8`, `O 8`, `๐๘`, `0-8`, `ข้อ ๘`, `ข้อที่ 8.` or `ข้อ O-08` at the beginning, and the rest of the title. */
const CODED =
  /^(?:OIT ?)?(?:ข้อ(?:ที่)? ?(?:[Oo0] ?[-.]? ?)?|\(?[Oo0] ?[-.]? ?)0?([1-9]\d?)(?!\d|[./-]\d)[ .:)-]*(.*)$/i;
/** A number without the letter is an item only before its title. */
const NUMBERED = /^\(?([1-9]\d?)[ .:)-]+(.+)$/;
const NAMED_INSIDE = /ข้อ(?:ที่)? ?(?:[Oo0] ?[-.]? ?)?0?([1-9]\d?)(?!\d|[./]\d)/g;

/** Asks who answers Q&A: no link, though it names the item. */
const OFFICER = /(?:เจ้าหน้าที่|ผู้)\S*ตอบ\S* ?(?:Q ?& ?A|คำถาม)|(?:Q ?& ?A|คำถาม).*(?:ผู้ตอบ|เจ้าหน้าที่|ตำแหน่ง|โทร)/i;

/** Words that tell what is asked beside the items, the surest first. */
const WORDS: readonly (readonly [PlainRole, RegExp])[] = [
  ['officer', OFFICER],
  ['code', /รหัส(?!ไปรษณีย์)/],
  ['drop', /ชื่อ.*สกุล|ชื่อ(?:ของ)?ผู้/],
  ['reporter', /ผู้(?:รายงาน|กรอก|ให้ข้อมูล|ส่ง|ประสาน|รับผิดชอบ|ตอบแบบ)|ตำแหน่ง|โทร|เบอร์/],
  ['agency', /หน่วยงาน|ส่วนราชการ|สังกัด|^(?:สำนักงาน|อปท)/],
  ['note', /หมายเหตุ|ข้อเสนอแนะ|เพิ่มเติม|อื่น ?ๆ/],
];
/** Titles that ask for nothing but the agency. */
const AGENCY_ALONE = /^(?:กรุณา|โปรด)?(?:เลือก|ระบุ)?(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|สังกัด)/;
/** Several questions may be about these. */
const MANY: readonly QuestionRole[] = ['reporter', 'note', 'drop'];
/** Shorter titles stand in others by chance. */
const SHORTEST_PART = 6;

/**
 * What the questions of a form seem to stand for, by question id: item codes in any form, titles of the catalogue, usual words. Each item,
 * the agency, the code and the officer at most once. Only ever a question to a person.
 */
export function proposeMapping(
  questions: readonly ExistingQuestion[],
  items: readonly TitledItem[],
): ReadonlyMap<number, QuestionRole> {
  const guesses = questions.flatMap(({ id, title }) => {
    const found = guessOf(tidyText(title), items);
    return found === null ? [] : [{ id, ...found }];
  });
  const taken = new Set<QuestionRole>();
  const surest = [...guesses].sort((a, b) => b.sureness - a.sureness);
  const kept = surest.filter(({ role }) => {
    if (taken.has(role) && !MANY.includes(role)) return false;
    taken.add(role);
    return true;
  });
  return new Map(kept.map(({ id, role }) => [id, role]));
}

function guessOf(title: string, items: readonly TitledItem[]): Guess | null {
  const item = itemIn(title, items);
  if (item !== null && item.sureness >= SURE) return item;
  if (asksForAddress(title)) return { role: 'drop', sureness: SURE };
  if (AGENCY_ALONE.test(title) && !/รหัส/.test(title)) return { role: 'agency', sureness: SURE };
  const word = WORDS.find(([, words]) => words.test(title));
  // Words may stand in the title of an item too: ประกาศของหน่วยงาน.
  if (word !== undefined && (item === null || word[0] === 'officer')) return { role: word[0], sureness: 1 };
  return item;
}

const SURE = 3;

function itemIn(title: string, items: readonly TitledItem[]): Guess | null {
  const plain = plainMarks(title);
  const whole = itemOfTitle(title, items);
  if (whole !== null) return guess(whole, 4);
  const [, number, rest = ''] = CODED.exec(plain) ?? [];
  const titled = itemOfTitle(rest || (NUMBERED.exec(plain)?.[2] ?? ''), items);
  if (titled !== null) return guess(titled, 4);
  if (OFFICER.test(title)) return null;
  const isKnown = (code: string) => items.some((item) => item.code === code);
  if (number !== undefined && isKnown(`O${number}`)) return guess(`O${number}`, SURE);
  const mentioned = mentionedIn(plain).filter(isKnown);
  if (mentioned.length === 1 && mentioned[0] !== undefined) return guess(mentioned[0], SURE);
  const part = itemNamedIn(title, items);
  return part === null ? null : guess(part, 2);
}

const guess = (code: string, sureness: number): Guess => ({ role: code as QuestionRole, sureness });

function mentionedIn(plain: string): string[] {
  const named = [...plain.matchAll(NAMED_INSIDE)].map(([, number]) => `O${number}`);
  return [...new Set([...findItemCodes(plain), ...named])];
}

/** The item whose title stands in a longer one; of titles that contain each other the longest. */
function itemNamedIn(title: string, items: readonly TitledItem[]): string | null {
  const folded = foldThai(title);
  const found = items
    .map((item) => ({ code: item.code, key: foldThai(item.title) }))
    .filter(({ key }) => key.length >= SHORTEST_PART && folded.includes(key));
  const longest = found.filter(
    ({ key }) => !found.some((other) => other.key !== key && other.key.includes(key)),
  );
  return longest.length === 1 ? (longest[0]?.code ?? null) : null;
}
