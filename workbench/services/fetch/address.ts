import { ScriptError } from '../contract';

/** UrlFetchApp reference. */
const LONGEST = 2_082;

/** Characters an address must carry encoded: Google answers "Invalid argument" (seen for `|`, `{`, `"`; believed for the others). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are refused with the others
const UNSAFE = /[\u0000-\u0020"<>\\^`{|}]/;

/**
 * The address to fetch; throws what Google throws at one it does not take. One without a scheme means http, letters beyond ASCII are
 * encoded as UTF-8: `readAddress('www.example.go.th/ก').href` → `'http://www.example.go.th/%E0%B8%81'`
 */
export function readAddress(given: unknown, escapes = true): URL {
  if (given === undefined || given === null || given === '')
    throw new ScriptError('Attribute provided with no value: url');
  const text = String(given);
  const url = parse(text);
  if (!url || UNSAFE.test(text) || (!escapes && /[^\u0021-\u007e]/.test(text)))
    throw new ScriptError(`Invalid argument: ${text}`);
  if (Math.max(text.length, url.href.length) > LONGEST)
    throw new ScriptError('Limit Exceeded: URLFetch URL Length.');
  if (url.username || url.password) throw new ScriptError(`Login information disallowed: ${text}`);
  url.hash = '';
  return url;
}

function parse(text: string): URL | null {
  const full = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `http://${text}`;
  if (!/^https?:\/\//i.test(full) || !URL.canParse(full)) return null;
  return new URL(full);
}
