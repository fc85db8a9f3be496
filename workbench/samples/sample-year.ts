import type { Settings } from '../../src/tables/settings';

/** A row of a tab by column key; what is left out is empty. Days are ISO strings. */
export type SampleRow = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A year to play with, as it stands in its JSON file: what people type, nothing derived. */
export interface SampleYear {
  /** The name of the workbook. */
  readonly name: string;
  readonly settings: Partial<Record<keyof Settings, string | number | boolean>>;
  readonly agencies: readonly SampleRow[];
  readonly rules: readonly SampleRow[];
  readonly rounds: readonly SampleRow[];
  readonly plan: readonly SampleRow[];
  readonly scores: readonly SampleRow[];
}
