import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from '../cloud/refusal';
import { submitEntries } from '../services/forms/respondents';
import { type Command, print, remark, SCRIPT_OPTIONS, VALUE } from './command';
import { moveToNow, withCloud } from './opening';

/** Answers the form as agencies would, each at its moment, and fires the triggers; the clock ends at `--now`. */
export const submitCommand: Command = {
  usage: 'submit FILE.json [--form ID|TITLE] [--now ISO] [--data DIR]',
  options: { ...SCRIPT_OPTIONS, form: VALUE },
  words: [1, 1],
  run: (input) =>
    withCloud(input, 'write', async (cloud) => {
      const entries = addressed(readEntries(input.words[0] ?? ''), input.text('form'));
      const { ids, outcomes, warnings } = await submitEntries(cloud, entries, (moment) =>
        cloud.moveClock(moment),
      );
      const late = await cloud.fireLate();
      moveToNow(cloud, input);
      cloud.save();
      for (const warning of warnings) remark(warning);
      print(ids);
      const failed = [...outcomes, ...late].filter(({ error }) => error);
      for (const { functionName, error } of failed)
        remark(`${functionName}: ${error?.stack || error?.message}`);
      return failed.length > 0 ? 1 : 0;
    }),
};

function readEntries(path: string): unknown {
  if (!existsSync(path)) throw new Refusal(`There is no file ${path}.`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    throw new Refusal(`${path} cannot be read as JSON.`);
  }
}

/** The answers with the form of the option, where one does not name its own; what is no list is refused later. */
function addressed(entries: unknown, form: string | undefined): unknown {
  if (form === undefined || !Array.isArray(entries)) return entries;
  const isRecord = (entry: unknown) => typeof entry === 'object' && entry !== null;
  return entries.map((entry: unknown) => (isRecord(entry) ? { form, ...entry } : entry));
}
