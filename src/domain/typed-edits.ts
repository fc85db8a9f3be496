import type { Duty, Review, register } from '../tables/register';
import type { Placed } from '../tables/table';
import { findLinks } from './links';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';
import { STATUS } from './status';

/** What stands for a person whom Google does not name. */
export const UNKNOWN_USER = 'ไม่ทราบผู้ใช้';

/** Who changed something, and when. */
export interface Hand {
  readonly email: string;
  readonly now: string;
}

/** Typed statuses as decisions for the record; a remark typed alone belongs to a decision that stands already. */
export function reviewsOf(
  duties: readonly Duty[],
  columns: readonly string[],
  { email, now }: Hand,
): readonly Review[] {
  const decided = duties.filter(
    ({ status }) => columns.includes('status') || (columns.includes('remark') && STATUS[status].decision),
  );
  return decided.map(({ key, status, remark }) => ({
    time: now,
    reviewer: email || UNKNOWN_USER,
    duty: key,
    result: status,
    remark,
  }));
}

/** What a person may have overlooked in the rows just typed: told in passing, since what was typed is theirs and stands. */
export function oversights(
  sheet: Pick<Sheet<typeof register>, 'tab' | 'columns'>,
  duties: readonly Placed<Duty>[],
  columns: readonly string[],
): Problem[] {
  return OVERSIGHTS.flatMap(({ typed, shown, isOne, sentence }) => {
    const [first, ...others] = columns.includes(typed) ? duties.filter(isOne) : [];
    if (first === undefined) return [];
    const more = others.length > 0 ? ` และอีก ${others.length} แถว` : '';
    return [problemAt(sheet, shown, first.at, sentence(more))];
  });
}

const hasLink = ({ evidence }: Duty) => findLinks(evidence.join('\n')).length > 0;

const OVERSIGHTS: readonly {
  /** The column that was typed into, and the one to look at. */
  readonly typed: keyof Duty;
  readonly shown: 'evidence' | 'remark';
  isOne(duty: Duty): boolean;
  sentence(more: string): string;
}[] = [
  {
    typed: 'status',
    shown: 'evidence',
    isOne: (duty) => duty.status === 'ผ่าน' && !hasLink(duty),
    sentence: (more) => `บันทึก "ผ่าน"${more} แล้ว แต่ยังไม่มีลิงก์หลักฐาน หากมีลิงก์ กรุณาวางในคอลัมน์นี้`,
  },
  {
    typed: 'status',
    shown: 'remark',
    isOne: ({ status, remark }) => status === 'ให้แก้ไข' && remark.trim() === '',
    sentence: (more) =>
      `บันทึก "ให้แก้ไข"${more} แล้ว แต่ยังไม่มีข้อเสนอแนะ กรุณาพิมพ์เหตุผลในคอลัมน์นี้ จะอยู่ในจดหมายถึงหน่วยงาน`,
  },
  {
    typed: 'evidence',
    shown: 'evidence',
    isOne: (duty) => duty.evidence.length > 0 && !hasLink(duty),
    sentence: (more) =>
      `ไม่พบลิงก์เว็บไซต์ในช่องนี้${more} จึงยังไม่นับเป็นการรายงาน กรุณาวางลิงก์ที่ขึ้นต้นด้วย http หากเป็นข้อความ ให้พิมพ์ในคอลัมน์ "หมายเหตุ"`,
  },
];
