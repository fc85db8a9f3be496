import type { FunctionSpec } from '../params';
import { DATES } from './date';
import { LOGIC } from './logic';
import { MATH } from './math';

/** Every function formulas may call, by its name in capitals. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSpec> = new Map(
  Object.entries<FunctionSpec>({ ...LOGIC, ...MATH, ...DATES }),
);
