import { isPrivateHost } from './hosts';
import type { ReasonCode } from './link-reasons';
import { readWebAddress, requestUrl, type WebAddress } from './web-address';

/** A link that can be visited, or what is wrong with its form. */
export type LinkForm =
  | { readonly address: WebAddress; readonly url: string }
  | { readonly reason: ReasonCode };

/** UrlFetchApp takes 2,082 characters. */
const LONGEST_URL = 2000;

/** What the form of an address alone tells, the first that holds. */
const RULES: readonly (readonly [ReasonCode, (address: WebAddress) => boolean])[] = [
  ['private-address', ({ host }) => isPrivateHost(host)],
  ['credentials-in-url', ({ credentials }) => credentials !== ''],
  ['host-not-ascii', ({ host }) => !/^[\w.:[\]-]+$/.test(host)],
  [
    'admin-link',
    ({ path }) => /\/(?:wp-admin|wp-login\.php|administrator|phpmyadmin|cpanel)(?:\/|$)/i.test(path),
  ],
  ['admin-link', ({ host, path }) => host === 'docs.google.com' && /^\/forms\/.*\/edit$/.test(path)],
  ['edit-link', ({ host, path }) => host === 'docs.google.com' && /\/edit$/.test(path)],
  ['url-too-long', (address) => requestUrl(address).length > LONGEST_URL],
  ['app-route', ({ fragment }) => /^#[/!]/.test(fragment)],
];

/** Judges the form of a link without any request: `judgeForm('http://192.168.1.5/x')` is `{ reason: 'private-address' }`. */
export function judgeForm(link: string): LinkForm {
  const address = readWebAddress(link);
  if (address === null) return { reason: 'not-a-web-address' };
  const reason = RULES.find(([, holds]) => holds(address))?.[0];
  return reason === undefined ? { address, url: requestUrl(address) } : { reason };
}
