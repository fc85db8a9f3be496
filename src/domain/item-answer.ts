import type { Report } from '../tables/reports';
import { findLinks, plainLine, wordsAround } from './links';
import { REPORT_PROBLEM } from './report-problems';

/** One link of an answer to an item, or what it says instead of a link. */
export interface AnswerPart {
  readonly kind: Report['kind'];
  /** Empty when there is no usable link. */
  readonly link: string;
  /** What is wrong with it, or what a person has to decide; empty when nothing. */
  readonly problem: string;
}

/** Enough for any item; a hostile answer can hold thousands. */
const MOST_LINKS = 20;
/** Longer addresses cannot be visited (Google's limit is 2,082 characters). */
const LONGEST_LINK = 2000;

const WITHDRAWAL = /^(?:ขอ)?(?:ยกเลิก|ถอน)/;
const NOT_CONCERNED = /ไม่เกี่ยวข้อง|ไม่อยู่ในอำนาจ|ไม่ใช่(?:หน้าที่|ภารกิจ|อำนาจ)/;
const NONE = /^(?:-|–)?\s*(?:ไม่มี|ไม่ได้ดำเนินการ)/;

/**
 * What an answer to an item says. A blank one says nothing; links count before words; a line that begins with ยกเลิก
 * withdraws its links, or all of them. `readItemAnswer('ยกเลิก')` is `[{ kind: 'ยกเลิก', link: '', problem: '' }]`.
 */
export function readItemAnswer(raw: string): AnswerPart[] {
  const lines = raw
    .split(/\r?\n/)
    .map((line) => ({ line, withdraws: WITHDRAWAL.test(plainLine(line).trim()) }));
  const text = (withdraws: boolean) =>
    lines
      .filter((each) => each.withdraws === withdraws)
      .map(({ line }) => line)
      .join('\n');
  if (plainLine(raw).trim() === '') return [];
  const given = partsOfLinks(findLinks(text(false)));
  if (given.length === 0 && !lines.some(({ withdraws }) => withdraws)) return [partOfWords(raw)];
  return [
    ...withdrawals(
      lines.some(({ withdraws }) => withdraws),
      text(true),
      given.length > 0,
    ),
    ...given,
  ];
}

function withdrawals(isAsked: boolean, text: string, hasNew: boolean): AnswerPart[] {
  const named = findLinks(text).slice(0, MOST_LINKS);
  const all = isAsked && named.length === 0 && !hasNew ? [''] : named;
  return all.map((link) => ({ kind: 'ยกเลิก', link, problem: '' }));
}

function partsOfLinks(links: readonly string[]): AnswerPart[] {
  const usable = links.filter(({ length }) => length <= LONGEST_LINK);
  const parts: AnswerPart[] = usable.slice(0, MOST_LINKS).map((link) => ({ kind: 'ลิงก์', link, problem: '' }));
  if (usable.length < links.length) parts.push({ kind: 'ข้อความ', link: '', problem: REPORT_PROBLEM.tooLong });
  if (usable.length > MOST_LINKS) parts.push({ kind: 'ข้อความ', link: '', problem: REPORT_PROBLEM.tooMany });
  return parts;
}

function partOfWords(raw: string): AnswerPart {
  const words = wordsAround(raw);
  if (NOT_CONCERNED.test(words)) {
    const reason = words.replace(NOT_CONCERNED, '');
    return { kind: 'ไม่เกี่ยวข้อง', link: '', problem: reasoned(reason, REPORT_PROBLEM.releaseAsked) };
  }
  if (NONE.test(words))
    return { kind: 'ไม่มี', link: '', problem: reasoned(words.replace(NONE, ''), REPORT_PROBLEM.noneDeclared) };
  return { kind: 'ข้อความ', link: '', problem: REPORT_PROBLEM.noLink };
}

/** A reason is at least a word. */
const reasoned = (reason: string, problem: string) =>
  /[\p{L}\p{N}]{3}/u.test(reason) ? problem : REPORT_PROBLEM.noReason;
