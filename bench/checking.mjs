import { load } from './bundle.mjs';

/**
 * `npm run -s bench -- checking`: 2,580 links on 60 hosts, one of them dead, on services in memory whose clock charges what a round of visits takes.
 * Counts what the first day needs of the quotas of a consumer account. Exit code 1 when it does not fit.
 */
const YEAR = { hosts: 60, linksEach: 43, roundMs: 1_500 };
const [FETCHES, TRIGGER_MINUTES] = [20_000, 90];

export async function checkingDay() {
  const { checkForADay } = await load('checking', `export * from './test/actions/large-year'`);
  const day = checkForADay(YEAR);
  console.table([
    {
      links: day.links,
      fetches: `${day.fetches} of ${FETCHES}`,
      'fetches a link': Math.round((day.fetches / day.links) * 100) / 100,
      rounds: day.rounds,
      runs: day.runs,
      minutes: `${day.minutes} of ${TRIGGER_MINUTES}`,
      'at once to a host': day.mostOfHost,
      'to the dead host': day.dead,
    },
  ]);
  console.log('verdicts', day.verdicts, 'to be tried again the next day', day.open);
  const isDone = day.links === YEAR.hosts * YEAR.linksEach;
  if (!isDone || day.fetches > FETCHES || day.minutes > TRIGGER_MINUTES || day.mostOfHost > 1)
    process.exitCode = 1;
}
