import { define, type FunctionSpec, number, optional, table, text } from '../params';
import { runQuery } from '../query/run';

export const QUERY_FUNCTIONS = {
  QUERY: define(
    [table, optional(text), optional(number)],
    ([source, query = '', headers = -1]) => runQuery(source, query, Math.trunc(headers)),
    { arrays: true, fills: 'always' },
  ),
} satisfies Record<string, FunctionSpec>;
