import { foldThai } from '../thai/text';

/** A name at least this alike is worth asking about. */
const ALIKE = 0.5;

/**
 * The name most like what was typed, or null when none is: `nearestName('สำนักงานประกันสังคมพัทลุง', names)` is
 * `'สำนักงานประกันสังคมจังหวัดพัทลุง'`. Only ever a question to a person, never a decision.
 */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const wanted = pairs(typed);
  const rated = names.map((name) => ({ name, likeness: likeness(wanted, pairs(name)) }));
  const best = rated.reduce((a, b) => (b.likeness > a.likeness ? b : a), { name: '', likeness: 0 });
  return best.likeness >= ALIKE ? best.name : null;
}

/** Dice's coefficient of the pairs of neighbouring letters: 1 for the same, 0 for nothing in common. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  const shared = a.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return a.length + b.length === 0 ? 0 : (2 * shared.length) / (a.length + b.length);
}

function pairs(text: string): string[] {
  const letters = [...foldThai(text).slice(0, LONGEST)];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
/** Longer text is no name. */
const LONGEST = 120;
