import { readAgencies } from '../domain/agency-list';
import { readItems } from '../domain/item-list';
import { adviceOn, type Problem, UserError } from '../domain/problem';
import { letterOf } from '../domain/reminder-letter';
import { previewOf, type ReminderPreview } from '../domain/reminder-preview';
import {
  describeNothing,
  describeSending,
  questionBeforeSending,
  type SendingResult,
} from '../domain/reminder-report';
import { planReminders, type Reminder, type ReminderPlan } from '../domain/reminders';
import { type ReminderEntry, reminderLog } from '../tables/logs';
import { register } from '../tables/register';
import type { Settings } from '../tables/settings';
import type { Placed } from '../tables/table';
import { readYear } from './read-year';
import type { Services } from './services';

/** Of six minutes; the rest waits for the next click. */
const SENDING_BUDGET_MS = 240_000;

/** Shows what would go to whom, and on yes writes to every agency that owes something and was not written to today. */
export function sendReminders(services: Services): string {
  const { plan } = decide(services);
  if (plan.letters.length === 0) {
    noteWaiting(services, plan);
    return describeNothing(plan);
  }
  if (!services.ask.confirm(questionBeforeSending(plan))) return 'ยังไม่ได้ส่งจดหมาย';
  const sending = sendAgreed(
    services,
    plan.letters.map(({ mailId }) => mailId),
  );
  return [describeSending(sending.plan, sending.result), ...adviceOn(sending.problems)].join('\n\n');
}

/** The letters that would leave now; writes nothing. */
export function previewReminders(services: Services): ReminderPreview {
  return previewOf(decide(services).plan);
}

/** What was sent, and the letters of the day as they stood before. */
export interface Sending {
  readonly plan: ReminderPlan;
  readonly result: SendingResult;
  readonly problems: readonly Problem[];
}

/** Sends those of today's letters that a person has agreed to, by their ids; what left meanwhile does not leave again. */
export function sendAgreed(services: Services, mailIds: readonly string[]): Sending {
  const agreed = new Set(mailIds);
  const { plan, settings, problems } = services.lock.hold(() => {
    const decision = decide(services);
    const { letters, waiting } = decision.plan;
    enter(services, [...letters.filter(({ mailId }) => agreed.has(mailId)), ...waiting]);
    return decision;
  });
  const letters = plan.letters.filter(({ mailId }) => agreed.has(mailId));
  return { plan, problems, result: sendAll(services, letters, settings) };
}

interface Decision {
  readonly plan: ReminderPlan;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

function decide({ workbook, clock, mail, user }: Services): Decision {
  const year = readYear(workbook);
  const { settings } = year;
  const ownAddress = user.email();
  if (settings.trial && ownAddress === '') {
    throw new UserError(
      'โหมดทดลองส่งจดหมายถึงตัวท่านเอง แต่ Google ไม่บอกที่อยู่อีเมลของท่าน กรุณาใช้บัญชีเจ้าของสมุดงาน หรือปิด "โหมดทดลอง" ในแท็บ "ตั้งค่า"',
    );
  }
  const plan = planReminders({
    today: clock.today(),
    settings,
    duties: year.register.rows,
    agencies: readAgencies(year.agencies).active,
    items: readItems(year.items).items,
    ledger: workbook.read(reminderLog).rows,
    quota: mail.remainingQuota(),
    ownAddress,
  });
  return { plan, settings, problems: year.problems };
}

function sendAll(services: Services, letters: readonly Reminder[], settings: Settings): SendingResult {
  const sent: string[] = [];
  const refused: { agency: string; reason: string }[] = [];
  const left: string[] = [];
  for (const reminder of letters) {
    const { name } = reminder.agency;
    if (services.clock.elapsedMs() > SENDING_BUDGET_MS) left.push(name);
    else if (services.lock.hold(() => claim(services, reminder))) {
      const outcome = services.mail.send(letterOf(reminder, { settings, today: services.clock.today() }));
      services.lock.hold(() => settle(services, reminder, outcome.sent));
      if (outcome.sent) sent.push(name);
      else refused.push({ agency: name, reason: outcome.reason });
    }
  }
  return { sent, refused, left };
}

/** Rows for letters that have none today. They wait at first: one that is never claimed was never sent. */
function enter({ workbook, clock }: Services, reminders: readonly Reminder[]): void {
  const entered = new Set(workbook.read(reminderLog).rows.map(({ mailId }) => mailId));
  const time = clock.now();
  const rows = reminders
    .filter(({ mailId }) => !entered.has(mailId))
    .map((reminder): ReminderEntry => entryOf(reminder, time));
  workbook.append(reminderLog, rows);
}

function noteWaiting(services: Services, { waiting }: ReminderPlan): void {
  if (waiting.length > 0) services.lock.hold(() => enter(services, waiting));
}

const entryOf = ({ mailId, agency, to, cc, cause, owed }: Reminder, time: string): ReminderEntry => ({
  time,
  agency: agency.name,
  to: [...to, ...cc],
  cause,
  items: owed.map(({ code }) => code).join(', '),
  state: 'รอโควตา',
  mailId,
});

/** Takes the letter for this execution alone, before it leaves: cut off behind it, the letter counts as sent. */
function claim({ workbook, clock }: Services, reminder: Reminder): boolean {
  const row = rowOf(workbook.read(reminderLog).rows, reminder);
  if (row === undefined || row.state === 'กำลังส่ง' || row.state === 'ส่งแล้ว') return false;
  workbook.update(reminderLog, [
    { at: row.at, values: { ...entryOf(reminder, clock.now()), state: 'กำลังส่ง' } },
  ]);
  workbook.flush();
  return true;
}

/** The count of reminders goes first, so that a row never says sent while the register does not know. */
function settle({ workbook, clock }: Services, reminder: Reminder, isSent: boolean): void {
  if (isSent && !reminder.isTrial) countReminder(workbook, reminder, clock.today());
  const row = rowOf(workbook.read(reminderLog).rows, reminder);
  const state = isSent ? 'ส่งแล้ว' : 'ส่งไม่สำเร็จ';
  if (row !== undefined) workbook.update(reminderLog, [{ at: row.at, values: { state, time: clock.now() } }]);
}

function countReminder(workbook: Services['workbook'], { owed }: Reminder, today: string): void {
  const keys = new Set(owed.map(({ key }) => key));
  const rows = workbook
    .read(register)
    .rows.filter(({ key, remindedOn }) => keys.has(key) && remindedOn !== today);
  const changes = rows.map(({ at, remindedTimes }) => ({
    at,
    values: { remindedTimes: (remindedTimes ?? 0) + 1, remindedOn: today },
  }));
  workbook.update(register, changes);
}

const rowOf = (rows: readonly Placed<ReminderEntry>[], { mailId }: Reminder) =>
  rows.find((row) => row.mailId === mailId);
