import type { FormReason } from './link-form';

/** What a link has to show, and for whom. */
export interface LinkUse {
  /** As it stands in the register. */
  readonly link: string;
  /** Why it is no address at all; null for one. */
  readonly formReason: FormReason | null;
  readonly asked: AskedItem;
  /** Titles of the other items of the year, so that near misses are told apart. */
  readonly otherTitles: readonly string[];
  /** The site of the agency; nothing when it is not known. */
  readonly site: string;
  /** How many items of the agency are shown by this one link. */
  readonly itemsShared: number;
  /** Failures in a row before this run. */
  readonly failures: number;
}

export interface AskedItem {
  readonly title: string;
  /** คำสำคัญ: what else it is called. */
  readonly typedNames: readonly string[];
  /** Whether a year has to be shown: none, the year itself, or a span of years that holds it. */
  readonly yearKind: 'none' | 'year' | 'span';
  /** Of the Buddhist era; null when the office has not said. */
  readonly year: number | null;
  readonly requiredWords: readonly string[];
  readonly forbiddenWords: readonly string[];
  /** Sites beside the agency's own where the item may stand. */
  readonly allowedDomains: readonly string[];
}
