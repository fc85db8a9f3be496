import { bindScript } from '../cloud/bound-projects';
import type { Cloud } from '../cloud/cloud';
import { loadProject, type Project } from '../cloud/project';
import { formIdOf } from '../services/forms/describe';
import { readArguments } from './arguments';
import { authModeOf } from './auth-mode';
import { type Command, type Input, START_OPTIONS, VALUE } from './command';
import { askedOf, makeWorkbook } from './new';
import { moveToNow, withCloud } from './opening';
import { readParticipants, runAll } from './side-by-side';
import { selectTyped } from './standing';

/** What scripts from elsewhere take for granted: `Sheet1`, `12/31/2026`, `$`. */
const AS_ELSEWHERE = { locale: 'en_US' } as const;

/**
 * The same as `run` for any other Apps Script file, or a folder of them; a data folder without a workbook gets an empty one. From then
 * on the script is bound to the workbook: what is typed runs its `onEdit`, and the page shows its menu.
 */
export const execCommand: Command = {
  usage:
    "exec FILE|FOLDER [FUNCTION] [JSON…] [--manifest FILE] [--form ID|newest] [--auth-mode none|limited|full] [--deny-scope SCOPE] [--published] [--with '[trigger:]FUNCTION[(JSON, …)][@ADDRESS]'] [--fault SPEC] [--seed N] [--select RANGE] [--answer yes|no] [--prompt TEXT] [--locale en_US] [--zone ZONE] [--now ISO] [--trace] [--data DIR]",
  options: { ...START_OPTIONS, manifest: VALUE, form: VALUE, locale: VALUE, zone: VALUE },
  words: [1, Number.POSITIVE_INFINITY],
  run: (input) =>
    withCloud(input, 'write', (cloud) => {
      const [file = '', named, ...words] = input.words;
      const project = loadProject({ kind: 'file', file, ...manifestOf(input), ...boundForm(cloud, input) });
      const functionName = named ?? firstFunction(project);
      const args = readArguments(words);
      if (cloud.isNew)
        makeWorkbook(cloud, 'empty', { ...AS_ELSEWHERE, zone: project.manifest.timeZone, ...askedOf(input) });
      moveToNow(cloud, input);
      selectTyped(cloud, input);
      bindScript(cloud, project.source);
      const others = readParticipants(input).map((other) => ({ ...other, project }));
      return runAll(cloud, [{ functionName, args, project, ...authModeOf(input) }, ...others], input);
    }),
};

function manifestOf(input: Input): { manifest?: string } {
  const manifest = input.text('manifest');
  return manifest === undefined ? {} : { manifest };
}

/** `--form newest`: the script is bound to a form, not to the workbook. */
function boundForm(cloud: Cloud, input: Input): { form?: string } {
  const id = input.text('form');
  return id === undefined ? {} : { form: formIdOf(cloud, id === 'newest' ? undefined : id) };
}

/** As Google's editor offers: the first function of the file, unless one is called `main`; '' only loads the file. */
function firstFunction({ scripts }: Project): string {
  const names = scripts.flatMap(({ source }) => [
    ...source.matchAll(/^(?:async\s+)?function\s*([\p{L}_$][\p{L}\p{M}\p{N}_$]*)/gmu),
  ]);
  const found = names.map(([, name = '']) => name);
  return found.includes('main') ? 'main' : (found[0] ?? '');
}
