import MailComposer from 'nodemailer/lib/mail-composer';
import {
  badParameters,
  type Execution,
  type Exposure,
  expose,
  ScriptError,
  ServiceObject,
} from '../contract';
import { recipientsOf, refuseBeyondLimits } from './limits';
import { type Message, readMessage, type Wanted } from './message';

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
    await send(this.execution, wantedOf('MailApp.sendEmail', args));
  }
}

/** `GmailApp`, of which only `sendEmail(recipient, subject, body[, options])` is here. */
export class GmailApp extends ServiceObject {
  readonly exposure = GMAIL_APP;

  constructor(private readonly execution: Execution) {
    super();
  }

  async sendEmail(...args: unknown[]): Promise<this> {
    const wanted = wantedOf('GmailApp.sendEmail', args);
    if (args.length < 3 || (args.length === 4 && !isPlain(args[3])))
      throw badParameters('GmailApp.sendEmail', args);
    await send(this.execution, wanted);
    return this;
  }
}

export const MAIL_APP: Exposure = expose(
  'MailApp',
  { read: 'getRemainingDailyQuota', mail: 'sendEmail' },
  { scopes: ['https://www.googleapis.com/auth/script.send_mail'] },
);
export const GMAIL_APP: Exposure = expose(
  'GmailApp',
  { mail: 'sendEmail' },
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

async function send(execution: Execution, wanted: Wanted): Promise<void> {
  const { cloud, effectiveUser } = execution;
  const { mail } = cloud.parts;
  const message = readMessage(wanted);
  refuseBeyondLimits(message, cloud.account);
  const date = execution.now();
  if (!mail.spend(effectiveUser, recipientsOf(message), cloud, date)) {
    throw new ScriptError('Service invoked too many times for one day: email.');
  }
  const from = senderOf(message, execution);
  const source = await compose(message, from, { date, id: cloud.newId() });
  const { to, cc, bcc, subject, text, html, replyTo } = message;
  mail.add({ from, to, cc, bcc, replyTo: replyTo.join(', '), subject, text, html, date }, source);
  cloud.save();
}

/** `noReply` is for Workspace accounts only (MailApp reference); others write under their own address. */
function senderOf(message: Message, { cloud, effectiveUser }: Execution): string {
  if (!message.noReply || cloud.account === 'consumer') return effectiveUser;
  return `noreply@${effectiveUser.split('@')[1] ?? ''}`;
}

function compose(
  message: Message,
  from: string,
  sent: { readonly date: number; readonly id: string },
): Promise<Uint8Array> {
  const composer = new MailComposer({
    from: { name: message.name, address: from },
    to: [...message.to],
    cc: [...message.cc],
    bcc: [...message.bcc],
    replyTo: [...message.replyTo],
    subject: message.subject,
    text: message.text,
    ...(message.html !== '' && { html: message.html }),
    attachments: message.attachments.map((each) => ({ ...each, content: Buffer.from(each.content) })),
    date: new Date(sent.date),
    messageId: `<${sent.id}@mail.workbench.example>`,
    baseBoundary: sent.id,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const mail = composer.compile();
  // The outbox shows what the sender knows; a mail on its way would not carry the hidden recipients.
  mail.keepBcc = true;
  return mail.build();
}

function isPlain(value: unknown): value is Wanted {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ServiceObject)
  );
}
