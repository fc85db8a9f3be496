import type { Want } from '../domain/visit';
import type { Exhibit } from './exhibit';
import type { ReasonCode } from './reasons';

/** What a rule says of a page: a reason, what it must see first, or nothing. */
export type Answer = ReasonCode | { readonly wants: readonly Want[] } | null;
export type Rule = (exhibit: Exhibit) => Answer;
