import { Consent } from '../../../workbench/cloud/consent';
import { checkPermission } from '../../../workbench/cloud/permissions';
import type { AuthMode } from '../../../workbench/services/contract';
import { EXPOSURES } from '../../../workbench/services/registry';

/** A call at the gate: `checkCall('MailApp.sendEmail', 'FULL', asked, denied)` throws when called what the script would see. */
export function checkCall(
  name: string,
  mode: AuthMode,
  oauthScopes?: readonly string[],
  denied: readonly string[] = [],
): () => void {
  const [className = '', method = ''] = name.split('.');
  const exposure = EXPOSURES.get(className);
  if (!exposure) throw new Error(`There is no class ${className}`);
  const consent = new Consent({ timeZone: 'UTC', ...(oauthScopes && { oauthScopes }) }, denied);
  return () => checkPermission(exposure, method, mode, consent);
}

/** Calls one after the other and says of each what came of it. */
export const TRY = `const tried = (calls) => Object.fromEntries(Object.entries(calls).map(([name, call]) => {
  try { call(); return [name, 'done'] } catch (e) { return [name, e.message] }
}));`;
