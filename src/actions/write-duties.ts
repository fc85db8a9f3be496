import { type Duty, register } from '../tables/register';
import type { BadCell, Change } from '../tables/table';
import type { Workbook } from './services';

/**
 * Writes changes of duties, the status first: whoever is cut off between the two still finds the rest as it was, and comes to the same
 * status again. A status that cannot be read stays as a person typed it.
 */
export function writeDuties(
  workbook: Workbook,
  changes: readonly Change<Duty>[],
  bad: readonly BadCell[],
): void {
  const { header } = register.columns.status;
  const unreadable = new Set(
    bad.filter((cell) => cell.header === header).map(({ cell }) => Number(cell.replace(/\D/g, ''))),
  );
  const statuses = changes.flatMap(({ at, values: { status } }) =>
    status === undefined || unreadable.has(at) ? [] : [{ at, values: { status } }],
  );
  workbook.update(register, statuses);
  workbook.update(
    register,
    changes.map(({ at, values: { status: _written, ...others } }) => ({ at, values: others })),
  );
}
