import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildStale } from '../build.mjs';

const ROOT = join(import.meta.dirname, '..');

/** Builds TypeScript of this repository for a bench, beside the workbench's own bundles, and loads it. */
export async function load(name, contents) {
  process.env.TZ = 'Asia/Bangkok';
  await buildStale(['workbench', 'add-on']);
  const outfile = join(ROOT, '.build/workbench', `bench-${name}.cjs`);
  await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['esbuild'],
    outfile,
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}

export const DIST = join(ROOT, 'dist');
