import type { CloudPart, CloudState, PartOwner } from '../contract';

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

interface Window {
  readonly since: number;
  readonly recipients: number;
}

interface Saved {
  readonly mails: readonly SentMail[];
  readonly windows: readonly (readonly [string, Window])[];
}

/** Recipients a person may write to in 24 hours (Google's quota page). */
const DAILY_RECIPIENTS = { consumer: 100, workspace: 1500 } as const;
const DAY = 86_400_000;

/** The outbox and what each person has used of their quota, kept as the part `mail` and `outbox/*.eml`. */
export class MailPart implements CloudPart {
  private readonly mails: SentMail[];
  private readonly windows: Map<string, Window>;
  private unsaved: { readonly path: string; readonly content: Uint8Array }[] = [];

  constructor(saved?: Saved) {
    this.mails = [...(saved?.mails ?? [])];
    this.windows = new Map(saved?.windows);
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

  /** Counts recipients of a person; false, and nothing counted, when they are too many. The 24 hours start with the first mail. */
  spend(user: string, recipients: number, cloud: CloudState, now: number): boolean {
    if (recipients > this.remaining(user, cloud, now)) return false;
    const window = this.windowOf(user, now) ?? { since: now, recipients: 0 };
    this.windows.set(user, { ...window, recipients: window.recipients + recipients });
    return true;
  }

  remaining(user: string, cloud: CloudState, now: number): number {
    return DAILY_RECIPIENTS[cloud.account] - (this.windowOf(user, now)?.recipients ?? 0);
  }

  snapshot(): Saved {
    return { mails: this.mails, windows: [...this.windows] };
  }

  files(): readonly { readonly path: string; readonly content: Uint8Array }[] {
    const files = this.unsaved;
    this.unsaved = [];
    return files;
  }

  private windowOf(user: string, now: number): Window | undefined {
    const window = this.windows.get(user);
    return window && now - window.since < DAY ? window : undefined;
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
