import { contextOf, readOn, START } from './html-context';

/**
 * Turns a template into the body of a function that returns the page: `<? ?>` runs, `<?= ?>` prints escaped for the
 * place where it stands, `<?!= ?>` prints as it is.
 */
export function templateCode(source: string, withComments = false): string {
  let reading = START;
  const statements = source.split(/(<\?(?:!=|=)?[\s\S]*?\?>)/).map((part) => {
    const scriptlet = /^<\?(!=|=)?([\s\S]*)\?>$/.exec(part);
    const context = contextOf(reading);
    // A value printed is part of what is being read: after it an attribute has begun.
    reading = readOn(reading, scriptlet ? (scriptlet[1] ? 'x' : '') : part);
    const code = scriptlet ? statement(scriptlet[1], scriptlet[2] ?? '', context) : literal(part);
    return withComments ? `${commented(part)}\n${code}` : code;
  });
  return `${PRELUDE}${statements.join('\n')}\nreturn output.join('');`;
}

const literal = (part: string) => `output.push(${JSON.stringify(part)});`;

const commented = (part: string) => part.replace(/^/gm, '// ');

function statement(kind: string | undefined, code: string, context: string): string {
  // The line break ends a comment on the scriptlet's last line; an assignment takes a final semicolon, too.
  if (kind === undefined) return `${code}\n`;
  return `value_ = ${code}\n;output.push(${kind === '=' ? `print_.${context}(value_)` : 'value_'});`;
}

/**
 * Runs in the script's own world, before the template. In a script a text becomes a quoted text and a number stays one;
 * an address that could run code and a style that could leave its place are replaced.
 */
const PRELUDE = String.raw`const output = [];
let value_;
const print_ = (() => {
  const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  const text = (value) => String(value ?? '').replace(/[&<>"']/g, (sign) => SIGNS[sign]);
  const unicode = (sign) => '\\u' + sign.charCodeAt(0).toString(16).padStart(4, '0');
  const quoted = (value) => String(value ?? '').replace(/[\\"'<>&=\x60$\/\x00-\x1f\u2028\u2029]/g, unicode);
  const plain = (value) => value == null || typeof value === 'number' || typeof value === 'boolean';
  const script = (value) => (plain(value) ? ' ' + (value ?? null) + ' ' : '"' + quoted(value) + '"');
  const url = (value) => {
    const address = String(value ?? '').trim();
    return text(/^(?:https?|mailto|tel|ftp):|^[^:]*(?:[/?#]|$)/i.test(address) ? address.replace(/[\s"'<>()\\^\x60{|}]/g, percent) : '#blocked');
  };
  const percent = (sign) => '%' + sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  const style = (value) => (/^[\w\s.,#%!()+-]*$/.test(String(value ?? '')) && !/expression|url/i.test(value) ? String(value ?? '') : 'blocked');
  return { text, attribute: text, url, script, scriptString: quoted, handler: (value) => text(script(value)), style };
})();
`;
