import type { CellInput, Criterion, SheetModel } from '../../../workbench/model/contract';
import { at, holds, thaiBook, type } from './books';

function refuses(sheet: SheetModel, criterion: Criterion, input: CellInput): boolean {
  sheet.setValidations(at('A1'), [[{ criterion, allowInvalid: false }]]);
  return sheet.refusal(at('A1'), [[input]]) !== null;
}

const list = { type: 'VALUE_IN_LIST', values: ['ผ่าน', 'ให้แก้ไข', '5'] };
const range = { type: 'VALUE_IN_RANGE', values: ['=S!$C$1:$C$9'] };
const day = { type: 'DATE_IS_VALID_DATE', values: [] };

test.each<[string, Criterion, CellInput, boolean]>([
  ['an item of the list', list, 'ผ่าน', false],
  ['another word', list, 'เสร็จ', true],
  ['a number that is an item', list, 5, false],
  ['a typed number that is an item', list, '5', false],
  ['nothing at all', list, '', false],
  ['null', list, null, false],
  ['a text of the range', range, 'b', false],
  ['a number of the range', range, 7, false],
  ['a text that is not in the range', range, 'q', true],
  ['a flag in a check box', { type: 'CHECKBOX', values: [] }, true, false],
  ['a typed flag in a check box', { type: 'CHECKBOX', values: [] }, 'false', false],
  ['a word in a check box', { type: 'CHECKBOX', values: [] }, 'yes', true],
  ['the own word of a check box', { type: 'CHECKBOX', values: ['yes', 'no'] }, 'yes', false],
  ['a typed day', day, '31/3/2022', false],
  ['a serial', day, { serial: 44651, kind: 'day' }, false],
  ['a day that does not exist', day, '31/2/2565', true],
  ['a plain number where a day belongs', day, 44651, true],
  ['a day in time', { type: 'DATE_ON_OR_BEFORE', values: [44651] }, '31/3/2022', false],
  ['a day too late', { type: 'DATE_ON_OR_BEFORE', values: [44651] }, '1/4/2022', true],
  ['a day between', { type: 'DATE_BETWEEN', values: [44651, 44660] }, '1/4/2022', false],
  ['a number in bounds', { type: 'NUMBER_BETWEEN', values: [1, 5] }, '5', false],
  ['a number out of bounds', { type: 'NUMBER_BETWEEN', values: [1, 5] }, 6, true],
  ['a text where a number belongs', { type: 'NUMBER_GREATER_THAN', values: [0] }, 'x', true],
  ['an address', { type: 'TEXT_IS_VALID_EMAIL', values: [] }, 'a@b.example', false],
  ['no address', { type: 'TEXT_IS_VALID_EMAIL', values: [] }, 'a@b', true],
  ['a link', { type: 'TEXT_IS_VALID_URL', values: [] }, 'https://a.example/x', false],
  ['a text without the word', { type: 'TEXT_CONTAINS', values: ['ok'] }, 'no', true],
  ['what a formula accepts', { type: 'CUSTOM_FORMULA', values: ['=LEN(A1)<4'] }, 'abc', false],
  ['what a formula refuses', { type: 'CUSTOM_FORMULA', values: ['=LEN(A1)<4'] }, 'abcd', true],
  [
    'what a formula refuses by its neighbours',
    { type: 'CUSTOM_FORMULA', values: ['=COUNTIF(A1:C1,A1)=1'] },
    'a',
    true,
  ],
  ['a formula with an accepted result', list, '="ผ่"&"าน"', false],
  ['a formula with another result', list, '=1+1', true],
])('%s', (_, criterion, input, isRefused) => {
  const { sheet } = thaiBook();
  type(sheet, 'C1', [['a'], ['b'], [7]]);
  expect(refuses(sheet, criterion, input)).toBe(isRefused);
  expect(holds(sheet, 'A1')).toBeNull();
});

test('a lenient validation refuses nothing', () => {
  const { sheet } = thaiBook();
  sheet.setValidations(at('A1'), [[{ criterion: list, allowInvalid: true }]]);
  expect(sheet.refusal(at('A1'), [['q']])).toBeNull();
});

test('the first refused cell of a block is named', () => {
  const { sheet } = thaiBook();
  const strict = { criterion: list, allowInvalid: false, helpText: 'choose' };
  sheet.setValidations(at('B2:B4'), [[strict], [strict], [strict]]);
  const refusal = sheet.refusal(at('A2:B4'), [
    ['q', 'ผ่าน'],
    ['q', 'q'],
    ['q', 'z'],
  ]);
  expect(refusal).toEqual({ row: 2, column: 1, validation: strict });
});

test('a relative formula counts from the first cell it is given to, and moves when it is copied', () => {
  const { sheet } = thaiBook();
  const own = { criterion: { type: 'CUSTOM_FORMULA', values: ['=$A1<A1+1'] }, allowInvalid: false };
  sheet.setValidations(at('B1:B2'), [[own], [own]]);
  const formulas = (address: string) =>
    sheet.validations(at(address)).map(([rule]) => rule?.criterion.values[0]);
  expect(formulas('B1:B2')).toEqual(['=$A1<A1+1', '=$A2<A2+1']);
  sheet.setValidations(at('B1:B2'), sheet.validations(at('B1:B2')));
  expect(formulas('B1:B2')).toEqual(['=$A1<A1+1', '=$A2<A2+1']);
  sheet.copy(at('B2'), { sheet, row: 4, column: 2 });
  expect(formulas('C5')).toEqual(['=$A5<B5+1']);
  sheet.insertRows(2, 1);
  expect(formulas('B3')).toEqual(['=$A3<A3+1']);
});

test('a criterion nobody has written is refused at once', () => {
  const { sheet } = thaiBook();
  const unknown = { criterion: { type: 'MOON', values: [] }, allowInvalid: true };
  expect(() => sheet.setValidations(at('A1'), [[unknown]])).toThrow('MOON');
});
