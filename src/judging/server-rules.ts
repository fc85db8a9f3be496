import { isSameSite, registeredDomain } from '../domain/hosts';
import { readWebAddress, type WebAddress } from '../domain/web-address';
import type { Exhibit } from './exhibit';
import type { ReasonCode } from './reasons';
import type { Rule } from './rule';
import { gamblingIn } from './signs';

/** What the way and the server tell, before anything is read. In the order in which it counts. */

/** Where a visitor is asked who he is. */
export const IDENTITY_HOSTS =
  /^(?:accounts\.google\.com|login\.live\.com|login\.microsoftonline\.com|login\.yahoo\.com|appleid\.apple\.com)$/;
const SIGN_IN_SHARES = /(?:^|\.)(?:1drv\.ms|onedrive\.live\.com|sharepoint\.com|dropbox\.com|box\.com)$/;
const SOCIAL_HOSTS =
  /(?:^|\.)(?:facebook\.com|fb\.com|fb\.watch|instagram\.com|twitter\.com|x\.com|tiktok\.com|threads\.net)$/;
const GOOGLE_FILES = /^(?:drive|docs|sites|forms)\.google\.com$/;
const ASKS_FOR_ACCESS =
  /you need (?:access|permission)|request access|ขอสิทธิ์(?:การ)?เข้าถึง|ต้อง(?:มี|ได้รับ)สิทธิ์|access denied/i;

/** A page of an identity host is exactly what the public gets. */
const identity: Rule = ({ address, walk, visit }) => {
  if (IDENTITY_HOSTS.test(address.host)) {
    const hosts = walk.hops.map((hop) => readWebAddress(hop)?.host ?? '');
    if (hosts.some((host) => GOOGLE_FILES.test(host))) return 'permission-wall';
    return hosts.some((host) => SIGN_IN_SHARES.test(host)) ? 'sign-in-to-see' : 'login-required';
  }
  const isClosed = GOOGLE_FILES.test(address.host) && ASKS_FOR_ACCESS.test(visit.text.slice(0, 5_000));
  return isClosed ? 'permission-wall' : null;
};

const social: Rule = ({ address, visit }) => {
  if (!SOCIAL_HOSTS.test(address.host)) return null;
  const isWall = visit.status >= 400 || /^\/(?:login|checkpoint|accounts\/login|i\/flow)/.test(address.path);
  return isWall ? 'social-login-wall' : 'outside-agency-domain';
};

/** What a status says of the page; from 500 on it is the server's own trouble. */
const STATUS_REASON: ReadonlyMap<number, ReasonCode | null> = new Map([
  [200, null],
  [203, null],
  [206, null],
  // A range that the document does not have: it is there all the same.
  [416, null],
  [204, 'empty-body'],
  [205, 'empty-body'],
  [401, 'login-required'],
  [403, 'blocked'],
  [404, 'http-404'],
  [406, 'blocked'],
  [408, 'timeout'],
  [410, 'http-410'],
  [425, 'rate-limited'],
  [429, 'rate-limited'],
  [451, 'blocked'],
]);

/** A page can be right though its server says that it is gone. */
const status: Rule = (exhibit) => {
  const { status: code } = exhibit.visit;
  const reason = STATUS_REASON.has(code)
    ? STATUS_REASON.get(code)
    : code >= 500
      ? 'server-error'
      : 'other-status';
  const isGone = reason === 'http-404' || reason === 'http-410';
  return isGone && exhibit.naming.inHead && exhibit.documents.length > 0 ? 'other-status' : (reason ?? null);
};

const empty: Rule = ({ visit, page }) => {
  if (visit.size === 0) return 'empty-body';
  if (!isPage(visit.contentType)) return null;
  const { script, frameset, image, appRoot } = page.counts;
  const holdsSomething = script + frameset + image + appRoot + page.frames.length + page.links.length > 0;
  return page.lines.length === 0 && page.title + page.noscript === '' && !holdsSomething
    ? 'empty-body'
    : null;
};

/** Whether an answer is a page to be read, and not a file. */
export function isPage(contentType: string): boolean {
  return (
    contentType === '' || /^\s*(?:text\/(?:x?html|plain|xml)|application\/(?:xhtml\+)?xml)/i.test(contentType)
  );
}

const hijacked: Rule = ({ visit, page, contentText }) =>
  gamblingIn(visit.text, page.title, contentText).length > 0 ? 'hijacked-content' : null;

/** A page of errors that the server leads to. */
const ERROR_PAGE = /(?:^|[/_=-])(?:404|page-?not-?found|not-?found|notfound|error)(?:[/._?&=-]|$)/i;
const errorPage: Rule = ({ walk, address }) =>
  walk.hops.length > 0 && ERROR_PAGE.test(`${address.path}${address.query}`) ? 'soft-404' : null;

const outside: Rule = ({ address, use }) => (isOnSite(address, use) ? null : 'outside-agency-domain');

function isOnSite(address: WebAddress, { site, asked }: Exhibit['use']): boolean {
  const own = readWebAddress(site);
  if (own === null || isSameSite(address, own)) return true;
  return asked.allowedDomains.some((domain) => {
    const allowed = domain.toLowerCase().replace(/^https?:\/\/|\/.*$/g, '');
    return address.host === allowed || address.host.endsWith(`.${allowed}`);
  });
}

const HOME =
  /^\/(?:(?:th|en|web|www|site|main|home)\/?)?(?:(?:index|home|main|default|welcome)(?:\.(?:php|html?|aspx?|jsp))?\/?)?$/i;
/** What does not choose a page: the language, or word of what went wrong. */
const NO_CHOICE =
  /^(?:lang|l|language|hl|code|from|ref|status|utm_\w{1,20}|fbclid|[\w-]{0,20}(?:err|not[_-]?found|404|msg|message|alert|notice|fail|redirect|expired)[\w-]{0,20})?(?:=.*)?$/i;
const choosesNothing = (query: string) =>
  query
    .replace(/^\?/, '')
    .split('&')
    .every((part) => NO_CHOICE.test(part));

/** The first page of a site shows everything and proves nothing. */
const home: Rule = ({ address, walk, use }) => {
  if (!isHome(address, use.site)) return null;
  const start = readWebAddress(walk.hops[0] ?? '');
  if (start === null || isHome(start, use.site)) return 'home-page';
  return registeredDomain(start.host) === registeredDomain(address.host) ? 'redirect-to-home' : 'home-page';
};

function isHome(address: WebAddress, site: string): boolean {
  if (HOME.test(address.path) && choosesNothing(address.query)) return true;
  const own = readWebAddress(site);
  const bare = (path: string) => path.replace(/\/+$/, '');
  return (
    own !== null &&
    own.host === address.host &&
    bare(own.path) === bare(address.path) &&
    address.query === own.query
  );
}

/** `?q=node/12` and `?s=15` choose a page. */
const SEARCH = /[?&](?:s|search|keyword|searchword|query|q)=(?!\d*(?:&|$))[^&/]+(?:&|$)/i;
const SEARCH_TITLE = /^(?:ผลการ)?ค้นหา|^search\b/i;
const search: Rule = ({ address, page, naming }) => {
  if (SEARCH.test(address.query) || /\/search(?:\/|$|\.\w+$)/i.test(address.path)) return 'search-page';
  return SEARCH_TITLE.test(page.title) && !naming.inHead ? 'search-page' : null;
};

export const SERVER_RULES: readonly Rule[] = [identity, social, status, empty, hijacked, errorPage, search];
export const PLACE_RULES: readonly Rule[] = [outside, home];
