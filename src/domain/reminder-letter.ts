import type { Settings } from '../tables/settings';
import type { Day } from '../thai/day';
import { toThaiDigits } from '../thai/digits';
import { tidyText } from '../thai/text';
import { formatThaiDate } from '../thai/thai-date';
import { type Html, html } from './html';
import type { Letter } from './letters';
import { causeOf, type OwedItem, type Reminder } from './reminders';

/** What a letter says beside what the agency owes. */
export interface LetterContext {
  readonly settings: Settings;
  readonly today: Day;
}

const MOST_CRITERIA = 12;
const LONGEST_LINE = 300;
const TRIAL_MARK = '[ทดลอง] ';

/** The letter of a reminder, as text and as HTML that reads well on a telephone. */
export function letterOf(reminder: Reminder, context: LetterContext): Letter {
  const { settings } = context;
  const words = wordsOf(reminder, context);
  return {
    to: reminder.to,
    cc: reminder.cc,
    subject: words.subject,
    text: textOf(words),
    html: htmlOf(words).markup,
    replyTo: settings.replyTo,
    senderName: oneLine(settings.senderName || settings.office),
  };
}

/** Everything a letter says, worded once for both shapes. */
interface Words {
  readonly subject: string;
  /** Said before all else in a trial. */
  readonly trial: string;
  readonly salutation: string;
  readonly opening: string;
  readonly items: readonly ItemWords[];
  /** `https://…`, or nothing. */
  readonly formLink: string;
  readonly formHint: string;
  readonly closing: string;
  readonly signature: readonly string[];
}

interface ItemWords {
  readonly heading: string;
  readonly deadline: string;
  readonly isLate: boolean;
  readonly finding: string;
  readonly criteria: readonly string[];
}

function wordsOf(
  { agency, owed, isTrial, realRecipients }: Reminder,
  { settings, today }: LetterContext,
): Words {
  const { office, fiscalYear, thaiDigits, mailFooter, senderName } = settings;
  const digits = (text: string) => (thaiDigits ? toThaiDigits(text) : text);
  const year = fiscalYear === null ? '' : digits(` ปีงบประมาณ พ.ศ. ${fiscalYear}`);
  const formLink = /^https:\/\/\S+$/.test(agency.formLink) ? agency.formLink : '';
  return {
    subject: `${isTrial ? TRIAL_MARK : ''}แจ้งเตือนการรายงาน OIT${year}: ${digits(causeOf(owed))} (${oneLine(agency.shortName || agency.name)})`,
    trial: isTrial ? `จดหมายทดลอง ยังไม่ได้ส่งถึงหน่วยงาน ผู้รับจริงคือ ${realRecipients.join(', ')}` : '',
    salutation: `เรียน ${oneLine(agency.name)}`,
    opening:
      `ตามที่${oneLine(office) || 'จังหวัด'}ได้มอบหมายให้หน่วยงานเผยแพร่ข้อมูลบนเว็บไซต์และรายงานลิงก์ตามแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)${year} นั้น ` +
      `ณ วันที่ ${digits(formatThaiDate(today, 'long'))} หน่วยงานของท่านยังมีข้อที่ต้องดำเนินการ ${digits(String(owed.length))} ข้อ ดังนี้`,
    items: owed.map((item) => wordsOfItem(item, digits)),
    formLink,
    formHint:
      formLink === ''
        ? 'กรุณาขอลิงก์แบบฟอร์มรายงานผลของหน่วยงานจากฝ่ายเลขานุการ'
        : 'ลิงก์แบบฟอร์มนี้เป็นของหน่วยงานท่านโดยเฉพาะ โปรดอย่าส่งต่อ หากข้อใดไม่เกี่ยวข้องกับหน่วยงาน โปรดแจ้งเหตุผลในแบบฟอร์ม',
    closing: 'จึงเรียนมาเพื่อโปรดดำเนินการ หากท่านได้รายงานแล้วก่อนได้รับจดหมายฉบับนี้ ขอขอบคุณมา ณ โอกาสนี้',
    signature: [oneLine(senderName || office), ...mailFooter.split('\n').map((line) => line.trim())].filter(
      (line) => line !== '',
    ),
  };
}

