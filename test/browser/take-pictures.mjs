import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** `node test/browser/take-pictures.mjs` takes the pictures in docs/pictures anew; nothing else changes them. */
process.chdir(resolve(import.meta.dirname ?? '.', '../..'));

const outfile = resolve('.build/take-pictures.cjs');
await build({
  entryPoints: ['test/browser/support/take-pictures.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  outfile,
});
await createRequire(outfile)(outfile).takePictures();
