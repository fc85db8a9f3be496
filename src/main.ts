import { assign } from './actions/assign';
import { checkUrls } from './actions/check-urls';
import { collect } from './actions/collect';
import { continueWork as goOn } from './actions/continue-work';
import { makeForm } from './actions/make-form';
import { recordEdit } from './actions/record-edit';
import { refresh } from './actions/refresh';
import { sendReminders } from './actions/send-reminders';
import { setUp } from './actions/set-up';
import { UserError } from './domain/problem';
import { editOf, type GoogleEdit } from './google/edit-event';
import { openWorld, type World } from './google/services';
import { attendedAsk, showMenu, showSidebar, unattendedAsk } from './google/ui';

/** The menu, top to bottom; `null` is a line. Each second word is an export below. */
const MENU = [
  ['เปิดแถบข้าง', 'menuSidebar'],
  null,
  ['เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน', 'menuSetUp'],
  ['สร้างตารางมอบหมาย', 'menuAssign'],
  ['สร้าง/ปรับแบบฟอร์ม', 'menuForm'],
  null,
  ['รวบรวมรายงานผล', 'menuCollect'],
  ['ตรวจสอบลิงก์', 'menuCheckUrls'],
  ['ปรับสีและภาพรวม', 'menuRefresh'],
  ['ส่งอีเมลเตือน', 'menuSendReminders'],
] as const;

// What Google calls when the sheet opens: nothing but the menu, since no authorisation is there yet.
export const onOpen = () => showMenu('OIT', MENU);

// What a person chooses.
export const menuSidebar = () => showSidebar();
export const menuSetUp = () => attended(({ services, workshop }) => setUp(services, workshop));
export const menuAssign = () => attended(({ services }) => assign(services));
export const menuForm = () => attended(({ services }) => makeForm(services));
export const menuCollect = () => attended(({ services }) => collect(services));
export const menuCheckUrls = () => attended(({ services }) => checkUrls(services));
export const menuRefresh = () => attended(({ services }) => refresh(services));
export const menuSendReminders = () => attended(({ services }) => sendReminders(services));

// What Google wakes.
export const onEdited = (event: GoogleEdit) =>
  unattended(({ services }) => recordEdit(services, editOf(event)));
export const onFormSubmitted = () => unattended(({ services }) => collect(services));
export const everyMorning = () => unattended(({ services }) => refresh(services));
export const continueWork = () => unattended(({ services }) => goOn(services));

/** A person is told how it ended, in a dialog; a trigger writes it to the log of executions. */
const attended = (action: (world: World) => string) =>
  attendedAsk.tell(outcome(() => action(openWorld(attendedAsk))));
const unattended = (action: (world: World) => string) =>
  unattendedAsk.tell(outcome(() => action(openWorld(unattendedAsk))));

/** The only place that catches: what a person can mend is a sentence; a bug goes on to Google, which shows and logs it. */
function outcome(work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
