import type { ServiceModule } from '../contract';
import { DRAFT_EXPOSURES } from './drafts';
import { GMAIL_APP, GmailApp, MAIL_APP, MailApp } from './mail-app';
import { MAIL_OWNER } from './part';

/** The Mail service, and of Gmail the sending and the drafts. */
export const MAIL: ServiceModule = {
  globals: {
    MailApp: (execution) => new MailApp(execution),
    GmailApp: (execution) => new GmailApp(execution),
  },
  exposures: [MAIL_APP, GMAIL_APP, ...DRAFT_EXPOSURES],
  parts: [MAIL_OWNER],
};
