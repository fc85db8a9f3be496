import { ScriptError } from '../../contract';
import { change, local, type Methods, read, step, write } from '../../spreadsheet/methods';
import { destinationOf, writeScore } from '../destination';
import { feedbackOf } from '../items/grading';
import { isQuestion, kindOf } from '../kinds';
import { type Form, FormItem, FormResponse, ItemResponse, type QuizFeedback } from '../objects';
import { prefilledUrl } from '../prefill';
import { gradeOf, isGradable } from '../quiz';
import { type Answer, type Grade, type ItemState, publishedUrl } from '../state';
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
  // On Google this fires form triggers; here it does not.
  submitGrades: change('FormResponse[]', (self, responses: FormResponse[]) => {
    for (const response of responses) keepGrades(self, response);
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
  getGradableItemResponses: read('', (self) =>
    self.form.state.items.flatMap((item) => gradableResponse(self, item) ?? []),
  ),
  getGradableResponseForItem: read(ANY_ITEM, (self, item: FormItem) => gradableResponse(self, item.state)),
  withItemGrade: local('ItemResponse', (self, { itemId, grade }: ItemResponse) => {
    if (!self.stored) throw new ScriptError('This form response has not been submitted yet.');
    self.draftGrades.set(itemId, grade);
    return self;
  }),
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

/** The methods of `ItemResponse`; what is given here counts once it went through `withItemGrade` and `submitGrades`. */
export const ITEM_RESPONSE: Methods<ItemResponse> = {
  getItem: read('', (self) => new FormItem(self.form, self.itemId)),
  getResponse: local('', (self) => self.answer),
  getFeedback: local('', ({ grade }) => feedbackOf(grade.feedback)),
  getScore: local('', ({ grade }) => grade.score),
  setFeedback: step('QuizFeedback?', (self, feedback: QuizFeedback | null) => {
    self.grade = { ...self.grade, feedback: feedback?.state ?? null };
  }),
  setScore: step('number?', (self, score: number | null) => {
    self.grade = { ...self.grade, score };
  }),
};

function itemResponse(response: FormResponse, item: ItemState): ItemResponse | null {
  const answer = response.answer(item) ?? (kindOf(item).listedEmpty ? '' : undefined);
  return answer === undefined ? null : graded(response, item, answer);
}

/** A question that was left out can be graded too. */
function gradableResponse(response: FormResponse, item: ItemState): ItemResponse | null {
  return isGradable(item) ? graded(response, item, response.answer(item) ?? '') : null;
}

function graded(response: FormResponse, item: ItemState, answer: Answer): ItemResponse {
  const { form, stored, draftGrades } = response;
  return new ItemResponse(
    form,
    item.id,
    answer,
    draftGrades.get(item.id) ?? gradeOf(form.state, item, stored),
  );
}

/** A grade of nothing takes away what was given: the choices judge again. */
function keepGrades(form: Form, { stored, draftGrades }: FormResponse): void {
  if (!stored || draftGrades.size === 0) return;
  const isGiven = ({ score, feedback }: Grade) => score !== null || feedback !== null;
  const all = { ...stored.grades, ...Object.fromEntries(draftGrades) };
  stored.grades = Object.fromEntries(Object.entries(all).filter(([, grade]) => isGiven(grade)));
  draftGrades.clear();
  const place = destinationOf(form.execution.cloud, form.state);
  if (place) writeScore(form.state, place.workbook, stored);
}

function found(form: Form, id: string) {
  const response = form.state.responses.find((each) => each.id === id);
  if (!response) throw new ScriptError(`No response with the id ${id} could be found.`);
  return response;
}
