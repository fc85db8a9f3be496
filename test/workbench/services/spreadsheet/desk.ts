import type { WorkbookModel } from '../../../../workbench/model/contract';
import { createWorkbook } from '../../../../workbench/model/workbook';
import {
  EnumValue,
  type Execution,
  ServiceObject,
  type UiPort,
} from '../../../../workbench/services/contract';
import { DrivePart } from '../../../../workbench/services/drive/state';
import { ENUMS } from '../../../../workbench/services/spreadsheet/enums';
import { SPREADSHEETS } from '../../../../workbench/services/spreadsheet/module';
import { Range, Sheet, type SpreadsheetApp } from '../../../../workbench/services/spreadsheet/objects';

/** A spreadsheet and a place to run lines of Apps Script against it, without worker or gate. */
export interface Desk {
  readonly model: WorkbookModel;
  readonly toasts: string[][];
  readonly menus: unknown[];
  /** Runs statements with `SpreadsheetApp`, `ss` and `sheet`; the value of the last one comes back. */
  run(script: string): unknown;
}

const START = Date.UTC(2022, 2, 28, 2);
const SERIAL = 44648 + 9 / 24;

export function desk({ locale = 'en_US', zone = 'Asia/Bangkok' } = {}): Desk {
  const model = createWorkbook({ id: 'book-1', name: 'Book', locale, timeZone: zone });
  model.setNow(SERIAL);
  const toasts: string[][] = [];
  const menus: unknown[] = [];
  const spreadsheets = new Map([[model.id, model]]);
  const ui = {
    toast: (...said: [string, string, number]) => toasts.push(said.map(String)),
    menu: (title: string, items: unknown) => menus.push([title, items]),
  } as unknown as UiPort;
  const execution = {
    cloud: {
      spreadsheets,
      parts: { drive: new DrivePart() },
      random: sequence(),
      newId: () => 'book-2',
      now: () => START,
      later: (write: () => void) => write(),
      applyWrites: () => undefined,
    },
    containerId: model.id,
    effectiveUser: 'owner@office.example',
    activeUser: 'owner@office.example',
    manifest: { timeZone: zone },
    ui,
    now: () => START,
    later: (write: () => void) => write(),
    applyWrites: () => undefined,
  } as unknown as Execution;
  const app = withEnums(SPREADSHEETS.globals.SpreadsheetApp?.(execution) as SpreadsheetApp);
  return { model, toasts, menus, run: (script) => shown(CONSOLE(app, script)) };
}

/** Chance for tests: 0.5, 0.25, 0.75, … the same every time. */
function sequence(): () => number {
  let state = 0;
  return () => {
    state = (state + 0.618_033_988_75) % 1;
    return state;
  };
}

function withEnums(app: SpreadsheetApp): object {
  const constants = Object.entries<readonly string[]>(ENUMS).map(([type, names]) => [
    type,
    Object.fromEntries(names.map((name) => [name, new EnumValue(type, name)])),
  ]);
  return Object.assign(Object.create(app), Object.fromEntries(constants));
}

/** `eval` gives the value of the last statement, as a person at a console sees it. */
const CONSOLE = new Function(
  'SpreadsheetApp',
  'script',
  `const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheets()[0];
  return eval(script);`,
);

/** Objects as a reader knows them: a range by its address, a sheet by its name, a constant by its own. */
function shown(value: unknown): unknown {
  if (value instanceof Range) return (value as unknown as { getA1Notation(): string }).getA1Notation();
  if (value instanceof Sheet) return value.model.name;
  if (value instanceof EnumValue) return value.name;
  if (value instanceof ServiceObject) return value.exposure.className;
  return Array.isArray(value) ? value.map(shown) : value;
}

/** A table of cases: what is promised, the script, and what it returns. */
export type Case = readonly [promise: string, script: string, result: unknown];

/** A table of refusals: what is refused, the script, and Google's words. */
export type Refusal = readonly [promise: string, script: string, words: string];
