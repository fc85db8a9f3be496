import { checkKey } from '../domain/cell-links';
import { type LinkInForce, linksInForce } from '../domain/check-queue';
import type { LinkTask } from '../domain/checking';
import { agencyIdOf, itemOf } from '../domain/duties';
import { groupBy } from '../domain/grouping';
import { linkKey } from '../domain/link-key';
import type { AskedItem, LinkUse } from '../domain/link-use';
import { findLinks } from '../domain/links';
import { isUsableWord, siteMeant } from '../domain/own-rules';
import { readWebAddress } from '../domain/web-address';
import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import type { Duty } from '../tables/register';
import type { LinkCheck } from '../tables/reports';

/** What tells what a link has to show. */
export interface TaskFacts {
  readonly duties: readonly Duty[];
  readonly agencies: readonly Agency[];
  readonly items: readonly Item[];
  /** Of the Buddhist era; null when the office has not said. */
  readonly fiscalYear: number | null;
  readonly checks: readonly LinkCheck[];
}

/** The links as tasks for the judge, in their order. */
export function tasksOf(queue: readonly LinkInForce[], facts: TaskFacts): LinkTask[] {
  const { items, checks, fiscalYear } = facts;
  const siteOf = new Map(facts.agencies.map(({ id, site }) => [id, findLinks(site)[0] ?? '']));
  const itemOfCode = new Map(items.map((item) => [item.code, item]));
  const failuresOf = new Map(checks.map((check) => [checkKey(check), check.failures ?? 0]));
  const shared = groupBy(linksInForce(facts.duties), ({ duty, link }) => sharedKey(duty, link));
  const useOf = ({ duty, link, reason }: LinkInForce): LinkUse => ({
    link,
    formReason: reason,
    asked: askedOf(itemOfCode.get(itemOf(duty.key)), duty, fiscalYear),
    otherTitles: items.flatMap(({ code, title }) => (code === itemOf(duty.key) ? [] : [title])),
    site: siteOf.get(agencyIdOf(duty.key)) ?? '',
    itemsShared: shared.get(sharedKey(duty, link))?.length ?? 1,
    failures: failuresOf.get(checkKey({ duty: duty.key, link })) ?? 0,
  });
  return queue.map((each) => ({
    duty: each.duty.key,
    repairs: each.repairs,
    host: each.reason === null ? (readWebAddress(each.link)?.host ?? '') : '',
    use: useOf(each),
  }));
}

const sharedKey = (duty: Duty, link: string) => `${agencyIdOf(duty.key)}\n${linkKey(link)}`;

/** What the rows of ข้อ OIT ask a page to show; an item without a row is known by the title of its duty. */
function askedOf(item: Item | undefined, duty: Duty, fiscalYear: number | null): AskedItem {
  const { evidenceYear, period } = item ?? { evidenceYear: 'ไม่กำหนด', period: 'ไม่กำหนด' };
  const isSpan = period === 'มากกว่า 1 ปี';
  return {
    title: item?.title || duty.title,
    typedNames: item?.keywords ?? [],
    yearKind: isSpan ? 'span' : evidenceYear === 'ไม่กำหนด' ? 'none' : 'year',
    year: fiscalYear === null ? null : evidenceYear === 'ปีก่อน' ? fiscalYear - 1 : fiscalYear,
    requiredWords: item?.requiredWords.filter(isUsableWord) ?? [],
    forbiddenWords: item?.forbiddenWords.filter(isUsableWord) ?? [],
    allowedDomains: item?.allowedDomains.flatMap((typed) => siteMeant(typed) ?? []) ?? [],
  };
}
