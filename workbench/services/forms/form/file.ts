import { EnumValue, ScriptError } from '../../contract';
import { User } from '../../session';
import { change, local, type Methods, read, write } from '../../spreadsheet/methods';
import { linkDestination, TAB_TAKES_MS } from '../destination';
import type { Form } from '../objects';
import { editUrl, type FormState, publishedUrl } from '../state';

const NO_DESTINATION = 'The form currently has no response destination.';

/** Addresses, people and the response tab. */
export const FILE: Methods<Form> = {
  getId: local('', (self) => self.state.id),
  getEditUrl: read('', (self) => editUrl(self.state)),
  getPublishedUrl: read('', (self) => publishedUrl(self.state)),
  getSummaryUrl: read('', (self) => publishedUrl(self.state).replace(/viewform$/, 'viewanalytics')),
  shortenFormUrl: write('string', (self, url: string) => {
    const { short } = self.execution.cloud.parts.forms;
    const known = [...short].find(([, long]) => long === url)?.[0];
    const key = known ?? self.execution.cloud.newId().replace(/[-_]/g, '').slice(0, 17);
    short.set(key, url);
    return `https://forms.gle/${key}`;
  }),
  setDestination: change('DestinationType string', (self, _type: EnumValue, id: string) => {
    const workbook = self.execution.cloud.spreadsheets.get(id);
    if (!workbook) throw new ScriptError(`No spreadsheet with the id ${id} could be found.`);
    const { execution, state } = self;
    linkDestination(state, workbook, execution.now() + TAB_TAKES_MS + execution.tabComesLate());
  }),
  removeDestination: change('', ({ state }) => {
    state.destination = null;
  }),
  getDestinationId: read('', ({ state }) => destinationOrThrow(state).spreadsheetId),
  getDestinationType: read('', ({ state }) => {
    destinationOrThrow(state);
    return new EnumValue('DestinationType', 'SPREADSHEET');
  }),
  getEditors: read('', ({ state }) => state.editors.map((email) => new User(email))),
  getPublishedReaders: read('', ({ state }) => state.readers.map((email) => new User(email))),
  addEditor: change('string | User', ({ state }, who: Person) => join(state.editors, [addressOf(who)])),
  addEditors: change('string[]', ({ state }, emails: string[]) => join(state.editors, emails)),
  removeEditor: change('string | User', ({ state }, who: Person) => leave(state.editors, addressOf(who))),
  addPublishedReader: change('string | User', ({ state }, who: Person) =>
    join(state.readers, [addressOf(who)]),
  ),
  addPublishedReaders: change('string[]', ({ state }, emails: string[]) => join(state.readers, emails)),
  removePublishedReader: change('string | User', ({ state }, who: Person) =>
    leave(state.readers, addressOf(who)),
  ),
};

function destinationOrThrow(form: FormState): NonNullable<FormState['destination']> {
  if (!form.destination) throw new ScriptError(NO_DESTINATION);
  return form.destination;
}

type Person = string | User;
const addressOf = (who: Person): string => (typeof who === 'string' ? who : who.email);

function join(people: string[], emails: readonly string[]): void {
  for (const email of emails) if (!people.includes(email)) people.push(email);
}

function leave(people: string[], email: string): void {
  const index = people.indexOf(email);
  if (index >= 0) people.splice(index, 1);
}
