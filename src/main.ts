import { acceptAnswer } from './actions/accept-answer';
import { readAgencyLinks } from './actions/agency-links';
import { assign } from './actions/assign';
import { checkUrls } from './actions/check-urls';
import { collectAndTell } from './actions/collect-and-tell';
import { continueWork as goOn } from './actions/continue-work';
import { everyHour as reconcile } from './actions/every-hour';
import { everyMorning as wake } from './actions/every-morning';
import { explainLinks } from './actions/explain-links';
import { makeFillIns } from './actions/make-fill-ins';
import { makeForm } from './actions/make-form';
import { readMapping, saveMapping } from './actions/map-form';
import { prove } from './actions/prove';
import { recordEdit } from './actions/record-edit';
import { refresh } from './actions/refresh';
import { askAndReissue, reissueCode } from './actions/reissue-code';
import { previewReminders, sendReminders } from './actions/send-reminders';
import { setUp } from './actions/set-up';
import { checkFromSidebar, readSidebarState, runSidebarJob, sendFromSidebar } from './actions/sidebar';
import { readSilence, tellSilence } from './actions/silence';
import { stopChecking } from './actions/stop-checking';
import { UserError } from './domain/problem';
import { editOf, type GoogleEdit } from './google/edit-event';
import { openWorld, type World } from './google/services';
import { attendedAsk, showLabels, showMenu, showSidebar, unattendedAsk } from './google/ui';
import type { ChosenMapping } from './tables/form-mapping';
import type { AskedDuty, SeenAnswer, SeenCode, SidebarJob } from './tables/sidebar-calls';

/** The menu, top to bottom; `null` is a line. Each second word is an export below. */
const MENU = [
  ['เปิดแถบข้าง', 'menuSidebar'],
  null,
  ['เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน', 'menuSetUp'],
  ['สร้างตารางมอบหมาย', 'menuAssign'],
  ['สร้าง/ปรับแบบฟอร์ม', 'menuForm'],
  ['สร้างแบบกรอกสำหรับหน่วยงาน', 'menuBlank'],
  ['พิมพ์ป้าย QR', 'menuLabels'],
  ['ออกรหัสแบบฟอร์มใหม่', 'menuReissue'],
  null,
  ['รวบรวมรายงานผล', 'menuCollect'],
  ['ตรวจสอบลิงก์', 'menuCheckUrls'],
  ['บันทึกหลักฐานข้อที่ผ่าน', 'menuProof'],
  ['ปรับสีและภาพรวม', 'menuRefresh'],
  ['ส่งอีเมลเตือน', 'menuSendReminders'],
  ['ใครยังไม่รายงาน', 'menuSilence'],
] as const;

// What Google calls when the sheet opens: nothing but the menu, since no authorisation is there yet.
export const onOpen = () => showMenu('OIT', MENU);

// What a person chooses.
export const menuSidebar = () => showSidebar();
export const menuSetUp = () => attended(({ services, workshop }) => setUp(services, workshop));
export const menuAssign = () => attended(({ services }) => assign(services));
export const menuForm = () => attended(({ services }) => makeForm(services));
export const menuBlank = () => attended(({ services }) => makeFillIns(services));
export const menuLabels = () => showLabels();
export const menuReissue = () => attended(({ services }) => askAndReissue(services));
export const menuCollect = () => attended(({ services }) => collectAndTell(services));
export const menuCheckUrls = () => attended(({ services }) => checkUrls(services));
export const menuProof = () => attended(({ services }) => prove(services));
export const menuRefresh = () => attended(({ services }) => refresh(services));
export const menuSendReminders = () => attended(({ services }) => sendReminders(services));
export const menuSilence = () => attended(({ services }) => tellSilence(services));

// What the sidebar asks for; what it hands over may be anything.
export const sidebarState = () => reply(({ services }) => readSidebarState(services));
export const sidebarRun = (job: SidebarJob) =>
  reply(({ services, workshop }) => runSidebarJob(services, workshop, job));
export const sidebarCheckSlice = () => reply(({ services }) => checkFromSidebar(services));
export const sidebarStopChecking = () => reply(({ services }) => stopChecking(services));
export const sidebarExplain = (asked: AskedDuty) => reply(({ services }) => explainLinks(services, asked));
export const sidebarReminders = () => reply(({ services }) => previewReminders(services));
export const sidebarSendReminders = (ids: readonly string[]) =>
  reply(({ services }) => sendFromSidebar(services, ids));
export const sidebarLinks = () => reply(({ services }) => readAgencyLinks(services));
export const sidebarLabels = () => reply(() => showLabels());
export const sidebarReissue = (seen: SeenCode) => reply(({ services }) => reissueCode(services, seen));
export const sidebarSilence = () => reply(({ services }) => readSilence(services));
export const sidebarAccept = (seen: SeenAnswer) => reply(({ services }) => acceptAnswer(services, seen));
export const sidebarMapping = () => reply(({ services }) => readMapping(services));
export const sidebarSaveMapping = (chosen: ChosenMapping) =>
  reply(({ services }) => saveMapping(services, chosen));
/** The calls as the page is compiled against them. */
export interface Sidebar {
  sidebarState: typeof sidebarState;
  sidebarRun: typeof sidebarRun;
  sidebarCheckSlice: typeof sidebarCheckSlice;
  sidebarStopChecking: typeof sidebarStopChecking;
  sidebarExplain: typeof sidebarExplain;
  sidebarReminders: typeof sidebarReminders;
  sidebarSendReminders: typeof sidebarSendReminders;
  sidebarLinks: typeof sidebarLinks;
  sidebarLabels: typeof sidebarLabels;
  sidebarReissue: typeof sidebarReissue;
  sidebarSilence: typeof sidebarSilence;
  sidebarAccept: typeof sidebarAccept;
  sidebarMapping: typeof sidebarMapping;
  sidebarSaveMapping: typeof sidebarSaveMapping;
}

// What Google wakes.
export const onEdited = (event: GoogleEdit) => noticed(({ services }) => recordEdit(services, editOf(event)));
export const onFormSubmitted = () => unattended(({ services }) => collectAndTell(services));
export const everyMorning = () => unattended(({ services }) => wake(services));
export const everyHour = () => unattended(({ services }) => reconcile(services));
export const continueWork = () => unattended(({ services }) => goOn(services));

/** A person is told how it ended, in a dialog; a trigger writes it to the log of executions, unless there is nothing to say. */
const attended = (action: (world: World) => string) =>
  attendedAsk.tell(outcome(() => action(openWorld(attendedAsk))));
function unattended(action: (world: World) => string): void {
  const text = outcome(() => action(openWorld(unattendedAsk)));
  if (text !== '') unattendedAsk.tell(text);
}

/** Who typed has the sheet open: a cell that cannot be read is told in passing. */
function noticed(action: (world: World) => string): void {
  const text = outcome(() => action(openWorld(unattendedAsk)));
  if (text !== '') attendedAsk.notice(text);
}

/** The sidebar gets the value, or the sentence to show in its place. */
const reply = <Value>(call: (world: World) => Value) => attempt(() => call(openWorld(attendedAsk)));

function outcome(work: () => string): string {
  const tried = attempt(work);
  return tried.ok ? tried.value : tried.message;
}

type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

/** The only place that catches: what a person can mend is a sentence; a bug goes on to Google, which shows and logs it. */
function attempt<Value>(work: () => Value): Attempt<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof UserError) return { ok: false, message: error.message };
    throw error;
  }
}
