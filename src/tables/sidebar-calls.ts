import * as z from 'zod/mini';

/** The jobs that the sidebar may start by name: the same as in the menu. */
export const SIDEBAR_JOBS = ['setUp', 'assign', 'form', 'blank', 'collect', 'proof', 'refresh'] as const;
export type SidebarJob = (typeof SIDEBAR_JOBS)[number];

const MOST_LETTERS = 100;
const LONGEST_ID = 500;

const shortText = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID));
const job = z.enum(SIDEBAR_JOBS);
const letterIds = z.array(z.string().check(z.maxLength(LONGEST_ID))).check(z.maxLength(MOST_LETTERS));
const seenCode = z.object({ agency: shortText, issue: z.int().check(z.positive()) });
const askedDuty = z.object({ duty: z.nullable(shortText) });
const seenAnswer = z.object({ response: shortText, time: shortText });

/** An agency's code as a page shows it: of which issue. */
export type SeenCode = z.infer<typeof seenCode>;
/** The duty whose links a page asks about; null for the one selected in the sheet. */
export type AskedDuty = z.infer<typeof askedDuty>;
/** An answer as a page shows it: up to which of its edits. */
export type SeenAnswer = z.infer<typeof seenAnswer>;

/** The job that a page names, or null: anybody who may open the sheet can send anything. */
export const readSidebarJob = (given: unknown): SidebarJob | null => read(job, given);

/** The ids of letters that a page names, or null. */
export const readLetterIds = (given: unknown): readonly string[] | null => read(letterIds, given);

/** The code that a page shows, or null. */
export const readSeenCode = (given: unknown): SeenCode | null => read(seenCode, given);

/** The duty that a page asks about, or null. */
export const readAskedDuty = (given: unknown): AskedDuty | null => read(askedDuty, given);

/** The answer that a page shows, or null. */
export const readSeenAnswer = (given: unknown): SeenAnswer | null => read(seenAnswer, given);

function read<Value>(schema: z.ZodMiniType<Value>, given: unknown): Value | null {
  const result = z.safeParse(schema, given);
  return result.success ? result.data : null;
}
