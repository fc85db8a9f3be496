import { REASONS, type Reason, type ReasonCode } from '../../src/judging/reasons';
import { REASON_TEXTS } from './reason-texts';

/** Where the tables stand in docs/link-reasons-th.md. */
export const [BEGIN, END] = [
  '<!-- reasons: made by `node build.mjs reasons-docs` -->',
  '<!-- reasons end -->',
];

interface Part {
  readonly title: string;
  readonly about: string;
  holds(reason: Reason): boolean;
}

const PARTS: readonly Part[] = [
  {
    title: 'ใช้ได้',
    about: 'โปรแกรมเห็นว่าเป็นหลักฐานของข้อนี้ คนยังเป็นผู้ตัดสินว่า `ผ่าน`',
    holds: ({ verdict }) => verdict === 'ใช้ได้',
  },
  {
    title: 'มีปัญหา',
    about: 'ประชาชนเปิดไม่ได้แน่นอน สถานะเป็น `ลิงก์มีปัญหา` และเป็นงานของหน่วยงาน',
    holds: ({ verdict }) => verdict === 'มีปัญหา',
  },
  {
    title: 'ให้คนดู',
    about: 'เปิดได้ แต่โปรแกรมไม่แน่ใจว่าใช้เป็นหลักฐานได้ ให้คนเปิดดูแล้วตัดสิน สถานะไม่เปลี่ยน',
    holds: ({ verdict, kind }) => verdict === 'ให้คนดู' && kind !== 'passing',
  },
  {
    title: 'ให้คนดู เพราะเว็บไซต์ไม่ตอบ',
    about: 'ไม่ได้บอกอะไรเกี่ยวกับหน้านั้น โปรแกรมลองใหม่เองหลัง 30 นาที 6 ชั่วโมง และ 24 ชั่วโมง แล้วจึงให้คนดู',
    holds: ({ kind }) => kind === 'passing',
  },
];

const HEAD = '| ข้อความ | หมายความว่า | ตัวอย่าง | ทำอย่างไร |\n|---|---|---|---|';
const CODES = Object.keys(REASONS) as ReasonCode[];

/** Every reason in a table of its kind, as the page of the manual shows them. */
export function reasonTables(): string {
  return PARTS.map(({ title, about, holds }) => {
    const rows = CODES.filter((code) => holds(REASONS[code])).map(rowOf);
    return `## ${title}\n\n${about}\n\n${HEAD}\n${rows.join('\n')}`;
  }).join('\n\n');
}

function rowOf(code: ReasonCode): string {
  const { sentence, remedy } = REASONS[code];
  const { means, example, more } = REASON_TEXTS[code];
  const todo = [remedy, more].filter((part) => part !== '').join(' ');
  const cells = [`${sentence}<br>\`${code}\``, means, example, todo];
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}
