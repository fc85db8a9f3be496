import type { CloudState } from '../contract';
import { acceptAnswer, FormRefusal } from './answers';
import { destinationOf, type WrittenRow, writeResponse } from './destination';
import { questionsOn, type Walk, walk } from './pages';
import {
  type Answer,
  type Answers,
  type FormState,
  findForm,
  type ItemState,
  type ResponseState,
} from './state';

/** What a respondent sends: raw answers by item id. */
export interface Draft {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly email?: string;
  /** The id of an earlier response that is being edited. */
  readonly edits?: string;
}

/** A draft that the form takes. */
export interface Accepted {
  readonly answers: Answers;
  readonly email: string;
  readonly edits?: ResponseState;
}

/** A stored response and what the two kinds of form triggers are told about it. */
export interface Submission {
  readonly formId: string;
  readonly responseId: string;
  /** Absent without a response tab. */
  readonly row?: WrittenRow;
}

/** A person answers a form: checks everything, stores the response and its row. Throws a `FormRefusal` and stores nothing otherwise. */
export function submitAnswers(cloud: CloudState, formId: string, draft: Draft, now: number): Submission {
  const form = findForm(cloud, formId);
  if (!form) throw new FormRefusal('closed', `There is no form ${formId}`);
  return store(cloud, form, checkDraft(form, draft), now);
}

/** Whether the form takes the draft; changes nothing. */
export function checkDraft(form: FormState, draft: Draft): Accepted {
  refuseWhenClosed(form);
  const edits = earlierResponse(form, draft.edits);
  const raw = { ...edits?.answers, ...draft.answers };
  const path = pathOf(form, raw);
  if (!path.ends) throw new FormRefusal('circle', 'These answers lead back to a page already answered');
  const questions = questionsOn(path);
  refuseOffPath(form, questions, draft);
  const answers = questions.flatMap((item) => {
    const answer = acceptAnswer(item, raw[item.id]);
    return answer === null ? [] : [[String(item.id), answer] as const];
  });
  return {
    answers: Object.fromEntries(answers),
    email: respondent(form, draft, edits),
    ...(edits && { edits }),
  };
}

/** The pages that raw answers lead through. */
export const pathOf = (form: FormState, raw: Draft['answers']): Walk => walk(form, onlyTexts(raw));

/** Stores an accepted answer and writes its row; used by `FormResponse.submit()` too, which fires no trigger. */
export function store(cloud: CloudState, form: FormState, accepted: Accepted, now: number): Submission {
  const { answers, email, edits } = accepted;
  const response: ResponseState = { id: edits?.id ?? cloud.newId(), timestamp: now, email, answers };
  form.responses = edits
    ? form.responses.map((each) => (each.id === response.id ? response : each))
    : [...form.responses, response];
  const place = destinationOf(cloud, form);
  const row = place && writeResponse(form, place.workbook, response, edits);
  return { formId: form.id, responseId: response.id, ...(row && { row }) };
}

/**
 * What a spreadsheet's form trigger is told, all as displayed: the answers under one title share an array. After an edit only what
 * changed is filled in (believed; platform notes, section 6).
 */
export function sheetEvent(row: WrittenRow): { values: string[]; namedValues: Record<string, string[]> } {
  const values = row.texts.map((text, index) => (row.changed[index] ? text : ''));
  const named = new Map<string, string[]>();
  row.headings.forEach((heading, index) => {
    named.set(heading, [...(named.get(heading) ?? []), values[index] ?? '']);
  });
  return { values, namedValues: Object.fromEntries(named) };
}

function refuseWhenClosed(form: FormState): void {
  if (!form.published)
    throw new FormRefusal('closed', 'The form is not published: its owner can do that with "form --publish"');
  if (!form.accepting)
    throw new FormRefusal('closed', form.closedMessage || 'The form no longer accepts responses');
}

function earlierResponse(form: FormState, id: string | undefined): ResponseState | undefined {
  if (id === undefined) return undefined;
  if (!form.allowEdits) throw new FormRefusal('edit', 'The form does not let respondents edit their answers');
  const response = form.responses.find((each) => each.id === id);
  if (!response) throw new FormRefusal('edit', `There is no response ${id}`);
  return response;
}

function respondent(form: FormState, draft: Draft, edits: ResponseState | undefined): string {
  const email = draft.email ?? edits?.email ?? '';
  const needed = form.collectEmail || form.limitOne || form.requireLogin;
  if (needed && !/^[^\s@]+@[^\s@]+$/.test(email))
    throw new FormRefusal('email', 'The form asks who answers: an address is missing');
  const before = form.limitOne && !edits && form.responses.some((each) => each.email === email);
  if (before) throw new FormRefusal('repeated', `${email} has already answered`);
  return form.collectEmail || form.limitOne ? email : '';
}

function refuseOffPath(form: FormState, onPath: readonly ItemState[], draft: Draft): void {
  const allowed = new Set(onPath.map((item) => String(item.id)));
  const astray = Object.keys(draft.answers).find((id) => !allowed.has(id));
  if (astray === undefined) return;
  const item = form.items.find((each) => String(each.id) === astray);
  if (!item) throw new FormRefusal('unknown', `The form has no question ${astray}`);
  throw new FormRefusal('offPath', `"${item.title}": these answers do not lead to its page`, item);
}

/** Navigation hangs on single choices; a browser sends them as text. */
function onlyTexts(raw: Readonly<Record<string, unknown>>): Answers {
  const single = (value: unknown) => (Array.isArray(value) && value.length === 1 ? value[0] : value);
  const texts = Object.entries(raw).filter(
    (entry): entry is [string, Answer] => typeof single(entry[1]) === 'string',
  );
  return Object.fromEntries(texts.map(([id, value]) => [id, String(single(value))]));
}
