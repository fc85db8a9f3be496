import { type CloudState, ScriptError } from '../contract';
import type { Message } from './message';

const KB = 1024;

/** Google's limits for one message (quota page); the body limit depends on the account. */
const BODY_BYTES = { consumer: 200 * KB, workspace: 400 * KB } as const satisfies Record<
  CloudState['account'],
  number
>;

interface Limit {
  /** That of `Email Attachments Per Message` stands on the quota page; the others were met by people who collect Google's errors. */
  readonly text: string;
  exceeds(message: Message, account: CloudState['account']): boolean;
}

const LIMITS: readonly Limit[] = [
  { text: 'Failed to send email: no recipient', exceeds: (message) => recipientsOf(message) === 0 },
  { text: 'Limit Exceeded: Email Recipients Per Message.', exceeds: (message) => recipientsOf(message) > 50 },
  { text: 'Argument too large: subject', exceeds: ({ subject }) => subject.length > 250 },
  {
    text: 'Limit Exceeded: Email Body Size.',
    exceeds: ({ text, html }, account) =>
      [text, html].some((body) => Buffer.byteLength(body) > BODY_BYTES[account]),
  },
  {
    text: 'Limit exceeded: Email Attachments Per Message.',
    exceeds: ({ attachments }) => attachments.length > 250,
  },
  {
    text: 'Limit Exceeded: Email Total Attachments Size.',
    exceeds: ({ attachments }) =>
      attachments.reduce((sum, each) => sum + each.content.length, 0) > 25 * KB * KB,
  },
];

/** Throws what Google throws at a message beyond its limits. */
export function refuseBeyondLimits(message: Message, account: CloudState['account']): void {
  const limit = LIMITS.find((each) => each.exceeds(message, account));
  if (limit) throw new ScriptError(limit.text);
}

/** How many recipients a message counts for: to, cc and bcc. */
export const recipientsOf = ({ to, cc, bcc }: Message): number => to.length + cc.length + bcc.length;
