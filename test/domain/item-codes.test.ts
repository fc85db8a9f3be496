import { findItemCodes, readItemCode, readItemCodes } from '../../src/domain/item-codes';
import { casesOf } from '../fixtures/normalisation-cases';

const codes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `O${from + index}`);
const YEAR = codes(1, 43);

describe('items in a real document', () => {
  const mentioned = (expected: unknown) => (expected === null ? [] : [expected].flat());
  const kinds = ['item-code', 'item-code-list', 'not-item-code'];

  test.each(kinds.flatMap(casesOf))('%s: %j mentions %j', (_id, input, expected) => {
    expect(findItemCodes(input)).toEqual(mentioned(expected));
  });

  test.each(['item-code', 'item-code-list'].flatMap(casesOf))(
    '%s: %j typed into a cell means %j',
    (_id, input, expected) => {
      expect(readItemCodes(input, YEAR)).toEqual({ codes: mentioned(expected), problems: [] });
    },
  );

  test.each(casesOf('not-item-code'))('%s: %j typed into a cell is named and means no item', (_id, input) => {
    const { codes, problems } = readItemCodes(input, YEAR);
    expect(codes).toEqual([]);
    expect(problems).toContainEqual({ kind: 'unreadable', text: expect.any(String) });
  });
});

describe('running text', () => {
  test.each([
    ['ส่งข้อ O1, O2 ภายใน 09.00 น.', ['O1', 'O2']],
    ['O8 Q&A', ['O8']],
    ['๐๔๐\n\nและ ๐๔๑', ['O40', 'O41']],
    ['ลงเวลา ๐๘.๓๐ น.', []],
    ['ว ๐๔๘', []],
    ['โทร 0 7461 3409', []],
    ['โทร 074-613-409', []],
    ['08 1234 5678', []],
    ['2565', []],
    ['O100', []],
    ['O0', []],
    ['CO2 และ H2O 5', []],
  ])('%j mentions %j', (text, expected) => {
    expect(findItemCodes(text)).toEqual(expected);
  });
});

describe('a cell that names items', () => {
  test.each([
    ['๐๑-๐๖', codes(1, 6)],
    ['๐๑ – ๐๔๓', YEAR],
    ['๐๑- ๐๔๓', YEAR],
    ['O1 ถึง O3', codes(1, 3)],
    ['O3-O1', codes(1, 3)],
    ['O14, O15', ['O14', 'O15']],
    ['o14 o15', ['O14', 'O15']],
    ['O14/O15', ['O14', 'O15']],
    ['O1-O3, O7 และ O9', ['O1', 'O2', 'O3', 'O7', 'O9']],
    ['O1\nO2\n', ['O1', 'O2']],
    ['O2, O1, O2', ['O2', 'O1']],
    ['ข้อ ๘', ['O8']],
    ['8', ['O8']],
    ['O08', ['O8']],
    ['1-3', codes(1, 3)],
    ['ทุกข้อ', YEAR],
    ['', []],
  ])('%j means %j', (typed, expected) => {
    expect(readItemCodes(typed, YEAR)).toEqual({ codes: expected, problems: [] });
  });

  test.each([
    ['๐๔๔', [], { kind: 'not-in-catalogue', text: '044', codes: ['O44'] }],
    ['O42-O45', ['O42', 'O43'], { kind: 'not-in-catalogue', text: 'O42-O45', codes: ['O44', 'O45'] }],
    ['O1, อื่น ๆ', ['O1'], { kind: 'unreadable', text: 'อื่น ๆ' }],
    ['O1-O2-O3', [], { kind: 'unreadable', text: 'O1-O2-O3' }],
    ['O1-', [], { kind: 'unreadable', text: 'O1-' }],
    ['2022-06-01', [], { kind: 'unreadable', text: '2022-06-01' }],
    ['๐๓๙/๒๕๖๖', [], { kind: 'unreadable', text: '039/2566' }],
    ['=O1', [], { kind: 'unreadable', text: '=O1' }],
    ['O100', [], { kind: 'unreadable', text: 'O100' }],
  ])('%j is named as a problem and the rest is kept', (typed, expected, problem) => {
    expect(readItemCodes(typed, YEAR)).toEqual({ codes: expected, problems: [problem] });
  });
});

test.each([
  ['๐๘', 'O8'],
  ['o8', 'O8'],
  ['8', 'O8'],
  [' O43 ', 'O43'],
  ['O1, O2', null],
  ['O1-O2', null],
  ['Q&A', null],
  ['', null],
])('%j is the code %s', (typed, code) => {
  expect(readItemCode(typed)).toBe(code);
});
