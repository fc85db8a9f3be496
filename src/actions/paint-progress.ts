import { subIndicatorTitle } from '../domain/catalogue';
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

/** Re-applies the live colours of the register, paints matrix and overview, and says what it could not read for them. */
export function paintProgress({ workbook, data, clock }: Services, progress: Progress): readonly Problem[] {
  const place = workbook.layout(register);
  const settingsPlace = workbook.layout(settingsTable);
  const steps = workbook.read(plan);
  const published = workbook.read(scores);
  const catalogue = data.read(`catalogue-${progress.settings.fiscalYear}`);
  workbook.colour(register, highlightsOfRegister(place));
  workbook.paint(matrixPage({ ...progress, register: place, settings: settingsPlace }));
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
