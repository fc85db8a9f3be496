import { readTyped } from './coercion';
import type { CellInput, CellValue, Criterion } from './contract';
import { toFlag } from './formulas/coerce';
import { type Node, parseFormula } from './formulas/parse';
import { PREDICATES, type Predicate, type Subject } from './predicates';
import { isFormula } from './rewriting';
import type { Sheet } from './sheet';
import { type Variation, variationOf } from './variation';

/** A cell and how far it is from the one its criterion was written for. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly rowsAway: number;
  readonly columnsAway: number;
}

/** A criterion made ready: its formulas are parsed once and evaluated at each cell. */
export interface Condition {
  /** What its outcome depends on besides the cell's own value. */
  readonly varies: Variation;
  /** Does it look at the cell's value at all? */
  readonly needsSubject: boolean;
  holds(place: Place, subject: Subject): boolean;
}

type Argument = (place: Place) => CellValue;

/** Makes a criterion ready; throws on one that is not known. */
export function conditionOf(criterion: Criterion): Condition {
  if (criterion.type === 'CUSTOM_FORMULA') return customFormula(String(criterion.values[0] ?? ''));
  const predicate = PREDICATES[criterion.type];
  if (!predicate)
    throw new RangeError(`The criterion ${criterion.type} is not implemented in the workbench.`);
  return plainCondition(predicate, criterion.values.map(argumentOf));
}

function plainCondition(predicate: Predicate, args: readonly Argument[]): Condition {
  return {
    varies: { byRow: true, byColumn: true },
    needsSubject: true,
    holds: (place, subject) => {
      const values = args.map((argument) => argument(place));
      return predicate(subject, values, Math.floor(place.sheet.book.moment));
    },
  };
}

function argumentOf(input: CellInput): Argument {
  if (isFormula(input)) {
    const { tree } = parseFormula(input);
    return (place) => evaluated(tree, place);
  }
  if (input !== null && typeof input === 'object') return () => input.serial;
  if (typeof input !== 'string') return () => input;
  return ({ sheet }) => readTyped(input, sheet.book.typing)?.value ?? input;
}

/** Text, error and blank are no yes. */
function customFormula(text: string): Condition {
  const { tree } = parseFormula(text.startsWith('=') ? text : `=${text}`);
  const holds: Condition['holds'] = (place) => {
    const value = evaluated(tree, place);
    return typeof value !== 'string' && toFlag(value) === true;
  };
  return { varies: tree ? variationOf(tree) : { byRow: false, byColumn: false }, needsSubject: false, holds };
}

function evaluated(tree: Node | null, place: Place): CellValue {
  return tree ? place.sheet.book.engine.evaluateAt(tree, place) : null;
}
