import { foldThai, plainMarks, tidyText } from '../thai/text';

/** An item as far as its names go. */
export interface TitledItem {
  readonly code: string;
  readonly title: string;
  readonly aliases?: readonly string[];
}

/** A line of a printed list: the code it shows, and the code its title belongs to. */
export interface ItemLine {
  readonly printed: string;
  readonly code: string;
}

/** Signs of other scripts that scans put in the place of Thai ones (พัสดุरายเดือน). */
const STAND_INS: Readonly<Record<string, string>> = { '\u0941': 'ุ', '\u0930': 'ร' };

const LINE = /^(?:ข้อ ?)?[Oo0]([1-9]\d?)(?!\d)[ .:)-]*(.*)$/;

/**
 * The code of the item with this title or alias, whatever its blanks, marks and digits; null when no item or more than one
 * has it. Titles are compared whole: แผนการใช้จ่าย… and รายงานผลการใช้จ่าย… differ by one word.
 */
export function itemOfTitle(title: string, items: readonly TitledItem[]): string | null {
  const key = titleKey(title);
  const [found, ...others] = items.filter((item) => namesOf(item).some((name) => titleKey(name) === key));
  return found && others.length === 0 ? found.code : null;
}

/**
 * Reads a line such as `๐๓๑ การสร้างวัฒนธรรม No Gift Policy`: printed O31, but in 2566 the title belongs to O32. A title
 * that no item has leaves the printed code.
 */
export function readItemLine(line: string, items: readonly TitledItem[]): ItemLine | null {
  const [, number, title = ''] = LINE.exec(plainMarks(tidyText(line))) ?? [];
  if (number === undefined) return null;
  const printed = `O${number}`;
  return { printed, code: itemOfTitle(title, items) ?? printed };
}

const namesOf = ({ title, aliases = [] }: TitledItem) => [title, ...aliases];

function titleKey(title: string): string {
  return foldThai(title.replace(/[\u0941\u0930]/g, (sign) => STAND_INS[sign] ?? sign));
}
