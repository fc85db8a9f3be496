/**
 * A copy of what `google.script.run` lets through: numbers, texts, truth values, null, and objects and arrays of them; a
 * form element becomes an object of its fields when it stands alone. Anything else fails the call, as on Google.
 */
export function plainArguments(args: readonly unknown[]): unknown[] {
  const [only] = args;
  if (args.length === 1 && only instanceof HTMLFormElement) return [formFields(only)];
  return args.map((arg) => plain(arg, []) ?? null);
}

function plain(value: unknown, above: readonly unknown[]): unknown {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'string')
    return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value instanceof Date || value instanceof Node) throw illegal(value);
  if (above.includes(value)) throw new Error('Failed due to circular reference in an argument');
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((each) => plain(each, path) ?? null);
  const entries = Object.entries(value).map(([key, each]) => [key, plain(each, path)] as const);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

const illegal = (value: unknown): Error =>
  new Error(
    `Failed due to illegal value in an argument: ${Object.prototype.toString.call(value).slice(8, -1)}`,
  );

function formFields(form: HTMLFormElement): Record<string, string | string[]> {
  const data = new FormData(form);
  const fields = [...new Set(data.keys())].map((name) => {
    const values = data.getAll(name);
    if (values.some((value) => value instanceof File))
      throw new Error('Files in a form are not implemented in the workbench');
    const texts = values.map(String);
    return [name, texts.length > 1 ? texts : (texts[0] ?? '')] as const;
  });
  return Object.fromEntries(fields);
}
