import MailComposer from 'nodemailer/lib/mail-composer';
import { type Execution, ScriptError } from '../contract';
import { recipientsOf, refuseBeyondLimits } from './limits';
import type { Message } from './message';

/** Sends a message at once, if the limits and the day's quota let it. */
export async function send(execution: Execution, message: Message): Promise<void> {
  const { cloud, effectiveUser } = execution;
  const { mail } = cloud.parts;
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
