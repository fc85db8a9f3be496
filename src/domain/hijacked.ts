import type { Duty } from '../tables/register';
import type { LinkCheck } from '../tables/reports';
import { checkKey } from './cell-links';
import { type LinkInForce, linksInForce } from './check-queue';

/** Links in force whose pages seem to be in the hands of others: the agency has to know at once, whatever the state of the item. */
export function hijackedLinks(duties: readonly Duty[], checks: readonly LinkCheck[]): LinkInForce[] {
  const keys = new Set(
    checks.filter(({ reasonCode }) => reasonCode === 'hijacked-content').map((check) => checkKey(check)),
  );
  if (keys.size === 0) return [];
  return linksInForce(duties).filter(({ duty, link }) => keys.has(checkKey({ duty: duty.key, link })));
}
