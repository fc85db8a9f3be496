import { nextWave } from '../domain/check-queue';
import { afterStep, startTrip, type Trip } from '../domain/link-trip';
import { readWebAddress } from '../domain/web-address';
import type { Web } from './services';

/**
 * Follows each link to the page it leads to, all of them side by side, but never two requests to one host at a time. A trip for which time
 * has run out has not ended.
 */
export function visitLinks(
  web: Web,
  links: readonly { readonly link: string; readonly url: string }[],
  mayGoOn: () => boolean,
): readonly Trip[] {
  const trips = new Map(links.map(({ link, url }) => [link, startTrip(link, url)]));
  while (mayGoOn()) {
    const open = [...trips.values()].filter(({ sight }) => sight === null);
    const round = nextWave(
      open.map((trip) => ({ trip, host: readWebAddress(trip.url)?.host ?? '' })),
      open.length,
    );
    if (round.length === 0) break;
    const visits = web.get(
      round.map(({ trip }) => trip.url),
      mayGoOn,
    );
    round.forEach(({ trip }, index) => {
      trips.set(trip.link, afterStep(trip, visits[index] ?? { outcome: 'not-visited' }));
    });
  }
  return [...trips.values()];
}
