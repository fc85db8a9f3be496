import type { Ask, Services, Workbook } from '../actions/services';
import type { Workshop } from '../actions/set-up';
import { setColours } from './colours';
import { openFillIns } from './fill-in-tabs';
import { forms } from './forms';
import { loadJudging } from './judging';
import { mail } from './mail';
import { paintPage } from './paint';
import { openPlaces, type Places, requireSheet } from './places';
import { lackingColumns, prepareWorkbook } from './prepare';
import { addHeadings, setLegend } from './prepare-extras';
import { schedule } from './schedule';
import { selectedRow } from './selection';
import { chance, dataFiles, lock, openClock, store, user } from './state';
import { appendRows, layoutOf, readTable, updateRows } from './table-rows';
import { web } from './web';

/** The real world, opened once per execution. */
export interface World {
  readonly services: Services;
  readonly workshop: Workshop;
}

export function openWorld(ask: Ask): World {
  const places = openPlaces();
  return { services: openServices(places, ask), workshop: openWorkshop(places) };
}

const openServices = (places: Places, ask: Ask): Services => ({
  clock: openClock(),
  user,
  workbook: openWorkbook(places),
  fillIns: openFillIns(places),
  data: dataFiles,
  forms,
  web,
  judging: loadJudging,
  mail,
  schedule,
  store,
  chance,
  lock: lockOver(places),
  ask,
});

/** What was read before the lock was had may be out of date by then. */
const lockOver = (places: Places): Services['lock'] => ({
  hold: (work) =>
    lock.hold(() => {
      places.forget();
      return work();
    }),
});

const openWorkbook = (places: Places): Workbook => ({
  has: (table) => places.find(table) !== null,
  read: (table) => readTable(places, table),
  layout: (table) => layoutOf(places, table),
  selectedRow: (table) => selectedRow(places, table),
  update: (table, changes) => updateRows(places, table, changes, false),
  tidy: (table, changes) => updateRows(places, table, changes, true),
  append: (table, rows) => appendRows(places, table, rows),
  paint: (page) => paintPage(places, page),
  colour: (table, rules) => setColours(requireSheet(places, table), rules),
  flush: () => SpreadsheetApp.flush(),
  url: () => places.book.getUrl(),
});

const openWorkshop = (places: Places): Workshop => ({
  lacking: (table) => lackingColumns(places, table),
  prepare: () => prepareWorkbook(places),
  addHeadings: (table, headings) => addHeadings(places, table, headings),
  legend: (table, cells) => setLegend(places, table, cells),
});
