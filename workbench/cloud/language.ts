import { transformSync } from 'esbuild';
import type { ScriptFile } from '../execution/protocol';
import { Refusal } from './refusal';

/** What Apps Script's parser refuses though V8 knows it (its list of unsupported syntax, August 2026). */
const UNSUPPORTED = [
  { feature: 'class-private-field', says: 'private fields (#name)' },
  { feature: 'class-private-method', says: 'private methods (#name)' },
  { feature: 'class-private-static-field', says: 'private fields (#name)' },
  { feature: 'class-static-field', says: 'static fields (static name = …)' },
] as const;

const SUSPICIOUS = /#[\p{L}_$]|\bstatic\b/u;

/** Refuses a script that Google would not take: a bundle has to be lowered to ES2019. */
export function refuseUnsupported({ name, source }: ScriptFile): void {
  if (!SUSPICIOUS.test(source)) return;
  const plain = compiled(source, {});
  const found = UNSUPPORTED.find(({ feature }) => compiled(source, { [feature]: false }) !== plain);
  if (plain !== undefined && found) throw new Refusal(`${name}: Apps Script cannot parse ${found.says}.`);
}

/** The compiler writes a script anew where it has to replace a feature; undefined when it is no script at all, which V8 says better. */
function compiled(source: string, supported: Record<string, boolean>): string | undefined {
  try {
    return transformSync(source, { target: 'esnext', supported, logLevel: 'silent' }).code;
  } catch {
    return undefined;
  }
}
