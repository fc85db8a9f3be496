import type { ServerResponse } from 'node:http';
import type { SentMail } from './host';
import { BadRequest, send } from './http';
import type { MailSummary } from './protocol';

/** The mail box from the newest to the oldest, without the mails' HTML. */
export function mailSummaries(mails: readonly SentMail[]): MailSummary[] {
  return mails.map(({ html, eml: _source, ...mail }) => ({ ...mail, hasHtml: html !== '' })).reverse();
}

/** Answers `/mail/<id>.html` (as the recipient sees it) and `/mail/<id>.eml` (as it is sent). */
export function sendMailPart(response: ServerResponse, mails: readonly SentMail[], path: string): void {
  const [, id, part] = /^\/mail\/([\w-]+)\.(html|eml)$/.exec(path) ?? [];
  const mail = mails.find((each) => each.id === id);
  if (!mail) throw new BadRequest(404, 'There is no such mail');
  if (part === 'eml') {
    const headers = { 'content-disposition': `attachment; filename="${mail.id}.eml"` };
    send(response, { type: 'message/rfc822', body: mail.eml(), headers });
  } else {
    send(response, {
      type: 'text/html',
      body: mailPage(mail.html),
      headers: { 'content-security-policy': MAIL_POLICY },
    });
  }
}

/** A mail runs nothing and loads nothing; its links open beside the workbench. */
const MAIL_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline' 'self'",
  "font-src 'self'",
  'img-src data:',
].join('; ');

const mailPage = (html: string): string =>
  `<!DOCTYPE html><meta charset="utf-8"><base target="_blank"><link rel="stylesheet" href="/fonts.css">${localForms(html)}`;

/** Links to Google's forms lead to the same form on this server. */
const localForms = (html: string): string =>
  html.replace(/(href\s*=\s*["']?\s*)https:\/\/docs\.google\.com\/forms\/d\/e\//gi, '$1/forms/d/e/');
