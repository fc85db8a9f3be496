import { acceptAnswer, FormRefusal } from '../services/forms/answers';
import { isQuestion } from '../services/forms/kinds';
import { type Page, pagesOf, questionsOn, walk } from '../services/forms/pages';
import type { Answers, FormState, ItemState } from '../services/forms/state';
import { rawAnswers } from './form-fields';

/** Where a respondent stands in a form, and what has been said so far. */
export interface Step {
  /** Numbers of the pages walked through; the last is the one shown. */
  readonly history: readonly number[];
  readonly fields: URLSearchParams;
  /** Question id → what is wrong with its answer. */
  readonly problems: ReadonlyMap<number, FormRefusal>;
}

export type Move = { readonly step: Step } | { readonly submit: Readonly<Record<string, unknown>> };

/** What pressing back, next or send leads to: another page, the same one with problems, or a submission. */
export function move(form: FormState, fields: URLSearchParams): Move {
  const history = historyOf(form, fields);
  if (fields.has('back'))
    return { step: { history: history.length > 1 ? history.slice(0, -1) : history, fields, problems: NONE } };
  const page = pagesOf(form)[history.at(-1) ?? 0];
  const problems = problemsOn(page, fields);
  if (problems.size > 0) return { step: { history, fields, problems } };
  const next = pageAfter(form, history.at(-1) ?? 0, fields);
  if (next !== null) return { step: { history: [...history, next], fields, problems: NONE } };
  return { submit: pathAnswers(form, fields) };
}

/** The form as it opens: its first page, with the answers that the link carries. */
export const firstStep = (fields: URLSearchParams): Step => ({ history: [0], fields, problems: NONE });

/** Whether pressing the button of a page sends the form, as far as can be told before it is answered. */
export function isLastPage(form: FormState, { history, fields }: Step): boolean {
  return pageAfter(form, history.at(-1) ?? 0, fields) === null;
}

const NONE: Step['problems'] = new Map();

function historyOf(form: FormState, fields: URLSearchParams): number[] {
  const count = pagesOf(form).length;
  const numbers = (fields.get('pageHistory') ?? '0').split(',').map(Number).slice(0, 200);
  const isReal = numbers.every((number) => Number.isInteger(number) && number >= 0 && number < count);
  return isReal ? numbers : [0];
}

function problemsOn(page: Page | undefined, fields: URLSearchParams): Map<number, FormRefusal> {
  const problems = new Map<number, FormRefusal>();
  for (const item of page?.items.filter(isQuestion) ?? []) {
    const problem = refusalOf(item, fields);
    if (problem) problems.set(item.id, problem);
  }
  return problems;
}

function refusalOf(item: ItemState, fields: URLSearchParams): FormRefusal | null {
  try {
    acceptAnswer(item, rawAnswers([item], fields)[item.id]);
    return null;
  } catch (error) {
    if (error instanceof FormRefusal) return error;
    throw error;
  }
}

/** The page that follows in the walk with these answers; null when the form is at its end. */
function pageAfter(form: FormState, at: number, fields: URLSearchParams): number | null {
  const pages = pagesOf(form);
  const path = walk(form, choicesOf(form, fields)).pages.map((page) => indexOf(pages, page));
  const place = path.indexOf(at);
  if (place < 0) return null;
  const next = path[place + 1];
  if (next !== undefined) return next;
  return walk(form, choicesOf(form, fields)).ends ? null : 0;
}

const indexOf = (pages: readonly Page[], page: Page): number =>
  pages.findIndex((each) => each.break?.id === page.break?.id);

/** Answers of the pages that these answers lead through; others were given on a page left again. What was emptied is said too: an edit keeps the rest. */
function pathAnswers(form: FormState, fields: URLSearchParams): Readonly<Record<string, unknown>> {
  const questions = questionsOn(walk(form, choicesOf(form, fields)));
  const blank = Object.fromEntries(questions.map((item) => [String(item.id), '']));
  return { ...blank, ...rawAnswers(questions, fields) };
}

/** Navigation hangs on single choices only. */
function choicesOf(form: FormState, fields: URLSearchParams): Answers {
  const raw = rawAnswers(form.items.filter(isQuestion), fields);
  return Object.fromEntries(
    Object.entries(raw).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
