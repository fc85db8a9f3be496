import type { Settings } from '../tables/settings';
import type { Day } from '../thai/day';
import { formatThaiDate } from '../thai/thai-date';
import { type Html, html } from './html';
import { card, digitsOf, EDGE, framed, frameOf, oneLine, yearOf } from './letter-frame';
import type { Letter } from './letters';
import type { OwedItem } from './owed-items';
import { causeOf, type Reminder } from './reminders';

/** What a letter says beside what the agency owes. */
export interface LetterContext {
  readonly settings: Settings;
  readonly today: Day;
}

const MOST_CRITERIA = 12;

/** The letter of a reminder. */
export function letterOf(reminder: Reminder, context: LetterContext): Letter {
  const { settings } = context;
  const items = reminder.owed.map((item) => wordsOfItem(item, digitsOf(settings)));
  return framed(reminder, settings, frameOf(reminder, settings, wordsOf(reminder, context)), {
    text: items.map(textOfItem),
    html: items.map(cardOfItem),
  });
}

function wordsOf({ owed, alarms }: Reminder, { settings, today }: LetterContext) {
  const digits = digitsOf(settings);
  const year = yearOf(settings);
  return {
    subject: `แจ้งเตือนการรายงาน OIT${year}: ${digits(causeOf({ owed, alarms }))}`,
    opening:
      `ตามที่${oneLine(settings.office) || 'จังหวัด'}ได้มอบหมายให้หน่วยงานเผยแพร่ข้อมูลบนเว็บไซต์และรายงานลิงก์ตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)${year} นั้น ` +
      `ณ วันที่ ${digits(formatThaiDate(today, 'long'))} ${owed.length === 0 ? 'หน่วยงานของท่านมีหน้าเว็บที่ต้องแก้ไขโดยด่วน' : `หน่วยงานของท่านยังมีข้อที่ต้องดำเนินการ ${digits(String(owed.length))} ข้อ ดังนี้`}`,
    notice: alarms.length === 0 ? '' : `${ALARM} ${alarms.join(' และ ')}`,
    closing: 'จึงเรียนมาเพื่อโปรดดำเนินการ หากท่านได้รายงานแล้วก่อนได้รับจดหมายฉบับนี้ ขอขอบคุณมา ณ โอกาสนี้',
  };
}

const ALARM = 'ด่วน: หน้าเว็บต่อไปนี้อาจถูกแฮกและมีคำชวนเล่นพนัน กรุณาแจ้งผู้ดูแลเว็บไซต์ให้แก้ไขทันที';

interface ItemWords {
  readonly heading: string;
  readonly deadline: string;
  readonly isLate: boolean;
  readonly finding: string;
  readonly criteria: readonly string[];
}

function wordsOfItem(item: OwedItem, digits: (text: string) => string): ItemWords {
  return {
    heading: `${item.code} ${oneLine(item.title)}`,
    deadline: deadlineOf(item, digits),
    isLate: item.daysLate > 0,
    finding: findingOf(item),
    criteria: criteriaLines(item.criteria),
  };
}

/** `กำหนดส่ง 31 มีนาคม 2565`, or by how much it is over. */
export function deadlineOf(
  { due, daysLate }: Pick<OwedItem, 'due' | 'daysLate'>,
  digits: (text: string) => string,
): string {
  const day = digits(formatThaiDate(due, 'long'));
  return daysLate > 0 ? `เกินกำหนด ${digits(String(daysLate))} วัน (กำหนดส่ง ${day})` : `กำหนดส่ง ${day}`;
}

/** Why the item came back to the agency; empty when nothing was reported. */
export function findingOf({ status, finding }: Pick<OwedItem, 'status' | 'finding'>): string {
  if (status === 'ยังไม่รายงาน') return '';
  return `${status}${finding === '' ? '' : `: ${oneLine(finding)}`}`;
}

function criteriaLines(criteria: string): string[] {
  const lines = criteria
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  const more = lines.length - MOST_CRITERIA;
  return more > 0 ? [...lines.slice(0, MOST_CRITERIA), `และอีก ${more} องค์ประกอบตามแบบฟอร์ม`] : lines;
}

const textOfItem = ({ heading, deadline, finding, criteria }: ItemWords, index: number): string =>
  [
    `${index + 1}. ${heading}`,
    `   ${deadline}`,
    finding && `   ${finding}`,
    ...criteria.map((line) => `   - ${line}`),
  ]
    .filter((line) => line !== '')
    .join('\n');

function cardOfItem({ heading, deadline, isLate, finding, criteria }: ItemWords): Html {
  const edge = isLate ? 'late' : 'soon';
  return card(edge, heading, [
    html`<div style="color:${EDGE[edge]}">${deadline}</div>`,
    finding === '' ? '' : html`<div>${finding}</div>`,
    criteria.length === 0
      ? ''
      : html`<ul style="margin:6px 0 0;padding-left:20px">${criteria.map((line) => html`<li>${line}</li>`)}</ul>`,
  ]);
}
