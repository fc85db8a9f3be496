import { isPrivateHost } from './hosts';
import { readWebAddress, requestUrl, type WebAddress } from './web-address';

/** What can be wrong with a link, told without any request. */
export type FormReason =
  | 'no-url'
  | 'local-path'
  | 'not-web-scheme'
  | 'private-address'
  | 'admin-link'
  | 'url-too-long'
  | 'credentials-in-url'
  | 'js-only';

/** A link that can be visited, or what is wrong with its form. */
export type LinkForm =
  | { readonly address: WebAddress; readonly url: string }
  | { readonly reason: FormReason };

/** UrlFetchApp takes 2,082 characters; an address that is sent has a byte for each. */
const LONGEST_URL = 2000;

/** Doors of content systems and control panels; what lies behind them is for visitors when it is a document or a download. */
const ADMIN_PATH =
  /\/(?:wp-admin(?!\/admin-ajax\.php)|wp-login\.php|administrator|phpmyadmin|cpanel|whm|webmail|admin(?:\.php)?(?=\/?$|\/(?:index|login|main|dashboard)\b))(?:\/|$)/i;
const ADMIN_HOST = /^(?:cpanel|whm|webmail|webdisk|phpmyadmin)\./;
/** cPanel, WHM and their webmail, with and without TLS. */
const ADMIN_PORTS: readonly string[] = ['2082', '2083', '2086', '2087', '2095', '2096'];
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png)$/i;

/** What the form of an address alone tells, the first that holds. */
const RULES: readonly (readonly [FormReason, (address: WebAddress) => boolean])[] = [
  ['private-address', ({ host }) => isPrivateHost(host)],
  ['credentials-in-url', ({ credentials }) => credentials !== ''],
  ['url-too-long', (address) => requestUrl(address).length > LONGEST_URL],
  ['admin-link', isAdmin],
  ['js-only', ({ fragment }) => /^#[/!]/.test(fragment)],
];

/**
 * Judges the form of a link without any request: `judgeForm('http://192.168.1.5/x')` is `{ reason: 'private-address' }`. Documents of
 * Google that are open for editing are visited: whether the public may read them shows there.
 */
export function judgeForm(link: string): LinkForm {
  const address = readWebAddress(link);
  if (address === null) return { reason: 'no-url' };
  const reason = RULES.find(([, holds]) => holds(address))?.[0];
  return reason === undefined ? { address, url: requestUrl(address) } : { reason };
}

function isAdmin({ host, port, path }: WebAddress): boolean {
  if (host === 'docs.google.com') return /\/forms\/.*\/edit\/?$/.test(path);
  return (
    ADMIN_HOST.test(host) || ADMIN_PORTS.includes(port) || (ADMIN_PATH.test(path) && !DOCUMENT.test(path))
  );
}
