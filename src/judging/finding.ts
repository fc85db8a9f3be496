import type { Finding } from '../domain/finding';
import type { LinkUse } from '../domain/link-use';
import type { Exhibit } from './exhibit';
import { REASONS, type Reason, type ReasonCode, sentenceOf } from './reasons';
import { FLEETING } from './signs';
import type { Walk } from './walk';
import { together } from './years-shown';

interface Basis {
  readonly reason: ReasonCode;
  readonly way?: Walk;
  readonly exhibit?: Exhibit;
}

const LONGEST_EXTRACT = 500;
const LONGEST_TITLE = 200;

/** The finding for a reason, with all that is known of the page. */
export function findingOf(use: LinkUse, { reason, way, exhibit }: Basis): Finding {
  const { verdict, kind, isOfHost = false }: Reason = REASONS[reason];
  const end = way?.end ?? null;
  return {
    reason,
    verdict,
    kind,
    isOfHost,
    sentence: sentenceOf(reason),
    httpStatus: end !== null && end.outcome === 'answered' ? end.status : null,
    finalUrl: way?.url ?? '',
    hops: way?.hops ?? [],
    title: exhibit?.page.title.slice(0, LONGEST_TITLE) ?? '',
    ...explained(use, exhibit, verdict === 'ใช้ได้'),
    hash: kind === 'page' && verdict !== 'มีปัญหา' && exhibit !== undefined ? hashIn(exhibit) : '',
    size: end !== null && end.outcome === 'answered' ? (end.size ?? end.text.length) : null,
    extract: exhibit?.contentText.slice(0, LONGEST_EXTRACT).replace(/\n/g, ' ') ?? '',
  };
}

/** What a server says in place of a page is no change of the page. */
function hashIn(exhibit: Exhibit): string {
  return exhibit.visit.status >= 400 || exhibit.content.length === 0 ? '' : hashOf(lasting(exhibit));
}

function explained(
  use: LinkUse,
  exhibit: Exhibit | undefined,
  isGood: boolean,
): Pick<Finding, 'found' | 'missing'> {
  if (exhibit === undefined || exhibit.visit.status >= 400) return { found: [], missing: [] };
  const marks = [nameMark(exhibit), yearMark(use, exhibit), documentMark(exhibit)];
  return {
    found: marks.flatMap(({ isFound, text }) => (isFound && text !== '' ? [text] : [])),
    missing: isGood ? [] : marks.flatMap(({ isFound, text }) => (isFound || text === '' ? [] : [text])),
  };
}

interface Mark {
  readonly isFound: boolean;
  readonly text: string;
}

function nameMark({ naming }: Exhibit): Mark {
  if (naming.inHead) return { isFound: true, text: 'ชื่อข้อในหัวเรื่อง' };
  if (naming.lines.size + naming.documents.length > 0) return { isFound: true, text: 'ชื่อข้อในเนื้อหา' };
  return { isFound: false, text: 'ชื่อข้อ' };
}

function yearMark({ asked }: LinkUse, { head, naming, page, content }: Exhibit): Mark {
  if (asked.yearKind === 'none' || asked.year === null) return { isFound: true, text: '' };
  const near = [head, ...[...naming.lines].map((index) => page.lines[index]?.text ?? '')];
  const { years, months, spans } = together([...near, ...content.slice(0, 200).map(({ text }) => text)]);
  const covers = spans.some(([from, to]) => from <= (asked.year ?? 0) && (asked.year ?? 0) <= to);
  if (years.has(asked.year) || months.has(asked.year) || covers)
    return { isFound: true, text: `ปี ${asked.year}` };
  const seen = [...years].sort().join(', ');
  return { isFound: false, text: seen === '' ? `ปี ${asked.year}` : `ปี ${asked.year} (พบปี ${seen})` };
}

function documentMark({ documents }: Exhibit): Mark {
  return documents.length > 0
    ? { isFound: true, text: `เอกสาร ${documents.length} รายการ` }
    : { isFound: false, text: 'เอกสารให้ดาวน์โหลด' };
}

/** What a page says itself and what it offers: lists of news, dates, counters and clocks come and go. */
function lasting({ ownText, documents }: Exhibit): string {
  const said = ownText.split('\n').filter((text) => !FLEETING.test(text.slice(0, 200)));
  return [...said, ...documents.filter(({ isSure }) => isSure).map(({ url }) => url)].join('\n');
}

/** Fourteen signs that differ when the text differs (two 32-bit FNV-1a sums). */
export function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01234567];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193) >>> 0;
    other = Math.imul(other ^ (code + at), 0x01000193) >>> 0;
  }
  return one.toString(36).padStart(7, '0') + other.toString(36).padStart(7, '0');
}
