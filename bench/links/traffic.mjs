import { domainToUnicode } from 'node:url';

/** Sees what goes over the wire of one cloud: every request, and how many at once each host had at most. */
export function startWatch() {
  const requests = [];
  const open = new Map();
  const most = new Map();
  const watch = (url) => {
    const host = hostOf(url);
    requests.push(url);
    open.set(host, (open.get(host) ?? 0) + 1);
    most.set(host, Math.max(most.get(host) ?? 0, open.get(host)));
    return () => open.set(host, open.get(host) - 1);
  };
  return { watch, requests, most };
}

const hostOf = ({ hostname }) => hostname.toLowerCase().replace(/\.$/, '');

/**
 * The requests of each case. A request belongs to the cases whose cell names its address, else to those whose cell names its host, else to
 * those of the agency whose site is there, in equal parts; what is nobody's (where a redirect led) is shared by all.
 */
export function requestsOfCases(cases, requests) {
  const plain = cases.map((each) => ({ each, cell: plainText(each.url), site: plainText(each.agencySite) }));
  const shares = new Map(cases.map(({ id }) => [id, 0]));
  for (const url of requests) {
    const owners = ownersOf(url, plain);
    for (const { each } of owners) shares.set(each.id, shares.get(each.id) + 1 / owners.length);
  }
  return shares;
}

function ownersOf(url, cases) {
  const host = hostOf(url);
  const names = [host, plainText(domainToUnicode(host))];
  const path = plainText(url.pathname);
  const about = (text) => names.some((name) => text.includes(name));
  const ways = [
    ({ cell }) => path !== '/' && about(cell) && cell.includes(path),
    ({ cell }) => about(cell),
    ({ site }) => about(site),
    () => true,
  ];
  for (const way of ways) {
    const owners = cases.filter(way);
    if (owners.length > 0) return owners;
  }
  return [];
}

/** Text in which an address is found however it was pasted: `ｈｔｔｐ` in plain letters, escapes undone, nothing invisible. */
function plainText(text) {
  const plain = String(text ?? '')
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '');
  try {
    return decodeURIComponent(plain).normalize('NFKC').toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}
