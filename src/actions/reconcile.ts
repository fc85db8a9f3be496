import { hasDoneSomething } from '../domain/collect-report';
import { describeCollection, takeAnswers } from './collect';
import { log } from './log';
import type { Reach } from './read-answers';
import type { Services } from './services';
import { noteSettled } from './unfinished';

const JOBS = { new: 'กระทบยอดรายชั่วโมง', all: 'กระทบยอดคำตอบทั้งหมด' } as const satisfies Record<Reach, string>;

/** Collects what no event announced or what was cut off, and writes down what that brought: nothing when it brought nothing. */
export function reconcile(services: Services, reach: Reach): string {
  const collection = takeAnswers(services, reach, reach === 'all' ? 'all' : 'marked');
  noteSettled(services);
  const told = describeCollection(collection);
  if (hasDoneSomething(collection.collected)) {
    services.lock.hold(() => log(services, JOBS[reach], 'เก็บตกแล้ว', told));
  }
  return told;
}
