import { type AuthMode, type Cost, type Exposure, ScriptError } from '../services/contract';
import type { Consent } from './consent';

/** What AuthMode NONE leaves (an add-on not yet enabled in the file): menus and what touches neither user nor file. */
const IN_NONE: Readonly<Record<string, readonly string[] | 'all'>> = {
  Ui: ['createMenu', 'createAddonMenu'],
  Menu: 'all',
  SpreadsheetApp: ['getUi'],
  FormApp: ['getUi'],
  Session: ['getActiveUserLocale', 'getScriptTimeZone'],
  ScriptApp: ['getAuthorizationInfo', 'getInstallationSource'],
  Utilities: 'all',
  Blob: 'all',
  HtmlService: 'all',
  HtmlOutput: 'all',
  HtmlTemplate: 'all',
};

/** Simple triggers may build menus and nothing else of the user interface. */
const NOT_IN_LIMITED: Readonly<Record<string, readonly string[]>> = {
  Ui: ['alert', 'prompt', 'showSidebar', 'showModalDialog', 'showModelessDialog'],
  Browser: ['msgBox', 'inputBox'],
};

const SCOPE = 'https://www.googleapis.com/auth/';
/** Scopes that a simple trigger has without being asked. */
const LIMITED_SCOPES: ReadonlySet<string> = new Set(
  ['spreadsheets.currentonly', 'forms.currentonly', 'documents.currentonly', 'userinfo.email'].map(
    (name) => SCOPE + name,
  ),
);

/** What a function in a formula may do beside what needs no scope: look at the spreadsheet, and fetch. */
const IN_CELLS: ReadonlySet<string> = new Set(
  ['spreadsheets.currentonly', 'script.external_request'].map((name) => SCOPE + name),
);
const WRITES: ReadonlySet<Cost | undefined> = new Set<Cost>(['queued', 'write', 'flush']);

/** Throws what Google throws when the manifest, the person or the way the script was started does not allow a call. */
export function checkPermission(exposure: Exposure, method: string, mode: AuthMode, consent: Consent): void {
  const name = `${exposure.className}.${method}`;
  const scopes = exposure.methodScopes?.[method] ?? exposure.scopes ?? [];
  const refused = () => new ScriptError(`You do not have permission to call ${name}.${required(scopes)}`);
  const isOne = (test: (scope: string) => boolean) => scopes.length === 0 || scopes.some(test);
  if (!isAllowed(exposure, method, mode, scopes)) throw refused();
  if (!isOne((scope) => consent.isAskedFor(scope)))
    throw new ScriptError(`Specified permissions are not sufficient to call ${name}.${required(scopes)}`);
  // Nobody is asked for the few scopes of a simple trigger, so nobody can withhold them.
  if (mode === 'FULL' && !isOne((scope) => consent.isGranted(scope))) throw refused();
}

function isAllowed(exposure: Exposure, method: string, mode: AuthMode, scopes: readonly string[]): boolean {
  const { className, methods } = exposure;
  if (mode === 'FULL') return true;
  if (mode === 'NONE') return IN_NONE[className] === 'all' || (IN_NONE[className]?.includes(method) ?? false);
  if (mode === 'CUSTOM_FUNCTION')
    return (
      scopes.length === 0 || (!WRITES.has(methods[method]) && scopes.some((scope) => IN_CELLS.has(scope)))
    );
  if (NOT_IN_LIMITED[className]?.includes(method)) return false;
  return scopes.length === 0 || scopes.some((scope) => LIMITED_SCOPES.has(scope));
}

/** `required(['a', 'b'])` → `' Required permissions: (a || b)'`. */
function required(scopes: readonly string[]): string {
  if (scopes.length === 0) return '';
  return ` Required permissions: ${scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`}`;
}
