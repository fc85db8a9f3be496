import * as z from 'zod/mini';

/** What a question of a form that is not the program's own may be beside an item. `drop`: its answers are not kept. */
export const PLAIN_ROLES = ['agency', 'code', 'reporter', 'officer', 'note', 'drop'] as const;
export type PlainRole = (typeof PLAIN_ROLES)[number];
/** What a question stands for: one of those, or an item such as `O8`. */
export type QuestionRole = PlainRole | `O${number}`;

/** With the longest ids and roles this stays below the 9 KB that Google keeps in one property. */
export const MOST_QUESTIONS = 300;

const role = z.custom<QuestionRole>(
  (given) =>
    typeof given === 'string' && ([...PLAIN_ROLES].includes(given as PlainRole) || /^O[1-9]\d?$/.test(given)),
);
const roles = z.array(z.object({ question: z.int(), role })).check(z.maxLength(MOST_QUESTIONS));
const chosenMapping = z.object({
  form: z.string().check(z.minLength(1), z.maxLength(200)),
  roles,
  isTrusted: z.boolean(),
});

/** A mapping as a person chose it in a page; questions without a role are left out. */
export type ChosenMapping = z.infer<typeof chosenMapping>;

/** The mapping that a page sends, or null: anybody who may open the sheet can send anything. */
export function readChosenMapping(given: unknown): ChosenMapping | null {
  const result = z.safeParse(chosenMapping, given);
  return result.success ? result.data : null;
}
