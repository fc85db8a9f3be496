import { excelSheets } from '../../../workbench/cli/excel-file';
import { createWorkbook } from '../../../workbench/model';

function workbook() {
  const book = createWorkbook({ id: 'b', name: 'b', locale: 'th_TH', timeZone: 'Asia/Bangkok' });
  const sheet = book.addSheet('งาน [1]');
  sheet.write({ row: 0, column: 0, rows: 3, columns: 4 }, [
    ['ชื่อ', null, 'ซ่อน', 'ท้าย'],
    ['=1+1', { serial: 44651, kind: 'day' }, 'x', true],
    ['แถวซ่อน', null, null, null],
  ]);
  sheet.format(
    { row: 1, column: 1, rows: 1, columns: 1 },
    { numberFormat: 'd mmm "2565"', background: '#f4c7c3', bold: true },
  );
  sheet.merge({ row: 0, column: 0, rows: 1, columns: 3 });
  sheet.hideColumns(2, 1, true);
  sheet.hideRows(2, 1, true);
  sheet.frozenRows = 1;
  return book;
}

test('a tab in a file for Excel holds values, formats and merges of what is visible', () => {
  expect(excelSheets(workbook())[1]).toMatchObject({
    sheet: 'งาน  1 ',
    stickyRowsCount: 1,
    data: [
      [{ value: 'ชื่อ', type: String, columnSpan: 2, rowSpan: 1 }, {}, { value: 'ท้าย' }],
      [
        { value: 2, type: Number },
        {
          value: 44651,
          type: Number,
          format: 'd mmm "2565"',
          backgroundColor: '#f4c7c3',
          fontWeight: 'bold',
        },
        { value: true, type: Boolean },
      ],
    ],
  });
});

test('a hidden tab is left out, an empty one stays', () => {
  const book = workbook();
  const [first, second] = book.sheets();
  if (second) second.hidden = true;
  expect(excelSheets(book).map(({ sheet, data }) => [sheet, data])).toEqual([[first?.name, []]]);
});
