import type { Agency } from '../tables/agencies';
import type { Duty } from '../tables/register';
import type { Report } from '../tables/reports';
import type { Responsibility } from './assignment';
import { agencyIdOf, countedDuties, dutyKey, isReported } from './duties';
import { groupBy } from './grouping';
import { addressesIn } from './recipients';
import { STATUS } from './status';
import { type UnconfirmedAnswer, unconfirmedAnswers } from './unconfirmed';

/** Whom the secretariat has to call, and what it has to decide. */
export interface Silence {
  /** Agencies of which nothing that counts has arrived. */
  readonly silent: readonly SilentAgency[];
  /** Names of agencies that cannot be written to. */
  readonly withoutEmail: readonly string[];
  /** Agencies that a rule asks for an officer, and have named none. */
  readonly withoutOfficer: readonly { readonly name: string; readonly items: readonly string[] }[];
  readonly unconfirmed: readonly UnconfirmedAnswer[];
}

export interface SilentAgency {
  readonly name: string;
  readonly duties: number;
  /** Whether an answer in its name waits for somebody to confirm it. */
  readonly hasUnconfirmed: boolean;
}

export interface SilenceFacts {
  readonly agencies: readonly Agency[];
  readonly responsibilities: readonly Responsibility[];
  readonly duties: readonly Duty[];
  readonly reports: readonly Report[];
}

/** Works out who is silent and why that may be, each in the order of its tab. */
export function silenceIn(facts: SilenceFacts): Silence {
  const held = countedDuties(facts.duties).filter(({ status }) => STATUS[status].worth !== 'released');
  const unconfirmed = unconfirmedAnswers(facts.reports);
  return {
    silent: silentAgencies(facts, held, unconfirmed),
    withoutEmail: facts.agencies
      .filter(({ emails }) => addressesIn(emails).length === 0)
      .map(({ name }) => name),
    withoutOfficer: withoutOfficer(facts, new Set(held.map(({ key }) => key))),
    unconfirmed,
  };
}

/** Agencies with duties that have neither reported nor said anything to an item, such as that there is none. */
function silentAgencies(
  { agencies, reports }: SilenceFacts,
  held: readonly Duty[],
  unconfirmed: readonly UnconfirmedAnswer[],
): SilentAgency[] {
  const byAgency = groupBy(held, ({ key }) => agencyIdOf(key));
  const counting = reports.filter(({ confirmation, item }) => confirmation !== 'รอยืนยัน' && item !== '');
  const heard = new Set(counting.map(({ duty, agency }) => (duty === '' ? agency : agencyIdOf(duty))));
  return agencies.flatMap(({ id, name }) => {
    const own = byAgency.get(id) ?? [];
    if (own.length === 0 || own.some(isReported) || heard.has(id) || heard.has(name)) return [];
    const hasUnconfirmed = unconfirmed.some(({ agency }) => agency === name);
    return [{ name, duties: own.length, hasUnconfirmed }];
  });
}

function withoutOfficer(
  { agencies, responsibilities }: SilenceFacts,
  held: ReadonlySet<string>,
): Silence['withoutOfficer'] {
  const asking = responsibilities.filter(({ oneOfficerEach }) => oneOfficerEach);
  return agencies.flatMap(({ id, name, qaOfficer }) => {
    if (qaOfficer.trim() !== '') return [];
    const items = asking.map(({ item }) => item.code).filter((code) => held.has(dutyKey(code, id)));
    return items.length === 0 ? [] : [{ name, items }];
  });
}
