import { publishedUrl } from '../services/forms/state';
import type { Host } from './host';
import type { BookView } from './protocol';
import type { Runs } from './runs';

/** Everything the page shows of the workbook but its cells. */
export function bookView(host: Host, runs: Runs): BookView {
  const { workbook, cloud } = host;
  const forms = [...cloud.parts.forms.forms.values()].filter((form) => form.published);
  return {
    name: workbook.name,
    timeZone: workbook.timeZone,
    now: cloud.now(),
    tabs: workbook.sheets().map(({ id, name, tabColor, hidden }) => ({ id, name, color: tabColor, hidden })),
    menus: runs.menus(),
    mails: host.mails().length,
    canUndo: workbook.history.canUndo,
    canRedo: workbook.history.canRedo,
    forms: forms.map((form) => ({
      title: form.title || form.name,
      path: new URL(publishedUrl(form)).pathname,
    })),
  };
}
