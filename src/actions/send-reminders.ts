import { readAgencies } from '../domain/agency-list';
import { hijackedLinks } from '../domain/hijacked';
import { readItems } from '../domain/item-list';
import type { SendingResult } from '../domain/letters';
import { adviceOn, type Problem, UserError } from '../domain/problem';
import { letterOf } from '../domain/reminder-letter';
import { previewOf, type ReminderPreview } from '../domain/reminder-preview';
import { describeNothing, describeSending, questionBeforeSending } from '../domain/reminder-report';
import { planReminders, type Reminder, type ReminderPlan } from '../domain/reminders';
import { reminderLog } from '../tables/logs';
import { register } from '../tables/register';
import { linkChecks } from '../tables/reports';
import type { Settings } from '../tables/settings';
import { enterLetters, type Posting, sendLetters } from './mail-ledger';
import { readYear } from './read-year';
import type { Services } from './services';

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
    const entered = [...letters.filter(({ mailId }) => agreed.has(mailId)), ...waiting];
    enterLetters(services, entered.map(entryOf));
    return decision;
  });
  const letters = plan.letters.filter(({ mailId }) => agreed.has(mailId));
  const postings = letters.map((reminder) => postingOf(services, reminder, settings));
  return { plan, problems, result: sendLetters(services, postings) };
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
    hijacked: workbook.has(linkChecks)
      ? hijackedLinks(year.register.rows, workbook.read(linkChecks).rows)
      : [],
    ledger: workbook.read(reminderLog).rows,
    quota: mail.remainingQuota(),
    ownAddress,
  });
  return { plan, settings, problems: year.problems };
}

function noteWaiting(services: Services, { waiting }: ReminderPlan): void {
  if (waiting.length > 0) services.lock.hold(() => enterLetters(services, waiting.map(entryOf)));
}

const entryOf = ({ mailId, agency, to, cc, cause, owed }: Reminder): Posting['entry'] => ({
  agency: agency.name,
  to: [...to, ...cc],
  cause,
  items: owed.map(({ code }) => code).join(', '),
  mailId,
});

/** The count of reminders goes first, so that a row never says sent while the register does not know. */
function postingOf({ workbook, clock }: Services, reminder: Reminder, settings: Settings): Posting {
  return {
    entry: entryOf(reminder),
    letter: () => letterOf(reminder, { settings, today: clock.today() }),
    noteSent: () => {
      if (!reminder.isTrial) countReminder(workbook, reminder, clock.today());
    },
  };
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
