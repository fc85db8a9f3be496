import type { Dialog, MenuEntry, UiPort } from '../services/contract';
import { type Input, remark, UsageError } from './command';

/** Which button `yes` and `no` press, by the buttons of the dialog. */
const BUTTONS: Readonly<Record<string, Readonly<Record<'yes' | 'no', string>>>> = {
  OK: { yes: 'OK', no: 'CLOSE' },
  OK_CANCEL: { yes: 'OK', no: 'CANCEL' },
  YES_NO: { yes: 'YES', no: 'NO' },
  YES_NO_CANCEL: { yes: 'YES', no: 'NO' },
};

const CLOSE = 'CLOSE';

/** A person who answers every dialog by `--answer` and each prompt by the next `--prompt`. */
export function answeringUi(input: Input): UiPort {
  const answer = answerOf(input);
  const texts = [...input.texts('prompt')];
  return {
    menu: (title, items) => remark(`menu: ${title}: ${items.map(entryText).join(', ')}`),
    toast: (text) => remark(`toast: ${text}`),
    alert: async (dialog) => {
      remark(`alert: ${dialog.text}`);
      return pressed(dialog, answer);
    },
    prompt: async (dialog) => {
      remark(`prompt: ${dialog.text}`);
      const text = texts.shift();
      if (text === undefined)
        return { button: pressed(dialog, answer === 'no' ? 'no' : undefined), text: '' };
      return { button: pressed(dialog, 'yes'), text };
    },
    show: (kind, page) => remark(`${kind}: ${page.title}`),
  };
}

/** `Send (sendMails)`, and what stands in a menu within in brackets. */
function entryText(entry: MenuEntry): string {
  if ('separator' in entry) return '—';
  if ('functionName' in entry) return `${entry.label} (${entry.functionName})`;
  return `${entry.label} [${entry.items.map(entryText).join(', ')}]`;
}

function answerOf(input: Input): 'yes' | 'no' | undefined {
  const answer = input.text('answer');
  if (answer === undefined || answer === 'yes' || answer === 'no') return answer;
  throw new UsageError(`--answer is yes or no, not ${answer}`);
}

const pressed = ({ buttons }: Dialog, answer: 'yes' | 'no' | undefined) =>
  answer === undefined ? CLOSE : (BUTTONS[buttons]?.[answer] ?? CLOSE);
