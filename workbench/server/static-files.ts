import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { send } from './http';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** A file of the built page by its bare name; false when there is none. Fonts are also for frames, whose origin is another. */
export async function sendFile(response: ServerResponse, folder: string, path: string): Promise<boolean> {
  const name = /^\/(?:fonts\/)?[\w-]+\.[a-z0-9]+$/.exec(path)?.[0];
  const type = name && TYPES[extname(name)];
  if (!name || !type) return false;
  const content = await readFile(join(folder, name)).catch(() => null);
  if (!content) return false;
  const headers = type === TYPES['.woff2'] ? { 'access-control-allow-origin': '*' } : {};
  send(response, { type, body: content, headers });
  return true;
}
