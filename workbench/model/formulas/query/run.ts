import { compareScalars } from '../coerce';
import { failure, Matrix, type Scalar, type Table, type Value } from '../values';
import { compute, passes } from './compute';
import { type Data, dataOf } from './data';
import { type Expression, parseQuery, type Query } from './parse';
import { QueryError } from './tokens';

type Row = readonly Scalar[];

/** A row of the result while it can still be sorted by what is not selected: the rows of the data behind it. */
type Group = readonly Row[];

/** `QUERY(data, query, headers)`; what cannot be understood is Google's `#VALUE!` with a reason. */
export function runQuery(table: Table, text: string, headers: number): Value {
  try {
    const query = parseQuery(text);
    return resultOf(query, dataOf(table, headers));
  } catch (thrown) {
    if (!(thrown instanceof QueryError)) throw thrown;
    return failure(
      '#VALUE!',
      `Unable to parse query string for Function QUERY parameter 2: ${thrown.message}`,
    );
  }
}

function resultOf(query: Query, data: Data): Value {
  const select =
    query.select ??
    data.headings.map((_, column): Expression => ({ kind: 'column', name: `Col${column + 1}` }));
  for (const expression of select) requireGrouped(expression, query, select);
  const { where } = query;
  const rows = where ? data.rows.filter((row) => passes(where, data, row)) : data.rows;
  const groups = sorted(grouped(query, select, data, rows), query, data);
  const shown = groups.slice(
    query.offset,
    query.limit === undefined ? undefined : query.offset + query.limit,
  );
  const cells = shown.map((group) => select.map((expression) => compute(expression, data, group)));
  const headings = select.map((expression) => headingOf(expression, query, data));
  const all = headings.some(Boolean) ? [headings, ...cells] : cells;
  if (all.length === 0) return failure('#N/A', 'Query completed with an empty output.');
  return new Matrix(
    all,
    select.map((expression) => patternOf(expression, query, data)),
  );
}

const nameOf = (expression: Expression): string => JSON.stringify(expression).toLowerCase();

const aggregates = (expression: Expression): boolean =>
  expression.kind === 'aggregate' || (expression.kind === 'call' && expression.args.some(aggregates));

/** Beside an aggregate only what the query groups by has one value. */
function requireGrouped(expression: Expression, { groupBy }: Query, select: readonly Expression[]): void {
  const groups = groupBy.length > 0 || select.some(aggregates);
  if (!groups || aggregates(expression) || expression.kind === 'value') return;
  if (groupBy.some((by) => nameOf(by) === nameOf(expression))) return;
  throw new QueryError(
    `ADD_COL_TO_GROUP_BY_OR_AGG: ${expression.kind === 'column' ? expression.name : expression.kind}`,
  );
}

function grouped(
  { groupBy }: Query,
  select: readonly Expression[],
  data: Data,
  rows: readonly Row[],
): Group[] {
  if (groupBy.length === 0) return select.some(aggregates) ? [rows] : rows.map((row) => [row]);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(groupBy.map((by) => compute(by, data, [row])));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const keys = groupBy.map((by) => ({ by, ascending: true }));
  return inOrder([...groups.values()], keys, data);
}

function sorted(groups: readonly Group[], { orderBy }: Query, data: Data): Group[] {
  return inOrder(groups, orderBy, data);
}

/** Blanks come first, whatever the direction says of the rest is turned with it. */
function inOrder(groups: readonly Group[], keys: Query['orderBy'], data: Data): Group[] {
  const withKeys = groups.map((group) => ({ group, values: keys.map(({ by }) => compute(by, data, group)) }));
  withKeys.sort((one, other) => {
    for (const [index, { ascending }] of keys.entries()) {
      const order = compareNulls(one.values[index] ?? null, other.values[index] ?? null);
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  return withKeys.map(({ group }) => group);
}

function compareNulls(one: Scalar, other: Scalar): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return compareScalars(one, other);
}

function headingOf(expression: Expression, { labels }: Query, data: Data): string {
  const label = labels.find(({ of }) => nameOf(of) === nameOf(expression));
  return label ? label.text : ownHeading(expression, data);
}

function ownHeading(expression: Expression, data: Data): string {
  if (expression.kind === 'column') return data.headings[data.columnOf(expression.name)] ?? '';
  if (expression.kind === 'value') return String(expression.value);
  if (expression.kind === 'aggregate') return `${expression.name} ${ownHeading(expression.of, data)}`;
  const parts = expression.args.map((arg) => ownHeading(arg, data));
  return /^\W$/.test(expression.name)
    ? `${NAMES[expression.name]}(${parts.join(', ')})`
    : `${expression.name}(${parts.join(', ')})`;
}

/** What Google calls a sum of columns in its heading. */
const NAMES: Readonly<Record<string, string>> = {
  '+': 'sum',
  '-': 'difference',
  '*': 'product',
  '/': 'quotient',
};

/** A result looks like what it was taken from; a count is a plain number. */
function patternOf(expression: Expression, query: Query, data: Data): string {
  const format = query.formats.find(({ of }) => nameOf(of) === nameOf(expression));
  if (format) return format.text;
  if (expression.kind === 'column') return data.patterns[data.columnOf(expression.name)] ?? '';
  const keeps =
    expression.kind === 'aggregate' && expression.name !== 'count' && expression.of.kind === 'column';
  return keeps ? patternOf(expression.of, query, data) : '';
}
