import { strFromU8, unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { excelSheet, excelSheets, FITS_WIDTH } from '../../../workbench/cli/excel-file';
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

describe('a tab to be filled in', () => {
  function toFill() {
    const sheet = createWorkbook({ id: 'b', name: 'b', locale: 'th_TH', timeZone: 'Asia/Bangkok' }).addSheet(
      'กรอก',
    );
    sheet.format(
      { row: 0, column: 0, rows: 2, columns: 2 },
      { numberFormat: '@', wrap: 'wrap', fontSize: 14 },
    );
    sheet.write({ row: 0, column: 0, rows: 2, columns: 2 }, [
      ['ข้อ', 'ลิงก์'],
      ['=1+1', null],
    ]);
    const line = { color: '#dadce0', style: 'SOLID' };
    sheet.format({ row: 1, column: 1, rows: 1, columns: 1 }, { borders: { top: line, left: line } });
    return sheet;
  }

  test('keeps what is typed there as text, filled or empty, with its lines', () => {
    const text = { type: String, format: '@', wrap: true, fontSize: 14 };
    expect(excelSheet(toFill()).data).toEqual([
      [expect.objectContaining({ value: 'ข้อ', ...text }), expect.objectContaining({ value: 'ลิงก์', ...text })],
      [
        expect.objectContaining({ value: '=1+1', ...text }),
        expect.objectContaining({
          ...text,
          topBorderStyle: 'thin',
          topBorderColor: '#dadce0',
          leftBorderStyle: 'thin',
          leftBorderColor: '#dadce0',
        }),
      ],
    ]);
  });

  test.each([
    [100, undefined, false],
    [400, 'landscape', true],
  ])('of columns %i pixels wide prints on paper that lies %s', async (width, orientation, fits) => {
    const sheet = toFill();
    for (const column of [0, 1]) sheet.setColumnWidth(column, width);
    expect(excelSheet(sheet).orientation).toBe(orientation);
    const file = await writeExcelFile([excelSheet(sheet)], { features: [FITS_WIDTH] }).toBuffer();
    const files = unzipSync(new Uint8Array(file));
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/.test(xml)).toBe(fits);
    expect(
      /<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"\/>/.test(xml),
    ).toBe(fits);
    expect(xml).not.toContain('<f>');
  });
});
