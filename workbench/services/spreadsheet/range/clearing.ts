import { change, type Methods } from '../methods';
import type { Range } from '../objects';
import { queued } from './queued';

/** Taking away: one kind of thing, or everything the options do not leave out. */
export const clearing: Methods<Range> = {
  clear: queued('[object]', (range, options?: ClearOptions) => () => clearRange(range, options)),
  clearDataValidations: change('', ({ grid, block }) => grid.clear(block, { validations: true })),
};

const PARTS = {
  contentsOnly: 'contents',
  formatOnly: 'formats',
  validationsOnly: 'validations',
  commentsOnly: 'notes',
} as const;

export type ClearOptions = Partial<Record<keyof typeof PARTS | 'skipFilteredRows', boolean>>;

/** Without options contents and formats go; with options only the parts said, or, when none is, all four. */
export function clearRange({ grid, block }: Range, options?: ClearOptions): void {
  if (options) grid.clear(block, partsOf(options));
  else grid.clear(block, { contents: true, formats: true });
}

function partsOf(options: ClearOptions): Record<string, boolean> {
  const parts = Object.entries(PARTS);
  const said = parts.filter(([option]) => options[option as keyof ClearOptions]);
  return Object.fromEntries((said.length > 0 ? said : parts).map(([, part]) => [part, true]));
}
