import { OUT_OF_RULES, type register, type Status } from '../tables/register';
import type { RegisterPlace } from './highlights';
import { statusesWhere } from './status';

/** Where the register stands, for formulas that count in it; `tab` as it must stand in a formula. */
export type CountingPlace = Pick<RegisterPlace, 'columns' | 'headingRow'> & { readonly tab: string };

/** Formulas, without `=`, that count duties live; each takes further conditions such as `condition('agency', …)`. */
export interface RegisterFormulas {
  /** Duties that count and are not released. */
  duties(...more: readonly string[]): string;
  reported(...more: readonly string[]): string;
  accepted(...more: readonly string[]): string;
  /** Past their deadline today while the agency has to do something. */
  overdue(...more: readonly string[]): string;
  /** Days from today to the nearest deadline that an agency still has to keep; words when there is none. */
  daysToNext(none: string): string;
  /** A further condition: the column holds exactly this text. */
  condition(key: keyof typeof register.columns, text: string): string;
}

const without = (statuses: readonly Status[]) => (excluded: (status: Status) => string) =>
  statuses.map(excluded);
const RELEASED = without(statusesWhere(({ worth }) => worth === 'released'));
const NOT_REPORTED = without(statusesWhere(({ reported }) => !reported));
const NOT_ACCEPTED = without(statusesWhere(({ worth }) => worth !== 'full'));
const NOT_OWED = without(statusesWhere(({ move }) => move !== 'agency'));

/** Makes formulas over the register as it stands now; they follow when people move or sort it. */
export function registerFormulas({ tab, columns, headingRow }: CountingPlace): RegisterFormulas {
  const range = (key: keyof typeof register.columns) =>
    `${tab}!$${columns[key]}$${headingRow + 1}:$${columns[key]}`;
  const excluded = (status: Status) => `${range('status')},"<>${status}"`;
  const counted = [`${range('key')},"<>"`, `${range('note')},"<>*${OUT_OF_RULES}*"`];
  const countIfs = (...conditions: readonly string[]) => `COUNTIFS(${[...counted, ...conditions].join(',')})`;
  /** An emptied status is none: conditions that only exclude words would let it pass. */
  const someStatus = `${range('status')},"<>"`;
  const due = (comparison: '<' | '>=') => `${range('due')},"${comparison}"&TODAY()`;
  const upcoming = [...counted, ...NOT_OWED(excluded), due('>=')].join(',');
  return {
    duties: (...more) => countIfs(...RELEASED(excluded), ...more),
    reported: (...more) => countIfs(someStatus, ...NOT_REPORTED(excluded), ...more),
    accepted: (...more) => countIfs(someStatus, ...NOT_ACCEPTED(excluded), ...more),
    overdue: (...more) => countIfs(...NOT_OWED(excluded), due('<'), ...more),
    daysToNext: (none) => `IF(COUNTIFS(${upcoming})=0,"${none}",MINIFS(${range('due')},${upcoming})-TODAY())`,
    condition: (key, text) => `${range(key)},${quoted(`=${escaped(text)}`)}`,
  };
}

/** In a condition `*`, `?` and `~` would stand for other text. */
const escaped = (text: string) => text.replace(/[~*?]/g, '~$&');

/** A text as part of a formula: whatever people call an agency, it stays text. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
