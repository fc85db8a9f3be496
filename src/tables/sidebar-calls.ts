import * as z from 'zod/mini';

/** The jobs that the sidebar may start by name: the same as in the menu. */
export const SIDEBAR_JOBS = ['setUp', 'assign', 'form', 'collect', 'refresh'] as const;
export type SidebarJob = (typeof SIDEBAR_JOBS)[number];

const MOST_LETTERS = 100;
const LONGEST_ID = 500;

const job = z.enum(SIDEBAR_JOBS);
const letterIds = z.array(z.string().check(z.maxLength(LONGEST_ID))).check(z.maxLength(MOST_LETTERS));

/** The job that a page names, or null: anybody who may open the sheet can send anything. */
export const readSidebarJob = (given: unknown): SidebarJob | null => read(job, given);

/** The ids of letters that a page names, or null. */
export const readLetterIds = (given: unknown): readonly string[] | null => read(letterIds, given);

function read<Value>(schema: z.ZodMiniType<Value>, given: unknown): Value | null {
  const result = z.safeParse(schema, given);
  return result.success ? result.data : null;
}
