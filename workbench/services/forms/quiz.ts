import type { Answer, FormState, Grade, ItemState, ResponseState } from './state';

/** What a quiz makes of answers: by itself where choices are marked as correct, else as a script graded them. */

const UNGRADED: Grade = { score: null, feedback: null };

/** A question is graded when it is worth points. */
export const isGradable = (item: ItemState): boolean => (item.points ?? 0) > 0;

/** What the answer to one question has earned: `{ score: 2, feedback: null }`. That nothing without a key has a score until it is graded is believed. */
export function gradeOf(form: FormState, item: ItemState, response: ResponseState | null): Grade {
  if (!form.quiz || !response) return UNGRADED;
  return response.grades?.[item.id] ?? judged(item, response.answers[item.id]);
}

function judged(item: ItemState, answer: Answer | undefined): Grade {
  const key = (item.choices ?? []).filter(({ correct }) => correct).map(({ value }) => value);
  if (key.length === 0) return { score: null, feedback: item.feedback?.general ?? null };
  const isRight = matches(item, key, [answer ?? []].flat(2));
  const feedback = isRight ? item.feedback?.correct : item.feedback?.incorrect;
  return { score: isRight ? (item.points ?? 0) : 0, feedback: feedback ?? null };
}

/** Of several correct choices a list takes any; of boxes exactly those have to be ticked. */
function matches({ type }: ItemState, key: readonly string[], given: readonly string[]): boolean {
  if (type !== 'CHECKBOX') return given.length === 1 && key.includes(given[0] ?? '');
  return given.length === key.length && key.every((value) => given.includes(value));
}

/** Points earned and points there are: `{ score: 3, of: 5 }`. */
export function scoreOf(form: FormState, response: ResponseState): { score: number; of: number } {
  const items = form.items.filter(isGradable);
  return {
    score: items.reduce((sum, item) => sum + (gradeOf(form, item, response).score ?? 0), 0),
    of: items.reduce((sum, { points = 0 }) => sum + points, 0),
  };
}
