import { codeText, formCode } from '../domain/form-codes';
import type { Agency } from '../tables/agencies';
import type { Services } from './services';

const SECRET = 'form.secret';

/** The code of each agency by its id; the secret behind them is made once and stays with the workbook. */
export function agencyCodes(
  { store, chance }: Services,
  agencies: readonly Agency[],
): ReadonlyMap<string, string> {
  const secret = store.get(SECRET) ?? chance.secret();
  if (store.get(SECRET) === null) store.set(SECRET, secret);
  return new Map(agencies.map(({ id }) => [id, formCode(chance.keyedHash(codeText(id), secret))]));
}
