import { judgeForm } from './link-form';
import type { ReasonCode } from './link-reasons';
import { readWebAddress, resolveLocation } from './web-address';

/** What came of one GET. */
export type Visit =
  | {
      readonly outcome: 'answered';
      readonly status: number;
      readonly location: string | null;
      readonly contentType: string;
      readonly text: string;
    }
  | {
      readonly outcome: 'failed';
      readonly fault: 'dns' | 'connect' | 'tls' | 'timeout' | 'other';
      readonly detail: string;
    }
  | { readonly outcome: 'not-visited' };

/** A link on its way to the page it leads to, hop by hop. */
export interface Trip {
  readonly link: string;
  /** The address to be asked next, or the last one asked. */
  readonly url: string;
  /** Addresses that only led on. */
  readonly hops: readonly string[];
  /** The answer that ends the trip; null while it goes on. */
  readonly sight: Visit | null;
  /** What the way itself tells; empty when nothing. */
  readonly reason: ReasonCode | '';
  /** Whether the page was gone already and is asked for a second time. */
  readonly isConfirming: boolean;
}

const MOST_HOPS = 10;
const GONE: readonly number[] = [404, 410];
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** A trip before its first step. */
export function startTrip(link: string, url: string): Trip {
  return { link, url, hops: [], sight: null, reason: '', isConfirming: false };
}

/** The trip after one GET: it leads on, asks a second time for a page that is gone, or ends. */
export function afterStep(trip: Trip, sight: Visit): Trip {
  if (sight.outcome !== 'answered') return { ...trip, sight };
  if (REDIRECTS.includes(sight.status) && sight.location !== null) return ledOn(trip, sight, sight.location);
  if (GONE.includes(sight.status) && !trip.isConfirming) return { ...trip, isConfirming: true };
  return { ...trip, sight };
}

function ledOn(trip: Trip, sight: Visit, location: string): Trip {
  const base = readWebAddress(trip.url);
  const next = base === null ? null : resolveLocation(location, base);
  const form = next === null ? null : judgeForm(next);
  if (trip.hops.length >= MOST_HOPS) return { ...trip, sight, reason: 'redirect-loop' };
  if (form === null || !('url' in form)) return { ...trip, sight, reason: 'redirect-nowhere' };
  return { ...trip, url: form.url, hops: [...trip.hops, trip.url], isConfirming: false };
}
