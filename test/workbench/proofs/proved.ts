import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collect, type Rerun } from './rerunning';
import { listenTo, methodsHeard, without } from './sabotage';

/** Which test fails when a method does nothing: `Range.setNote` → `keeps notes (3)`. */
export type Proofs = ReadonlyMap<string, string>;

/**
 * Where tests call the services directly. Tests that start executions (Utilities, DriveApp, HtmlService, locks, triggers) take too
 * long to run a thousand times: what only they prove is not counted.
 */
const FOLDERS = ['spreadsheet', 'forms', 'mail', 'fetch'].map((name) => join(__dirname, '../services', name));
/** A test that hangs without a method proves nothing about it. */
const PATIENCE = 1_000;
/** Tests tried for one method before it is given up. */
const TRIES = 12;

/** Runs the tests of the services, then each again with one method after the other doing nothing. */
export async function proveMethods(): Promise<Proofs> {
  const proofs = new Map<string, string>();
  for (const path of FOLDERS.flatMap(testFiles)) {
    const file = collect(() => require(path));
    listenToWrittenClasses();
    await file.begin();
    await proveIn(file.tests, proofs);
    await file.end();
  }
  return proofs;
}

/** Classes that declare their methods as such, not by a table. */
function listenToWrittenClasses(): void {
  const { GmailApp, MailApp } = require('../../../workbench/services/mail/mail-app');
  const { UrlFetchApp } = require('../../../workbench/services/fetch/fetch-app');
  const { HTTPResponse } = require('../../../workbench/services/fetch/response');
  for (const { prototype } of [MailApp, GmailApp, UrlFetchApp, HTTPResponse]) listenTo(prototype);
}

async function proveIn(tests: readonly Rerun[], proofs: Map<string, string>): Promise<void> {
  const users = await usersOf(tests);
  for (const [method, candidates] of users) {
    if (proofs.has(method)) continue;
    for (const test of candidates.slice(0, TRIES)) {
      if (!(await notices(test, method))) continue;
      proofs.set(method, test.title);
      break;
    }
  }
}

/** The tests that call each method, the most specific first. */
async function usersOf(tests: readonly Rerun[]): Promise<ReadonlyMap<string, readonly Rerun[]>> {
  const calls: { readonly test: Rerun; readonly methods: ReadonlySet<string> }[] = [];
  for (const test of tests) {
    let isSound = false;
    const methods = await methodsHeard(async () => {
      isSound = await passes(test);
    });
    if (isSound) calls.push({ test, methods });
  }
  const users = new Map<string, Rerun[]>();
  const specificFirst = [...calls].sort((one, other) => one.methods.size - other.methods.size);
  for (const { test, methods } of specificFirst)
    for (const method of methods) users.set(method, [...(users.get(method) ?? []), test]);
  return users;
}

/** A failure counts only when the same test passes before and after it with the method at work. */
async function notices(test: Rerun, method: string): Promise<boolean> {
  if (!(await passes(test))) return false;
  const fails = await without(method, async () => (await outcome(test)) === 'failed');
  return fails && (await passes(test));
}

const passes = async (test: Rerun) => (await outcome(test)) === 'passed';

async function outcome(test: Rerun): Promise<'passed' | 'failed' | 'hung'> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<'hung'>((resolve) => {
    timer = setTimeout(() => resolve('hung'), PATIENCE);
  });
  const run = test.run().then(
    () => 'passed' as const,
    () => 'failed' as const,
  );
  const first = await Promise.race([run, patience]);
  clearTimeout(timer);
  return first;
}

function testFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return testFiles(path);
    return name.endsWith('.test.ts') ? [path] : [];
  });
}
