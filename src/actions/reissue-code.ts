import { agencyCalled } from '../domain/agency-called';
import { readAgencies } from '../domain/agency-list';
import { UserError } from '../domain/problem';
import { describeReissue, questionBeforeReissue, type Reissue, reissue } from '../domain/reissue';
import { type Agency, agencies } from '../tables/agencies';
import { readSeenCode, type SeenCode } from '../tables/sidebar-calls';
import { type Codes, openCodes } from './agency-codes';
import { log } from './log';
import { readSheet } from './read-year';
import type { Services } from './services';
import { understood } from './understood';

/** Asks which agency's link has leaked, and on yes gives it a new code. */
export function askAndReissue(services: Services): string {
  const { ask, workbook } = services;
  const typed = ask.prompt('ลิงก์ของหน่วยงานใดรั่วไหล พิมพ์ชื่อ ชื่อย่อ หรือรหัสของหน่วยงาน');
  if (typed === null || typed.trim() === '') return UNTOUCHED;
  const agency = agencyCalled(typed, readAgencies(readSheet(workbook, agencies)).all);
  const seen = { agency: agency.id, issue: openCodes(services).issueOf(agency.id) };
  return ask.confirm(questionBeforeReissue(agency.name)) ? reissueSeen(services, seen) : UNTOUCHED;
}

const UNTOUCHED = 'ยังไม่ได้ออกรหัสใหม่ ลิงก์ทุกหน่วยงานใช้ได้ตามเดิม';

/** Gives an agency a new code in the place of the one that a page shows; asked twice it does so once. */
export function reissueCode(services: Services, given: unknown): string {
  return reissueSeen(services, understood(readSeenCode(given)));
}

/** The old code ends first, and the log knows of it before the link changes: cut off in between, the next press finds it. */
function reissueSeen(services: Services, { agency: id, issue: seen }: SeenCode): string {
  return services.lock.hold(() => {
    const sheet = readSheet(services.workbook, agencies);
    const agency = readAgencies(sheet).all.find((each) => each.id === id);
    if (agency === undefined)
      throw new UserError(`ไม่พบหน่วยงานรหัส "${id}" ในแท็บ "${sheet.tab}" แล้ว กรุณากดรีเฟรช`);
    const codes = openCodes(services);
    const decided = decide(agency, seen, codes);
    if (decided.isNew) codes.keepIssue(id, decided.issue);
    if (decided.isNew || decided.formLink !== agency.formLink) note(services, agency, decided);
    services.workbook.update(agencies, [{ at: agency.at, values: { formLink: decided.formLink } }]);
    return describeReissue(agency.name, decided, sheet.tab);
  });
}

const decide = (agency: Agency, seen: number, { issueOf, codeOf }: Codes): Reissue =>
  reissue({ agency, seen, present: issueOf(agency.id), codeOf: (issue) => codeOf(agency.id, issue) });

function note(services: Services, { id, name }: Agency, { issue, isLinked }: Reissue): void {
  log(services, 'ออกรหัสยืนยันใหม่', isLinked ? 'สำเร็จ' : 'ต้องทำลิงก์ใหม่', `${name} (${id}) ครั้งที่ ${issue}`);
}
