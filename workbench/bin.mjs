import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The command line's door: sets the zone, builds what is stale, runs the built command. */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

// Before anything reads a date: a script's local time is that of its manifest, and a thread cannot change it later.
process.env.TZ = zoneOf(manifestPath()) ?? 'Asia/Bangkok';

function manifestPath() {
  const typed = argv.findIndex((word) => word === '--manifest' || word.startsWith('--manifest='));
  if (typed < 0) return join(ROOT, 'appsscript.json');
  return argv[typed].includes('=') ? argv[typed].slice('--manifest='.length) : argv[typed + 1];
}

function zoneOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).timeZone;
  } catch {
    return undefined;
  }
}

/** What a command needs built beside the host: all of it for the page, the product to run it. */
const NEEDS = {
  run: ['add-on'],
  set: ['add-on'],
  submit: ['add-on'],
  advance: ['add-on'],
  serve: ['add-on', 'page'],
  start: ['add-on', 'page'],
};

// A reader such as `head` may leave early.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  const { buildStale } = await import('../build.mjs');
  await buildStale(['workbench', ...(NEEDS[argv[2]] ?? [])]);
  const { main } = createRequire(import.meta.url)(join(ROOT, '.build/workbench/cli.cjs'));
  process.exitCode = await main(argv.slice(2));
} catch (error) {
  console.error(error.errors ? 'The sources cannot be built (see above).' : error);
  process.exitCode = 1;
}
