import { collect } from './collect';
import { refresh } from './refresh';
import type { Services } from './services';

/** What the clock does each day before office hours: answers whose event was missed are read, then everything is brought up to date. */
export function everyMorning(services: Services): string {
  return [collect(services), refresh(services)].join('\n');
}
