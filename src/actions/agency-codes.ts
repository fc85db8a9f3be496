import { codeText, FIRST_ISSUE, formCode } from '../domain/form-codes';
import type { Agency } from '../tables/agencies';
import type { Services } from './services';

const SECRET = 'form.secret';
/** Agency id → the issue of its code, of those that were issued anew. */
const ISSUES = 'form.codes';

/** The code of each agency by its id; the secret behind them is made once and stays with the workbook. */
export function agencyCodes(services: Services, agencies: readonly Agency[]): ReadonlyMap<string, string> {
  const secret = services.store.get(SECRET) ?? newSecret(services);
  const { codeOf, issueOf } = openCodes(services, secret);
  return new Map(agencies.map(({ id }) => [id, codeOf(id, issueOf(id))]));
}

function newSecret({ store, chance }: Services): string {
  const secret = chance.secret();
  store.set(SECRET, secret);
  return secret;
}

/** What decides codes, read once. */
export interface Codes {
  /** The issue of the agency's code. */
  issueOf(id: string): number;
  /** The agency's code of an issue; empty while there is no secret. */
  codeOf(id: string, issue: number): string;
  /** From now on that issue counts and no other. */
  keepIssue(id: string, issue: number): void;
}

/** The codes as they are; makes no secret where there is none, since only one under the lock can be sure to be the first. */
export function openCodes({ store, chance }: Services, secret = store.get(SECRET)): Codes {
  const issues = new Map(Object.entries(JSON.parse(store.get(ISSUES) ?? '{}') as Record<string, number>));
  return {
    issueOf: (id) => issues.get(id) ?? FIRST_ISSUE,
    codeOf: (id, issue) => (secret === null ? '' : formCode(chance.keyedHash(codeText(id, issue), secret))),
    keepIssue(id, issue) {
      issues.set(id, issue);
      store.set(ISSUES, JSON.stringify(Object.fromEntries(issues)));
    },
  };
}
