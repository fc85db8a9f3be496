/**
 * Turns a template into the body of a function that returns the page: `<? ?>` runs, `<?= ?>` prints escaped,
 * `<?!= ?>` prints as it is. Google escapes by context; here it is the escape for text and attributes.
 */
export function templateCode(source: string): string {
  const parts = source.split(/(<\?(?:!=|=)?[\s\S]*?\?>)/);
  return `${PRELUDE}${parts.map(statement).join('\n')}\nreturn output.join('');`;
}

const PRELUDE = `const output = [];
let value_;
const escape_ = (value) => String(value ?? '').replace(/[&<>"']/g, (sign) => '&#' + sign.charCodeAt(0) + ';');
`;

function statement(part: string): string {
  const match = /^<\?(!=|=)?([\s\S]*)\?>$/.exec(part);
  if (!match) return `output.push(${JSON.stringify(part)});`;
  const [, kind, code = ''] = match;
  // The line break ends a comment on the scriptlet's last line; an assignment takes a final semicolon, too.
  if (kind === undefined) return `${code}\n`;
  return `value_ = ${code}\n;output.push(${kind === '=' ? 'escape_(value_)' : 'value_'});`;
}
