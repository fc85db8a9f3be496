import type { ConditionalRule, Criterion, SheetModel } from '../../../workbench/model/contract';
import { at, NOON, thaiBook, type } from './books';

const RED = '#f4c7c3';
const GREEN = '#cde8d0';

const rule = (range: string, when: Criterion, background = RED): ConditionalRule => ({
  ranges: [at(range)],
  when,
  format: { background },
});
const formula = (range: string, text: string, background = RED) =>
  rule(range, { type: 'CUSTOM_FORMULA', values: [text] }, background);
const fills = (sheet: SheetModel, range: string) =>
  sheet.effective(at(range)).map((row) => row.map(({ fill }) => fill));

const day = (serial: number) => ({ serial, kind: 'day' as const });

test.each<[string, readonly (string | number)[], unknown, boolean]>([
  ['CELL_EMPTY', [], '', true],
  ['CELL_EMPTY', [], '=""', true],
  ['CELL_NOT_EMPTY', [], 'x', true],
  ['CELL_NOT_EMPTY', [], '', false],
  ['TEXT_CONTAINS', ['BC'], 'abcd', true],
  ['TEXT_CONTAINS', ['2'], 123, true],
  ['TEXT_CONTAINS', ['a*d'], 'xabcdx', true],
  ['TEXT_DOES_NOT_CONTAIN', ['q'], 'abc', true],
  ['TEXT_DOES_NOT_CONTAIN', ['b'], 'abc', false],
  ['TEXT_STARTS_WITH', ['ก'], 'กข', true],
  ['TEXT_ENDS_WITH', ['ข'], 'กข', true],
  ['TEXT_EQUAL_TO', ['ผ่าน'], 'ผ่าน', true],
  ['TEXT_EQUAL_TO', ['Yes'], 'yes', true],
  ['TEXT_EQUAL_TO', ['x'], '=1/0', false],
  ['NUMBER_BETWEEN', [1, 5], 5, true],
  ['NUMBER_BETWEEN', [5, 1], 3, true],
  ['NUMBER_NOT_BETWEEN', [1, 5], 6, true],
  ['NUMBER_GREATER_THAN', [3], 3, false],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', ['=B1'], 3, true],
  ['NUMBER_LESS_THAN', [3], '', false],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', [3], 3, true],
  ['NUMBER_EQUAL_TO', [3], '3', true],
  ['NUMBER_NOT_EQUAL_TO', [3], 'x', false],
  ['DATE_BEFORE', [44651], '30/3/2022', true],
  ['DATE_BEFORE', [44651], '31/3/2022', false],
  ['DATE_BEFORE', [44651], 5, false],
  ['DATE_AFTER', ['=TODAY()'], '1/4/2022', true],
  ['DATE_EQUAL_TO', [44651], '31/3/2022 10:00', true],
  ['DATE_EQUAL_TO_RELATIVE', ['TODAY'], '31/3/2022', true],
  ['DATE_EQUAL_TO_RELATIVE', ['PAST_WEEK'], '25/3/2022', true],
  ['DATE_BEFORE_RELATIVE', ['PAST_WEEK'], '1/3/2022', true],
  ['DATE_AFTER_RELATIVE', ['TOMORROW'], '2/4/2022', true],
  ['CUSTOM_FORMULA', ['=A1>2'], 3, true],
  ['CUSTOM_FORMULA', ['=A1'], 2, true],
  ['CUSTOM_FORMULA', ['=A1&""'], 'x', false],
  ['CUSTOM_FORMULA', ['=A1'], 'TRUE x', false],
  ['CUSTOM_FORMULA', ['=A1/0'], 1, false],
  ['CUSTOM_FORMULA', ['=('], 1, false],
  ['CUSTOM_FORMULA', ['=INDIRECT("B1")=3'], 1, true],
])('%s %p of the cell %p is %p', (type_, values, cell, isRed) => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [[cell as string, 3]]);
  sheet.setConditionalRules([rule('A1', { type: type_, values })]);
  expect(fills(sheet, 'A1')).toEqual([[isRed ? RED : null]]);
});

test('relative references count from the first cell of the first range', () => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  sheet.setConditionalRules([
    { ...formula('A2:B3', '=AND(A2>3,$A2<9,A$1<2)'), ranges: [at('A2:B3'), at('A1')] },
  ]);
  expect(fills(sheet, 'A1:B3')).toEqual([
    [null, null],
    [null, null],
    [RED, null],
  ]);
});

