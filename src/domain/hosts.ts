import { asciiHost } from './host-names';

/** Public suffixes under .th and .ไทย, from the Public Suffix List (ICANN section and the two private ones that are sold like suffixes). */
const SUFFIXES: ReadonlySet<string> = new Set([
  ...['ac', 'co', 'go', 'in', 'mi', 'net', 'or', 'online', 'shop'].map((second) => `${second}.th`),
  ...['ทหาร', 'ธุรกิจ', 'เน็ต', 'รัฐบาล', 'ศึกษา', 'องค์กร'].map((second) => asciiHost(`${second}.ไทย`) ?? ''),
]);

/** Sites where a host houses many owners, each under a path of its own. */
const SHARED_HOSTS: ReadonlySet<string> = new Set(['sites.google.com', 'facebook.com', 'www.facebook.com']);

const PRIVATE_ADDRESS = [
  /^(?:127|10|0)\.\d/,
  /^192\.168\.\d/,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d/,
  /^169\.254\.\d/,
  // For tests of networks, for groups, for nobody.
  /^(?:198\.1[89]|2(?:2[4-9]|[345]\d))\.\d/,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d/,
  // The last: an address of version 4 inside one of version 6, which no public page is reached by.
  /^\[(?:[0:]+1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|[0:]+:(?:ffff:)?[\d.]+|[0:]+:ffff:.*|64:ff9b:.*|2002:(?:7f|a|c0a8|a9fe).*)\]$/,
];
const FOUR_NUMBERS = /^[\d.]+$/;
const LOCAL_ENDING = /(?:^|\.)(?:localhost|localdomain|local|lan|internal|intranet|home|corp|test|invalid)$/;

/** Whether owners register below it, so that it is nobody's own: `isSuffix('go.th')`. */
export const isSuffix = (host: string): boolean => SUFFIXES.has(host);

/**
 * What an owner registers: `registeredDomain('www.oit.phatthalung.go.th')` is `'phatthalung.go.th'`. Thai names come as they are asked
 * for (`xn--…`). Other countries: the last two labels.
 */
export function registeredDomain(host: string): string {
  const name = asciiHost(host) ?? host;
  if (FOUR_NUMBERS.test(name)) return name;
  const labels = name.split('.');
  const suffixLength = SUFFIXES.has(labels.slice(-2).join('.')) ? 2 : 1;
  return labels.slice(-(suffixLength + 1)).join('.');
}

/** Whether a host, as an address was read with it, is no name of the public web: private and local addresses, a name without a dot. */
export function isPrivateHost(host: string): boolean {
  const isNumeric = FOUR_NUMBERS.test(host) || host.startsWith('[');
  if (isNumeric) return PRIVATE_ADDRESS.some((shape) => shape.test(host));
  return LOCAL_ENDING.test(host) || !host.includes('.');
}

/** The part of a path that belongs to one owner: `/view/oit-school` of `sites.google.com/view/oit-school/home`, the first name elsewhere. */
function ownerPath({ host, path }: { host: string; path: string }): string {
  const parts = path.split('/').filter((part) => part !== '');
  const isGoogle = host === 'sites.google.com';
  return `/${parts.slice(0, isGoogle ? (parts[0] === 'a' ? 3 : 2) : 1).join('/')}`;
}

/** Whether two addresses belong to one owner; on a shared host also the beginning of the path has to agree. */
export function isSameSite(
  page: { host: string; path: string },
  site: { host: string; path: string },
): boolean {
  if (registeredDomain(page.host) !== registeredDomain(site.host)) return false;
  if (!SHARED_HOSTS.has(site.host)) return true;
  const home = ownerPath(site);
  return page.host === site.host && (page.path === home || page.path.startsWith(`${home}/`));
}
