import { checkUrls } from '../../src/actions/check-urls';
import { continueWork } from '../../src/actions/continue-work';
import { minutesAfter } from '../../src/domain/moments';
import { linkChecks } from '../../src/tables/reports';
import { memoryServices, type Page } from '../support/memory-services';
import { answered, failed, leadsTo, offer, pdf } from '../support/pages';
import { duty } from './form-world';
import { START, titleOf } from './link-world';

/** How a year of many links is checked on the first day. */
export interface Day {
  readonly links: number;
  readonly fetches: number;
  readonly rounds: number;
  readonly runs: number;
  /** What the executions took together. */
  readonly minutes: number;
  /** Links without a verdict at the end of the day, by host. */
  readonly open: Readonly<Record<string, number>>;
  readonly verdicts: Readonly<Record<string, number>>;
  /** The most requests of one round to one host. */
  readonly mostOfHost: number;
  /** Requests to the dead host. */
  readonly dead: number;
}

interface Size {
  readonly hosts: number;
  readonly linksEach: number;
  /** What a round of visits takes, however many hosts are asked in it. */
  readonly roundMs: number;
}

/** What stands at an address: mostly evidence, and of everything else a little. */
function siteAt(host: string, n: number): Record<string, Page> {
  const [link, file] = [`https://${host}/o${n}`, `https://${host}/o${n}.pdf`];
  const good = { [link]: offer(titleOf(`O${n}`), file), [file]: pdf() };
  switch (n % 20) {
    case 7:
      return { ...good, [link]: leadsTo(`/page/${n}`), [`https://${host}/page/${n}`]: good[link] ?? pdf() };
    case 11:
      return { [link]: answered({ status: 404 }) };
    case 13:
      return { [link]: answered({ status: 503 }) };
    case 17:
      return { [link]: failed('tls'), ...{ [file]: pdf() } };
    default:
      return good;
  }
}

const DAY_MINUTES = 24 * 60;

/** Checks everything that is reported, and goes on as the program asks for, until the first day is over. The first of the hosts is dead. */
export function checkForADay({ hosts, linksEach, roundMs }: Size): Day {
  const names = Array.from({ length: hosts }, (_, n) => `www.agency${n}.go.th`);
  const numbers = Array.from({ length: linksEach }, (_, n) => n + 1);
  const agencies = names.map((host, n) => ({ id: `a${n}`, name: `หน่วยงาน ${n}`, site: `https://${host}` }));
  const world = memoryServices({
    today: START.slice(0, 10),
    roundMs,
    web: Object.assign(
      {},
      ...names.flatMap((host, at) =>
        numbers.map((n) => (at === 0 ? { [`https://${host}/o${n}`]: failed('timeout') } : siteAt(host, n))),
      ),
    ),
    tabs: {
      agencies,
      register: agencies.flatMap((agency, at) =>
        numbers.map((n) =>
          duty(`O${n}`, agency, {
            title: titleOf(`O${n}`),
            evidence: [`https://${names[at]}/o${n}`],
            status: 'รอสอบทาน',
          }),
        ),
      ),
    },
  });
  const rounds: string[][] = [];
  const { web } = world.services;
  const services = {
    ...world.services,
    web: {
      ...web,
      get(...[wants, mayGoOn]: Parameters<typeof web.get>) {
        rounds.push(wants.map(({ url }) => url.split('/')[2] ?? ''));
        return web.get(wants, mayGoOn);
      },
    },
  };
  let [runs, ms] = [0, 0];
  const end = minutesAfter(START, DAY_MINUTES);
  const run = (now: string, work: () => unknown) => {
    world.setNow(now);
    world.setElapsed(0);
    work();
    runs += 1;
    ms += services.clock.elapsedMs();
  };
  run(START, () => checkUrls(services));
  for (let wait = world.continuation(); wait !== null; wait = world.continuation()) {
    const next = minutesAfter(services.clock.now(), wait);
    if (next > end) break;
    run(next, () => continueWork(services));
  }
  const checks = world.rows(linkChecks);
  return {
    links: checks.length,
    fetches: world.visited.length,
    rounds: rounds.length,
    runs,
    minutes: Math.round(ms / 6_000) / 10,
    open: countsOf(
      checks.filter(({ verdict }) => verdict === 'ยังตรวจไม่เสร็จ').map(({ reasonCode }) => reasonCode),
    ),
    verdicts: countsOf(checks.map(({ verdict }) => verdict)),
    mostOfHost: Math.max(...rounds.map((round) => Math.max(...Object.values(countsOf(round))))),
    dead: rounds.flat().filter((host) => host === names[0]).length,
  };
}

function countsOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
