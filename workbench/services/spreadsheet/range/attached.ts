import type { EnumValue } from '../../contract';
import { selectCell, selectRange } from '../book/active';
import { change, local, type Methods, write } from '../methods';
import type { Range } from '../objects';
import { addMetadata, METADATA_ARGUMENTS, placeOf } from '../rules/metadata';
import { metadataMethods } from '../rules/metadata-finder';
import { protect } from '../rules/protection';

/** What is hung on a range from outside: protection, developer metadata, the selection. */
export const attached: Methods<Range> = {
  protect: write('', (range) => protect(range.sheet, range)),
  canEdit: local('', () => true),
  activate: change('', selectRange),
  activateAsCurrentCell: change('', selectCell),
  addDeveloperMetadata: change(
    METADATA_ARGUMENTS,
    (range, key: string, ...rest: (string | EnumValue | null)[]) =>
      addMetadata(range.sheet.book, placeOf(range), key, ...rest),
  ),
  ...metadataMethods<Range>(({ sheet }) => sheet.book),
};
