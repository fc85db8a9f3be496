import type { AgencyLink, Links } from '../server';

/** All that the page of labels shows. */
export interface LabelsView {
  /** Null until they are read. */
  readonly links: Links | null;
  /** Why they could not be read. */
  readonly trouble: string | null;
  /** Ids of the agencies that get no label. */
  readonly left: readonly string[];
}

/** A label is an agency's for one form. */
export interface LabelOf {
  readonly agency: AgencyLink;
  readonly form: AgencyLink['links'][number];
}

/** Two labels side by side. */
export type LabelRow = readonly [LabelOf, LabelOf?];

/** The agencies that can have a label: their link can be handed out. */
export const labelled = ({ agencies }: Links): readonly AgencyLink[] =>
  agencies.filter(({ state }) => state === 'ready');

/** The labels of the agencies that are not left out. */
export const labelsOf = (links: Links, left: readonly string[]): LabelOf[] =>
  labelled(links)
    .filter(({ id }) => !left.includes(id))
    .flatMap((agency) => agency.links.map((form) => ({ agency, form })));

/** The labels to print, two by two. */
export function labelRows(links: Links, left: readonly string[]): LabelRow[] {
  const chosen = labelsOf(links, left);
  return chosen.flatMap((label, index): LabelRow[] => {
    if (index % 2 === 1) return [];
    const second = chosen[index + 1];
    return [second === undefined ? [label] : [label, second]];
  });
}
