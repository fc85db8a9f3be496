import { checkUrls } from '../../src/actions/check-urls';
import { recordEdit } from '../../src/actions/record-edit';
import { refresh } from '../../src/actions/refresh';
import { type Item, items } from '../../src/tables/items';
import { register } from '../../src/tables/register';
import { itemPage, judgedWorld } from '../support/judged-world';
import { duty, SSO } from './form-world';

const [OWN, ELSEWHERE] = ['https://www.sso.go.th/o1', 'https://files.nacc.go.th/o1'];

const world = (rules: Partial<Item>, link = OWN) =>
  judgedWorld(
    {
      today: '2022-03-28',
      tabs: {
        settings: [{ name: 'ปีงบประมาณ', value: 2565 }],
        agencies: [SSO],
        items: [{ code: 'O1', title: 'โครงสร้าง', ...rules }],
        register: [duty('O1', SSO, { title: 'โครงสร้าง', evidence: [link], status: 'รอสอบทาน' })],
      },
    },
    { [OWN]: itemPage('โครงสร้าง', 'อนุมัติแล้ว'), [ELSEWHERE]: itemPage('โครงสร้าง') },
  );

test.each<[string, Partial<Item>, string, string]>([
  ['no rule', {}, OWN, 'ใช้ได้'],
  ['a required word that is there', { requiredWords: ['อนุมัติแล้ว'] }, OWN, 'ใช้ได้'],
  ['a required word that is not', { requiredWords: ['ลงนาม'] }, OWN, 'ให้คนดู: ไม่พบคำที่สำนักงานกำหนดให้มี'],
  ['a forbidden word', { forbiddenWords: ['อนุมัติ'] }, OWN, 'ให้คนดู: พบคำที่สำนักงานกำหนดว่าไม่ให้มี'],
  ['words that cannot be used', { requiredWords: ['ฮ'], forbiddenWords: ['-'] }, OWN, 'ใช้ได้'],
  ['another site', {}, ELSEWHERE, 'ให้คนดู: ไม่ได้อยู่บนเว็บไซต์ของหน่วยงาน'],
  ['another site that is allowed', { allowedDomains: ['https://www.nacc.go.th/'] }, ELSEWHERE, 'ใช้ได้'],
])('a page is judged by the rules of the office: %s', (_case, rules, link, result) => {
  const { services, rows } = world(rules, link);
  checkUrls(services);
  expect(rows(register)[0]?.linkResult.startsWith(result)).toBe(true);
});

const WRONG: Partial<Item> = { allowedDomains: ['เว็บกลาง'] };
const TOLD = '"เว็บกลาง" ไม่ใช่ชื่อเว็บไซต์';

test('what is wrong with them is told with the other cells, by tab and cell', () => {
  const { services } = world(WRONG);
  expect(refresh(services)).toContain(`• แท็บ "ข้อ OIT" ช่อง K2: ${TOLD}`);
});

test.each([
  ['in the row', 2, 'allowedDomains', TOLD],
  ['in another row', 3, 'allowedDomains', ''],
  ['in another column', 2, 'title', ''],
])('and in passing to who types it: %s', (_case, row, column, words) => {
  const { services } = world(WRONG);
  const said = recordEdit(services, { table: items, firstRow: row, lastRow: row, columns: [column] });
  if (words === '') expect(said).toBe('');
  else expect(said).toContain(words);
});
