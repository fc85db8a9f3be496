/** Markup that may stand in a page as it is: made by `html` alone. */
export interface Html {
  readonly markup: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Part = Html | string | number | readonly Part[];

/**
 * Markup in which every value is escaped, except markup made the same way: `` html`<b>${'<i>'}</b>` `` is `<b>&lt;i&gt;</b>`. Values
 * stand in text or between quotes, never as a name or in a script.
 */
export function html(literals: TemplateStringsArray, ...values: readonly Part[]): Html {
  const pieces = literals.map((literal, index) => literal + markupOf(values[index] ?? ''));
  return { markup: pieces.join('') };
}

function markupOf(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  }
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}
