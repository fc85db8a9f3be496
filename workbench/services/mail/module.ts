import type { ServiceModule } from '../contract';
import { GMAIL_APP, GmailApp, MAIL_APP, MailApp } from './mail-app';
import { MAIL_OWNER } from './part';

/** The Mail service, and of Gmail the sending alone. */
export const MAIL: ServiceModule = {
  globals: {
    MailApp: (execution) => new MailApp(execution),
    GmailApp: (execution) => new GmailApp(execution),
  },
  exposures: [MAIL_APP, GMAIL_APP],
  parts: [MAIL_OWNER],
};
