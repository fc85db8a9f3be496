import type { Found, LinkTask } from '../domain/checking';
import type { Judge } from '../domain/finding';
import { type Visit, type Want, wantKey } from '../domain/visit';
import { readWebAddress } from '../domain/web-address';
import type { Services } from './services';

/** Waits shorter than this are only a second try. */
const WORTH_WAITING_MS = 1000;

/**
 * Visits what the judge asks for until it can say of each task what it is: all tasks side by side, but never two requests to one host at a
 * time. A task for which time has run out has no finding. What was seen serves all tasks of the same link.
 */
export function visitLinks(
  { web, clock }: Pick<Services, 'web' | 'clock'>,
  judge: Judge,
  tasks: readonly LinkTask[],
  mayGoOn: () => boolean,
): Found[] {
  const seen = new Map<string, Visit>();
  const look = (task: LinkTask) => ({ task, judgement: judge(task.use, (want) => seen.get(wantKey(want))) });
  let now = tasks.map(look);
  while (mayGoOn()) {
    const wants = now.flatMap(({ judgement }) => ('wants' in judgement ? judgement.wants : []));
    const round = nextRound(wants);
    if (round.length === 0) break;
    clock.sleep(Math.max(...round.map(({ afterMs }) => (afterMs < WORTH_WAITING_MS ? 0 : afterMs))));
    const visits = web.get(round, mayGoOn);
    round.forEach((want, index) => {
      const visit = visits[index];
      if (visit) seen.set(wantKey(want), visit);
    });
    if (visits.every((visit) => visit === null)) break;
    now = now.map((each) => ('finding' in each.judgement ? each : look(each.task)));
  }
  return now.flatMap(({ task: { duty, use, repairs }, judgement }) =>
    'finding' in judgement ? [{ duty, link: use.link, repairs, finding: judgement.finding }] : [],
  );
}

/** What is asked next: of each host one thing, and what has to wait only once nothing else is left. */
function nextRound(wants: readonly Want[]): Want[] {
  const ready = wants.filter(({ afterMs }) => afterMs < WORTH_WAITING_MS);
  const chosen = new Map<string, Want>();
  for (const want of ready.length > 0 ? ready : wants) {
    const host = readWebAddress(want.url)?.host ?? '';
    if (!chosen.has(host)) chosen.set(host, want);
  }
  return [...chosen.values()];
}
