import { type AgencyLinks, agencyLinks } from '../domain/agency-links';
import { readAgencies } from '../domain/agency-list';
import { openCodes, presentCodes } from './agency-codes';
import { readYear } from './read-year';
import type { Services } from './services';

/** The agencies' own links with the state of each; writes nothing. */
export function readAgencyLinks(services: Services): AgencyLinks {
  const { settings, agencies: sheet, register } = readYear(services.workbook);
  const agencies = readAgencies(sheet).active;
  return agencyLinks({
    settings,
    agencies,
    duties: register.rows,
    codes: presentCodes(services, agencies),
    issueOf: openCodes(services).issueOf,
    today: services.clock.today(),
  });
}
