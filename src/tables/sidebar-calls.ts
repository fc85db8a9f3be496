import * as z from 'zod/mini';

/** The jobs that the sidebar may start by name: the same as in the menu. */
export const SIDEBAR_JOBS = ['setUp', 'assign', 'form', 'collect', 'refresh'] as const;
export type SidebarJob = (typeof SIDEBAR_JOBS)[number];

const job = z.enum(SIDEBAR_JOBS);

/** The job that a page names, or null: anybody who may open the sheet can send anything. */
export function readSidebarJob(given: unknown): SidebarJob | null {
  const read = z.safeParse(job, given);
  return read.success ? read.data : null;
}
