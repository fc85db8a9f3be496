import type { Exhibit } from './exhibit';
import { ownLength } from './own-evidence';
import type { Rule } from './rule';
import { isPage } from './server-rules';
import {
  EMPTY_LIST,
  NONE_TO_REPORT,
  NOT_THERE,
  SCRIPT_NEEDED,
  SERVER_SIGNS,
  SHORT_TEXT,
  SITE_SIGNS,
  UNDER_CONSTRUCTION,
  WITHDRAWN,
} from './signs';

/** What kind of page it is, by what it shows. In the order in which it counts. */

const isShort = ({ ownText }: Exhibit): boolean => ownText.length < SHORT_TEXT;

/** What can tell of errors: all that a short page says itself, the head of a longer one; nothing of a page that names the item. */
function telling(exhibit: Exhibit): string {
  const { page, ownText, head, naming } = exhibit;
  if (naming.inHead) return '';
  if (!isShort(exhibit)) return head;
  const said = ownText === '' ? page.lines.map(({ text }) => text).join('\n') : ownText;
  return [page.title, said, page.noscript, ...alertsIn(page.script)].join('\n');
}

/** What a page says in a window of its own before it goes back. */
function alertsIn(script: string): string[] {
  return [...script.matchAll(/alert\(\s*["'`]([^"'`]{1,200})/g)].map(([, said]) => said ?? '');
}

const site: Rule = (exhibit) => {
  const text = telling(exhibit);
  return text === '' ? null : (SITE_SIGNS.find(({ words }) => words.test(text))?.reason ?? null);
};

/** A page that names the item is there, whatever it says of single things; unless that is all it says. */
const notThere: Rule = (exhibit) => {
  const { naming, page, ownText, documents } = exhibit;
  if (!naming.inHead) return says(NOT_THERE, telling(exhibit)) ? 'soft-404' : null;
  const isAll = documents.length === 0 && isShort(exhibit);
  return says(NOT_THERE, page.title) || (isAll && says(WITHDRAWN, ownText)) ? 'soft-404' : null;
};

const says = (words: RegExp, text: string) => words.test(text) && !NONE_TO_REPORT.test(text);

/** Enough to be the content of an item that needs no document. */
const OWN_CONTENT = 120;
const construction: Rule = (exhibit) => {
  if (!isShort(exhibit) || exhibit.documents.length > 0) return null;
  const isStanding = exhibit.use.asked.yearKind === 'none';
  if (isStanding && exhibit.naming.inHead && ownLength(exhibit) > OWN_CONTENT) return null;
  return UNDER_CONSTRUCTION.test(`${exhibit.page.title}\n${exhibit.contentText}`)
    ? 'under-construction'
    : null;
};

const serverSays =
  (words: RegExp): Rule =>
  (exhibit) =>
    words.test(telling(exhibit)) ? 'server-error' : null;

const LONGEST_LOGIN = 400;
const ASKS_WHO = /^(?:.{0,30})(?:เข้าสู่ระบบ|ลงชื่อเข้าใช้|log ?in|sign ?in|ล็อกอิน)/i;
const login: Rule = ({ page, ownText, head, documents, naming }) => {
  if (ownText.length >= LONGEST_LOGIN || documents.length > 0 || naming.inHead) return null;
  return page.counts.password > 0 || ASKS_WHO.test(head.trim()) ? 'login-required' : null;
};

const DIRECTORY = /^(?:index of \/|directory (?:listing|of)|.{0,60} - \/)/i;
const directory: Rule = ({ page, contentText }) =>
  DIRECTORY.test(page.title) || /\[?(?:to )?parent directory\]?/i.test(contentText.slice(0, 2_000))
    ? 'directory-listing'
    : null;

const LITTLE_TEXT = 80;
/** A program in the browser fills the page, or leads elsewhere. */
const scripted: Rule = ({ page, contentText, naming }) => {
  if (contentText.length >= LITTLE_TEXT || naming.lines.size > 0) return null;
  const leadsOn = /location(?:\.href|\.replace|\.assign)?\s*[=(]/.test(page.script);
  const { appRoot, script, image } = page.counts;
  const isEmpty = script > 0 && contentText.length < LITTLE_TEXT / 4 && image + page.frames.length === 0;
  return leadsOn || appRoot > 0 || SCRIPT_NEEDED.test(page.noscript) || isEmpty ? 'js-only' : null;
};

const LITTLE_BESIDE_FRAME = 200;
/** Frames that stand beside the content of many pages. */
const FURNITURE =
  /facebook\.com\/plugins|google\.[a-z.]{2,8}\/maps|maps\.google|recaptcha|addthis|googletagmanager|about:blank/i;
const framed: Rule = ({ page, ownText, documents }) => {
  if (page.counts.frameset > 0) return 'embedded-content';
  const isFrame = page.frames.some((frame) => !FURNITURE.test(frame)) && documents.length === 0;
  return isFrame && ownText.length < LITTLE_BESIDE_FRAME ? 'embedded-content' : null;
};

const emptyList: Rule = (exhibit) =>
  isShort(exhibit) &&
  exhibit.documents.length === 0 &&
  EMPTY_LIST.test(exhibit.contentText) &&
  !NONE_TO_REPORT.test(exhibit.contentText)
    ? 'no-documents'
    : null;

/** An address that ends like a file and answers with a page that is none of the errors above. */
const unexpectedPage: Rule = ({ address, visit }) =>
  /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)$/i.test(address.path) && isPage(visit.contentType)
    ? 'wrong-content-type'
    : null;

export const ERROR_RULES: readonly Rule[] = [
  site,
  serverSays(SERVER_SIGNS.program),
  construction,
  notThere,
  serverSays(SERVER_SIGNS.server),
  login,
];
export const KIND_RULES: readonly Rule[] = [directory, scripted, framed, emptyList, unexpectedPage];
