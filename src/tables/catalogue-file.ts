import * as z from 'zod/mini';
import { EVIDENCE_YEARS, PERIODS } from './items';

const text = z.string().check(z.minLength(1));

const catalogueItem = z.strictObject({
  code: z.string().check(z.regex(/^O[1-9]\d?$/)),
  title: text,
  /** Such as `9.1`; empty where the source of the year does not tell. */
  subIndicator: z.string(),
  group: text,
  /** What must be shown, one short line each; none where the source of the year does not tell. */
  criteria: z.array(text),
  evidenceYear: z.enum(EVIDENCE_YEARS),
  period: z.enum(PERIODS),
  /** Other names by which pages call the item. */
  keywords: z.array(text),
  /** Other wordings of the title in documents of the year. */
  aliases: z.array(text),
});

const indicator = z.strictObject({
  no: z.number(),
  title: text,
  subIndicators: z.array(z.strictObject({ code: text, title: text })),
});

/** The items of one fiscal year in their printed order, as a data file that ships beside the script. */
export const catalogueSchema = z.strictObject({
  /** Of the Buddhist era. */
  year: z.number(),
  indicators: z.array(indicator),
  items: z.array(catalogueItem),
});

export type Catalogue = z.infer<typeof catalogueSchema>;
export type CatalogueItem = z.infer<typeof catalogueItem>;

/** Reads a data file; throws on one that is no catalogue, for the files are ours. */
export function parseCatalogue(file: string): Catalogue {
  return z.parse(catalogueSchema, JSON.parse(file));
}
