import { inviting, sharingOf, usersOf, viewersOf } from '../../drive/sharing';
import { type Methods, read } from '../methods';
import type { Spreadsheet } from '../objects';

const shared = ({ execution, model }: Spreadsheet) => sharingOf(execution, model.id);

/** Who may read and write the file; the owner is among the editors. */
export const sharing: Methods<Spreadsheet> = {
  ...inviting<Spreadsheet>('Editor', shared),
  ...inviting<Spreadsheet>('Viewer', shared),
  getEditors: read('', (book) => usersOf([book.execution.effectiveUser, ...shared(book).editors])),
  getViewers: read('', (book) => viewersOf(shared(book))),
};
