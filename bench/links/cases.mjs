import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The cases of a site, and where its hosts are on this computer. What is right is not read here. */
export function readSite(folder) {
  return {
    cases: JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')),
    hostsFile: join(folder, 'run.json'),
  };
}

/** A cell in which nothing was pasted: nobody reported anything. */
export const isEmpty = ({ url }) => String(url ?? '').trim() === '';

/**
 * The workbooks that the cases need: one of each year, and another one where an item of an agency has two cells. Cells that many items
 * of an agency share stay together, because that they are shared is something to see.
 */
export function booksOf(cases) {
  const sharing = new Map();
  const group = ({ fiscalYear, agencyId, url }) => JSON.stringify([fiscalYear, agencyId, url]);
  for (const each of cases) sharing.set(group(each), (sharing.get(group(each)) ?? 0) + 1);
  const books = [];
  for (const each of cases.toSorted((a, b) => sharing.get(group(b)) - sharing.get(group(a)))) {
    const fits = ({ year, cells }) => year === each.fiscalYear && !cells.has(keyOf(each));
    const book = books.find(fits) ?? { year: each.fiscalYear, cells: new Map() };
    if (book.cells.size === 0) books.push(book);
    book.cells.set(keyOf(each), each);
  }
  const itemTitles = titlesOf(cases);
  return books.map(({ year, cells }) => {
    const own = cases.filter((each) => cells.get(keyOf(each)) === each);
    return { year, cases: own, ...tabsOf(own, new Map([...itemTitles, ...titlesOf(own)])) };
  });
}

/** The key of the duty that a case is. */
export const keyOf = ({ item, agencyId }) => `${item}|${agencyId}`;

const titlesOf = (cases) => new Map(cases.toReversed().map(({ item, itemName }) => [item, itemName]));

/** What people would have typed into a new workbook: every item of any case, so that neighbours are known; the agencies of its own cases. */
function tabsOf(cases, titles) {
  const codes = [...titles.keys()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const agencies = new Map(cases.map((each) => [each.agencyId, each]));
  const names = [...agencies.values()].map(({ agencyName }) => agencyName);
  const isRepeated = (name) => names.indexOf(name) !== names.lastIndexOf(name);
  return {
    items: codes.map((code) => ({ code, title: titles.get(code), ...whenOf(code) })),
    agencies: [...agencies.values()].map(({ agencyId, agencyName, agencySite }) => ({
      id: agencyId,
      name: isRepeated(agencyName) ? `${agencyName} (${agencyId})` : agencyName,
      site: agencySite,
    })),
    rules: [...agencies.keys()].map((id) => ({
      items: cases.flatMap(({ agencyId, item }) => (agencyId === id ? [item] : [])).join(', '),
      assignTo: id,
    })),
  };
}

const STANDING = 'O1 O2 O3 O5 O6 O8 O9 O13 O14 O17 O27 O29 O30 O32'.split(' ');
const PLANS = ['O4', 'O39'];
/** Periods of fiscal year 2565; a code that is not here shows the whole year. */
const PERIODS = {
  ...Object.fromEntries(['O11', 'O15', 'O19', 'O31', 'O40'].map((code) => [code, '6 เดือนแรก'])),
  O23: 'รายเดือน 6 เดือนแรก',
};

/** Of which year an item has to show something. */
function whenOf(code) {
  if (STANDING.includes(code)) return { evidenceYear: 'ไม่กำหนด', period: 'ไม่กำหนด' };
  if (PLANS.includes(code)) return { evidenceYear: 'ปีปัจจุบัน', period: 'มากกว่า 1 ปี' };
  return { evidenceYear: 'ปีปัจจุบัน', period: PERIODS[code] ?? 'ทั้งปี' };
}
