import { readWebAddress } from './web-address';

/** Parameters that tell where a visitor came from and change nothing on the page. */
const TRACKING = /^(?:fbclid|gclid|utm_\w+|_gl|mibextid|usp)(?:=|$)/i;

/**
 * What two links to one page have in common: `linkKey('https://www.A.go.th/x?fbclid=1#y')` is `'a.go.th/x'`. Scheme and `www.` count for
 * nothing: public sites lead from one to the other, and a page given twice under two spellings is what the key is to find. It is
 * never asked for, and no verdict passes from one link to another by it.
 */
export function linkKey(link: string): string {
  const address = readWebAddress(link);
  if (address === null) return link;
  const { host, port, path, query, fragment } = address;
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair));
  const route = /^#[/!]/.test(fragment) ? fragment : '';
  const page = path + (kept.length === 0 ? '' : `?${kept.join('&')}`);
  const sameCase = page.replace(/%[\da-f]{2}/gi, (sign) => sign.toUpperCase());
  return host.replace(/^www\./, '') + (port === '' ? '' : `:${port}`) + sameCase + route;
}