function wordsOfItem(item: OwedItem, digits: (text: string) => string): ItemWords {
  const due = digits(formatThaiDate(item.due, 'long'));
  const isLate = item.daysLate > 0;
  return {
    heading: `${item.code} ${oneLine(item.title)}`,
    deadline: isLate ? `เกินกำหนด ${digits(String(item.daysLate))} วัน (กำหนดส่ง ${due})` : `กำหนดส่ง ${due}`,
    isLate,
    finding: findingOf(item),
    criteria: criteriaLines(item.criteria),
  };
}

function findingOf({ status, finding }: OwedItem): string {
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

const oneLine = (text: string) => tidyText(text).slice(0, LONGEST_LINE);

function textOf(words: Words): string {
  const items = words.items.map(({ heading, deadline, finding, criteria }, index) =>
    [
      `${index + 1}. ${heading}`,
      `   ${deadline}`,
      finding && `   ${finding}`,
      ...criteria.map((line) => `   - ${line}`),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
  const form = words.formLink === '' ? '' : `แบบฟอร์มรายงานผลของหน่วยงาน:\n${words.formLink}`;
  const parts = [
    words.trial,
    words.salutation,
    words.opening,
    ...items,
    form,
    words.formHint,
    words.closing,
    words.signature.join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Mail programs keep inline styles alone; one narrow column needs no media queries. */
const FONT = "font-family:Sarabun,'TH Sarabun New',Tahoma,sans-serif";
const PAGE = `${FONT};font-size:16px;line-height:1.6;color:#202124;background:#ffffff;max-width:600px;margin:0 auto;padding:16px`;
const CARD =
  'border:1px solid #dadce0;border-left-width:4px;border-radius:6px;padding:12px 14px;margin:0 0 12px';
const BUTTON = `${FONT};display:inline-block;background:#0b57d0;color:#ffffff;text-decoration:none;font-weight:bold;padding:12px 20px;border-radius:6px`;
const BANNER = 'background:#fce8b2;border-radius:6px;padding:10px 14px;margin:0 0 16px';
const LATE = '#b3261e';
const SOON = '#8a5a00';

function htmlOf(words: Words): Html {
  return html`<div lang="th" style="${PAGE}">${words.trial === '' ? '' : html`<p style="${BANNER}">${words.trial}</p>`}
<p>${words.salutation}</p>
<p>${words.opening}</p>
${button(words)}
${words.items.map(itemCard)}
${words.items.length > FEW ? button(words) : ''}
<p style="font-size:14px;color:#5f6368">${words.formHint}</p>
<p>${words.closing}</p>
<p>${words.signature.map((line) => html`${line}<br>`)}</p>
</div>`;
}

/** Before the list, and behind a long one once more. */
const FEW = 3;

function button({ formLink }: Words): Html | string {
  if (formLink === '') return '';
  return html`<p style="margin:20px 0"><a href="${formLink}" style="${BUTTON}">เปิดแบบฟอร์มรายงานผล</a></p>`;
}

function itemCard({ heading, deadline, isLate, finding, criteria }: ItemWords): Html {
  const colour = isLate ? LATE : SOON;
  return html`<div style="${CARD};border-left-color:${colour}">
<div style="font-weight:bold">${heading}</div>
<div style="color:${colour}">${deadline}</div>
${finding === '' ? '' : html`<div>${finding}</div>`}
${criteria.length === 0 ? '' : html`<ul style="margin:6px 0 0;padding-left:20px">${criteria.map((line) => html`<li>${line}</li>`)}</ul>`}
</div>
`;
}
