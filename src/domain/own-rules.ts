import type { Item, items } from '../tables/items';
import type { Placed } from '../tables/table';
import { foldThai } from '../thai/text';
import { isSuffix } from './hosts';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';
import { readWebAddress } from './web-address';

/** What an office asks of pages beyond what the judge asks itself: columns of ข้อ OIT. */

/** Whether a word can be looked for on a page: one letter stands on every page, and mere marks are looked for nowhere. */
export function isUsableWord(word: string): boolean {
  return foldThai(word).length > 1;
}

/** The site that a person means: `siteMeant('https://www.Nacc.go.th/x')` is `'nacc.go.th'`; null for what is none. */
export function siteMeant(typed: string): string | null {
  const bare = typed.trim().replace(/^https?:\/\//i, '');
  const host = readWebAddress(`https://${bare}`)?.host.replace(/^www\./, '') ?? '';
  return SITE.test(host) && !isSuffix(host) && !/[\s@]/.test(bare) ? host : null;
}

const SITE = /^[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,}|xn--[\w-]+)$/;

type Rules = Pick<Item, 'requiredWords' | 'forbiddenWords' | 'allowedDomains'>;
const WORDS = ['requiredWords', 'forbiddenWords'] as const satisfies readonly (keyof Rules)[];

/** What is wrong with them in the given rows; what can be used is. */
export function problemsOfOwnRules(
  sheet: Sheet<typeof items>,
  rows: readonly Placed<Item>[] = sheet.rows,
): Problem[] {
  return rows.flatMap((row) => {
    const told = (key: keyof Rules, sentence: string) => problemAt(sheet, key, row.at, sentence);
    return [
      ...WORDS.flatMap((key) =>
        row[key]
          .filter((word) => !isUsableWord(word))
          .map((word) => told(key, `"${word}" สั้นเกินไปหรือไม่มีตัวอักษร จึงไม่ใช้ตรวจ กรุณากรอกตั้งแต่ 2 ตัวอักษร`)),
      ),
      ...contradictions(row).map((word) =>
        told('forbiddenWords', `"${word}" อยู่ในคำที่ต้องมีด้วย จึงไม่มีหน้าใดใช้ได้ กรุณาลบออกจากคอลัมน์หนึ่ง`),
      ),
      ...row.allowedDomains
        .filter((typed) => siteMeant(typed) === null)
        .map((typed) =>
          told('allowedDomains', `"${typed}" ไม่ใช่ชื่อเว็บไซต์ จึงไม่ใช้ กรุณากรอกในรูป gprocurement.go.th`),
        ),
    ];
  });
}

/** Forbidden words that stand in a required one: no page can have the one without the other. */
function contradictions({ requiredWords, forbiddenWords }: Rules): string[] {
  const required = requiredWords.map(foldThai);
  return forbiddenWords
    .filter(isUsableWord)
    .filter((word) => required.some((other) => other.includes(foldThai(word))));
}
