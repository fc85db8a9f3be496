import { html } from '../../src/domain/html';
import type { OwedItem } from '../../src/domain/owed-items';
import { letterOf } from '../../src/domain/reminder-letter';
import type { Reminder } from '../../src/domain/reminders';
import { agencies } from '../../src/tables/agencies';
import { SETTINGS, type Settings } from '../../src/tables/settings';
import { blank } from '../../src/tables/table';

const LINK = 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=%E0%B8%81&entry.2=AB12CD34';
const item = (more: Partial<OwedItem> = {}): OwedItem => ({
  key: 'O8|sso',
  code: 'O8',
  title: 'Q&A',
  due: '2022-03-31',
  daysLate: 4,
  criteria: 'มีช่องทางถาม\nเห็นคำตอบ',
  status: 'ยังไม่รายงาน',
  finding: '',
  ...more,
});
const reminder = (more: Partial<Reminder> = {}): Reminder => ({
  mailId: '2022-04-04/sso',
  agency: {
    ...blank(agencies),
    id: 'sso',
    name: 'สำนักงานประกันสังคมจังหวัดพัทลุง',
    shortName: 'ประกันสังคม',
    formLink: LINK,
  },
  owed: [item()],
  alarms: [],
  isTrial: false,
  to: ['sso@a.example'],
  cc: [],
  realRecipients: ['sso@a.example'],
  cause: '',
  ...more,
});
const settings = (more: Partial<Settings> = {}): Settings => ({
  ...(Object.fromEntries(
    Object.entries(SETTINGS).map(([key, { initial }]) => [key, initial]),
  ) as unknown as Settings),
  fiscalYear: 2565,
  office: 'จังหวัดพัทลุง',
  mailFooter: 'กลุ่มงานบริหารทรัพยากรบุคคล โทร 0-7461-0000',
  ...more,
});
const letter = (more: Partial<Reminder> = {}, options: Partial<Settings> = {}) =>
  letterOf(reminder(more), { settings: settings(options), today: '2022-04-04' });

describe('a reminder', () => {
  test('says in its subject what it is about, in one line', () => {
    const { subject } = letter({ agency: { ...reminder().agency, shortName: 'ประกัน\nสังคม' } });
    expect(subject).toBe('แจ้งเตือนการรายงาน OIT ปีงบประมาณ พ.ศ. 2565: เกินกำหนด 1 ข้อ (ประกัน สังคม)');
  });

  test.each(['text', 'html'] as const)(
    'tells in its %s the item, the deadline, the days late, the checklist and whom to ask',
    (shape) => {
      const body = letter()[shape];
      for (const said of [
        'เรียน สำนักงานประกันสังคมจังหวัดพัทลุง',
        '4 เมษายน 2565',
        'เกินกำหนด 4 วัน (กำหนดส่ง 31 มีนาคม 2565)',
        'มีช่องทางถาม',
        'เห็นคำตอบ',
        'โทร 0-7461-0000',
      ]) {
        expect(body).toContain(said);
      }
    },
  );

  test('carries the agency’s own link in both shapes', () => {
    expect(letter().text).toContain(LINK);
    expect(letter().html).toContain(`href="${LINK.replace(/&/g, '&amp;')}"`);
  });

  test('has a button for each form of an agency, with its round', () => {
    const formLink = `${LINK}#${encodeURIComponent('รอบที่ 1')}\n${LINK.replace('/x/', '/y/')}#${encodeURIComponent('รอบที่ 3')}`;
    const { text, html: body } = letter({ agency: { ...reminder().agency, formLink } });
    expect(body.match(/เปิดแบบฟอร์มรายงานผล[^<]*/g)).toEqual([
      'เปิดแบบฟอร์มรายงานผล รอบที่ 1',
      'เปิดแบบฟอร์มรายงานผล รอบที่ 3',
    ]);
    expect(text).toContain(`แบบฟอร์มรายงานผลของหน่วยงาน รอบที่ 3:\n${LINK.replace('/x/', '/y/')}\n`);
  });

  test('says what was found wrong with an earlier report', () => {
    const owed = [item({ status: 'ให้แก้ไข', finding: 'ยังไม่เห็นคำตอบ' })];
    expect(letter({ owed }).text).toContain('ให้แก้ไข: ยังไม่เห็นคำตอบ');
  });

  test('uses Thai digits when the office wants them, but not in codes, links and telephone numbers', () => {
    const { text } = letter({}, { thaiDigits: true });
    expect(text).toContain('เกินกำหนด ๔ วัน (กำหนดส่ง ๓๑ มีนาคม ๒๕๖๕)');
    expect(text).toContain('O8 Q&A');
    expect(text).toContain(LINK);
    expect(text).toContain('0-7461-0000');
  });

  test('shows what people typed as text, never as markup', () => {
    const owed = [item({ title: '<img src=x onerror=alert(1)>', criteria: '</li><script>1</script>' })];
    const body = letter({
      owed,
      agency: { ...reminder().agency, name: '<b>"x"</b>', formLink: 'javascript:alert(1)' },
    }).html;
    expect(body).not.toMatch(/<(?:img|script|b)\b|javascript:/);
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('asks for the link when the agency has none', () => {
    expect(letter({ agency: { ...reminder().agency, formLink: '' } }).text).toContain('ขอลิงก์แบบฟอร์ม');
  });

  test('marks a trial and names the real recipients', () => {
    const { subject, text, html: body } = letter({ isTrial: true });
    expect(subject).toMatch(/^\[ทดลอง\] /);
    for (const shape of [text, body]) expect(shape).toContain('ผู้รับจริงคือ sso@a.example');
  });

  test('stays far below the limit of a mail with forty-three long items', () => {
    const owed = Array.from({ length: 43 }, () =>
      item({ criteria: 'ก'.repeat(50_000), title: 'ข'.repeat(5000) }),
    );
    expect(Buffer.byteLength(letter({ owed }).html)).toBeLessThan(200_000);
  });
});

test('values are escaped, markup made the same way is not', () => {
  expect(html`<b title="${`"'&`}">${['<', html`<i>${1}</i>`]}</b>`.markup).toBe(
    '<b title="&quot;&#39;&amp;">&lt;<i>1</i></b>',
  );
});
