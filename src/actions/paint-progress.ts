import { highlightsOfRegister } from '../domain/highlights';
import { matrixPage } from '../domain/matrix';
import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import { type Duty, register } from '../tables/register';
import { settings as settingsTable } from '../tables/settings';
import type { Services } from './services';

/** What the painted pages show. */
export interface Progress {
  readonly items: readonly Item[];
  readonly agencies: readonly Agency[];
  /** The duties that count. */
  readonly duties: readonly Duty[];
}

/** Re-applies the live colours of the register and paints the matrix. */
export function paintProgress({ workbook }: Services, { items, agencies, duties }: Progress): void {
  const place = workbook.layout(register);
  workbook.colour(register, highlightsOfRegister(place));
  workbook.paint(
    matrixPage({ items, agencies, duties, register: place, settings: workbook.layout(settingsTable) }),
  );
}
