import { FUNCTIONS } from './functions';
import type { Node } from './parse';

/**
 * Can a formula fill more than its own cell? Decided from its tree alone, so that reading a blank cell need not compute
 * every formula above it. INDEX and XLOOKUP fill only where their arguments say so; a computed row 0 is not foreseen.
 */
export function canFill(node: Node | null): boolean {
  if (!node) return false;
  if (node.kind === 'array') return true;
  if (node.kind === 'let') return canFill(node.body) || node.values.some(canFill);
  if (node.kind === 'apply' || node.kind === 'lambda') return true;
  return node.kind === 'call' && callCanFill(node.name, node.args);
}

function callCanFill(name: string, args: readonly (Node | null)[]): boolean {
  const special = SPECIAL[name];
  if (special) return special(args);
  const known = FUNCTIONS.get(name);
  // Nobody knows what a function of a script will give.
  if (!known) return true;
  const fills = known.fills ?? 'never';
  if (fills === 'arguments') return args.some((argument) => argument !== null && canFill(argument));
  return fills === 'always';
}

const SPECIAL: Readonly<Record<string, (args: readonly (Node | null)[]) => boolean>> = {
  INDEX: ([source, row, column]) => {
    const [isRow, isColumn] = isOneLine(source);
    if (isZero(row)) return !isRow || !column || isZero(column);
    return column === undefined ? !isRow && !isColumn : isZero(column) && !isColumn;
  },
  XLOOKUP: ([, , result]) => {
    const [isRow, isColumn] = isOneLine(result);
    return !isRow && !isColumn;
  },
};

function isZero(node: Node | null | undefined): boolean {
  return !node || (node.kind === 'literal' && node.value === 0);
}

/** Is it known to be a single row, a single column? */
function isOneLine(node: Node | null | undefined): [boolean, boolean] {
  if (node?.kind !== 'reference') return [false, false];
  const { top, bottom, left, right } = node.address;
  return [top !== null && top === bottom, left !== null && left === right];
}
