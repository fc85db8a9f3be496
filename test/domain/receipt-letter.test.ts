import type { ReceiptContents } from '../../src/domain/receipt-contents';
import { receiptLetterOf } from '../../src/domain/receipt-letter';
import type { Receipt } from '../../src/domain/receipts';
import { SETTINGS, type Settings } from '../../src/tables/settings';
import { agency } from '../support/builders';

const SSO = agency('sso', {
  name: 'สำนักงานประกันสังคม',
  formLink: 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=a',
});
const initial = Object.fromEntries(Object.entries(SETTINGS).map(([key, { initial: value }]) => [key, value]));
const office: Settings = { ...(initial as unknown as Settings), office: 'จังหวัดตัวอย่าง', fiscalYear: 2565 };

const NOTHING: ReceiptContents = {
  recorded: [],
  unused: [],
  remarks: [],
  unconfirmed: [],
  isUnconfirmed: false,
  outstanding: [],
};
const letter = (
  contents: Partial<ReceiptContents>,
  more: Partial<Receipt> = {},
  settings: Partial<Settings> = {},
) => {
  const receipt: Receipt = {
    agency: SSO,
    isTrial: false,
    to: SSO.emails,
    cc: [],
    realRecipients: SSO.emails,
    mailId: 'ใบรับ/2022-03-28/sso/e40c292c',
    cause: '',
    items: '',
    at: '2022-03-28T09:15:42',
    contents: { ...NOTHING, ...contents },
    ...more,
  };
  return receiptLetterOf(receipt, { settings: { ...office, ...settings }, today: '2022-03-28' });
};
const LATE = {
  key: 'O2|sso',
  code: 'O2',
  title: 'ผู้บริหาร',
  due: '2022-03-25',
  daysLate: 3,
  criteria: '',
  status: 'ให้แก้ไข',
  finding: 'ขอฉบับปี 2565',
} as const;

test('says in the subject how it stands, and in the opening when', () => {
  const { subject, text } = letter({
    recorded: [{ heading: 'O1 ก', lines: ['https://a.example'] }],
    outstanding: [LATE],
  });
  expect(subject).toBe('ได้รับรายงาน OIT ปีงบประมาณ พ.ศ. 2565 แล้ว: บันทึก 1 ข้อ ยังขาด 1 ข้อ (sso)');
  expect(text).toContain('เมื่อวันที่ 28 มีนาคม 2565 เวลา 09.15 น.');
  expect(text).toContain('1. เกินกำหนด 3 วัน (กำหนดส่ง 25 มีนาคม 2565)\n   O2 ผู้บริหาร – ให้แก้ไข: ขอฉบับปี 2565');
  expect(text).toContain(SSO.formLink);
});

test('thanks when nothing is missing, and leaves empty parts out', () => {
  const { text } = letter({ recorded: [{ heading: 'O1 ก', lines: ['https://a.example'] }] });
  expect(text).toContain('รายงานครบทุกข้อแล้ว');
  expect(text).not.toMatch(/ยังขาด|ยังใช้ไม่ได้|รหัสยืนยัน|ข้อความที่แจ้ง/);
});

test('an item without a deadline says so', () => {
  expect(letter({ outstanding: [{ ...LATE, due: null, daysLate: 0 }] }).text).toContain('ไม่มีกำหนดส่ง');
});

test('whatever was typed stays text in both shapes', () => {
  const hostile = '<img src=x onerror=alert(1)> & "คำ"';
  const { html, text } = letter({
    unused: [{ heading: 'O1 ก', lines: [`"${hostile}" – ไม่พบลิงก์`] }],
    remarks: [hostile],
  });
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(text).toContain(hostile);
});

test('a long link is whole, a flood of links is counted', () => {
  const long = `https://a.example/${'x'.repeat(1500)}`;
  expect(letter({ recorded: [{ heading: 'O1 ก', lines: [long] }] }).text).toContain(long);
  const many = Array.from({ length: 20 }, (_, index) => `https://a.example/${index}`);
  expect(letter({ recorded: [{ heading: 'O1 ก', lines: many }] }).text).toContain('และอีก 12 รายการ');
});

test('Thai digits stand in dates and numbers, never in links', () => {
  const { text } = letter(
    { recorded: [{ heading: 'O1 ก', lines: ['https://a.example/2565'] }] },
    {},
    { thaiDigits: true },
  );
  expect(text).toContain('๒๘ มีนาคม ๒๕๖๕ เวลา ๐๙.๑๕ น.');
  expect(text).toContain('https://a.example/2565');
});

test('in the trial names who would get it', () => {
  const { subject, text } = letter({}, { isTrial: true, to: ['me@a.example'] });
  expect(subject).toMatch(/^\[ทดลอง\] /);
  expect(text).toContain(`ผู้รับจริงคือ ${SSO.emails[0]}`);
});
