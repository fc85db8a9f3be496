import type { Agency } from '../tables/agencies';
import { RULE_CONDITIONS, type Rule, type rules } from '../tables/rules';
import type { Placed } from '../tables/table';
import type { Day } from '../thai/day';
import { kindKey } from './agency-kinds';
import { agencyDirectory } from './agency-names';
import { type Assignee, readAssignmentWords, WORDS_FOR_MANY } from './assignment-words';
import { readItemCodes } from './item-codes';
import { problemsOfItemCodes } from './item-problems';
import { nearestName } from './nearest';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';

/** A rule as far as it can be read. */
export interface ReadRule {
  readonly items: ReadonlySet<string>;
  readonly to: Assignee['to'];
  /** Ids of the agencies in use that it means. */
  readonly agencies: ReadonlySet<string>;
  readonly oneOfficerEach: boolean;
  readonly due: Day | null;
  /** What the rule also says and nobody can read: it may mean more items, or more agencies. */
  readonly unread: { readonly items: boolean; readonly agencies: boolean };
}

/** Whether a rule that cannot be read to its end may give this duty too: no reason to take it away. */
export function isInDoubt(rules: readonly ReadRule[], item: string, agencyId: string): boolean {
  return rules.some(
    ({ items, agencies, unread }) =>
      (unread.agencies && items.has(item)) || (unread.items && agencies.has(agencyId)),
  );
}

type Rules = Sheet<typeof rules>;

/** Reads every rule; what a cell says wrongly is told and the rest of it counts. */
export function readRules(
  sheet: Rules,
  codes: readonly string[],
  agencies: readonly Placed<Agency>[],
): { rules: readonly ReadRule[]; problems: readonly Problem[] } {
  const directory = agencyDirectory(agencies);
  const read = sheet.rows.map((rule) => {
    const named = readItemCodes(rule.items, codes);
    const words = readAssignmentWords(rule.assignTo, agencies, directory);
    const meant = agencies.filter((agency) => isMeant(agency, words.assignee));
    const chosen = meant.filter(({ active }) => active);
    const result: ReadRule = {
      items: new Set(named.codes),
      to: words.assignee.to,
      agencies: new Set(chosen.map(({ id }) => id)),
      oneOfficerEach: words.oneOfficerEach || rule.condition === RULE_CONDITIONS[0],
      due: rule.due,
      unread: { items: named.problems.length > 0, agencies: words.unknown.length > 0 },
    };
    const problems = [
      ...problemsOfItemCodes(sheet, rule, named.problems),
      ...withoutItems(sheet, rule),
      ...(words.unknown.length === 0 && chosen.length === 0 ? nobody(sheet, rule, meant) : []),
    ];
    const unknown = words.unknown.map((typed) => ({ at: rule.at, typed }));
    return { result, problems, unknown };
  });
  return {
    rules: read.map(({ result }) => result),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...unknownAgencies(
        sheet,
        read.flatMap(({ unknown }) => unknown),
        agencies,
      ),
      ...contradictions(
        sheet,
        read.map(({ result }) => result),
      ),
    ],
  };
}

function isMeant(agency: Agency, assignee: Assignee): boolean {
  switch (assignee.to) {
    case 'all':
      return true;
    case 'service-providers':
      return agency.servesPublic;
    case 'kind':
      return kindKey(agency.kind) === kindKey(assignee.kind);
    case 'named':
      return assignee.ids.includes(agency.id);
  }
}

function withoutItems(sheet: Rules, { items, at }: Placed<Rule>): Problem[] {
  if (items !== '') return [];
  return [problemAt(sheet, 'items', at, 'กติกานี้ไม่ระบุข้อ จึงไม่มีผล กรุณากรอกข้อ เช่น O1-O6')];
}

/** Nobody reads more hints, and each costs a comparison with every name. */
const MOST_HINTS = 20;

function unknownAgencies(
  sheet: Rules,
  unknown: readonly { readonly at: number; readonly typed: string }[],
  agencies: readonly Agency[],
): Problem[] {
  const names = agencies
    .flatMap(({ name, shortName, kind }) => [name, shortName, kind])
    .concat(WORDS_FOR_MANY)
    .filter((name) => name !== '');
  return unknown.map(({ at, typed }, index) => {
    const near = index < MOST_HINTS ? nearestName(typed, names) : null;
    const hint = near === null ? '' : ` หมายถึง "${near}" หรือไม่`;
    const sentence = `ไม่รู้จักหน่วยงาน "${typed}"${hint} กรุณาใช้ชื่อหรือรหัสตามแท็บ "หน่วยงาน"`;
    return problemAt(sheet, 'assignTo', at, sentence);
  });
}

function nobody(sheet: Rules, { assignTo, at }: Placed<Rule>, meant: readonly Agency[]): Problem[] {
  const sentence =
    assignTo === ''
      ? 'กติกานี้ไม่ระบุว่ามอบหมายให้ใคร จึงไม่มีผล กรุณากรอก เช่น ทุกหน่วยงาน'
      : meant.length > 0
        ? `"${assignTo}" มีแต่หน่วยงานที่ไม่ใช้งาน กรุณาแก้กติกาหรือตั้ง "ใช้งาน" เป็น TRUE ในแท็บ "หน่วยงาน"`
        : `"${assignTo}" ยังไม่มีหน่วยงานใดเข้าเงื่อนไข กรุณาตรวจแท็บ "หน่วยงาน" เช่น คอลัมน์ "ให้บริการประชาชน"`;
  return [problemAt(sheet, 'assignTo', at, sentence)];
}

/** Rules that give the same duty different dates of their own: the later counts. */
function contradictions(sheet: Rules, read: readonly ReadRule[]): Problem[] {
  return read.flatMap((rule, index) => {
    const at = sheet.rows[index]?.at;
    const earlier = read.findIndex((other, place) => place < index && contradicts(other, rule));
    if (at === undefined || earlier < 0) return [];
    const sentence = `กำหนดส่งเฉพาะต่างจากกติกาแถว ${sheet.rows[earlier]?.at} ในข้อและหน่วยงานเดียวกัน ใช้วันที่ของแถวนี้`;
    return [problemAt(sheet, 'due', at, sentence)];
  });
}

function contradicts(a: ReadRule, b: ReadRule): boolean {
  if (a.due === null || b.due === null || a.due === b.due) return false;
  return overlap(a.items, b.items) && overlap(a.agencies, b.agencies);
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((value) => b.has(value));
