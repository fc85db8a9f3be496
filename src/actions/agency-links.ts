import { type AgencyLinks, agencyLinks } from '../domain/agency-links';
import { readAgencies } from '../domain/agency-list';
import { openCodes } from './agency-codes';
import { readYear } from './read-year';
import type { Services } from './services';

/** The agencies' own links with the state of each; writes nothing. */
export function readAgencyLinks(services: Services): AgencyLinks {
  const { settings, agencies: sheet, register } = readYear(services.workbook);
  return agencyLinks({
    settings,
    agencies: readAgencies(sheet).active,
    duties: register.rows,
    codes: openCodes(services),
    today: services.clock.today(),
  });
}
