import { badParameters, type Execution, type Exposure, expose, ServiceObject } from '../contract';
import { draftById, draftsOf, type GmailDraft, keepDraft } from './drafts';
import { type Message, readMessage, type Wanted } from './message';
import { send } from './sending';

/** `MailApp`: nothing leaves this computer, each mail becomes a file of the outbox. */
export class MailApp extends ServiceObject {
  readonly exposure = MAIL_APP;

  constructor(private readonly execution: Execution) {
    super();
  }

  getRemainingDailyQuota(): number {
    const { cloud, effectiveUser } = this.execution;
    return cloud.parts.mail.remaining(effectiveUser, cloud, this.execution.now());
  }

  async sendEmail(...args: unknown[]): Promise<void> {
    await send(this.execution, readMessage(wantedOf('MailApp.sendEmail', args)));
  }
}

/** `GmailApp`, of which sending and the drafts made by scripts are here. */
export class GmailApp extends ServiceObject {
  readonly exposure = GMAIL_APP;

  constructor(private readonly execution: Execution) {
    super();
  }

  async sendEmail(...args: unknown[]): Promise<this> {
    await send(this.execution, letterOf('GmailApp.sendEmail', args));
    return this;
  }

  createDraft(...args: unknown[]): GmailDraft {
    return keepDraft(this.execution, letterOf('GmailApp.createDraft', args));
  }

  getDrafts(): GmailDraft[] {
    return draftsOf(this.execution);
  }

  getDraft(id: unknown): GmailDraft {
    return draftById(this.execution, String(id));
  }
}

/** `(recipient, subject, body[, options])`. */
function letterOf(method: string, args: readonly unknown[]): Message {
  const wanted = wantedOf(method, args);
  if (args.length < 3 || (args.length === 4 && !isPlain(args[3]))) throw badParameters(method, args);
  return readMessage(wanted);
}

export const MAIL_APP: Exposure = expose(
  'MailApp',
  { read: 'getRemainingDailyQuota', mail: 'sendEmail' },
  { scopes: ['https://www.googleapis.com/auth/script.send_mail'] },
);
export const GMAIL_APP: Exposure = expose(
  'GmailApp',
  { mail: 'sendEmail', read: 'getDraft getDrafts', write: 'createDraft' },
  { scopes: ['https://mail.google.com/'] },
);

/** The overloads: a message, or (recipient, subject, body[, options]), or (to, replyTo, subject, body), all texts: a known trap. */
function wantedOf(method: string, args: readonly unknown[]): Wanted {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && isPlain(first)) return first;
  const texts = args.slice(0, 3).every((arg) => typeof arg !== 'object' && arg !== undefined);
  if (args.length === 3 && texts) return { to: first, subject: second, body: third };
  if (args.length === 4 && texts && isPlain(fourth))
    return { body: third, ...fourth, to: first, subject: second };
  if (args.length === 4 && texts && typeof fourth === 'string')
    return { to: first, replyTo: second, subject: third, body: fourth };
  throw badParameters(method, args);
}

function isPlain(value: unknown): value is Wanted {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ServiceObject)
  );
}
