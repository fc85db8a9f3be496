import type { FunctionSpec } from '../params';
import { ARRAY } from './array';
import { CONDITIONAL } from './conditional';
import { DATES } from './date';
import { INFORMATION } from './information';
import { LAMBDAS } from './lambda';
import { LIBRARY } from './library';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { MATH } from './math';
import { QUERY_FUNCTIONS } from './query';
import { REFERENCE } from './reference';
import { REGEX } from './regex';
import { SELECTION } from './selection';
import { STATISTICS } from './statistics';
import { TEXT } from './text';
import { WEB } from './web';

/** Every function formulas may call, by its name in capitals; where two tables have one, the later counts. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSpec> = new Map(
  Object.entries<FunctionSpec>({
    ...LIBRARY,
    ...LOGIC,
    ...INFORMATION,
    ...MATH,
    ...STATISTICS,
    ...CONDITIONAL,
    ...LOOKUP,
    ...REFERENCE,
    ...TEXT,
    ...REGEX,
    ...DATES,
    ...ARRAY,
    ...SELECTION,
    ...QUERY_FUNCTIONS,
    ...LAMBDAS,
    ...WEB,
  }),
);
