import { describeForm, type QuestionDescription } from '../services/forms/describe';
import { type Command, DATA, FLAG, print } from './command';
import { withCloud } from './opening';

/** The form as respondents see it. */
export const formCommand: Command = {
  usage: 'form [ID] [--json] [--data DIR]',
  options: { ...DATA, json: FLAG },
  words: [0, 1],
  run: (input) =>
    withCloud(input, 'read', (cloud) => {
      const form = describeForm(cloud, input.words[0]);
      if (input.flag('json')) {
        print(form);
        return 0;
      }
      print(`${form.title}${form.published ? '' : ' (not published)'}\n`);
      for (const page of form.pages) {
        print(
          `\n${page.title || '—'}${page.goTo ? ` → ${page.goTo}` : ''}\n${page.questions.map(line).join('')}`,
        );
      }
      return 0;
    }),
};

function line({ title, kind, required, choices }: QuestionDescription): string {
  return `  ${title}${required ? ' *' : ''} (${kind})${choices ? `: ${choices.join(', ')}` : ''}\n`;
}
