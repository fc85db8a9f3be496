import { checkShape, filled } from '../cells';
import { change, type Methods, read } from '../methods';
import type { Range } from '../objects';
import { first } from './values';

/** Notes of cells; empty text is no note. */
export const notes: Methods<Range> = {
  getNote: read('', (range) => range.grid.notes(first(range).block)[0]?.[0] ?? ''),
  getNotes: read('', ({ grid, block }) => grid.notes(block)),
  setNote: change('string? | number | date', ({ grid, block }, note: unknown) => {
    grid.setNotes(block, filled(block, note === null || note === undefined ? '' : String(note)));
  }),
  setNotes: change('any[][]', (range, notes: unknown[][]) => {
    checkShape(notes, range.block);
    range.grid.setNotes(
      range.block,
      notes.map((row) => row.map(noteText)),
    );
  }),
  clearNote: change('', ({ grid, block }) => grid.clear(block, { notes: true })),
};

/** A whole number in a table of notes reads back as `25.0`: Google's issue 429373214. */
function noteText(note: unknown): string {
  if (note === null || note === undefined) return '';
  return Number.isInteger(note) ? `${note}.0` : String(note);
}
