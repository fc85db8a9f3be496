import { catalogueFile, subIndicatorTitle } from '../domain/catalogue';
import { agencyIdOf } from '../domain/duties';
import { highlightsOfRegister } from '../domain/highlights';
import { matrixPage } from '../domain/matrix';
import { overviewPage } from '../domain/overview';
import { type Problem, problemOfBadCell } from '../domain/problem';
import type { Agency } from '../tables/agencies';
import { parseCatalogue } from '../tables/catalogue-file';
import type { Item } from '../tables/items';
import { plan, scores } from '../tables/plan';
import { type Duty, register } from '../tables/register';
import { type Settings, settings as settingsTable } from '../tables/settings';
import type { Services } from './services';

/** What the painted pages show. */
export interface Progress {
  readonly items: readonly Item[];
  readonly agencies: readonly Agency[];
  /** The duties that count. */
  readonly duties: readonly Duty[];
  readonly settings: Settings;
}

/** More agencies than that were pasted by mistake; a matrix with a column for each could not be painted in time. */
const MOST_COLUMNS = 500;

/** Those that have a column in the matrix: all, or of far too many those with duties. */
function shownIn({ agencies, duties }: Progress): readonly Agency[] {
  if (agencies.length <= MOST_COLUMNS) return agencies;
  const held = new Set(duties.map(({ key }) => agencyIdOf(key)));
  return agencies.filter(({ id }) => held.has(id));
}

/** Re-applies the live colours of the register, paints matrix and overview, and says what it could not read for them. */
export function paintProgress({ workbook, data, clock }: Services, progress: Progress): readonly Problem[] {
  const place = workbook.layout(register);
  const settingsPlace = workbook.layout(settingsTable);
  const steps = workbook.read(plan);
  const published = workbook.read(scores);
  const file = catalogueFile(progress.settings.fiscalYear);
  const catalogue = file === null ? null : data.read(file);
  workbook.colour(register, highlightsOfRegister(place));
  const agencies = shownIn(progress);
  workbook.paint(matrixPage({ ...progress, agencies, register: place, settings: settingsPlace }));
  workbook.paint(
    overviewPage({
      ...progress,
      plan: steps.rows,
      scores: published.rows,
      subIndicatorTitle: titlesOf(catalogue),
      register: place,
      today: clock.today(),
    }),
  );
  return [...steps.bad, ...published.bad].map(problemOfBadCell);
}

function titlesOf(file: string | null): (code: string) => string {
  if (file === null) return () => '';
  const catalogue = parseCatalogue(file);
  return (code) => subIndicatorTitle(catalogue, code);
}
