import type { Layout, Workbook } from '../../src/actions/services';
import type { ColourRule, Page } from '../../src/domain/page';
import { UserError } from '../../src/domain/problem';
import type { Cell } from '../../src/tables/cells';
import { PAGES, type PageKey } from '../../src/tables/pages';
import {
  type BadCell,
  blank,
  type Change,
  type Column,
  decodeCell,
  encodeCell,
  type Placed,
  type Row,
  type Table,
} from '../../src/tables/table';
import { TABLES, type TABS } from '../../src/tables/workbook';

type Known = Extract<(typeof TABS)[number], Table>;

/** Rows to begin with; columns left out are empty. A tab left out has headings only. */
export type Tabs = { readonly [Each in Known as Each['key']]?: readonly Partial<Row<Each>>[] };

/** A workbook in memory: what the product sees, and what a test may do to it and see in it. */
export interface MemoryWorkbook {
  readonly service: Workbook;
  /** All records of a tab as they stand now; a cell that cannot be read counts as empty. */
  rows<T extends Table>(table: T): readonly Placed<Row<T>>[];
  /** What stands in a cell, undecoded. */
  cell<T extends Table>(table: T, key: keyof T['columns'] & string, at: number): Cell;
  /** A person puts this into a cell, whatever the column expects; rows come into being as needed. */
  type<T extends Table>(table: T, key: keyof T['columns'] & string, at: number, cell: Cell): void;
  /** A person changes the order of the records. */
  sort<T extends Table>(table: T, compare: (a: Row<T>, b: Row<T>) => number): void;
  /** A person puts the cursor into a row. */
  select(table: Table, row: number): void;
  removeTab(table: Table): void;
  removeColumn<T extends Table>(table: T, key: keyof T['columns'] & string): void;
  renameTab(table: Table, name: string): void;
  /** The page as it was painted last; throws when it never was. */
  page(key: PageKey): Page;
  colours(table: Table): readonly ColourRule[];
  /** Cells that the program changed since the last call, such as `ทะเบียนติดตาม!G3`. */
  takeChanges(): readonly string[];
}

interface Tab {
  name: string;
  readonly table: Table;
  readonly removed: Set<string>;
  /** Data rows below the heading, one cell per column of the table. */
  grid: Cell[][];
}

const isBlank = (row: readonly Cell[]) => row.every((cell) => cell === '');
const same = (a: Cell, b: Cell) => JSON.stringify(a) === JSON.stringify(b);
const headingRow = ({ rowsAbove }: Table) => rowsAbove + 1;
const keysOf = (table: Table) => Object.keys(table.columns);
const columnOf = (table: Table, key: string): Column<unknown> => {
  const column = table.columns[key];
  if (column === undefined) throw new Error(`${table.tab} has no column ${key}`);
  return column;
};

function encodeRow(table: Table, record: Readonly<Record<string, unknown>>): Cell[] {
  const unknown = Object.keys(record).filter((key) => key !== 'at' && !(key in table.columns));
  if (unknown.length > 0) throw new Error(`${table.tab} has no column ${unknown.join(', ')}`);
  return keysOf(table).map((key) => encodeCell(columnOf(table, key), record[key]));
}

