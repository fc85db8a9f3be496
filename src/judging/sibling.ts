import type { Visit } from '../domain/visit';
import type { Exhibit } from './exhibit';
import type { Answer } from './rule';
import { pageOf, walk } from './walk';

/** How much of two pages must be the same. */
const ALIKE = 0.95;
const NAME_LENGTH = 25;

/** A link that was made for one visitor, and shows others something else. */
const SESSION = /;jsessionid=|\/\(S\(\w{10,}\)\)\/|[?&](?:phpsessid|sessionid|sid|jsessionid)=\w{12,}/i;

/**
 * Whether the site shows the same for an address that cannot exist: then this page is not there either (benhoyt/soft404). Only pages that
 * do not name the item are held against it, so it costs a handful of visits. A site's root, and pages chosen by a question, cannot be told so.
 */
export function siblingAnswer(exhibit: Exhibit): Answer {
  const { address, visit, seen } = exhibit;
  if (SESSION.test(address.path + address.query)) return 'session-bound';
  if (address.path === '/' || address.query !== '') return 'item-not-named';
  const probe = walk(siblingOf(exhibit.walk.url), seen, { confirms: false, waits: false });
  if (probe.want !== null) return { wants: [probe.want] };
  return probe.end !== null && isAlike(probe.end, visit) ? 'soft-404' : 'item-not-named';
}

/** An address in the same folder that nobody has: `siblingOf('https://a.go.th/ita/o1.html')` is `'https://a.go.th/ita/<25 letters>.html'`. */
export function siblingOf(url: string): string {
  const folder = url.slice(0, url.replace(/\/$/, '').lastIndexOf('/') + 1);
  const ending = /\.[a-z]{3,5}$/i.exec(url)?.[0] ?? '';
  return `${folder}${lettersFor(url)}${ending}`;
}

/** The same letters for the same address, so that a run that goes on later asks for nothing new. */
function lettersFor(url: string): string {
  let state = 7;
  for (const sign of url) state = (Math.imul(state, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  let letters = '';
  while (letters.length < NAME_LENGTH) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    letters += String.fromCharCode(97 + ((state >>> 16) % 26));
  }
  return letters;
}

function isAlike(sibling: Visit, visit: Visit): boolean {
  if (sibling.outcome === 'failed' || visit.outcome === 'failed' || sibling.status !== 200) return false;
  const [one, other] = [tokensOf(sibling), tokensOf(visit)];
  const shared = [...one].filter((token) => other.has(token)).length;
  return shared >= ALIKE * Math.max(one.size, other.size);
}

/** What can be seen of a page, and the pictures and links in it. */
function tokensOf(visit: Extract<Visit, { outcome: 'answered' }>): ReadonlySet<string> {
  const { lines, links, frames, title } = pageOf(visit);
  const words = lines.flatMap(({ text, isAround }) => text.split(' ').map((word) => `${isAround} ${word}`));
  return new Set([title, ...words, ...links.map(({ href }) => href), ...frames]);
}
