import { writeFileSync } from 'node:fs';
import writeExcelFile from 'write-excel-file/node';
import type { Cloud } from '../cloud/cloud';
import { Refusal } from '../cloud/refusal';
import type { SheetModel, WorkbookModel } from '../model/contract';
import { csvCell } from '../services/csv';
import { type Command, DATA, type Input, UsageError, VALUE } from './command';
import { excelSheet, excelSheets, FITS_WIDTH } from './excel-file';
import { withCloud } from './opening';
import { readGrid } from './tab-reading';

/** The workbook as a file: `csv` holds one tab, `json` all of them as people see them, `xlsx` the one that is named or all. */
export const exportCommand: Command = {
  usage: 'export --format xlsx|csv|json [--tab NAME] [--out FILE] [--data DIR]',
  options: { ...DATA, format: VALUE, tab: VALUE, out: VALUE },
  words: [0, 0],
  run: (input) =>
    withCloud(input, 'read', async (cloud) => {
      const out = input.text('out');
      if (out === undefined && input.text('format') === 'xlsx' && process.stdout.isTTY)
        throw new UsageError('An xlsx file is nothing for a terminal: --out FILE says where it goes.');
      const content = await exported(cloud, input);
      if (out === undefined) process.stdout.write(content);
      else writeFileSync(out, content);
      return 0;
    }),
};

async function exported({ container }: Cloud, input: Input): Promise<string | Buffer> {
  const format = input.text('format');
  if (format === 'csv') return asCsv(tabOf(container, input.text('tab')));
  if (format === 'json') return `${JSON.stringify(asJson(container))}\n`;
  if (format === 'xlsx')
    return writeExcelFile(sheetsOf(container, input.text('tab')), { features: [FITS_WIDTH] }).toBuffer();
  throw new UsageError('--format is xlsx, csv or json');
}

const sheetsOf = (workbook: WorkbookModel, tab: string | undefined) =>
  tab === undefined ? excelSheets(workbook) : [excelSheet(tabOf(workbook, tab))];

function tabOf(workbook: WorkbookModel, name: string | undefined): SheetModel {
  const sheet = name === undefined ? workbook.sheets()[0] : workbook.sheetByName(name);
  if (!sheet) throw new Refusal(`There is no tab "${name}".`);
  return sheet;
}

/** With a byte order mark: without it spreadsheet programs misread Thai. */
function asCsv(sheet: SheetModel): string {
  const lines = readGrid(sheet, false).map((row) => row.map((cell) => csvCell(String(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function asJson(workbook: WorkbookModel): object {
  const tabs = workbook
    .sheets()
    .map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, cells: readGrid(sheet, false) }));
  return { name: workbook.name, timeZone: workbook.timeZone, tabs };
}