test('the first rule that holds has the word for each property, the others add theirs', () => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [['x']]);
  sheet.format(at('A1'), { background: '#111111', italic: true });
  sheet.setConditionalRules([
    { ...formula('A1', '=TRUE'), format: { bold: true } },
    { ...formula('A1', '=TRUE', RED), format: { background: RED, bold: false } },
    formula('A1', '=TRUE', GREEN),
  ]);
  expect(sheet.effective(at('A1'))[0]?.[0]).toMatchObject({ fill: RED, bold: true, italic: true });
});

test('colours change with the day and nothing else', () => {
  const { book, sheet } = thaiBook();
  type(sheet, 'A1', [
    ['ยังไม่รายงาน', day(44651)],
    ['ผ่าน', day(44651)],
  ]);
  sheet.setConditionalRules([
    formula('A1:B2', '=AND($A1="ยังไม่รายงาน",TODAY()>$B1)'),
    formula('A1:B2', '=AND($A1="ยังไม่รายงาน",$B1-TODAY()<=7)', '#fce8b2'),
    formula('A1:B2', '=$A1="ผ่าน"', GREEN),
  ]);
  const atDay = (serial: number) => {
    book.setNow(serial);
    return fills(sheet, 'A1:A2').flat();
  };
  expect([atDay(44640), atDay(44648), atDay(44652), atDay(44640)]).toEqual([
    [null, GREEN],
    ['#fce8b2', GREEN],
    [RED, GREEN],
    [null, GREEN],
  ]);
});

test('a formula that differs by row only is right in each row, one that differs by column in each column', () => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [
    [1, 2],
    [2, 1],
  ]);
  const check = (text: string) => {
    sheet.setConditionalRules([formula('A1:B2', text)]);
    return fills(sheet, 'A1:B2').map((row) => row.map(Boolean));
  };
  expect(check('=$A1=2')).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(check('=A$1=2')).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(check('=A1=2')).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(check('=$A$1=1')).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(check('=$A$1:$A$2=2')).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(check('=ROW()=2')).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(check('=COLUMN()=2')).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(check('=COUNTIF($A$1:$A1,2)=1')).toEqual([
    [false, false],
    [true, true],
  ]);
});

test.each([
  ['MIN', 'MAX', undefined, ['#000000', '#808080', '#ffffff']],
  ['NUMBER', 'NUMBER', ['0', '200'], ['#000000', '#404040', '#808080']],
  ['PERCENT', 'PERCENTILE', ['50', '100'], ['#000000', '#000000', '#ffffff']],
] as const)('a scale from %s to %s colours numbers and nothing else', (low, high, values, expected) => {
  const { sheet } = thaiBook();
  type(sheet, 'A1', [[0], [50], [100], ['text'], ['']]);
  const point = (place: 'min' | 'max', kind: typeof low | typeof high, color: string, value?: string) => ({
    at: place,
    type: kind,
    color,
    ...(value !== undefined && { value }),
  });
  const gradient = [point('max', high, '#ffffff', values?.[1]), point('min', low, '#000000', values?.[0])];
  sheet.setConditionalRules([{ ranges: [at('A1:A5')], gradient }]);
  expect(fills(sheet, 'A1:A5').flat()).toEqual([...expected, null, null]);
});

test('a criterion nobody has written is refused at once', () => {
  const { sheet } = thaiBook();
  expect(() => sheet.setConditionalRules([rule('A1', { type: 'MOON_IS_FULL', values: [] })])).toThrow(
    'MOON_IS_FULL',
  );
});

test('7 rules on 695 × 16 cells take a blink on a new day', () => {
  const { book, sheet } = thaiBook();
  const status = ['ยังไม่รายงาน', 'รอสอบทาน', 'ผ่าน'];
  type(
    sheet,
    'A2',
    Array.from({ length: 695 }, (_, row) => [status[row % 3] ?? '', day(44640 + (row % 30))]),
  );
  const range = 'A2:P696';
  const rules = [
    formula(range, '=AND($B2<>"",TODAY()>IF(YEAR($B2)>2400,EDATE($B2,-6516),$B2),$A2="ยังไม่รายงาน")'),
    ...['ก', 'ข', 'ค', 'ง', 'รอสอบทาน', 'ผ่าน'].map((word) => formula(range, `=$A2="${word}"`, GREEN)),
  ];
  sheet.setConditionalRules(rules);
  sheet.effective(at(range));
  book.setNow(NOON + 1);
  const started = performance.now();
  const found = fills(sheet, range);
  // 35 ms on a quiet machine.
  expect(performance.now() - started).toBeLessThan(600);
  const overdue = Array.from({ length: 695 }, (_, row) => row % 3 === 0 && 44640 + (row % 30) < 44652);
  expect(found.map(([fill]) => fill === RED)).toEqual(overdue);
});
