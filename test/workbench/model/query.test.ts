import { createWorkbook } from '../../../workbench/model/workbook';

/** What a formula in column H shows over a little table of A1:E6, as rows of texts. */
function shows(formula: string): string[][] {
  const book = createWorkbook({ id: 'b', name: 'B', locale: 'en_US', timeZone: 'Asia/Bangkok' });
  const [sheet] = book.sheets();
  if (!sheet) throw new Error('A workbook has a sheet.');
  const rows = [
    ['Name', 'Dept', 'Amount', 'Day', 'Open'],
    ['Ann', 'A', 10, '2026-01-05', true],
    ['bob', 'B', 20, '2026-02-05', false],
    ['Cat', 'A', 30, '2026-03-05', true],
    ['Dan', '', 40, '', true],
    ['Eve', 'B', 5, '2025-12-31', false],
  ];
  sheet.write({ row: 0, column: 0, rows: 6, columns: 5 }, rows);
  sheet.write({ row: 0, column: 7, rows: 1, columns: 1 }, [[formula]]);
  const texts = sheet.texts({ row: 0, column: 7, rows: 8, columns: 5 });
  const width = Math.max(...texts.map((row) => lengthUpTo(row, Boolean)));
  return texts
    .slice(
      0,
      lengthUpTo(texts, (row) => row.some(Boolean)),
    )
    .map((row) => row.slice(0, width));
}

/** How many there are up to the last that holds. */
const lengthUpTo = <One>(list: readonly One[], holds: (one: One) => boolean): number =>
  list.reduce((length, one, index) => (holds(one) ? index + 1 : length), 0);

const query = (text: string, more = '') => `=QUERY(A1:E6,"${text}"${more})`;

test.each([
  [
    'columns in their order',
    'select C, A limit 2',
    [
      ['Amount', 'Name'],
      ['10', 'Ann'],
      ['20', 'bob'],
    ],
  ],
  [
    'every column',
    'limit 1',
    [
      ['Name', 'Dept', 'Amount', 'Day', 'Open'],
      ['Ann', 'A', '10', '2026-01-05', 'TRUE'],
    ],
  ],
  ['rows by number', 'select A where C >= 20 and C <> 30', [['Name'], ['bob'], ['Dan']]],
  ['rows by text, in which case counts', "select A where B = 'A' or A = 'BOB'", [['Name'], ['Ann'], ['Cat']]],
  [
    'rows by parts of text',
    "select A where A starts with 'A' or A ends with 'e' or A contains 'ob'",
    [['Name'], ['Ann'], ['bob'], ['Eve']],
  ],
  ['rows by pattern', "select A where A matches '[AC].*'", [['Name'], ['Ann'], ['Cat']]],
  ['rows by signs that stand for others', "select A where A like '_a%'", [['Name'], ['Cat'], ['Dan']]],
  [
    'rows by day',
    "select A where D >= date '2026-01-05' and D < date '2026-03-01'",
    [['Name'], ['Ann'], ['bob']],
  ],
  ['rows by yes and no', 'select A where E = false', [['Name'], ['bob'], ['Eve']]],
  ['rows by what is missing', 'select A where B is null', [['Name'], ['Dan']]],
  [
    'rows by what is not missing',
    'select A where not (D is null) and B is not null limit 1',
    [['Name'], ['Ann']],
  ],
  [
    'the order, blanks first',
    'select A, B order by B, C desc',
    [
      ['Name', 'Dept'],
      ['Dan', ''],
      ['Cat', 'A'],
      ['Ann', 'A'],
      ['bob', 'B'],
      ['Eve', 'B'],
    ],
  ],
  [
    'the order by what is not shown',
    'select A order by C desc limit 2 offset 1',
    [['Name'], ['Cat'], ['bob']],
  ],
  [
    'groups',
    'select B, sum(C), count(A) group by B',
    [
      ['Dept', 'sum Amount', 'count Name'],
      ['', '40', '1'],
      ['A', '40', '2'],
      ['B', '25', '2'],
    ],
  ],
  [
    'groups in the order of their sum',
    'select B, sum(C) where B is not null group by B order by sum(C)',
    [
      ['Dept', 'sum Amount'],
      ['B', '25'],
      ['A', '40'],
    ],
  ],
  [
    'aggregates of all',
    'select avg(C), min(A), max(D)',
    [
      ['avg Amount', 'min Name', 'max Day'],
      ['21', 'Ann', '2026-03-05'],
    ],
  ],
  [
    'labels of its own or none',
    "select B, sum(C) where B = 'B' group by B label B 'Unit', sum(C) ''",
    [
      ['Unit', ''],
      ['B', '25'],
    ],
  ],
  [
    'sums of columns',
    "select A, C * 2 + 1 where C < 15 label C * 2 + 1 'x'",
    [
      ['Name', 'x'],
      ['Ann', '21'],
      ['Eve', '11'],
    ],
  ],
  [
    'months, counted from 0',
    "select month(D), year(D) where A = 'bob' label month(D) 'm', year(D) 'y'",
    [
      ['m', 'y'],
      ['1', '2026'],
    ],
  ],
  ['a format', "select C where A = 'Ann' format C '0.00'", [['Amount'], ['10.00']]],
])('a query gives %s', (_what, text, expected) => {
  expect(shows(query(text))).toEqual(expected);
});

test.each([
  ['an array by the places of its columns', `=QUERY({1,"a";2,"b"},"select Col2 where Col1 = 2")`, [['b']]],
  ['no heading when there is none', `=QUERY(A2:C6,"select A where C > 20",0)`, [['Cat'], ['Dan']]],
  ['a heading of two rows in one', `=QUERY(A1:C6,"select A limit 1",2)`, [['Name Ann'], ['bob']]],
  ['a count without a name', `=QUERY(C2:C6,"select count(C)",0)`, [['count '], ['5']]],
  [
    'an open range without its blank rows',
    `=QUERY(A:C,"select A where C > 20",1)`,
    [['Name'], ['Cat'], ['Dan']],
  ],
  [
    'another formula inside',
    `=QUERY(FILTER(A2:C6,C2:C6>10),"select Col1 order by Col3 desc limit 1",0)`,
    [['Dan']],
  ],
  ['what is chosen out of ten', `=CHOOSE(10,1,2,3,4,5,6,7,8,9,"ten")`, [['ten']]],
  ['a whole row by its number and 0', `=INDEX(A1:C6,2,0)`, [['Ann', 'A', '10']]],
  ['a whole column by 0 and its number', `=INDEX(A1:C3,0,3)`, [['Amount'], ['10'], ['20']]],
])('a formula gives %s', (_what, formula, expected) => {
  expect(shows(formula)).toEqual(expected);
});

test.each([
  ['a word out of place', 'select where'],
  ['a column that is not there', 'select Z'],
  ['a column beside a sum', 'select A, sum(C)'],
  ['a sum of texts', 'select sum(A)'],
  ['a date that is none', "select A where D = date '5 Jan'"],
  ['signs that mean nothing', 'select A where A ~ 1'],
  ['turning rows into columns', 'select A, sum(C) group by A pivot B'],
  ['a pattern that is none', "select A where A matches '('"],
])('%s is an error of the cell', (_what, text) => {
  expect(shows(query(text))).toEqual([['#VALUE!']]);
});

test('nothing found, with no heading to show, is #N/A', () => {
  expect(shows(`=QUERY(A2:C6,"select A where C > 99",0)`)).toEqual([['#N/A']]);
});
