import { exchange, type Hop, type Reply, type Wire } from './exchange';
import { FetchFailure } from './failures';

/** How many redirects are followed; Google's number is not known. */
const MOST_HOPS = 20;

/**
 * Sends a request and follows redirects as asked. No cookie is kept between hops (Google's issue 36762397). That credentials do not go
 * along to another host is believed.
 */
export async function follow(first: Hop, wire: Wire, follows: boolean): Promise<Reply> {
  let hop = first;
  for (let count = 0; count <= MOST_HOPS; count += 1) {
    const reply = await exchange(hop, wire);
    const next = follows ? nextHop(hop, reply) : null;
    if (!next) return reply;
    hop = next;
  }
  throw new FetchFailure('redirects');
}

/** The request a redirect asks for; null when the reply is none, or leads out of the web. */
function nextHop(hop: Hop, reply: Reply): Hop | null {
  const location = reply.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (![301, 302, 303, 307, 308].includes(reply.status) || !location) return null;
  const url = targetOf(location, hop.url);
  if (!url) return null;
  const repeats = reply.status >= 307 || hop.method === 'get';
  const kept = Object.entries(hop.headers).filter(([name]) =>
    keeps(name.toLowerCase(), repeats, url.host === hop.url.host),
  );
  return { ...hop, url, headers: Object.fromEntries(kept), ...(!repeats && { method: 'get', body: null }) };
}

function keeps(header: string, repeats: boolean, sameHost: boolean): boolean {
  if (header === 'content-type') return repeats;
  return sameHost || !['authorization', 'cookie'].includes(header);
}

/** Servers send raw UTF-8 in `Location`; Node reads headers as Latin-1. */
function targetOf(location: string, base: URL): URL | null {
  const bytes = Buffer.from(location, 'latin1');
  const text = bytes.toString('utf8').includes('\ufffd') ? location : bytes.toString('utf8');
  const url = URL.canParse(text, base.href) ? new URL(text, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}
