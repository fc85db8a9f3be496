import { kindOf } from '../services/forms/kinds';
import type { Answers, ItemState } from '../services/forms/state';

/** The value by which Google's forms say "the other one, which I wrote beside it". */
export const OTHER = '__other_option__';
export const otherField = (entry: number): string => `entry.${entry}.other_option_response`;
export const field = (entry: number): string => `entry.${entry}`;

/** Raw answers by item id from a form's fields, `entry.123=…`; a question without a field is left out. */
export function rawAnswers(items: readonly ItemState[], fields: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    items.flatMap((item) => {
      const raw = rawAnswer(item, fields);
      return raw === undefined ? [] : [[String(item.id), raw] as const];
    }),
  );
}

function rawAnswer(item: ItemState, fields: URLSearchParams): unknown {
  const perEntry = item.entries.map((entry) => valuesOf(entry, fields));
  if (perEntry.every((values) => values.length === 0)) return undefined;
  const shape = kindOf(item).answer;
  if (shape === 'rows') return perEntry;
  if (shape === 'row') return perEntry.map((values) => values[0] ?? '');
  return shape === 'many' ? perEntry[0] : perEntry[0]?.[0];
}

function valuesOf(entry: number, fields: URLSearchParams): string[] {
  const other = fields.get(otherField(entry)) ?? '';
  const values = fields.getAll(field(entry)).map((value) => (value === OTHER ? other : value));
  return values.filter((value) => value !== '');
}

/** The fields that show earlier answers again: the inverse of `rawAnswers`. */
export function fieldsOf(items: readonly ItemState[], answers: Answers): URLSearchParams {
  const fields = new URLSearchParams();
  for (const item of items) {
    const answer = answers[item.id];
    if (answer === undefined) continue;
    item.entries.forEach((entry, index) => {
      const isGrid = item.rows !== undefined;
      for (const value of [isGrid ? (answer[index] ?? '') : answer].flat(2))
        append(fields, item, entry, String(value));
    });
  }
  return fields;
}

function append(fields: URLSearchParams, item: ItemState, entry: number, value: string): void {
  const isOwn = item.other === true && !item.choices?.some((choice) => choice.value === value);
  fields.append(field(entry), isOwn ? OTHER : value);
  if (isOwn) fields.append(otherField(entry), value);
}
