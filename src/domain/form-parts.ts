import type { Duty } from '../tables/register';
import { askedDuties } from './duty-sets';
import { type FormFacts, type PlannedForm, planForm, SINGLE_FORM } from './make-form-plan';
import { UserError } from './problem';

/**
 * Google publishes no limit. Ours is about twenty bodies with all items, each on a page of its own: made in one execution even if Google
 * is several times slower than the workbench reckons, and few enough for a person to look through in the editor.
 */
export const MOST_QUESTIONS = 1_000;

/** The form of duties that no round has, where the others are split by round. */
const NO_ROUND = 'ไม่กำหนดรอบ';

/** What decides the forms of the year: a form's facts, and the names of the rounds in their order. */
export interface YearFacts extends Omit<FormFacts, 'pageOf'> {
  readonly rounds: readonly string[];
  /** The page that each agency had in the form of a part. */
  pageOf(part: string): FormFacts['pageOf'];
}

/** One form for all duties; where its questions would be too many, one for each round. Without any duty there is nothing to ask. */
export function planForms(facts: YearFacts): PlannedForm[] {
  const whole = planPart(facts, SINGLE_FORM, facts.duties);
  if (whole === null) throw new UserError(NOTHING_TO_ASK);
  if (questionsIn(whole) <= MOST_QUESTIONS) return [whole];
  const asked = askedDuties(facts.agencies, facts.duties);
  if (new Set(asked.map(({ round }) => round).filter((round) => round !== '')).size < 2) return [whole];
  return partsOf(asked, facts.rounds).flatMap((part) => {
    const planned = planPart(
      facts,
      part,
      asked.filter((duty) => partOf(duty) === part),
    );
    return planned === null ? [] : [planned];
  });
}

const NOTHING_TO_ASK =
  'ยังไม่มีข้อที่ต้องรายงานในแท็บ "ทะเบียนติดตาม" กรุณาตรวจแท็บ "หน่วยงาน" และ "กติกามอบหมาย" แล้วเลือกเมนู "สร้างตารางมอบหมาย" ก่อน';

const planPart = (facts: YearFacts, part: string, duties: readonly Duty[]): PlannedForm | null =>
  planForm({ ...facts, duties, pageOf: facts.pageOf(part) }, part);

const questionsIn = ({ plan }: PlannedForm) => plan.pages.flatMap(({ questions }) => questions).length;

const partOf = ({ round }: Duty) => round || NO_ROUND;

/** In the order of the rounds' tab; then those that left it, last what no round has. */
function partsOf(duties: readonly Duty[], rounds: readonly string[]): string[] {
  const found = new Set(duties.map(partOf));
  const named = [...found].filter((part) => part !== NO_ROUND);
  const ordered = new Set([...rounds, ...named, NO_ROUND]);
  return [...ordered].filter((part) => found.has(part));
}
