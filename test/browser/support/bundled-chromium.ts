import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const PACKAGE = join(dirname(createRequire(resolve('package.json')).resolve('@sparticuz/chromium')), '../..');
const VERSION: unknown = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;

/** Where a browser is, and what its process needs to find its libraries and fonts. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that npm brought, unpacked once into `.build/`. It runs where no browser, no NSS and no font is installed:
 * the package's own unpacking gives libraries only inside AWS, so it is done here.
 */
export function bundledChromium(): BrowserProgram {
  const home = resolve('.build', `chromium-${VERSION}`);
  if (!existsSync(home)) unpackInto(home);
  return {
    path: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

/** Unpacks beside the place and renames: two test processes may do this at once. */
function unpackInto(home: string): void {
  mkdirSync(dirname(home), { recursive: true });
  const scratch = mkdtempSync(`${home}-`);
  writeFileSync(join(scratch, 'chromium'), packed('chromium'));
  chmodSync(join(scratch, 'chromium'), 0o755);
  for (const archive of ['al2023.tar', 'fonts.tar'])
    execFileSync('tar', ['-x', '-C', scratch], { input: packed(archive) });
  writeFileSync(join(scratch, 'fonts.conf'), fontConfig(home));
  try {
    renameSync(scratch, home);
  } catch (error) {
    rmSync(scratch, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}

const packed = (name: string): Buffer =>
  brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', `${name}.br`)));

/** Only the one font that came along, so that a picture is the same on every machine. */
const fontConfig = (home: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>
`;
