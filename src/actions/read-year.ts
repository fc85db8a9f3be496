import type { Problem } from '../domain/problem';
import { problemOfBadCell } from '../domain/problem';
import { readSettings } from '../domain/settings';
import type { Sheet } from '../domain/sheet';
import { agencies } from '../tables/agencies';
import { items } from '../tables/items';
import { register } from '../tables/register';
import { rounds, rules } from '../tables/rules';
import { type Settings, settings } from '../tables/settings';
import type { Table } from '../tables/table';
import type { Workbook } from './services';

/** What people wrote about the year and what stands in the register, read once. */
export interface Year {
  readonly settings: Settings;
  readonly agencies: Sheet<typeof agencies>;
  readonly items: Sheet<typeof items>;
  readonly rules: Sheet<typeof rules>;
  readonly rounds: Sheet<typeof rounds>;
  readonly register: Sheet<typeof register>;
  /** Cells of these tabs that cannot be read. */
  readonly problems: readonly Problem[];
}

/** Reads the tabs that say what the year is about; a missing one is a `UserError`. */
export function readYear(workbook: Workbook): Year {
  const options = readSheet(workbook, settings);
  const sheets = {
    agencies: readSheet(workbook, agencies),
    items: readSheet(workbook, items),
    rules: readSheet(workbook, rules),
    rounds: readSheet(workbook, rounds),
    register: readSheet(workbook, register),
  };
  const { settings: read, problems } = readSettings(options);
  const bad = Object.values(sheets).flatMap((sheet) => sheet.bad);
  return { settings: read, ...sheets, problems: [...problems, ...bad.map(problemOfBadCell)] };
}

/** A tab with its records and the places of its columns, so that what is wrong can be named by its cell. */
export function readSheet<T extends Table>(workbook: Workbook, table: T): Sheet<T> {
  const { rows, bad } = workbook.read(table);
  const { tab, columns } = workbook.layout(table);
  return { tab: tab.slice(1, -1).replace(/''/g, "'"), rows, bad, columns };
}
