import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Covered } from '../../../workbench/cli/coverage';

/** One line of the table in docs/workbench.md. */
export interface Line {
  readonly className: string;
  readonly works: number;
  readonly proved: number;
  readonly throws: number;
}

const DOCUMENT = join(__dirname, '../../../docs/workbench.md');
const [BEGIN, END] = ['<!-- coverage: made by `node build.mjs coverage-docs` -->', '<!-- coverage ends -->'];
const HEAD = '| class | methods that work | of them proved | methods that throw |\n|---|--:|--:|--:|';

/** What the table has to say, the proofs counted by class; classes of which nothing works are left out. */
export function linesOf(covered: readonly Covered[], proved: Iterable<string>): readonly Line[] {
  const names = [...proved].filter((name) => !name.endsWith('.toString')).map((name) => name.split('.')[0]);
  return covered
    .filter(({ implemented }) => implemented > 0)
    .map(({ className, implemented, throws }) => ({
      className,
      works: implemented,
      proved: names.filter((name) => name === className).length,
      throws,
    }));
}

/** The table as it stands in the document. */
export function writtenLines(): readonly Line[] {
  const [, table = ''] = readFileSync(DOCUMENT, 'utf8').split(BEGIN);
  const rows = table.split(END)[0]?.matchAll(/^\| (\w+) \| (\d+) \| (\d+|–) \| (\d+) \|$/gm) ?? [];
  return [...rows].map(([, className = '', works, proved, throws]) => ({
    className,
    works: Number(works),
    proved: proved === '–' ? 0 : Number(proved),
    throws: Number(throws),
  }));
}

/** Writes the table anew between its markers. */
export function writeLines(lines: readonly Line[]): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error('docs/workbench.md has lost the markers of its table');
  const rows = lines.map(
    ({ className, works, proved, throws }) => `| ${className} | ${works} | ${proved || '–'} | ${throws} |`,
  );
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0);
  const total = `| **all ${lines.length} classes** | ${sum((l) => l.works)} | ${sum((l) => l.proved)} | ${sum((l) => l.throws)} |`;
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n\n${HEAD}\n${rows.join('\n')}\n${total}\n\n${END}${after}`);
}
