import { type Address, parseAddress } from './formulas/address';
import type { Node } from './formulas/parse';

/** Does a formula come out differently from row to row, from column to column? */
export interface Variation {
  readonly byRow: boolean;
  readonly byColumn: boolean;
}

const CONSTANT: Variation = { byRow: false, byColumn: false };
const EVERYWHERE: Variation = { byRow: true, byColumn: true };

/**
 * What a rule's formula depends on by its references alone, so that `=$F2<TODAY()` is computed once per row. In doubt
 * it varies.
 */
export function variationOf(node: Node): Variation {
  switch (node.kind) {
    case 'literal':
      return CONSTANT;
    case 'reference':
      return ofAddress(node.address);
    case 'unary':
      return variationOf(node.operand);
    case 'binary':
      return both([variationOf(node.left), variationOf(node.right)]);
    case 'call':
      return ofCall(node.name, node.args);
    default:
      return EVERYWHERE;
  }
}

/** A range of several rows stands for the one in the cell's own row. */
function ofAddress({ top, bottom, left, right, fixed }: Address): Variation {
  const rowFixed = top === bottom && (top === null || (fixed.top && fixed.bottom));
  const columnFixed = left === right && (left === null || (fixed.left && fixed.right));
  return { byRow: !rowFixed || top === null, byColumn: !columnFixed || left === null };
}

function ofCall(name: string, args: readonly (Node | null)[]): Variation {
  const inner = both(args.map((argument) => (argument ? variationOf(argument) : CONSTANT)));
  const own = OWN[name];
  return own ? both([inner, own(args)]) : inner;
}

/** Functions that look at the place they are evaluated for, or at ranges made while computing. */
const OWN: Readonly<Record<string, (args: readonly (Node | null)[]) => Variation>> = {
  ROW: (args) => ({ byRow: args.length === 0, byColumn: false }),
  COLUMN: (args) => ({ byRow: false, byColumn: args.length === 0 }),
  INDIRECT: ([text]) => {
    const address = text?.kind === 'literal' ? parseAddress(String(text.value)) : undefined;
    return address
      ? ofAddress({ ...address, fixed: { top: true, left: true, bottom: true, right: true } })
      : EVERYWHERE;
  },
  OFFSET: () => EVERYWHERE,
  RAND: () => EVERYWHERE,
  RANDBETWEEN: () => EVERYWHERE,
};

function both(parts: readonly Variation[]): Variation {
  return { byRow: parts.some(({ byRow }) => byRow), byColumn: parts.some(({ byColumn }) => byColumn) };
}
