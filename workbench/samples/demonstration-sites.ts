import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOfCatalogue } from '../../src/domain/catalogue';
import type { Item } from '../../src/tables/items';
import lamphun from './lamphun-2566.json';
import phatthalung from './phatthalung-2565.json';
import phayao from './phayao-2565.json';
import type { SampleYear } from './sample-year';

/** An item as its page tells of it. */
export type SiteItem = Pick<Item, 'code' | 'title' | 'criteria' | 'evidenceYear' | 'period'>;

/** A web site of the demonstration: whose it is, and which year's items it discloses. */
export interface Site {
  readonly owner: string;
  readonly year: number;
  readonly items: readonly SiteItem[];
}

/** What can be wrong with a page, or with a host as a whole. */
export type Fault = 'gone' | 'home' | 'blocked' | 'broken' | 'empty' | 'last year';

/** A place where agencies put files that are not on their own site. */
export const FILE_SHARE = 'files.share.example';

/** The sites of the samples by their host; a site that several agencies share is their organisation's. */
export function loadSites(): ReadonlyMap<string, Site> {
  const share = { owner: 'บริการฝากเอกสารสาธิต', ...disclosedIn(phatthalung) };
  return new Map([...[phatthalung, phayao, lamphun].flatMap(sitesOf), [FILE_SHARE, share]]);
}

/** Hosts to which nobody can connect. */
export const DEAD_HOSTS: ReadonlySet<string> = new Set(['transport.phatthalung.example']);

/** Hosts that take their time, in milliseconds. */
export const SLOW_HOSTS: Readonly<Record<string, number>> = { 'moph.phatthalung.example': 60 };

/** Pages with a fault, by host and item. */
export const FAULTS: Readonly<Record<string, Readonly<Record<string, Fault>>>> = {
  'culture.phatthalung.example': { O7: 'gone', O23: 'gone' },
  'dla.phatthalung.example': { O23: 'gone' },
  'industry.phatthalung.example': { O15: 'gone' },
  'probation.phatthalung.example': { O14: 'home' },
  'commerce.phatthalung.example': { O22: 'broken' },
  'dopa.phatthalung.example': { O17: 'blocked' },
  'cdd.phatthalung.example': { O33: 'empty' },
  'ddpm.phatthalung.example': { O21: 'last year' },
};

/** From the folder of the built command line and from that of this file the way to the catalogues is the same. */
const CATALOGUES = join(__dirname, '../../src/domain/catalogue');

function disclosedIn({ settings }: SampleYear): Pick<Site, 'year' | 'items'> {
  const year = Number(settings.fiscalYear);
  return { year, items: itemsOfCatalogue(readFileSync(join(CATALOGUES, `catalogue-${year}.json`), 'utf8')) };
}

function sitesOf(year: SampleYear): [string, Site][] {
  const owners = new Map<string, string[]>();
  for (const { name, site } of year.agencies) {
    const host = new URL(String(site)).hostname;
    owners.set(host, [...(owners.get(host) ?? []), String(name)]);
  }
  const disclosed = disclosedIn(year);
  return [...owners].map(([host, [owner = '', ...others]]) => [
    host,
    { owner: others.length > 0 ? String(year.settings.office) : owner, ...disclosed },
  ]);
}
