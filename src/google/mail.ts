import type { Mail } from '../actions/services';

export const mail: Mail = {
  remainingQuota: () => MailApp.getRemainingDailyQuota(),
  // Whatever Google throws here is its refusal of this letter: a bad address, or more recipients than it had promised.
  send: ({ to, cc, subject, text, html, replyTo, senderName }) => {
    try {
      MailApp.sendEmail({
        to: to.join(','),
        subject,
        body: text,
        htmlBody: html,
        ...(cc.length > 0 && { cc: cc.join(',') }),
        ...(replyTo !== '' && { replyTo }),
        ...(senderName !== '' && { name: senderName }),
      });
      return { sent: true };
    } catch (error) {
      return { sent: false, reason: error instanceof Error ? error.message : String(error) };
    }
  },
};
