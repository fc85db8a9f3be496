import { checkShape, filled } from '../cells';
import { type Methods, read } from '../methods';
import type { Range } from '../objects';
import { queued } from './queued';
import { first } from './values';

/** Notes of cells; empty text is no note. */
export const notes: Methods<Range> = {
  getNote: read('', (range) => range.grid.notes(first(range).block)[0]?.[0] ?? ''),
  getNotes: read('', ({ grid, block }) => grid.notes(block)),
  setNote: queued('string? | number | date', (range, note: unknown) => {
    const notes = filled(range.block, note === null || note === undefined ? '' : String(note));
    return () => range.grid.setNotes(range.block, notes);
  }),
  setNotes: queued('any[][]', (range, notes: unknown[][]) => {
    checkShape(notes, range.block);
    const texts = notes.map((row) => row.map(noteText));
    return () => range.grid.setNotes(range.block, texts);
  }),
  clearNote: queued('', (range) => () => range.grid.clear(range.block, { notes: true })),
};

/** A whole number in a table of notes reads back as `25.0`: Google's issue 429373214. */
function noteText(note: unknown): string {
  if (note === null || note === undefined) return '';
  return Number.isInteger(note) ? `${note}.0` : String(note);
}
