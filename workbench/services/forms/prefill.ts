import { readAnswer } from './answers';
import { isQuestion, kindOf } from './kinds';
import { type Answer, type Answers, type FormState, type ItemState, publishedUrl } from './state';

/** How Google's links say that the text in `entry.N.other_option_response` counts. */
const OTHER = '__other_option__';

/** The form's address with answers filled in: `…/viewform?usp=pp_url&entry.123=A&entry.456=B+C`. */
export function prefilledUrl(form: FormState, answerOf: (item: ItemState) => Answer | undefined): string {
  const query = new URLSearchParams({ usp: 'pp_url' });
  for (const item of form.items.filter(isQuestion)) {
    const answer = answerOf(item);
    if (answer !== undefined && answer.length > 0) appendEntries(query, item, answer);
  }
  return `${publishedUrl(form)}?${query}`;
}

/**
 * What a prefilled link fills in, by item id; entries that name no question and answers the form no longer offers are left out.
 * `prefilledAnswers(form, 'usp=pp_url&entry.123=A')` → `{ '77': 'A' }`
 */
export function prefilledAnswers(form: FormState, query: string): Answers {
  const given = new URLSearchParams(query);
  const answers = form.items.filter(isQuestion).flatMap((item) => {
    const answer = readAnswer(item, rawOf(item, given));
    return answer === null || answer === undefined ? [] : [[String(item.id), answer] as const];
  });
  return Object.fromEntries(answers);
}

function appendEntries(query: URLSearchParams, item: ItemState, answer: Answer): void {
  const cells = item.rows ? answer : [answer];
  item.entries.forEach((entry, row) => {
    for (const value of [cells[row] ?? ''].flat(2)) if (value !== '') appendValue(query, item, entry, value);
  });
}

function appendValue(query: URLSearchParams, item: ItemState, entry: number, value: string): void {
  const isOwn = item.choices && !item.choices.some((choice) => choice.value === value);
  query.append(`entry.${entry}`, isOwn ? OTHER : value);
  if (isOwn) query.append(`entry.${entry}.other_option_response`, value);
}

function rawOf(item: ItemState, given: URLSearchParams): unknown {
  const values = item.entries.map((entry) =>
    given.getAll(`entry.${entry}`).map((value) => {
      return value === OTHER ? (given.get(`entry.${entry}.other_option_response`) ?? '') : value;
    }),
  );
  const shape = kindOf(item).answer;
  if (shape === 'rows') return values;
  if (shape === 'row') return values.map((row) => row[0] ?? '');
  return shape === 'many' ? (values[0] ?? []).filter((value) => value !== '') : values[0]?.[0];
}
