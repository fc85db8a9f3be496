import type { CloudState } from '../contract';
import { FormRefusal } from './answers';
import { isQuestion, kindOf } from './kinds';
import { type Page, pagesOf } from './pages';
import { formNamed, formsInUse } from './respondents';
import type { FormState, GoTo, ItemState } from './state';

/** The shape of `form --json`. */
export interface FormDescription {
  readonly title: string;
  readonly published: boolean;
  readonly pages: readonly PageDescription[];
}

export interface PageDescription {
  readonly title: string;
  readonly questions: readonly QuestionDescription[];
  /** Where the page leads when no answer says otherwise: a page's title, `SUBMIT` or `RESTART`; absent: the next page. */
  readonly goTo?: string;
}

export interface QuestionDescription {
  readonly title: string;
  readonly kind: string;
  readonly required: boolean;
  readonly choices?: readonly string[];
  /** Beside the choices, where they lead. */
  readonly leadsTo?: readonly string[];
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly help?: string;
}

/** The one of the id or the title, else the newest that takes answers. */
function formOf(cloud: CloudState, named: string | undefined): FormState {
  const form = named === undefined ? formsInUse(cloud)[0] : formNamed(cloud, named);
  if (!form) throw new FormRefusal('unknown', 'There is no form yet');
  return form;
}

/** The id of a form by its id, its public one or its title; of the newest that takes answers when none is given. */
export const formIdOf = (cloud: CloudState, formId?: string): string => formOf(cloud, formId).id;

/** What the owner's click on Publish does: the form takes answers. */
export function publishForm(cloud: CloudState, formId?: string): void {
  Object.assign(formOf(cloud, formId), { published: true, accepting: true });
}

/** The form as respondents see it: the one of the id or the title, else the newest that takes answers. */
export function describeForm(cloud: CloudState, formId?: string): FormDescription {
  const form = formOf(cloud, formId);
  const pages = pagesOf(form);
  return {
    title: form.title,
    published: form.published,
    pages: pages.map((page, index) => describePage(form, page, index === pages.length - 1)),
  };
}

/** All that the page in the browser may know of a form: its questions and settings, not its responses. */
export function respondentView(
  form: FormState,
): Omit<FormState, 'responses' | 'destination' | 'editors' | 'readers'> {
  const { responses, destination, editors, readers, ...visible } = form;
  return visible;
}

function describePage(form: FormState, page: Page, isLast: boolean): PageDescription {
  return {
    title: page.break?.title ?? '',
    questions: page.items.filter(isQuestion).map((item) => describeQuestion(form, item)),
    ...(!isLast && page.goTo.type !== 'CONTINUE' && { goTo: nameOf(form, page.goTo) }),
  };
}

function describeQuestion(form: FormState, item: ItemState): QuestionDescription {
  const choices = item.choices?.filter((choice) => choice.value !== '');
  return {
    title: item.title,
    kind: kindOf(item).word,
    required: item.required ?? false,
    ...(choices && { choices: choices.map((choice) => choice.value) }),
    ...(choices?.some((choice) => choice.goTo) && {
      leadsTo: choices.map((choice) => nameOf(form, choice.goTo ?? { type: 'CONTINUE' })),
    }),
    ...(item.rows && { rows: item.rows, columns: item.columns ?? [] }),
    ...(item.helpText && { help: item.helpText }),
  };
}

function nameOf(form: FormState, goTo: GoTo): string {
  if (goTo.type !== 'GO_TO_PAGE') return goTo.type;
  return form.items.find((item) => item.id === goTo.page)?.title ?? 'CONTINUE';
}
