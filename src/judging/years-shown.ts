import type { Exhibit } from './exhibit';
import { headingLines } from './reading';
import type { ReasonCode } from './reasons';
import { FLEETING } from './signs';
import { type YearsNamed, yearsIn } from './years';

/** Whether the years that a page shows are those asked for: `null` when they are. */
export type YearVerdict = Extract<ReasonCode, 'wrong-year' | 'year-missing'> | null;

/** Years of the first lines of a page count for all of it; a long page speaks of much else. */
const LONGEST_LINE = 300;

/**
 * Whether the page speaks of the year asked for. What names the item decides: its heading, its line, its documents. Only where that says
 * nothing of years does the rest of the content count.
 */
export function yearVerdict(exhibit: Exhibit): YearVerdict {
  const { yearKind, year } = exhibit.use.asked;
  if (yearKind === 'none' || year === null) return null;
  const judge = yearKind === 'span' ? spanVerdict : plainVerdict;
  // News are shown by the links that lead to them and by their dates; elsewhere such lists tell of other matters.
  const isNews = /^ข่าว/.test(exhibit.use.asked.title.trim());
  const scopes = [
    documentTexts(exhibit),
    headTexts(exhibit),
    offeredTexts(exhibit),
    restTexts(exhibit, isNews),
  ];
  for (const texts of scopes) {
    const named = together(texts);
    const verdict = judge(
      isNews ? { ...named, months: new Set([...named.months, ...named.dates]) } : named,
      year,
    );
    if (verdict !== 'year-missing') return verdict;
  }
  return 'year-missing';
}

/** The documents that name the item: what is offered for another year is of that year, whatever stands above it. */
function documentTexts({ naming, rowText }: Exhibit): string[] {
  return naming.documents.slice(0, MOST_DOCUMENTS).map((document) => `${document.text} ${rowText(document)}`);
}

/** An archive of more than this is told by its headings. */
const MOST_DOCUMENTS = 500;

function headTexts({ naming, page, pointers, keys }: Exhibit): string[] {
  const isOfOther = (line: number) =>
    naming.others.some(({ names }) => names.some((name) => isIn(keys()[line], name)));
  const headings = headingLines(page, pointers).filter((line) => !isOfOther(line));
  return [page.title, ...[...headings, ...naming.lines].map((line) => page.lines[line]?.text ?? '')];
}

/** Short names may stand in a heading of the item itself. */
const SHORTEST_OTHER = 8;
const isIn = (key: string | undefined, name: string): boolean =>
  name.length >= SHORTEST_OTHER && (key?.includes(name) ?? false);

/** Documents that do not name the item themselves. */
function offeredTexts({ documents, rowText }: Exhibit): string[] {
  return documents.slice(0, MOST_DOCUMENTS).map((document) => {
    const name = document.fileName.replace(/[_-]/g, ' ');
    return document.row > 0
      ? `${rowText(document)} ${name}`
      : `${document.text} ${name} ${rowText(document)}`;
  });
}

function restTexts({ page, pointers }: Exhibit, isNews: boolean): string[] {
  return page.lines
    .filter(
      ({ isAround, text }, index) => !isAround && (isNews || !pointers.has(index)) && !FLEETING.test(text),
    )
    .map(({ text }) => text.slice(0, LONGEST_LINE));
}

/** Ends whatever would reach from one text into the next. */
const BETWEEN = '\n()\n';

/** Everything that texts say of years. */
export function together(texts: readonly string[]): YearsNamed {
  return yearsIn([...new Set(texts)].join(BETWEEN));
}

export function plainVerdict({ years, months }: YearsNamed, year: number): YearVerdict {
  if (years.has(year)) return null;
  if (years.size > 0) return 'wrong-year';
  if (months.has(year)) return null;
  return months.size > 0 ? 'wrong-year' : 'year-missing';
}

/** A plan has to cover the year: one of several years, or else one that is of the year itself. */
export function spanVerdict({ spans, years }: YearsNamed, year: number): YearVerdict {
  if (spans.some(([from, to]) => from <= year && year <= to)) return null;
  if (spans.length > 0) return 'wrong-year';
  return plainVerdict({ spans, years, months: new Set(), dates: new Set() }, year);
}
