/** Cells as spreadsheets put them on the clipboard; a cell with a tab, a line break or a quote stands in quotes. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** The inverse of `toTsv`, as tolerant as spreadsheets are: `fromTsv('a\tb\nc')` → `[['a', 'b'], ['c', '']]` */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/y;
  for (let match = cell.exec(text); match && cell.lastIndex <= text.length; match = cell.exec(text)) {
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  if (rows.length > 1 && isBlank(rows.at(-1))) rows.pop();
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** What follows the last line break of a copied block. */
const isBlank = (row: readonly string[] | undefined): boolean =>
  row?.length === 0 || (row?.length === 1 && row[0] === '');
