import type { AskedItem } from '../domain/link-use';
import type { Exhibit } from './exhibit';
import type { PageLink } from './page';
import { NONE_TO_REPORT } from './signs';

/** Whether a page without documents is evidence itself. */

/** Items that are documents by their name: so much text stands in for one. */
const IS_DOCUMENT = /^(?:แผน|รายงาน|คู่มือ|นโยบาย|ประกาศ|มาตรการ|หลักเกณฑ์|สรุปผล|แนวปฏิบัติ|การประเมิน)/;
const OWN_REPORT = 800;
/** Of an item of a year that is no document: more than the address in an unmarked foot. */
const OWN_ACCOUNT = 200;
/** Letters of its own that a page has to have. */
export const OWN_TEXT = 40;
/** Figures in so many lines are a table. */
const FIGURES = 6;
const NEWS_SHOWN = 3;

type Holds = (exhibit: Exhibit) => boolean;

/** What pages of some items hold in place of documents and text. */
const OF_ITEM: readonly (readonly [title: RegExp, holds: Holds])[] = [
  [/^ข่าว/, ({ pointers }) => pointers.size >= NEWS_SHOWN],
  [/^โครงสร้าง/, ({ naming, page }) => naming.inHead && page.counts.image > 0],
  [/social|สังคมออนไลน์/i, ({ page }) => page.links.some(({ href }) => IS_SOCIAL.test(href))],
];
const IS_SOCIAL = /(?:facebook|line|youtube|tiktok|instagram|twitter|x)\.(?:com|me)\//i;

/** The first that holds. */
const ANYWHERE: readonly Holds[] = [
  ({ contentText }) => NONE_TO_REPORT.test(contentText),
  (exhibit) => OF_ITEM.some(([title, holds]) => title.test(exhibit.use.asked.title.trim()) && holds(exhibit)),
  ({ contentText }) => contentText.split('\n').filter(isFigure).length >= FIGURES,
  (exhibit) => exhibit.use.asked.yearKind === 'none' && leadsOn(exhibit),
  (exhibit) => ownLength(exhibit) >= lengthWanted(exhibit.use.asked),
];

/** Whether the page itself shows the item. A button for a document that leads nowhere says that it does not. */
export function holdsEvidence(exhibit: Exhibit): boolean {
  if (NONE_TO_REPORT.test(exhibit.contentText)) return true;
  if (exhibit.page.links.some((link) => isDeadButton(link, exhibit))) return false;
  return ANYWHERE.some((holds) => holds(exhibit));
}

function isDeadButton({ href, text, isAround, line }: PageLink, { naming }: Exhibit): boolean {
  if (isAround || !/^(?:#|javascript:void|$)/i.test(href)) return false;
  return naming.lines.has(line) || /ดาวน์โหลด|download|ไฟล์|\bpdf\b/i.test(text);
}

const isFigure = (text: string): boolean =>
  text.length < 40 && /\d/.test(text) && /^[\d.,%\s-]+(?:คน|ราย|ครั้ง|บาท|เรื่อง)?$/.test(text);

function lengthWanted({ yearKind, title }: AskedItem): number {
  if (yearKind === 'none') return OWN_TEXT;
  return IS_DOCUMENT.test(title.trim()) ? OWN_REPORT : OWN_ACCOUNT;
}

/** Letters beside those that name the item. */
export function ownLength({ ownText, naming, page }: Exhibit): number {
  const names = [...naming.lines].reduce((sum, line) => sum + (page.lines[line]?.text.length ?? 0), 0);
  return ownText.length - names;
}

/** Whether right below the name there are links to what it stands for, and no dates as in a list of news. */
function leadsOn({ naming, pointers, page }: Exhibit): boolean {
  return [...naming.lines].some((line) =>
    [line + 1, line + 2].some((below) => pointers.has(below) && !/\d{2}/.test(page.lines[below]?.text ?? '')),
  );
}
