import type { Moment } from '../tables/cells';
import { formatThaiDate } from '../thai/thai-date';
import { groupBy } from './grouping';
import { type Html, html } from './html';
import { card, digitsOf, type EDGE, framed, frameOf, oneLine, yearOf } from './letter-frame';
import type { Letter } from './letters';
import type { OutstandingItem } from './owed-items';
import type { ReceiptContents, ToldItem } from './receipt-contents';
import type { Receipt } from './receipts';
import { deadlineOf, findingOf, type LetterContext } from './reminder-letter';

const MOST_LINES = 8;

/** The letter of a receipt. */
export function receiptLetterOf(receipt: Receipt, context: LetterContext): Letter {
  const sections = sectionsOf(receipt, context);
  const frame = frameOf(receipt, context.settings, wordsOf(receipt, context));
  return framed(receipt, context.settings, frame, {
    text: sections.flatMap(textOfSection),
    html: sections.map(htmlOfSection),
  });
}

type Digits = (text: string) => string;

function wordsOf(receipt: Receipt, { settings }: LetterContext) {
  const digits = digitsOf(settings);
  const { contents, at } = receipt;
  const year = yearOf(settings);
  const left = digits(String(contents.outstanding.length));
  return {
    subject: contents.isUnconfirmed
      ? `ได้รับรายงาน OIT${year} ที่ไม่มีรหัสยืนยันที่ถูกต้อง`
      : `ได้รับรายงาน OIT${year} แล้ว: บันทึก ${digits(String(contents.recorded.length))} ข้อ ยังขาด ${left} ข้อ`,
    opening: contents.isUnconfirmed
      ? `${oneLine(settings.office) || 'จังหวัด'}ได้รับคำตอบในแบบฟอร์ม OIT${year} ในนามของหน่วยงานท่าน เมื่อ${momentText(at, digits)}`
      : `${oneLine(settings.office) || 'จังหวัด'}ได้รับรายงานของหน่วยงานท่านตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)${year} เมื่อ${momentText(at, digits)} ผลเป็นดังนี้`,
    notice: warningOf(contents),
    closing: closingOf(contents),
  };
}

function closingOf({ isUnconfirmed, outstanding }: ReceiptContents): string {
  if (isUnconfirmed) return 'จึงเรียนมาเพื่อโปรดตรวจสอบ';
  return outstanding.length === 0
    ? 'หน่วยงานของท่านรายงานครบทุกข้อแล้ว ขอขอบคุณในความร่วมมือ'
    : 'ขอขอบคุณที่รายงาน ส่วนที่ยังขาดสามารถรายงานเพิ่มได้ด้วยลิงก์แบบฟอร์มเดิม';
}

const momentText = (at: Moment, digits: Digits): string =>
  digits(`วันที่ ${formatThaiDate(at.slice(0, 10), 'long')} เวลา ${at.slice(11, 16).replace(':', '.')} น.`);

/** Who can have sent it is for the agency to say: the text of such an answer is not repeated. */
function warningOf({ unconfirmed, isUnconfirmed }: ReceiptContents): string {
  if (unconfirmed.length === 0 && !isUnconfirmed) return '';
  const items = unconfirmed.length === 0 ? '' : ` (ข้อ ${unconfirmed.join(', ')}) `;
  return `มีคำตอบ${items}ที่ไม่มีรหัสยืนยันของหน่วยงานท่าน หรือรหัสไม่ถูกต้อง จึงยังไม่มีผล หากท่านส่งเอง กรุณารายงานอีกครั้งด้วยลิงก์แบบฟอร์มของหน่วยงานในจดหมายนี้ หรือแจ้งฝ่ายเลขานุการให้รับรอง หากไม่ได้ส่ง กรุณาแจ้งฝ่ายเลขานุการ`;
}

interface Section {
  readonly title: string;
  readonly entries: readonly SectionEntry[];
}

interface SectionEntry {
  readonly edge: keyof typeof EDGE;
  readonly heading: string;
  readonly lines: readonly string[];
}

function sectionsOf({ contents }: Receipt, { settings }: LetterContext): Section[] {
  const digits = digitsOf(settings);
  const { recorded, unused, remarks, outstanding } = contents;
  const counted = (title: string, { length }: readonly unknown[]) => `${title} ${digits(String(length))} ข้อ`;
  const sections: Section[] = [
    { title: counted('บันทึกแล้ว', recorded), entries: recorded.map((item) => toldEntry(item, 'done')) },
    { title: counted('ยังใช้ไม่ได้', unused), entries: unused.map((item) => toldEntry(item, 'late')) },
    {
      title: 'ข้อความที่แจ้ง',
      entries: remarks.map((remark) => ({ edge: 'done', heading: oneLine(remark), lines: [] })),
    },
    { title: counted('ยังขาด', outstanding), entries: deadlineEntries(outstanding, digits) },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

function toldEntry({ heading, lines }: ToldItem, edge: SectionEntry['edge']): SectionEntry {
  const more = lines.length - MOST_LINES;
  const shown = more > 0 ? [...lines.slice(0, MOST_LINES), `และอีก ${more} รายการ`] : lines;
  return { edge, heading: oneLine(heading), lines: shown.map(tidied) };
}

/** A link is never cut; words are. */
const tidied = (line: string) => (/^https?:\/\/\S+$/.test(line) ? line : oneLine(line));

/** One entry for each deadline, since most items share theirs and a telephone is small. */
function deadlineEntries(items: readonly OutstandingItem[], digits: Digits): SectionEntry[] {
  const groups = groupBy(items, ({ due, daysLate }) =>
    due === null ? 'ไม่มีกำหนดส่ง' : deadlineOf({ due, daysLate }, digits),
  );
  return [...groups].map(([heading, own]) => ({
    edge: own.some(({ daysLate }) => daysLate > 0) ? 'late' : 'soon',
    heading,
    lines: own.map((item) =>
      [`${item.code} ${oneLine(item.title)}`, findingOf(item)].filter((part) => part !== '').join(' – '),
    ),
  }));
}

function textOfSection({ title, entries }: Section): string[] {
  const texts = entries.map(({ heading, lines }, index) =>
    [`${index + 1}. ${heading}`, ...lines.map((line) => `   ${line}`)].join('\n'),
  );
  return [title, ...texts];
}

const htmlOfSection = ({ title, entries }: Section): Html =>
  html`<h3 style="font-size:17px;margin:20px 0 8px">${title}</h3>
${entries.map(({ edge, heading, lines }) =>
  card(
    edge,
    heading,
    lines.map((line) => html`<div>${line}</div>`),
  ),
)}`;
