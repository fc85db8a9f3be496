import type { Cloud } from '../cloud/cloud';
import { describeForm, publishForm, type QuestionDescription } from '../services/forms/describe';
import { type Command, DATA, FLAG, print } from './command';
import { withCloud } from './opening';

/** The form as respondents see it; first published, as its owner does in the editor when the script did not. */
export const formCommand: Command = {
  usage: 'form [ID|TITLE] [--publish] [--json] [--data DIR]',
  options: { ...DATA, json: FLAG, publish: FLAG },
  words: [0, 1],
  run: (input) =>
    withCloud(input, input.flag('publish') ? 'write' : 'read', (cloud) => {
      if (input.flag('publish')) publish(cloud, input.words[0]);
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

function publish(cloud: Cloud, id: string | undefined): void {
  publishForm(cloud, id);
  cloud.save();
}

function line({ title, kind, required, choices }: QuestionDescription): string {
  return `  ${title}${required ? ' *' : ''} (${kind})${choices ? `: ${choices.join(', ')}` : ''}\n`;
}
