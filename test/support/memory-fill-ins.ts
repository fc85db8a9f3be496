import type { FillIns } from '../../src/actions/services';
import { type FoundTab, headingsIn } from '../../src/domain/fill-in';
import type { CellChange } from '../../src/domain/fill-in-layout';
import type { PageCell } from '../../src/domain/page';
import type { Cell } from '../../src/tables/cells';
import { type FillInKey, fillIn } from '../../src/tables/fill-in';

interface Tab {
  readonly id: number;
  readonly name: string;
  mark: string | null;
  cells: Cell[][];
}

/** Filled-in tabs in memory, and what agencies and the secretariat do to them. */
export interface MemoryFillIns {
  readonly fillInTabs: {
    readonly names: () => readonly string[];
    /** Somebody copies a tab in from a file; gives its name. */
    bring(name: string, cells: readonly (readonly Cell[])[], mark?: string): string;
    /** Somebody types into the first row that holds all the texts. */
    fill(name: string, texts: readonly string[], key: FillInKey, text: Cell): void;
    /** What stands in a column of that row. */
    look(name: string, texts: readonly string[], key: FillInKey): Cell;
    cells(name: string): readonly (readonly Cell[])[];
    mark(name: string): string | null;
  };
}

export function memoryFillIns(): MemoryFillIns & { readonly service: FillIns } {
  const tabs: Tab[] = [];
  const called = (name: string) =>
    found(
      tabs.find((tab) => tab.name === name),
      `tab ${name}`,
    );
  const withId = (id: number) =>
    found(
      tabs.find((tab) => tab.id === id),
      `tab ${id}`,
    );
  const placeOf = (name: string, texts: readonly string[], key: FillInKey) => {
    const { cells } = called(name);
    const headings = found(headingsIn(cells), `headings in ${name}`);
    const row = cells.findIndex(
      (line, index) => index >= headings.row && texts.every((text) => line.includes(text)),
    );
    const column = headings.columns.get(key);
    if (row < 0 || column === undefined) throw new Error(`${name} has no ${key} of ${texts.join()}`);
    return { row: row + 1, column };
  };
  const put = (tab: Tab, { row, column, cell }: Omit<CellChange, 'look'>) => {
    while (tab.cells.length < row) tab.cells.push([]);
    const line = found(tab.cells[row - 1], 'row');
    while (line.length < column) line.push('');
    line[column - 1] = cell;
  };
  const paint = (tab: Tab, first: number, rows: readonly (readonly PageCell[])[]) =>
    rows.forEach((line, index) => {
      line.forEach(({ value }, column) => {
        put(tab, { row: first + index, column: column + 1, cell: value ?? '' });
      });
    });
  const add = (name: string, mark: string | null): Tab => {
    const tab = { id: 100 + tabs.length, name, mark, cells: [] };
    tabs.push(tab);
    return tab;
  };
  return {
    service: {
      find: (which) =>
        tabs
          .filter(({ mark, cells }) => mark !== null || (which === 'all' && headingsIn(cells) !== null))
          .map((tab): FoundTab => ({ ...tab, cells: tab.cells.map((line) => [...line]) })),
      mark: (marks) => {
        for (const { id, mark } of marks) withId(id).mark = mark;
      },
      make: (made) => {
        for (const { name, mark, rows } of made) paint(add(name, mark), 1, rows);
      },
      complete: (additions) => {
        for (const { id, row, rows, changes } of additions) {
          for (const change of changes) put(withId(id), change);
          paint(withId(id), row, rows);
        }
      },
      tell: (results) => {
        for (const { id, changes } of results) for (const change of changes) put(withId(id), change);
      },
    },
    fillInTabs: {
      names: () => tabs.map(({ name }) => name),
      bring(name, cells, mark) {
        add(name, mark ?? null).cells = cells.map((line) => [...line]);
        return name;
      },
      fill: (name, texts, key, cell) => put(called(name), { ...placeOf(name, texts, key), cell }),
      look(name, texts, key) {
        const { row, column } = placeOf(name, texts, key);
        return called(name).cells[row - 1]?.[column - 1] ?? '';
      },
      cells: (name) => called(name).cells,
      mark: (name) => called(name).mark,
    },
  };
}

function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`There is no ${what}`);
  return value;
}

/** The headings as people may have them: `headingsOf('item', 'links')`. */
export const headingsOf = (...keys: readonly FillInKey[]): string[] =>
  keys.map((key) => fillIn.columns[key].header);
