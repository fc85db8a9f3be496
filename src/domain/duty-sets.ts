import type { Agency } from '../tables/agencies';
import type { Duty } from '../tables/register';
import { agencyIdOf, countedDuties } from './duties';

/** Agencies that have the same items with the same deadlines, and so share a page of the form. */
export interface DutySet {
  /** Identifies the page of the set for good. */
  readonly page: string;
  readonly agencies: readonly Agency[];
  /** The duties of the first of them, in the order of the register. */
  readonly duties: readonly Duty[];
}

type Members = Omit<DutySet, 'page'>;

/**
 * Who shares which page. A set keeps the page that most of its agencies had before (`pageOf`, by agency id), so that
 * questions keep their ids when an agency joins or leaves; a new one is named after its first agency.
 */
export function dutySets(
  agencies: readonly Agency[],
  duties: readonly Duty[],
  pageOf: Readonly<Record<string, string>>,
): DutySet[] {
  const groups = groupBySet(agencies, duties);
  const pages = pageKeys(groups, pageOf);
  return groups.map((group, index) => ({ page: pages[index] ?? '', ...group }));
}

/** Which page each agency has: what `dutySets` wants to know the next time. */
export function pagesOf(sets: readonly DutySet[]): Record<string, string> {
  return Object.fromEntries(sets.flatMap(({ page, agencies }) => agencies.map(({ id }) => [id, page])));
}

/** The duties that are asked of agencies that can be chosen in the list. */
export function askedDuties(agencies: readonly Agency[], duties: readonly Duty[]): Duty[] {
  const ids = new Set(answering(agencies).map(({ id }) => id));
  return countedDuties(duties).filter(
    ({ key, status }) => status !== 'ไม่เกี่ยวข้อง' && ids.has(agencyIdOf(key)),
  );
}

function groupBySet(agencies: readonly Agency[], duties: readonly Duty[]): Members[] {
  const asked = askedDuties(agencies, duties);
  const groups = new Map<string, { agencies: Agency[]; duties: Duty[] }>();
  for (const agency of answering(agencies)) {
    const own = asked.filter(({ key }) => agencyIdOf(key) === agency.id);
    const signature = own.map(({ item, due }) => `${item} ${due}`).join();
    const group = groups.get(signature);
    if (group) group.agencies.push(agency);
    else if (own.length > 0) groups.set(signature, { agencies: [agency], duties: own });
  }
  return [...groups.values()];
}

/** Agencies that can be chosen in the list: a form takes each name once. */
function answering(agencies: readonly Agency[]): Agency[] {
  const names = new Set<string>();
  return agencies.filter(({ id, name, active }) => {
    if (!active || id === '' || name === '' || names.has(name)) return false;
    names.add(name);
    return true;
  });
}

function pageKeys(groups: readonly Members[], pageOf: Readonly<Record<string, string>>): string[] {
  const keys: string[] = [];
  const taken = new Set<string>();
  const take = (index: number, key: string | undefined) => {
    if (key === undefined || taken.has(key)) return;
    taken.add(key);
    keys[index] = key;
  };
  const bySize = groups
    .map((group, index) => ({ group, index }))
    .sort((a, b) => b.group.agencies.length - a.group.agencies.length);
  for (const { group, index } of bySize) take(index, mostCommon(group.agencies.map(({ id }) => pageOf[id])));
  for (const { group, index } of bySize) {
    if (keys[index] === undefined)
      take(
        index,
        freshKeys(group).find((key) => !taken.has(key)),
      );
  }
  return keys;
}

const freshKeys = ({ agencies }: Members): string[] => {
  const plain = agencies.map(({ id }) => `set-${id}`);
  return [...plain, ...plain.map((key) => `${key}-new`), ...plain.map((key) => `${key}-newer`)];
};

function mostCommon(keys: readonly (string | undefined)[]): string | undefined {
  const count = (key: string) => keys.filter((each) => each === key).length;
  return keys.filter((key) => key !== undefined).sort((a, b) => count(b) - count(a))[0];
}
