import * as fc from 'fast-check';
import { fromTsv, toTsv } from '../../../workbench/page/tsv';

test.each<[string, string[][]]>([
  ['a', [['a']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\nc',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  ['"สอง\nบรรทัด"\tx', [['สอง\nบรรทัด', 'x']]],
  ['"มี ""คำพูด"""', [['มี "คำพูด"']]],
  ['', [['']]],
  ['a\n\nb', [['a'], [''], ['b']]],
])('%j is pasted as %j', (text, cells) => {
  expect(fromTsv(text)).toEqual(cells);
});

test('what is copied is pasted as it was', () => {
  const cell = fc.string().filter((text) => text !== '');
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(fc.property(table, (cells) => expect(fromTsv(toTsv(cells))).toEqual(cells)));
});
