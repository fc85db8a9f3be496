import type { ColourRule, Page } from '../../src/domain/page';
import type { Cell } from '../../src/tables/cells';
import type { Table } from '../../src/tables/table';
import { createWorkbook, serialOfDay } from '../../workbench/model';
import type { Block, CellInput, SheetModel } from '../../workbench/model/contract';
import type { Memory } from './memory-services';

/** What the program wrote, in sheets that calculate: formulas and colours as people see them at a day. */
export interface LiveSheets {
  setToday(day: string): void;
  /** `text('เมทริกซ์', 'D3')` */
  text(tab: string, a1: string): string;
  /** Fill as seen, null for the white of the sheet. */
  fill(tab: string, a1: string): string | null;
  type(tab: string, a1: string, typed: string | number): void;
}

/** Carries tables and painted pages of a test's workbook over into the workbench's own model. */
export function liveSheets(
  memory: Memory,
  tables: readonly Table[],
  pages: readonly Page['key'][],
): LiveSheets {
  const book = createWorkbook({ id: 'live', name: 'live', locale: 'th_TH', timeZone: 'Asia/Bangkok' });
  for (const table of tables) writeTable(book.addSheet(table.tab), memory, table);
  for (const key of pages) {
    const page = memory.page(key);
    const columns = Math.max(...page.rows.map((row) => row.length));
    writePage(book.addSheet(TAB_OF_PAGE[key], undefined, { rows: page.rows.length, columns }), page);
  }
  const sheetOf = (tab: string): SheetModel => {
    const sheet = book.sheetByName(tab);
    if (sheet === undefined) throw new Error(`No tab ${tab} in this test`);
    return sheet;
  };
  return {
    setToday: (day) => book.setNow(serial(day)),
    text: (tab, a1) => sheetOf(tab).texts(blockOf(a1))[0]?.[0] ?? '',
    fill: (tab, a1) => sheetOf(tab).effective(blockOf(a1))[0]?.[0]?.fill ?? null,
    type: (tab, a1, typed) => sheetOf(tab).write(blockOf(a1), [[typed]]),
  };
}

const TAB_OF_PAGE = { matrix: 'เมทริกซ์', overview: 'ภาพรวม', official: 'ตารางมอบหมาย' } as const;

const serial = (day: string) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return serialOfDay(year, month, date);
};

function writeTable(sheet: SheetModel, memory: Memory, table: Table): void {
  const keys = Object.keys(table.columns);
  memory.rows(table).forEach(({ at }) => {
    const cells = keys.map((key) => inputOf(memory.cell(table, key, at)));
    sheet.write({ row: at - 1, column: 0, rows: 1, columns: cells.length }, [cells]);
  });
  sheet.setConditionalRules(memory.colours(table).map(ruleOf));
}

function writePage(sheet: SheetModel, { rows, rules }: Page): void {
  rows.forEach((row, index) => {
    if (row.length === 0) return;
    const cells = row.map(({ formula, value }) => formula ?? inputOf(value ?? ''));
    const block = { row: index, column: 0, rows: 1, columns: cells.length };
    sheet.format(block, [row.map(({ style }) => ({ numberFormat: style?.format ?? null }))]);
    sheet.write(block, [cells]);
  });
  sheet.setConditionalRules(rules.map(ruleOf));
}

const inputOf = (cell: Cell): CellInput => {
  if (typeof cell === 'object') return { serial: serial(cell.date.slice(0, 10)), kind: 'day' };
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
};

const ruleOf = ({ areas, formula, fill, bold }: ColourRule) => ({
  ranges: areas.map(({ row, column, rows, columns }) => ({
    row: row - 1,
    column: column - 1,
    rows,
    columns,
  })),
  when: { type: 'CUSTOM_FORMULA', values: [`=${formula}`] },
  format: { background: fill, ...(bold === undefined ? {} : { bold }) },
});

function blockOf(a1: string): Block {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column, rows: 1, columns: 1 };
}
