import { ScriptError } from '../../contract';
import { change, local, type Methods, read, write } from '../../spreadsheet/methods';
import { isQuestion, kindOf } from '../kinds';
import { type Form, FormItem, FormResponse, ItemResponse } from '../objects';
import { prefilledUrl } from '../prefill';
import { type ItemState, publishedUrl } from '../state';
import { store } from '../submission';
import { ANY_ITEM } from './items';

/** The responses of a form; `getResponses(since)` gives only those strictly newer. */
export const RESPONSES: Methods<Form> = {
  createResponse: local('', (self) => new FormResponse(self, null)),
  getResponses: read('[date]', (self, since?: Date) =>
    self.state.responses
      .filter((response) => !since || response.timestamp > since.getTime())
      .map((response) => new FormResponse(self, response)),
  ),
  getResponse: read('string', (self, id: string) => new FormResponse(self, found(self, id))),
  deleteResponse: change('string', (self, id: string) => {
    const gone = found(self, id);
    self.state.responses = self.state.responses.filter((response) => response !== gone);
  }),
  deleteAllResponses: change('', (self) => {
    self.state.responses = [];
  }),
};

/** The methods of `FormResponse`. */
export const RESPONSE: Methods<FormResponse> = {
  getId: local('', (self) => self.stored?.id ?? null),
  getTimestamp: local('', (self) => (self.stored ? new Date(self.stored.timestamp) : null)),
  getRespondentEmail: local('', (self) => self.stored?.email ?? null),
  getEditResponseUrl: read('', ({ stored, form }) =>
    stored ? `${publishedUrl(form.state)}?edit2=${encodeURIComponent(stored.id)}` : null,
  ),
  getItemResponses: read('', (self) =>
    self.form.state.items.filter(isQuestion).flatMap((item) => itemResponse(self, item) ?? []),
  ),
  getResponseForItem: read(ANY_ITEM, (self, item: FormItem) => itemResponse(self, item.state)),
  withItemResponse: local('ItemResponse', (self, response: ItemResponse) => {
    if (self.stored) throw new ScriptError('This form response has already been submitted.');
    self.draft.set(response.itemId, response.answer);
    return self;
  }),
  toPrefilledUrl: read('', (self) => prefilledUrl(self.form.state, (item) => self.answer(item))),
  // Required questions and navigation are not looked at: believed. No trigger fires: documented.
  submit: write('', (self) => {
    const { form } = self;
    if (self.stored) throw new ScriptError('This form response has already been submitted.');
    if (!form.state.accepting) throw new ScriptError('This form is currently not accepting responses.');
    const { cloud } = form.execution;
    const accepted = { answers: Object.fromEntries(self.draft), email: '' };
    const { responseId } = store(cloud, form.state, accepted, form.execution.now());
    self.stored = found(form, responseId);
    return self;
  }),
};

/** The methods of `ItemResponse`; nobody gives points here, so there is no feedback. */
export const ITEM_RESPONSE: Methods<ItemResponse> = {
  getItem: read('', (self) => new FormItem(self.form, self.itemId)),
  getResponse: local('', (self) => self.answer),
  getFeedback: local('', () => null),
  getScore: local('', () => null),
};

function itemResponse(response: FormResponse, item: ItemState): ItemResponse | null {
  const answer = response.answer(item) ?? (kindOf(item).listedEmpty ? '' : undefined);
  return answer === undefined ? null : new ItemResponse(response.form, item.id, answer);
}

function found(form: Form, id: string) {
  const response = form.state.responses.find((each) => each.id === id);
  if (!response) throw new ScriptError(`No response with the id ${id} could be found.`);
  return response;
}
