/** A mail as data; recipients are plain addresses, the HTML is already escaped. */
export interface Letter {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly replyTo: string;
  readonly senderName: string;
}

/** How sending ended, by agency name. */
export interface SendingResult {
  readonly sent: readonly string[];
  readonly refused: readonly { readonly agency: string; readonly reason: string }[];
  /** For want of time or of recipients. */
  readonly left: readonly string[];
}
