import { groupBy } from '../domain/grouping';
import type { Visit } from '../domain/visit';
import { readWebAddress } from '../domain/web-address';
import { foldThai } from '../thai/text';
import { type LinkedDocument, SHARED_FILES } from './documents';
import type { Exhibit, Naming } from './exhibit';
import { holdsEvidence, OWN_TEXT } from './own-evidence';
import type { PageLink } from './page';
import { type Reading, readingOf } from './reading';
import type { Rule } from './rule';
import { IDENTITY_HOSTS, isPage } from './server-rules';
import { siblingAnswer } from './sibling';
import { walk } from './walk';
import { yearsIn } from './years';
import { yearVerdict } from './years-shown';

/** Whether the content is what was asked for. In the order in which it counts. */

/** A page that does not name the item may be one that the site shows for every address. */
const named: Rule = (exhibit) =>
  exhibit.naming.lines.size > 0 || exhibit.naming.inHead || exhibit.naming.documents.length > 0
    ? null
    : siblingAnswer(exhibit);

const HALF_YEAR = /(?:6|หก)เดือน|(?:ต\.?ค|ตุลาคม).{0,20}(?:มี\.?ค|มีนาคม)|ไตรมาส(?:ที่)?[12]/;
/** Of the first six months and of the whole year there are two items. */
const halfYear: Rule = ({ naming, contentText, page }) =>
  naming.item.isHalfYear && !HALF_YEAR.test(foldThai(`${page.title}\n${contentText.slice(0, 20_000)}`))
    ? 'item-not-named'
    : null;

/** A page that names more other items than this is their table of contents. */
const MOST_OTHERS = 12;
const LONGEST_LIST = 60_000;
const hub: Rule = ({ naming, keys, page, use }) => {
  if (use.itemsShared > MOST_ITEMS_SHARED) return 'same-url-many-items';
  if (naming.inHead) return null;
  const listed = keys().filter((_key, line) => page.lines[line]?.isAround === false);
  const text = listed.join('\n').slice(0, LONGEST_LIST);
  const others = naming.others.filter(({ names }) =>
    names.some((name) => name.length > 7 && text.includes(name)),
  );
  return others.length > MOST_OTHERS ? 'same-url-many-items' : null;
};
const MOST_ITEMS_SHARED = 2;

const ownWords: Rule = ({ use, contentText, head }) => {
  const { requiredWords, forbiddenWords } = use.asked;
  if (requiredWords.length + forbiddenWords.length === 0) return null;
  const text = foldThai(`${head}\n${contentText}`);
  if (forbiddenWords.some((word) => text.includes(foldThai(word)))) return 'forbidden-words';
  return requiredWords.every((word) => text.includes(foldThai(word))) ? null : 'required-words-missing';
};

/** A document of the year that is the document of another year under another name. */
const sameDocument: Rule = ({ use, page, rowText }) => {
  const { yearKind, year } = use.asked;
  if (yearKind !== 'year' || year === null) return null;
  const offers = groupBy(
    page.links.filter(({ isAround, href }) => !isAround && !href.startsWith('#')),
    ({ href }) => href,
  );
  return [...offers.values()].some((links) => {
    const years = links.length > 1 ? new Set(links.flatMap((link) => yearOf(link, rowText))) : new Set();
    return years.size > 1 && years.has(year);
  })
    ? 'same-document-other-year'
    : null;
};

/** The one year for which something is offered: by its own words, or else by its row. */
function yearOf(link: PageLink, rowText: Exhibit['rowText']): number[] {
  const own = yearsIn(link.text).years;
  const years = own.size > 0 ? own : yearsIn(rowText(link)).years;
  return years.size === 1 ? [...years] : [];
}

const MOST_ASKED = 3;
/** At least one of the first documents has to answer; those of the item and of its year come first. */
const documentsAnswer: Rule = (exhibit) => {
  const { seen } = exhibit;
  const documents = offered(exhibit);
  const asked = inOrder(documents, exhibit).slice(0, MOST_ASKED);
  let isDoubtful = false;
  for (const { url } of asked) {
    const { want, end, url: address } = walk(url, seen, { confirms: false, waits: false });
    if (want !== null) return { wants: [want] };
    if (end !== null && isThere(end, url, exhibit) && !isAskedWho(address)) return null;
    isDoubtful ||= !isGone(end);
  }
  // Links that are documents by their words alone may as well be a menu's.
  if (!asked.some(({ isSure }) => isSure)) return holdsEvidence(exhibit) ? null : 'no-documents';
  return isDoubtful ? 'linked-files-unreached' : 'linked-files-dead';
};

/** Documents by their address, or by their words where the item is named: menus have downloads too. */
const offered = ({ documents, naming }: Exhibit): LinkedDocument[] => [
  ...new Set([...naming.documents, ...documents.filter(({ isSure }) => isSure)]),
];

/** Those of the item first, and of them those of its year. */
function inOrder(documents: readonly LinkedDocument[], { naming, use, rowText }: Exhibit): LinkedDocument[] {
  const named = new Set(naming.documents);
  const own = documents.filter((document) => named.has(document));
  const { year } = use.asked;
  const isOfYear = (document: LinkedDocument) => year !== null && yearsIn(rowText(document)).years.has(year);
  const best = own.slice(0, MOST_WEIGHED).filter(isOfYear);
  return [...new Set([...best, ...own, ...documents])];
}
const MOST_WEIGHED = 100;

/** A wall in front of a shared file. */
const isAskedWho = (url: string) => IDENTITY_HOSTS.test(readWebAddress(url)?.host ?? '');

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)$/i;

/** A page in place of a file is the site's way of saying that the file is gone; one that names the item is one more step to it. */
function isThere(visit: Visit, url: string, { naming }: Exhibit): boolean {
  if (visit.outcome === 'failed') return visit.fault === 'size';
  if (![200, 203, 206, 416].includes(visit.status) || visit.size === 0) return false;
  if (!isPage(visit.contentType) || SHARED_FILES.test(readWebAddress(url)?.host ?? '')) return true;
  return !FILE.test(url.split('?')[0] ?? '') && isOneStepAway(readingOf(visit, url), naming);
}

/** Whether a page that a link leads to names the item and has some text. */
function isOneStepAway({ keys, contentText }: Reading, { item }: Naming): boolean {
  return (
    contentText.length >= OWN_TEXT && keys().some((key) => item.names.some((name) => key.includes(name)))
  );
}

function isGone(visit: Visit | null): boolean {
  if (visit === null) return true;
  if (visit.outcome === 'failed') return visit.fault === 'dns';
  return visit.status < 400 || visit.status === 404 || visit.status === 410;
}

const year: Rule = (exhibit) => yearVerdict(exhibit);

export const CONTENT_RULES: readonly Rule[] = [
  named,
  hub,
  halfYear,
  ownWords,
  sameDocument,
  year,
  documentsAnswer,
];
