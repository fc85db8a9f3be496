import { type Duty, register } from '../tables/register';
import { blank, type Change, type Placed } from '../tables/table';
import type { Day } from '../thai/day';
import type { Assignment, GivenDuty } from './assignment';
import { agencyIdOf, firstOfEach, isInRules, isReported, itemOf, markOut, unmark } from './duties';
import { type GivenDates, rememberDates } from './given-dates';
import type { Problem } from './problem';
import { isUnreadable, problemAt, type Sheet } from './sheet';

/** How the register has to change so that it holds what the rules give and all that people recorded. */
export interface Merge {
  readonly additions: readonly Duty[];
  readonly changes: readonly Change<Duty>[];
  /** Present rows that the rules no longer give and that are to be marked so. */
  readonly leaving: readonly Placed<Duty>[];
  /** Present rows that no rule gives, but one that cannot be read to its end might: they stay as they are. */
  readonly held: readonly Placed<Duty>[];
  /** Of those leaving, the ones in which something was reported: it would stop counting. */
  readonly stopping: readonly Placed<Duty>[];
  /** Marked rows that the rules give again. */
  readonly returning: readonly Placed<Duty>[];
  /** Rows whose deadline moves with the rules or rounds. */
  readonly redated: readonly Placed<Duty>[];
  /** Rows whose deadline is a person's own and stays. */
  readonly ownDates: readonly Placed<Duty>[];
  /** What the rules give now, for the next time. */
  readonly givenDates: GivenDates;
  readonly problems: readonly Problem[];
}

type Register = Sheet<typeof register>;

/**
 * Merges what the rules give into the register. No recorded fact is lost: rows are added and marked, never removed, and a
 * deadline that is neither what the rules give nor what they gave last (`before`) is a person's own and stays.
 */
export function mergeRegister(
  sheet: Register,
  { duties: given, isInDoubt }: Pick<Assignment, 'duties' | 'isInDoubt'>,
  before: GivenDates,
): Merge {
  const byKey = new Map(given.map((duty) => [duty.key, duty]));
  const rows = firstOfEach(sheet.rows);
  const present = new Set(rows.map(({ key }) => key));
  const outside = rows.filter((row) => !byKey.has(row.key));
  const doubtful = ({ key }: Duty) => isInDoubt(itemOf(key), agencyIdOf(key));
  const held = outside.filter((row) => isInRules(row) && doubtful(row));
  const leaving = outside.filter((row) => isInRules(row) && !doubtful(row));
  const kept = rows.flatMap((row) => {
    const duty = byKey.get(row.key);
    return duty === undefined ? [] : [{ row, duty, due: dueOf(sheet, row, duty, before) }];
  });
  return {
    additions: given.filter(({ key }) => !present.has(key)).map(newDuty),
    changes: [
      ...leaving.map(({ at, note }) => ({ at, values: { note: markOut(note) } })),
      ...kept.flatMap(({ row, duty, due }) => changesOf(row, duty, due.due)),
    ],
    leaving,
    held,
    stopping: leaving.filter(isReported),
    returning: kept.filter(({ row }) => !isInRules(row)).map(({ row }) => row),
    redated: kept.filter(({ row, due }) => due.due !== row.due).map(({ row }) => row),
    ownDates: kept.filter(({ due }) => due.own).map(({ row }) => row),
    givenDates: rememberDates(
      given,
      outside.map(({ key }) => key),
      before,
    ),
    problems: problemsOfRegister(sheet),
  };
}

interface Due {
  readonly due: Day | null;
  readonly own: boolean;
}

function dueOf(sheet: Register, row: Placed<Duty>, duty: GivenDuty, before: GivenDates): Due {
  const { due: present } = row;
  if (isUnreadable(sheet, 'due', row.at)) return { due: present, own: true };
  if (duty.due === undefined || duty.due === present) return { due: present, own: false };
  const isOurs = present === null || present === before.dateOf(row.key);
  return isOurs ? { due: duty.due, own: false } : { due: present, own: true };
}

/** What stands in the columns of the program, where it differs. */
function changesOf(row: Placed<Duty>, duty: GivenDuty, due: Day | null): Change<Duty>[] {
  const { item, title, agency, round } = duty;
  const note = isInRules(row) ? row.note : unmark(row.note);
  const wanted = { item, title, agency, round, due, note };
  const keys = Object.keys(wanted) as (keyof typeof wanted)[];
  const differing = keys.filter((key) => wanted[key] !== row[key]).map((key) => [key, wanted[key]] as const);
  return differing.length === 0 ? [] : [{ at: row.at, values: Object.fromEntries(differing) }];
}

function newDuty({ key, item, title, agency, round, due }: GivenDuty): Duty {
  return { ...blank(register), key, item, title, agency, round, due: due ?? null };
}

/** Rows of the register that are not counted, and why. */
export function problemsOfRegister(sheet: Register): Problem[] {
  const firsts = new Map(firstOfEach(sheet.rows).map(({ key, at }) => [key, at]));
  return sheet.rows.flatMap(({ key, at }) => {
    const first = firsts.get(key);
    if (first === at) return [];
    const sentence =
      first === undefined
        ? 'แถวนี้ไม่มีรหัส จึงไม่ถูกนับ กรุณาใช้กติกามอบหมายเพิ่มหน้าที่ หรือลบแถวนี้'
        : `รหัส ${key} ซ้ำกับแถว ${first} นับเฉพาะแถวแรก กรุณาลบแถวที่เกิน`;
    return [problemAt(sheet, 'key', at, sentence)];
  });
}
