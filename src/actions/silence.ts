import { assignDuties } from '../domain/assignment';
import { type Silence, silenceIn } from '../domain/silence';
import { describeSilence } from '../domain/silence-report';
import { type ShownSilence, shownSilence } from '../domain/silence-view';
import { reports } from '../tables/reports';
import { readSheet, readYear } from './read-year';
import type { Services } from './services';

/** Tells in one alert who has reported nothing, whom no letter reaches, and which answers wait for a person. */
export function tellSilence(services: Services): string {
  const { silence, tab } = look(services);
  return describeSilence(silence, tab);
}

/** The same for a page; writes nothing. */
export function readSilence(services: Services): ShownSilence {
  return shownSilence(look(services).silence);
}

function look({ workbook }: Services): { silence: Silence; tab: string } {
  const year = readYear(workbook);
  const { agencies, responsibilities } = assignDuties(year, year.settings.mode);
  const { rows, tab } = readSheet(workbook, reports);
  const silence = silenceIn({ agencies, responsibilities, duties: year.register.rows, reports: rows });
  return { silence, tab };
}
