import type { Moment } from '../tables/cells';
import type { Duty } from '../tables/register';
import type { LinkCheck } from '../tables/reports';
import type { Change, Placed } from '../tables/table';
import { checkKey } from './cell-links';
import type { Finding } from './finding';
import type { LinkUse } from './link-use';

/** A link of a duty that is to be visited. */
export interface LinkTask {
  readonly duty: string;
  readonly use: LinkUse;
  /** What was repaired in the address, in Thai. */
  readonly repairs: readonly string[];
  /** Nothing where there is no address. */
  readonly host: string;
}

/** What was found of a link that is evidence of a duty. */
export interface Found {
  readonly duty: string;
  readonly link: string;
  readonly repairs: readonly string[];
  readonly finding: Finding;
}

export interface CheckFacts {
  readonly found: readonly Found[];
  readonly checks: readonly Placed<LinkCheck>[];
  readonly duties: readonly Placed<Duty>[];
  readonly now: Moment;
}

export interface CheckRecord {
  /** Rows of ผลตรวจลิงก์ that change, and those to add. */
  readonly changes: readonly Change<LinkCheck>[];
  readonly additions: readonly LinkCheck[];
  readonly duties: readonly Change<Duty>[];
  /** What is told of accepted pages that changed: to be written before those duties are returned, since afterwards it is not known any more. */
  readonly notes: readonly Change<Duty>[];
}

/** Tells a task from all others, as `checkKey` tells its check. */
export function keyOf({ duty, use }: { readonly duty: string; readonly use: Pick<LinkUse, 'link'> }): string {
  return checkKey({ duty, link: use.link });
}

/** The next links to visit together: in their order, of each host one, and with it all duties that it is evidence of. */
export function nextWave(queue: readonly LinkTask[], most: number): LinkTask[] {
  const linkOf = new Map<string, string>();
  const wave: LinkTask[] = [];
  for (const task of queue) {
    const chosen = linkOf.get(task.host);
    if (chosen === undefined && linkOf.size === most) continue;
    if (chosen !== undefined && chosen !== task.use.link) continue;
    linkOf.set(task.host, task.use.link);
    wave.push(task);
  }
  return wave;
}
