import type { LinkVerdict } from '../tables/reports';
import type { LinkUse } from './link-use';
import type { Seen, Want } from './visit';

/** What is known of a link after its visits: plain data, as it is written down and shown. */
export interface Finding {
  /** The code of the reason: a key of the table in judging/reasons. */
  readonly reason: string;
  readonly verdict: LinkVerdict;
  /** What is the matter and what to do, in Thai. */
  readonly sentence: string;
  /** `page`: known for good; `passing`: may be over soon and is tried again; `confirm`: believed once it is seen again hours later. */
  readonly kind: 'page' | 'passing' | 'confirm';
  /** Whether it lies with the whole site, so that its other links need no visit in this run. */
  readonly isOfHost: boolean;
  readonly httpStatus: number | null;
  readonly finalUrl: string;
  /** Addresses that only led on. */
  readonly hops: readonly string[];
  readonly title: string;
  /** What of the evidence was found, and what was not: short lines in Thai. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  /** Tells whether the main text has changed; nothing for what is no page. */
  readonly hash: string;
  /** Bytes, or letters where the server does not tell; null when nothing came. */
  readonly size: number | null;
  /** The beginning of the main text. */
  readonly extract: string;
}

/** What is known of a link: the verdict, or what must be seen first. */
export type Judgement = { readonly finding: Finding } | { readonly wants: readonly Want[] };

/** Judges a link by what was seen so far; see judging/judge. */
export type Judge = (use: LinkUse, seen: Seen) => Judgement;
