import { ScriptError } from '../../contract';
import { User } from '../../session';
import { local, type Methods, read, write } from '../methods';
import { isZone, serialOf } from '../moments';
import type { Spreadsheet } from '../objects';
import { bookFormUrl } from './form-link';

/** The file itself: name, address, language, zone, people. */
export const identity: Methods<Spreadsheet> = {
  getId: local('', ({ model }) => model.id),
  getUrl: local('', ({ model }) => `https://docs.google.com/spreadsheets/d/${model.id}/edit`),
  getName: read('', ({ model }) => model.name),
  rename: write('string', ({ model }, name: string) => {
    model.name = name;
  }),
  getSpreadsheetTimeZone: read('', ({ model }) => model.timeZone),
  setSpreadsheetTimeZone: write('string', setZone),
  getSpreadsheetLocale: read('', ({ model }) => model.locale),
  setSpreadsheetLocale: write('string', ({ model }, locale: string) => {
    if (!/^[a-z]{2,3}([_-][A-Za-z]{2,4})?$/.test(locale))
      throw new ScriptError(`Invalid argument: ${locale}`);
    model.locale = locale.replace('-', '_');
  }),
  getOwner: read('', ({ execution }) => new User(execution.effectiveUser)),
  getFormUrl: read('', ({ execution, model }) => bookFormUrl(execution.cloud, model.id)),
};

/** Today may be another day in the new zone. */
function setZone({ execution, model }: Spreadsheet, zone: string): void {
  if (!isZone(zone)) throw new ScriptError(`Invalid argument: ${zone}`);
  model.timeZone = zone;
  model.setNow(serialOf(new Date(execution.now()), zone));
}
