import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The command line's door: builds what is stale, runs the built command. */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

// Until a script begins, whose manifest then decides (cloud/cloud.ts).
process.env.TZ = 'Asia/Bangkok';

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
