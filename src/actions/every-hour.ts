import { withMore } from './collect-and-tell';
import { hasUnreadAnswers } from './read-forms';
import { reconcile } from './reconcile';
import { sendReceipts } from './send-receipts';
import type { Services } from './services';
import { hasUnreadFillIns } from './take-fill-ins';
import { isUnderway, unfinishedJobs } from './unfinished';

/**
 * What the clock does each hour: answers whose event was missed, what is new in tabs that agencies filled in, and work that was cut off, are
 * taken up, and agencies are told what came in since their last receipt. An hour in which nothing happened reads no tab but those, since it comes 24 times a day.
 */
export function everyHour(services: Services): string {
  const told = isAnythingLeft(services) ? reconcile(services, 'new') : '';
  return withMore(told, sendReceipts(services, 'hour'));
}

const isAnythingLeft = (services: Services): boolean =>
  isUnderway(services) ||
  unfinishedJobs(services).includes('collect') ||
  hasUnreadAnswers(services) ||
  hasUnreadFillIns(services);
