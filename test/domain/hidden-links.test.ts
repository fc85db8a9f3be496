import { addressInFormula, withAddresses, wordsForLinks } from '../../src/domain/hidden-links';

const HEADINGS = ['ข้อ', 'ลิงก์ (URL)'];

test('words in place of links are found below the headings alone', () => {
  const cells = [
    ['ลิงก์', 'วางลิงก์'],
    HEADINGS,
    ['O1', 'https://a.go.th'],
    ['O2', 'กดที่นี่'],
    ['O3', ''],
    ['O4', 5],
    ['O5', 'ดู'],
  ];
  expect(wordsForLinks(cells)).toEqual({ column: 2, rows: [4, 7] });
  expect(wordsForLinks(cells.slice(0, 3))).toBeNull();
  expect(wordsForLinks([['ก', 'ข']])).toBeNull();
});

test('what stands behind words is added below them, each address once', () => {
  const cells = [HEADINGS, ['O1', 'กดที่นี่'], ['O2', 'ดู']];
  const behind = new Map([
    [2, ['https://a.go.th', 'https://a.go.th', 'https://b.go.th']],
    [3, []],
  ]);
  expect(withAddresses(cells, { column: 2, rows: [2, 3] }, behind)).toEqual([
    HEADINGS,
    ['O1', 'กดที่นี่\nhttps://a.go.th\nhttps://b.go.th'],
    ['O2', 'ดู'],
  ]);
});

test.each([
  ['=HYPERLINK("https://a.go.th/1","กดที่นี่")', ['https://a.go.th/1']],
  ['=hyperlink( "https://a.go.th" )', ['https://a.go.th']],
  ['=HYPERLINK(A1)', []],
  ['=SUM(A1:A9)', []],
  ['', []],
])('the address in %p is %p', (formula, expected) => {
  expect(addressInFormula(formula)).toEqual(expected);
});
