import { checkUrls } from '../../src/actions/check-urls';
import { continueWork } from '../../src/actions/continue-work';
import { minutesAfter } from '../../src/domain/moments';
import { type ReasonCode, sentenceOf } from '../../src/judging/reasons';
import type { Moment } from '../../src/tables/cells';
import { register } from '../../src/tables/register';
import type { LinkCheck } from '../../src/tables/reports';
import { type Memory, memoryServices, type Start } from '../support/memory-services';
import { evidence } from '../support/pages';
import { AGRI, duty, SSO } from './form-world';

/** Long enough to mean one thing wherever it stands. */
export function titleOf(item: string): string {
  return `ข้อมูลสาธารณะเรื่องที่ ${item}`;
}

/** It names every duty of these tests. */
const NAMES = Array.from({ length: 60 }, (_, n) => titleOf(`O${n + 1}`)).join(' ');
export const page = evidence(NAMES);

/** Duties of one agency with a link each; AGRI has no site of its own. */
export const reported = (
  links: readonly string[],
  { checks = [], ...more }: Partial<Start> & { readonly checks?: readonly Partial<LinkCheck>[] } = {},
): Memory =>
  memoryServices({
    today: '2022-03-28',
    tabs: {
      agencies: [SSO, AGRI],
      linkChecks: checks,
      register: links.map((link, n) =>
        duty(`O${n + 1}`, AGRI, { title: titleOf(`O${n + 1}`), evidence: [link], status: 'รอสอบทาน' }),
      ),
    },
    ...more,
  });

/** What the register says of each duty. */
export const shown = (world: Memory) =>
  world.rows(register).map(({ status, linkResult }) => [status, linkResult]);

export const pending = (reason: ReasonCode) => `ยังตรวจไม่เสร็จ: ${sentenceOf(reason)} ระบบจะลองอีกครั้งเอง`;

export const START = '2022-03-28T09:00:00';
const MOST_RUNS = 200;

/** Runs the check, and goes on with it whenever the program has asked to be woken; gives the minutes of the clock at which it ran. */
export function untilDone(world: Memory, from: Moment = START): string[] {
  const ran: string[] = [];
  const run = (now: Moment, work: () => unknown) => {
    if (ran.length === MOST_RUNS) throw new Error('The check never ends');
    ran.push(now.slice(0, 16));
    world.setNow(now);
    world.setElapsed(0);
    work();
  };
  run(from, () => checkUrls(world.services));
  for (let minutes = world.continuation(); minutes !== null; minutes = world.continuation())
    run(minutesAfter(world.services.clock.now(), minutes), () => continueWork(world.services));
  return ran;
}
