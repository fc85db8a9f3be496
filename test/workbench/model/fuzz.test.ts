import fc from 'fast-check';
import { loadWorkbook } from '../../../workbench/model';
import type { SheetModel, WorkbookModel } from '../../../workbench/model/contract';
import { NOON, thaiBook } from './books';

const SIZE = { rows: 9, columns: 6 };
const ALL = { row: 0, column: 0, ...SIZE };

const cell = fc
  .tuple(
    fc.integer({ min: 0, max: SIZE.columns - 1 }),
    fc.integer({ min: 1, max: SIZE.rows }),
    fc.constantFrom('', '$'),
    fc.constantFrom('', '$'),
  )
  .map(
    ([column, row, fixedColumn, fixedRow]) =>
      `${fixedColumn}${String.fromCharCode(65 + column)}${fixedRow}${row}`,
  );
const reference = fc.tuple(fc.constantFrom('', '', "'ข้อมูล'!"), cell).map(([sheet, place]) => sheet + place);
const range = fc.tuple(reference, cell).map(([from, to]) => `${from}:${to}`);
const open = fc.constantFrom('A2:A', 'B:B', "'ข้อมูล'!A:A", 'C3:D', '2:2');

/** Formulas that read cells, also each other in rings, conditions that hide reads, results that spill. */
const formula = fc.oneof(
  fc.tuple(reference, reference).map(([a, b]) => `=${a}+${b}`),
  fc.tuple(reference, reference, reference).map(([a, b, c]) => `=IF(${a}>2,${b},${c})`),
  reference.map((a) => `=IFERROR(${a},"e")`),
  fc.oneof(range, open).map((a) => `=SUM(${a})`),
  fc.oneof(range, open).map((a) => `=COUNTIF(${a},">1")`),
  fc.tuple(reference, open).map(([a, b]) => `=IFERROR(MATCH(${a},${b},0),-1)`),
  reference.map((a) => `=INDIRECT("${a}")`),
  reference.map((a) => `=TODAY()-${a}`),
  reference.map((a) => `=ISBLANK(${a})`),
);
const spilling = fc.oneof(
  range.map((a) => `=SORT(${a})`),
  range.map((a) => `=ARRAYFORMULA(${a}&"!")`),
  range.map((a) => `=FILTER(${a},TRUE)`),
  range.map((a) => `=UNIQUE(${a})`),
  fc.integer({ min: 1, max: 4 }).map((count) => `=SEQUENCE(${count},2)`),
);
const input = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(1, 2, 3, 5, 'a', 'b', true, '', '1/2') },
  { weight: 4, arbitrary: formula },
  { weight: 1, arbitrary: spilling },
);

type Step = (book: WorkbookModel, sheet: SheetModel) => void;
const index = (max: number) => fc.integer({ min: 0, max });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(index(8), index(5), input).map(
      ([row, column, value]): Step =>
        (_, sheet) =>
          sheet.write({ row, column, rows: 1, columns: 1 }, [[value]]),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(index(8), index(5)).map(
      ([row, column]): Step =>
        (_, sheet) =>
          void sheet.texts({ row, column, rows: 1, columns: 1 }),
    ),
  },
  {
    weight: 1,
    arbitrary: index(3).map(
      (days): Step =>
        (book) =>
          book.setNow(NOON + days),
    ),
  },
  {
    weight: 1,
    arbitrary: index(8).map(
      (at): Step =>
        (_, sheet) =>
          sheet.insertRows(at, 1),
    ),
  },
  {
    weight: 1,
    arbitrary: index(7).map(
      (at): Step =>
        (_, sheet) =>
          sheet.deleteRows(at, 1),
    ),
  },
  {
    weight: 1,
    arbitrary: index(5).map(
      (at): Step =>
        (_, sheet) =>
          sheet.insertColumns(at, 1),
    ),
  },
  {
    weight: 1,
    arbitrary: index(4).map(
      (at): Step =>
        (_, sheet) =>
          sheet.deleteColumns(at, 1),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(index(7), index(8)).map(
      ([from, to]): Step =>
        (_, sheet) =>
          sheet.moveRows(from, 1, to),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(index(5), fc.boolean()).map(
      ([column, ascending]): Step =>
        (_, sheet) =>
          sheet.sort(ALL, [{ column, ascending }]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(index(5), index(4)).map(
      ([row, column]): Step =>
        (_, sheet) =>
          sheet.copy({ row: 0, column: 0, rows: 2, columns: 2 }, { sheet, row, column }),
    ),
  },
);

const differences = (book: WorkbookModel) => {
  const fresh = loadWorkbook(book.snapshot());
  return book.sheets().flatMap((sheet) => {
    const [kept, anew] = [sheet.texts(ALL), fresh.sheetById(sheet.id)?.texts(ALL)];
    return JSON.stringify(kept) === JSON.stringify(anew)
      ? []
      : [{ sheet: sheet.name, kept, anew, formulas: sheet.formulas(ALL) }];
  });
};

test('after any edits a workbook shows what a freshly loaded one shows', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), step), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(steps, (edits) => {
      const { book, sheet } = thaiBook();
      const other = book.addSheet('ข้อมูล');
      for (const [first, edit] of edits) {
        edit(book, first ? sheet : other);
      }
      expect(differences(book)).toEqual([]);
    }),
    { numRuns: 400, seed: 2565 },
  );
});
