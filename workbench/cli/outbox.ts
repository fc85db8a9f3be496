import { outbox } from '../services/mail/part';
import { type Command, DATA, FLAG, print } from './command';
import { withCloud } from './opening';

/** The mails sent, oldest first. */
export const outboxCommand: Command = {
  usage: 'outbox [--json] [--data DIR]',
  options: { ...DATA, json: FLAG },
  words: [0, 0],
  run: (input) =>
    withCloud(input, 'read', (cloud) => {
      const mails = outbox(cloud);
      if (input.flag('json')) print(mails);
      else
        for (const { date, to, subject, text } of mails)
          print(`${date}  ${to.join(', ')}\n${subject}\n\n${text}\n\n`);
      return 0;
    }),
};
