import type { AnswerHead, FormAnswer, KnownForm, ReadingLimits } from '../actions/services';
import type { RawAnswer } from '../domain/mapped-answer';
import type { Moment } from '../tables/cells';

type Form = GoogleAppsScript.Forms.Form;
type FormResponse = GoogleAppsScript.Forms.FormResponse;

const MOMENT = "yyyy-MM-dd'T'HH:mm:ss";

/** Answers after a moment, oldest first, as far as time goes. Who and when is cheap to ask; the contents cost a call per answer. */
export function readResponses(
  form: Form,
  known: KnownForm,
  after: Moment | null,
  { isRecorded, mayGoOn }: ReadingLimits,
): FormAnswer[] {
  const keys = new Map(Object.entries(known.itemIds).map(([key, id]) => [id, key]));
  const heads = given(form, after).filter(({ id, at }) => !isRecorded(id, at));
  const answers: FormAnswer[] = [];
  for (const { response, id, at } of heads) {
    if (!mayGoOn()) break;
    answers.push({ id, at, respondent: response.getRespondentEmail(), answers: contentsOf(response, keys) });
  }
  return answers;
}

/** The same of a form that is not the program's own, question by question; who answered is not asked. */
export function readRawResponses(
  form: Form,
  after: Moment | null,
  { isRecorded, mayGoOn }: ReadingLimits,
): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (const { response, id, at } of given(form, after)) {
    if (isRecorded(id, at)) continue;
    if (!mayGoOn()) break;
    answers.push({ id, at, said: saidIn(response) });
  }
  return answers;
}

function saidIn(response: FormResponse): RawAnswer['said'] {
  return response
    .getItemResponses()
    .map((each) => ({ each, text: textOf(each.getResponse()) }))
    .filter(({ text }) => text !== '')
    .map(({ each, text }) => {
      const item = each.getItem();
      return { question: item.getId(), title: item.getTitle(), text };
    });
}

/** Check boxes answer with a list, grids with a list of lists: each answer a line. */
function textOf(answer: string | readonly (string | null | readonly (string | null)[])[]): string {
  if (typeof answer === 'string') return answer;
  const parts = answer.map((part) => (typeof part === 'string' || part === null ? part : part.join(', ')));
  return parts.filter((part) => part !== null && part !== '').join('\n');
}

/** Which answers there are after a moment, oldest first. */
export function readHeads(form: Form, after: Moment | null): AnswerHead[] {
  return given(form, after).map(({ id, at }) => ({ id, at }));
}

function given(form: Form, after: Moment | null): (AnswerHead & { readonly response: FormResponse })[] {
  const zone = Session.getScriptTimeZone();
  const responses =
    after === null ? form.getResponses() : form.getResponses(Utilities.parseDate(after, zone, MOMENT));
  return responses
    .map((response) => ({
      response,
      id: response.getId(),
      at: Utilities.formatDate(response.getTimestamp(), zone, MOMENT),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Unanswered text questions are listed too, as ''; only what was answered is asked for its question. */
function contentsOf(response: FormResponse, keys: ReadonlyMap<number, string>): Record<string, string> {
  const answered = response
    .getItemResponses()
    .map((each) => ({ each, text: String(each.getResponse()) }))
    .filter(({ text }) => text !== '');
  const pairs = answered.map(({ each, text }) => [keys.get(each.getItem().getId()), text] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[0] !== undefined));
}

/** The form's address with answers filled in. */
export function prefilled(form: Form, known: KnownForm, answers: Readonly<Record<string, string>>): string {
  const draft = form.createResponse();
  for (const [key, text] of Object.entries(answers)) {
    const item = form.getItemById(known.itemIds[key] ?? 0);
    const question = item.getType() === FormApp.ItemType.LIST ? item.asListItem() : item.asTextItem();
    draft.withItemResponse(question.createResponse(text));
  }
  return draft.toPrefilledUrl();
}
