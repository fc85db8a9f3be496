import type { Agency, agencies } from '../tables/agencies';
import type { Item, items } from '../tables/items';
import type { rounds, rules } from '../tables/rules';
import { MODES, type Settings } from '../tables/settings';
import type { Placed } from '../tables/table';
import type { Day } from '../thai/day';
import { readAgencies } from './agency-list';
import { readRounds } from './deadlines';
import { dutyKey } from './duties';
import { readItems } from './item-list';
import type { Problem } from './problem';
import { isInDoubt, type ReadRule, readRules } from './rule-list';
import { problemAt, type Sheet } from './sheet';

/** What people wrote about the year. */
export interface YearSheets {
  readonly agencies: Sheet<typeof agencies>;
  readonly items: Sheet<typeof items>;
  readonly rules: Sheet<typeof rules>;
  readonly rounds: Sheet<typeof rounds>;
}

/** A duty as the rules give it. */
export interface GivenDuty {
  readonly key: string;
  readonly item: string;
  readonly title: string;
  readonly agency: string;
  readonly round: string;
  /** Undefined when the date that counts cannot be read now. */
  readonly due: Day | null | undefined;
}

/** Who is responsible for an item, and in which words the official table says so. */
export interface Responsibility {
  readonly item: Placed<Item>;
  readonly agencies: readonly Placed<Agency>[];
  readonly wording: 'all' | 'service-providers' | 'named';
  readonly oneOfficerEach: boolean;
}

/** Rules × items × agencies. */
export interface Assignment {
  /** By item, then by agency, in the order of their tabs. */
  readonly duties: readonly GivenDuty[];
  readonly responsibilities: readonly Responsibility[];
  readonly agencies: readonly Placed<Agency>[];
  readonly items: readonly Placed<Item>[];
  /** Whether a rule that cannot be read to its end may give a duty that no other gives, by item and agency id. */
  isInDoubt(item: string, agencyId: string): boolean;
  readonly problems: readonly Problem[];
}

/**
 * Works out every duty of the year. Rules add to one another; two that give the same duty give it once, and the later own
 * date counts. Where many bodies are assessed, each answers every item and rules only add dates and conditions.
 */
export function assignDuties(sheets: YearSheets, mode: Settings['mode']): Assignment {
  const { all, active, problems: ofAgencies } = readAgencies(sheets.agencies);
  const { items: list, problems: ofItems } = readItems(sheets.items);
  const codes = list.map(({ code }) => code);
  const { rules: read, problems: ofRules } = readRules(sheets.rules, codes, all);
  const { roundOf, problems: ofRounds } = readRounds(sheets.rounds, codes);
  const responsibilities = list.map((item) => responsibilityOf(item, read, active, mode === MODES[1]));
  const duties = responsibilities.flatMap(({ item, agencies: responsible }) =>
    responsible.map((agency) => givenDuty(item, agency, read, roundOf(item.code))),
  );
  const problems = [
    ...ofItems,
    ...ofRules,
    ...ofRounds,
    ...unassigned(sheets.rules, responsibilities),
    ...undated(sheets.rounds, duties, ofRounds),
    ...withoutOfficer(sheets.agencies, responsibilities),
    ...ofAgencies,
  ];
  return {
    duties,
    responsibilities,
    agencies: active,
    items: list,
    isInDoubt: (item, agencyId) => isInDoubt(read, item, agencyId),
    problems,
  };
}

function responsibilityOf(
  item: Placed<Item>,
  rules: readonly ReadRule[],
  active: readonly Placed<Agency>[],
  everyBody: boolean,
): Responsibility {
  const own = rules.filter(({ items: named }) => named.has(item.code));
  const all = everyBody || own.some(({ to }) => to === 'all');
  const responsible = active.filter(({ id }) => all || own.some(({ agencies: chosen }) => chosen.has(id)));
  const serving = own.length > 0 && own.every(({ to }) => to === 'service-providers');
  return {
    item,
    agencies: responsible,
    wording: all ? 'all' : serving ? 'service-providers' : 'named',
    oneOfficerEach: own.some(({ oneOfficerEach }) => oneOfficerEach),
  };
}

function givenDuty(
  item: Placed<Item>,
  agency: Placed<Agency>,
  rules: readonly ReadRule[],
  { round, due }: Pick<GivenDuty, 'round' | 'due'>,
): GivenDuty {
  const dated = rules.filter(
    (rule) => rule.due !== null && rule.items.has(item.code) && rule.agencies.has(agency.id),
  );
  return {
    key: dutyKey(item.code, agency.id),
    item: item.code,
    title: item.title,
    agency: agency.name,
    round,
    due: dated[dated.length - 1]?.due ?? due,
  };
}

function unassigned(sheet: Sheet<typeof rules>, all: readonly Responsibility[]): Problem[] {
  const free = all
    .filter(({ agencies: responsible }) => responsible.length === 0)
    .map(({ item }) => item.code);
  if (free.length === 0) return [];
  const sentence = `ข้อ ${free.join(', ')} ยังไม่มีหน่วยงานรับผิดชอบ กรุณาเพิ่มกติกา`;
  return [{ tab: sheet.tab, cell: '', sentence }];
}

/** Items that no round covers; a round that has no date has told so itself. */
function undated(
  sheet: Sheet<typeof rounds>,
  duties: readonly GivenDuty[],
  told: readonly Problem[],
): Problem[] {
  const open = [
    ...new Set(duties.filter(({ due, round }) => due === null && round === '').map(({ item }) => item)),
  ];
  if (open.length === 0 || told.some(({ cell }) => cell.startsWith(sheet.columns.due))) return [];
  const sentence = `ข้อ ${open.join(', ')} ไม่อยู่ในรอบใด จึงไม่มีกำหนดส่ง กรุณาเพิ่มรอบ (ช่อง "ข้อ" ว่าง = ทุกข้อ)`;
  return [{ tab: sheet.tab, cell: '', sentence }];
}

function withoutOfficer(sheet: Sheet<typeof agencies>, all: readonly Responsibility[]): Problem[] {
  return all.flatMap(({ item, agencies: responsible, oneOfficerEach }) => {
    const [first, ...more] = oneOfficerEach ? responsible.filter(({ qaOfficer }) => qaOfficer === '') : [];
    if (first === undefined) return [];
    const whom = more.length === 0 ? first.name : `${first.name} และอีก ${more.length} หน่วยงาน`;
    const sentence = `ข้อ ${item.code} ต้องมีเจ้าหน้าที่หน่วยงานละ 1 คน แต่${whom} ยังไม่ได้แจ้ง กรุณากรอกตำแหน่งและโทรศัพท์`;
    return [problemAt(sheet, 'qaOfficer', first.at, sentence)];
  });
}
