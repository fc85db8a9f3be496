import type { Moment } from '../tables/cells';
import type { QuestionRole } from '../tables/form-mapping';
import type { FormMapping } from './existing-form';
import { itemKey, officerKey, QUESTION_KEY } from './form-plan';
import type { GivenAnswer } from './intake';
import { asksForAddress, withoutAddresses } from './mail-addresses';

/** An answer to a form that is not the program's own, question by question. */
export interface RawAnswer {
  readonly id: string;
  readonly at: Moment;
  readonly said: readonly { readonly question: number; readonly title: string; readonly text: string }[];
}

/** Stands before the item in keys of mapped questions, as a page does in the program's own form. */
const PAGE = 'mapped';

/** Where answers of each role go; `drop` and what has no role are no answers to anything. */
const KEYS: Readonly<Partial<Record<QuestionRole, string>>> = {
  agency: QUESTION_KEY.agency,
  code: QUESTION_KEY.code,
  reporter: QUESTION_KEY.reporter,
  note: QUESTION_KEY.note,
  officer: officerKey(PAGE),
};

const isItem = (role: QuestionRole): boolean => /^O\d/.test(role);
const keyOf = (role: QuestionRole): string | undefined => (isItem(role) ? itemKey(PAGE, role) : KEYS[role]);

/** The answer in the terms of the program's own form; what no role explains is kept beside it, addresses are not kept. */
export function mappedAnswer(
  { id, at, said }: RawAnswer,
  { roles, isTrusted }: FormMapping,
  isFirstReading: boolean,
): GivenAnswer {
  const told = said.map(({ question, ...rest }) => ({ ...rest, role: roles[String(question)] }));
  const answers: Record<string, string> = {};
  for (const { text, role } of told) {
    const key = role === undefined ? undefined : keyOf(role);
    if (role === undefined || key === undefined) continue;
    const kept = isItem(role) ? text : withoutAddresses(text);
    answers[key] = answers[key] === undefined ? kept : `${answers[key]}\n${kept}`;
  }
  const others = told
    .filter(({ role, title }) => role === undefined && !asksForAddress(title))
    .map(({ title, text }) => `${title}: ${withoutAddresses(text)}`);
  const hasCode = Object.values(roles).includes('code');
  return { id, at, answers, foreign: { isTrusted: isTrusted && !hasCode, isFirstReading, others } };
}
