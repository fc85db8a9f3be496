import { agencyLinks, type LinkFacts } from '../../src/domain/agency-links';
import { readSettings } from '../../src/domain/settings';
import type { Duty } from '../../src/tables/register';
import { agency, duty, settingRows } from '../support/builders';

const LINK = 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=A&entry.2=9F86D081';

function linksOf(formLink: string, duties: readonly Duty[] = [], more: Partial<LinkFacts['settings']> = {}) {
  const rows = settingRows({ office: 'จังหวัดตัวอย่าง' }).map((row, index) => ({ ...row, at: index + 2 }));
  const sheet = { tab: 'ตั้งค่า', rows, bad: [], columns: { name: 'A', value: 'B', meaning: 'C' } };
  const { agencies, office } = agencyLinks({
    settings: { ...readSettings(sheet).settings, ...more },
    agencies: [agency('a', { formLink })],
    duties,
    codes: { issueOf: () => 3, codeOf: (id, issue) => (id === 'a' && issue === 3 ? '9F86D081' : '') },
    today: '2022-03-28',
  });
  return { office, ...agencies[0] };
}

test.each([
  ['with the code in force', LINK, 'ready'],
  ['that is not there', '', 'missing'],
  ['with another code', LINK.replace('9F86D081', 'AAAA0000'), 'stale'],
  ['to another place', LINK.replace('docs.google.com', 'docs.google.com.evil.example'), 'stale'],
  ['that is a script', 'javascript:alert("&entry.2=9F86D081")', 'stale'],
  ['with words behind it', `${LINK} โทรแล้ว`, 'stale'],
])('a link %s is %3$s', (_case, formLink, state) => {
  expect(linksOf(formLink)).toMatchObject({
    state,
    links: state === 'ready' ? [{ mark: '', link: LINK }] : [],
    issue: 3,
  });
});

test.each([
  ['are named by their rounds', `${LINK}#${encodeURIComponent('รอบที่ 2')}\n${LINK}`, ['รอบที่ 2', 'ฉบับที่ 2']],
  ['are none while one has another code', `${LINK}#A\n${LINK.replace('9F86D081', 'AAAA0000')}#B`, []],
])('links to several forms %s', (_case, formLink, marks) => {
  expect(linksOf(formLink).links).toEqual(marks.map((mark) => ({ mark: ` ${mark}`, link: LINK })));
});

test.each<[string, readonly Duty[], string]>([
  ['nothing to report', [], ''],
  [
    'dates to come: the next',
    [duty('O1|a', { due: '2022-06-30' }), duty('O2|a', { due: '2022-03-31' })],
    '31 มีนาคม 2565',
  ],
  ['today’s date', [duty('O1|a', { due: '2022-03-28' })], '28 มีนาคม 2565'],
  ['a date that has passed', [duty('O1|a', { due: '2022-03-27' })], ''],
  ['dates of what is done', [duty('O1|a', { due: '2022-03-31', status: 'ผ่าน' })], ''],
  ['no date', [duty('O1|a')], ''],
  ['dates of others', [duty('O1|b', { due: '2022-03-31' })], ''],
])('the deadline of an agency with %s', (_case, duties, deadline) => {
  expect(linksOf(LINK, duties).deadline).toBe(deadline);
});

test('the deadline has Thai digits when the office wants them', () => {
  const due = [duty('O1|a', { due: '2022-03-31' })];
  expect(linksOf(LINK, due, { thaiDigits: true }).deadline).toBe('๓๑ มีนาคม ๒๕๖๕');
});
