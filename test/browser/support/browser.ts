import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { type BrowserProgram, bundledChromium } from './bundled-chromium';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser for tests, with an empty profile that goes when it is closed: `CHROME_PATH`, else an installed one, else the bundled one. */
export function openBrowser(program: BrowserProgram = findBrowser()): Promise<Browser> {
  return chromium.launch({
    executablePath: program.path,
    args: FLAGS,
    env: { ...process.env, ...program.env },
  });
}

/** The browser of this machine; `BROWSER_OF_TESTS=bundled` takes the one that npm brought. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): BrowserProgram {
  if (env.BROWSER_OF_TESTS === 'bundled') return bundledChromium();
  if (env.CHROME_PATH) return { path: env.CHROME_PATH, env: {} };
  const installed = INSTALLED.find((path) => existsSync(path));
  return installed ? { path: installed, env: {} } : bundledChromium();
}
