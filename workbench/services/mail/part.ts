import type { CloudPart, CloudState, PartOwner } from '../contract';
import { DailyUse, type SavedUse } from '../daily-use';
import type { Attachment, Message } from './message';

/** A mail as it left; `file` is its MIME source in the data folder. */
export interface SentMail {
  readonly file: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Milliseconds since 1970. */
  readonly date: number;
}

/** One line of `outbox --json`. */
export interface OutboxEntry {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: string;
}

/** A message that waits to be sent; its files are in base64. */
export interface DraftState extends Omit<Message, 'attachments'> {
  readonly owner: string;
  readonly messageId: string;
  readonly date: number;
  readonly attachments: readonly (Omit<Attachment, 'content'> & { readonly content: string })[];
}

interface Saved {
  readonly mails: readonly SentMail[];
  readonly use: SavedUse;
  /** Absent in what was kept before there were any. */
  readonly drafts?: readonly (readonly [string, DraftState])[];
}

/** Recipients a person may write to in 24 hours (Google's quota page). */
const DAILY_RECIPIENTS = { consumer: 100, workspace: 1500 } as const;

/** The outbox and what each person has used of their quota, kept as the part `mail` and `outbox/*.eml`. */
export class MailPart implements CloudPart {
  private readonly mails: SentMail[];
  readonly use: DailyUse;
  /** By id, oldest first. */
  readonly drafts: Map<string, DraftState>;
  private unsaved: { readonly path: string; readonly content: Uint8Array }[] = [];

  constructor(saved?: Saved) {
    this.mails = [...(saved?.mails ?? [])];
    this.use = new DailyUse(DAILY_RECIPIENTS, saved?.use);
    this.drafts = new Map(saved?.drafts);
  }

  /** Oldest first. */
  get sent(): readonly SentMail[] {
    return this.mails;
  }

  add(mail: Omit<SentMail, 'file'>, source: Uint8Array): void {
    const file = `outbox/${String(this.mails.length + 1).padStart(4, '0')}.eml`;
    this.mails.push({ ...mail, file });
    this.unsaved.push({ path: file, content: source });
  }

  /** Counts recipients of a person; false, and nothing counted, when they are too many. */
  spend(user: string, recipients: number, cloud: CloudState, now: number): boolean {
    return this.use.spend(user, recipients, cloud.account, now);
  }

  remaining(user: string, cloud: CloudState, now: number): number {
    return this.use.remaining(user, cloud.account, now);
  }

  snapshot(): Saved {
    return { mails: this.mails, use: this.use.snapshot(), drafts: [...this.drafts] };
  }

  files(): readonly { readonly path: string; readonly content: Uint8Array }[] {
    const files = this.unsaved;
    this.unsaved = [];
    return files;
  }
}

export const MAIL_OWNER: PartOwner = {
  name: 'mail',
  version: 1,
  load: (saved) => new MailPart(saved as Saved | undefined),
};

declare module '../contract' {
  interface CloudParts {
    mail: MailPart;
  }
}

/** The mails sent, oldest first, in the shape of `outbox --json`. */
export function outbox(cloud: CloudState): OutboxEntry[] {
  return cloud.parts.mail.sent.map(({ to, cc, subject, text, html, date }) => {
    return { to, cc, subject, text, html, date: new Date(date).toISOString() };
  });
}