/** Makes a workbook with every tab of the product; the real codecs stand between records and cells. */
export function memoryWorkbook(seed: Tabs): MemoryWorkbook {
  const tabs = new Map<string, Tab>();
  const pages = new Map<PageKey, Page>();
  const colours = new Map<string, readonly ColourRule[]>();
  let changes: string[] = [];
  let selected: { key: string; row: number } | null = null;

  for (const table of TABLES) {
    const rows = (seed[table.key as keyof Tabs] ?? []) as readonly Partial<Row<Table>>[];
    const grid = rows.map((row) => encodeRow(table, { ...blank(table), ...row }));
    tabs.set(table.key, { name: table.tab, table, removed: new Set(), grid });
  }

  const tabOf = (table: Table): Tab => {
    const tab = tabs.get(table.key);
    if (tab === undefined) throw new UserError(`ไม่พบแท็บ "${table.tab}" กรุณาสั่ง "เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน"`);
    const [gone] = tab.removed;
    if (gone === undefined) return tab;
    throw new UserError(`แท็บ "${tab.name}" ไม่มีคอลัมน์ "${columnOf(table, gone).header}"`);
  };
  const letterOf = (table: Table, key: string) => letters(keysOf(table).indexOf(key));
  const put = (tab: Tab, key: string, at: number, cell: Cell): boolean => {
    const index = at - headingRow(tab.table) - 1;
    const column = keysOf(tab.table).indexOf(key);
    const row = tab.grid[index];
    if (row === undefined || column < 0) throw new Error(`${tab.name} has no cell ${key} in row ${at}`);
    if (same(row[column] ?? '', cell)) return false;
    row[column] = cell;
    return true;
  };
  const write = <T extends Table>(table: T, wanted: readonly Change<Row<T>>[]) => {
    const tab = tabOf(table);
    for (const { at, values } of wanted) {
      for (const [key, value] of Object.entries(values)) {
        const changed = put(tab, key, at, encodeCell(columnOf(table, key), value));
        if (changed) changes.push(`${tab.name}!${letterOf(table, key)}${at}`);
      }
    }
  };
  const read = <T extends Table>(table: T) => {
    const { name, grid } = tabOf(table);
    const bad: BadCell[] = [];
    const rows = grid.flatMap((cells, index) => {
      if (isBlank(cells)) return [];
      const at = index + headingRow(table) + 1;
      const entries = keysOf(table).map((key, column) => {
        const cell = cells[column] ?? '';
        const { value, readable } = decodeCell(columnOf(table, key), cell);
        if (!readable) bad.push(badCell(name, columnOf(table, key), `${letters(column)}${at}`, cell));
        return [key, value] as const;
      });
      return [{ ...Object.fromEntries(entries), at } as Placed<Row<T>>];
    });
    return { rows, bad };
  };
  const layout = <T extends Table>(table: T): Layout<T> => {
    const { name, grid } = tabOf(table);
    const columns = Object.fromEntries(keysOf(table).map((key) => [key, letterOf(table, key)]));
    return {
      tab: `'${name.replace(/'/g, "''")}'`,
      headingRow: headingRow(table),
      endRow: Math.max(1000, headingRow(table) + grid.length),
      columns: columns as Layout<T>['columns'],
    };
  };

  const service: Workbook = {
    has: (table) => tabs.has(table.key),
    read,
    layout,
    selectedRow: (table) => (selected?.key === table.key ? selected.row : null),
    update: write,
    tidy: write,
    append(table, rows) {
      const tab = tabOf(table);
      while (tab.grid.length > 0 && isBlank(tab.grid[tab.grid.length - 1] ?? [])) tab.grid.pop();
      for (const row of rows) {
        tab.grid.push(encodeRow(table, row));
        changes.push(`${tab.name}!${headingRow(table) + tab.grid.length}`);
      }
    },
    paint(page) {
      if (same(JSON.stringify(pages.get(page.key)), JSON.stringify(page))) return;
      pages.set(page.key, page);
      changes.push(PAGES[page.key].tab);
    },
    colour(table, wanted) {
      tabOf(table);
      const isChanged = !same(JSON.stringify(colours.get(table.key)), JSON.stringify(wanted));
      if (isChanged) changes.push(`${table.tab} (สี)`);
      colours.set(table.key, wanted);
      return isChanged;
    },
    flush: () => undefined,
    url: () => 'https://docs.google.com/spreadsheets/d/memory/edit',
  };

  return {
    service,
    rows: (table) => read(table).rows,
    cell: (table, key, at) =>
      tabOf(table).grid[at - headingRow(table) - 1]?.[keysOf(table).indexOf(key)] ?? '',
    type(table, key, at, cell) {
      const tab = tabOf(table);
      while (tab.grid.length < at - headingRow(table)) tab.grid.push(keysOf(table).map(() => ''));
      put(tab, key, at, cell);
    },
    sort(table, compare) {
      const rows = [...read(table).rows].sort(compare);
      tabOf(table).grid = rows.map((row) => encodeRow(table, row));
    },
    select(table, row) {
      selected = { key: table.key, row };
    },
    removeTab: (table) => void tabs.delete(table.key),
    removeColumn: (table, key) => void tabOf(table).removed.add(key),
    renameTab(table, name) {
      tabOf(table).name = name;
    },
    page(key) {
      const page = pages.get(key);
      if (page === undefined) throw new Error(`The page ${key} was never painted`);
      return page;
    },
    colours: (table) => colours.get(table.key) ?? [],
    takeChanges() {
      const taken = changes;
      changes = [];
      return taken;
    },
  };
}

function badCell(tab: string, { header, kind }: Column<unknown>, cell: string, shown: Cell): BadCell {
  const text = typeof shown === 'object' ? shown.date : String(shown);
  return { tab, header, cell, shown: text, expects: kind.expects };
}

/** `letters(0)` is `A`, `letters(26)` is `AA`. */
function letters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letters(Math.floor(index / 26) - 1) + rest;
}
