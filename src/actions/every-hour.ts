import { hasUnread } from './read-answers';
import { reconcile } from './reconcile';
import type { Services } from './services';
import { isUnderway, unfinishedJobs } from './unfinished';

/**
 * What the clock does each hour: answers whose event was missed, and work that was cut off, are taken up. An hour in which nothing happened
 * reads no tab, since it comes 24 times a day.
 */
export function everyHour(services: Services): string {
  return isAnythingLeft(services) ? reconcile(services, 'new') : 'ไม่มีคำตอบหรืองานที่ตกค้าง';
}

const isAnythingLeft = (services: Services): boolean =>
  isUnderway(services) || unfinishedJobs(services).includes('collect') || hasUnread(services);
