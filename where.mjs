import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { argv } from 'node:process';
import { buildAddOn, MAP } from './build.mjs';

/**
 * `npm run -s where < stack.txt`: prints a stack trace of the shipped script with the places of the sources, such as
 * `at Xe (Code:1:80211)` → `at Xe (src/domain/intake.ts:71:9)`. Check out the commit that was pushed: its build is the same again.
 */
await buildAddOn();
const map = new SourceMap(JSON.parse(readFileSync(MAP, 'utf8')));

/** Google calls the file `Code`, the workbench `Code.js`; both count lines and columns from 1. */
const PLACE = /\bCode(?:\.js|\.gs)?:(\d+):(\d+)/g;

function placeInSources(shown, line, column) {
  const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1);
  if (originalSource === undefined) return shown;
  const path = relative('.', resolve(dirname(MAP), originalSource));
  return `${path}:${originalLine + 1}:${originalColumn + 1}`;
}

const stack = argv[2] ?? readFileSync(0, 'utf8');
console.log(
  stack.replace(PLACE, (shown, line, column) => placeInSources(shown, Number(line), Number(column))),
);
