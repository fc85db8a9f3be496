import { type Assignment, assignDuties } from '../domain/assignment';
import { describeMerge, questionBeforeStopping, requireAssignable } from '../domain/assignment-report';
import { problemsOfChangedIds } from '../domain/changed-ids';
import { countedDuties, isReported } from '../domain/duties';
import { recallDates } from '../domain/given-dates';
import { type Merge, mergeRegister } from '../domain/merge';
import { officialPage } from '../domain/official-table';
import { adviceOn, type Problem, UserError } from '../domain/problem';
import { type Duty, register } from '../tables/register';
import { log } from './log';
import { keepLongText, recallLongText } from './long-text';
import { paintProgress } from './paint-progress';
import { readYear, type Year } from './read-year';
import { readRecords } from './records';
import type { Services } from './services';

const GIVEN_DATES = 'assign.givenDates';

/**
 * Makes rules × items × agencies into duties, the official table and the matrix; keeps all that people recorded and says
 * what changed. Asks before anything already reported stops counting. Running it twice changes nothing more.
 */
export function assign(services: Services): string {
  const first = decide(services);
  const { stopping } = first.merge;
  if (stopping.length > 0 && !services.ask.confirm(questionBeforeStopping(stopping))) {
    return ['ยกเลิกแล้ว ไม่มีข้อมูลใดเปลี่ยนแปลง', ...adviceOn(first.problems)].join('\n\n');
  }
  const agreed = new Set(stopping.map(({ key }) => key));
  return services.lock.hold(() => {
    const decision = decide(services);
    if (decision.merge.stopping.some(({ key }) => !agreed.has(key))) {
      throw new UserError('ข้อมูลในสมุดงานเปลี่ยนไประหว่างรอคำตอบ กรุณาสั่ง "สร้างตารางมอบหมาย" อีกครั้ง');
    }
    return write(services, decision);
  });
}

interface Decision {
  readonly year: Year;
  readonly assignment: Assignment;
  readonly merge: Merge;
  /** What people should mend, whether or not they let the change happen. */
  readonly problems: readonly Problem[];
}

function decide({ workbook, store }: Services): Decision {
  const year = readYear(workbook);
  const assignment = assignDuties(year, year.settings.mode);
  requireAssignable(assignment);
  const before = recallDates(recallLongText(store, GIVEN_DATES));
  const merge = mergeRegister(year.register, assignment, before);
  const changedIds = problemsOfChangedIds(year.agencies, merge.leaving);
  const problems = [...year.problems, ...changedIds, ...merge.problems, ...assignment.problems];
  return { year, assignment, merge, problems };
}

function write(services: Services, { year, assignment, merge, problems }: Decision): string {
  const { workbook, store } = services;
  workbook.update(register, merge.changes);
  const { rows: additions, recalled } = recallAdditions(services, merge.additions);
  workbook.append(register, additions);
  keepLongText(store, GIVEN_DATES, merge.givenDates.text);
  const duties = countedDuties(workbook.read(register).rows);
  workbook.paint(officialPage({ ...assignment, duties, settings: year.settings }));
  const unread = paintProgress(services, { ...assignment, duties, settings: year.settings });
  const summary = describeMerge(assignment, merge, recalled);
  const isChanged = merge.additions.length + merge.changes.length > 0;
  if (isChanged) log(services, 'สร้างตารางมอบหมาย', 'สำเร็จ', summary);
  return [summary, ...adviceOn([...problems, ...unread])].join('\n\n');
}

/** Rows that stood here before, whose register or row somebody deleted, come back with what the records know of them. */
function recallAdditions(
  services: Services,
  additions: readonly Duty[],
): { rows: readonly Duty[]; recalled: number } {
  if (additions.length === 0) return { rows: [], recalled: 0 };
  const rows = additions.map(readRecords(services));
  return { rows, recalled: rows.filter(isReported).length };
}
