import { isQuestion } from './kinds';
import type { Answers, FormState, GoTo, ItemState } from './state';

/** All that navigation hangs on: a form, or what the page in the browser knows of it. */
type Questionnaire = Pick<FormState, 'items'>;

/** A page of the form: the first has no page break before it. */
export interface Page {
  readonly break: ItemState | null;
  readonly items: readonly ItemState[];
  /** Where the page leads when no answer says otherwise. */
  readonly goTo: GoTo;
}

/** What a respondent walks through with given answers. */
export interface Walk {
  readonly pages: readonly Page[];
  /** Whether the walk ends in a submission; false when it would go in circles. */
  readonly ends: boolean;
}

/** The form cut at its page breaks; a break's own go-to speaks at the end of the page before it (PageBreakItem reference). */
export function pagesOf(form: Questionnaire): Page[] {
  const breaks = form.items.flatMap((item, index) => (item.type === 'PAGE_BREAK' ? [index] : []));
  const starts = [-1, ...breaks];
  return starts.map((start, number) => {
    const end = starts[number + 1];
    return {
      break: form.items[start] ?? null,
      items: form.items.slice(start + 1, end),
      // Page navigation has no effect on the last page of a form (PageNavigationType reference).
      goTo: end === undefined ? { type: 'SUBMIT' } : (form.items[end]?.goTo ?? { type: 'CONTINUE' }),
    };
  });
}

/** Where a page leads with given answers: the last navigation option chosen on it wins, then the page break's. */
export function leadsTo(page: Page, answers: Answers, isLast: boolean): GoTo {
  if (isLast) return { type: 'SUBMIT' };
  const chosen = page.items.flatMap((item) => {
    const goTo = item.choices?.find((choice) => choice.value === answers[item.id])?.goTo;
    return goTo ? [goTo] : [];
  });
  return chosen.at(-1) ?? page.goTo;
}

/** The pages a respondent with these answers sees, in order. */
export function walk(form: Questionnaire, answers: Answers): Walk {
  const pages = pagesOf(form);
  const seen: Page[] = [];
  let at = 0;
  for (;;) {
    const page = pages[at];
    if (!page) return { pages: seen, ends: true };
    if (seen.includes(page)) return { pages: seen, ends: false };
    seen.push(page);
    const goTo = leadsTo(page, answers, at === pages.length - 1);
    at = pageAfter(pages, at, goTo);
  }
}

/** The questions of the pages a respondent sees. */
export const questionsOn = (path: Walk): ItemState[] =>
  path.pages.flatMap((page) => page.items.filter(isQuestion));

function pageAfter(pages: readonly Page[], at: number, goTo: GoTo): number {
  if (goTo.type === 'GO_TO_PAGE') {
    const target = pages.findIndex((page) => page.break?.id === goTo.page);
    // The page was deleted since: Google's editor then shows "continue to next section".
    return target < 0 ? at + 1 : target;
  }
  return { SUBMIT: pages.length, RESTART: 0, CONTINUE: at + 1 }[goTo.type];
}
