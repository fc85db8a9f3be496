import type { Finding, Judge } from '../../src/domain/finding';
import type { LinkUse } from '../../src/domain/link-use';
import { type Visit, type Want, wantKey } from '../../src/domain/visit';
import { readable } from '../../src/judging/documents';
import * as judging from '../../src/judging/judge';
import type { Page } from '../support/memory-services';

/** Addresses in readable letters and what stands there; `*` is any other. What is not named does not exist for the test. */
export type Sites = Readonly<Record<string, Page>>;

export const SITE = 'https://www.a.go.th';
export const LINK = `${SITE}/oit/o1`;
export const YEAR = 2566;

/** What a link has to show: the structure of the agency, which needs no year, unless told otherwise. */
export function useOf(
  more: Partial<Omit<LinkUse, 'asked'>> & { asked?: Partial<LinkUse['asked']> } = {},
): LinkUse {
  return {
    link: LINK,
    formReason: null,
    otherTitles: [],
    site: SITE,
    itemsShared: 1,
    failures: 0,
    ...more,
    asked: {
      title: 'โครงสร้าง',
      typedNames: [],
      yearKind: 'none',
      year: YEAR,
      requiredWords: [],
      forbiddenWords: [],
      allowedDomains: [],
      ...more.asked,
    },
  };
}

/** Judging may ask for so much of one link and no more. */
const MOST_WANTS = 30;

/** The finding after all that the judge asks for was visited, and what that was. */
export function judged(
  use: LinkUse,
  sites: Sites,
  judge: Judge = judging.judge,
): { finding: Finding; wants: readonly Want[] } {
  const seen = new Map<string, Visit>();
  const wants: Want[] = [];
  for (;;) {
    const judgement = judge(use, (want) => seen.get(wantKey(want)));
    if ('finding' in judgement) return { finding: judgement.finding, wants };
    for (const want of judgement.wants) {
      seen.set(wantKey(want), visit(sites, want, wants));
      wants.push(want);
    }
    if (wants.length > MOST_WANTS) throw new Error(`The judge of ${use.link} asks without end`);
  }
}

function visit(sites: Sites, want: Want, before: readonly Want[]): Visit {
  const page = sites[want.url] ?? sites[readable(want.url)] ?? sites['*'];
  if (page === undefined) throw new Error(`No such address in this test: ${want.url}`);
  return typeof page === 'function' ? page(want, before.filter(({ url }) => url === want.url).length) : page;
}
