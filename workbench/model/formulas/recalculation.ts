import { Dependencies, type DependencySet, OUTSIDE } from './dependencies';
import type { Formula } from './formula';
import { ERRORS, Matrix, type Scalar } from './values';

/** A formula with the place it stands in. */
export interface Site {
  readonly formula: Formula;
  readonly sheetKey: number;
  readonly row: number;
  readonly column: number;
}

/** What is noted while something is computed. */
interface Frame {
  readonly read: Set<number>;
  readonly place: number;
  /** The outermost formula under computation that this one led back to; its own place when none. */
  low: number;
  /** It read itself. */
  looped: boolean;
  lastAbsorbed: DependencySet | null;
  lastNoted: number;
}

/** Unwinds a chain too long for the stack: `site` has to be computed first. */
class TooDeep {
  constructor(readonly site: Site) {}
}

/** Formulas within formulas before the innermost is computed on its own; the second figure serves rings longer than the first. */
const DEPTH = { usual: 60, ring: 300 } as const;

/**
 * Computes formulas on demand, each once per change of what it read.
 *
 * Rings are found with Tarjan's algorithm over the reads as they happen, so that every formula of a ring, and only
 * those, is `#REF!`, whichever is asked for first. A formula that led back to one still under computation waits in
 * `pending` until that one is done.
 */
export class Recalculation {
  readonly dependencies = new Dependencies();
  /** The number format of what was evaluated last: functions that keep formats leave it, the others set it. */
  pattern = '';
  private frames: Frame[] = [];
  private frame: Frame | null = null;
  private pending: Formula[] = [];
  private limit: number = DEPTH.usual;

  constructor(private readonly evaluate: (site: Site) => Scalar | Matrix) {}

  /** Notes that the formula under computation depends on a key. */
  note(key: number): void {
    const { frame } = this;
    if (!frame || frame.lastNoted === key) return;
    frame.lastNoted = key;
    frame.read.add(key);
  }

  isFresh(formula: Formula): boolean {
    const { computed } = formula;
    return computed !== null && this.dependencies.newest(computed.read) <= computed.at;
  }

  /** The result of a formula as another one (or the world) reads it: a table stands for its first cell. */
  read(formula: Formula, sheetKey: number, row: number, column: number): Scalar {
    if (formula.place !== null) return this.closeRing(formula.place);
    if (!this.isFresh(formula)) {
      const site = { formula, sheetKey, row, column };
      if (this.frames.length === 0) this.computeFromTop(site);
      else this.compute(site);
      if (formula.place !== null) return this.closeRing(formula.place);
    }
    const { computed } = formula;
    if (!computed) return ERRORS.circular;
    this.absorb(computed.read);
    this.pattern = computed.pattern;
    if (!(computed.value instanceof Matrix)) return computed.value;
    return formula.blocked ? ERRORS.reference : computed.value.at(0, 0);
  }

  /** Makes a formula's result up to date, with nothing else under computation. */
  computeFromTop(site: Site): void {
    const work = [site];
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const deeper = this.attempt(top);
      if (!deeper) work.pop();
      else if (work.some(({ formula }) => formula === deeper.formula)) this.computeRing(deeper, work);
      else work.push(deeper);
    }
    this.limit = DEPTH.usual;
  }

  /** The site that has to come first, or null when the formula was computed. */
  private attempt(site: Site): Site | null {
    try {
      if (!this.isFresh(site.formula)) this.compute(site);
      return null;
    } catch (thrown) {
      this.unwind();
      if (thrown instanceof TooDeep) return thrown.site;
      throw thrown;
    }
  }

  /** A ring longer than the usual depth: gone through with a deeper stack; longer still, its formulas are given up. */
  private computeRing(site: Site, work: Site[]): void {
    if (this.limit === DEPTH.usual) this.limit = DEPTH.ring;
    else
      for (const { formula } of [...work, site])
        this.settleAs(formula, ERRORS.circular, new Set([OUTSIDE.anything]));
  }

  private unwind(): void {
    for (const formula of this.pending) formula.place = null;
    this.pending = [];
    this.frames = [];
    this.frame = null;
  }

  private compute(site: Site): void {
    if (this.frames.length >= this.limit) throw new TooDeep(site);
    const { formula } = site;
    const place = this.frames.length + this.pending.length;
    const frame: Frame = {
      read: new Set(),
      place,
      low: place,
      looped: false,
      lastAbsorbed: null,
      lastNoted: -1,
    };
    formula.place = place;
    this.frames.push(frame);
    this.frame = frame;
    let value: Scalar | Matrix;
    let pattern: string;
    try {
      this.pattern = '';
      value = this.evaluate(site);
      pattern = this.pattern;
    } finally {
      this.frames.pop();
      this.frame = this.frames.at(-1) ?? null;
      formula.place = null;
    }
    this.finish(formula, frame, value, pattern);
  }

  private finish(formula: Formula, frame: Frame, value: Scalar | Matrix, pattern: string): void {
    if (frame.low < frame.place) {
      formula.place = frame.low;
      this.pending.push(formula);
      this.inherit(frame);
      return;
    }
    const ring = this.takeRing(frame.place);
    if (ring.length > 0 || frame.looped) {
      for (const member of [...ring, formula]) this.settleAs(member, ERRORS.circular, frame.read);
    } else this.settleAs(formula, formula.fillsItself ? ERRORS.circular : value, frame.read, pattern);
  }

  private settleAs(formula: Formula, value: Scalar | Matrix, read: ReadonlySet<number>, pattern = ''): void {
    formula.place = null;
    formula.computed = { value, pattern, read: this.dependencies.setOf(read), at: this.dependencies.stamp };
  }

  /** The formulas waiting for the one at this place. */
  private takeRing(place: number): Formula[] {
    const ring = this.pending.filter((formula) => formula.place !== null && formula.place >= place);
    if (ring.length > 0) this.pending = this.pending.filter((formula) => !ring.includes(formula));
    return ring;
  }

  private inherit(frame: Frame): void {
    if (!this.frame) return;
    this.frame.low = Math.min(this.frame.low, frame.low);
    for (const key of frame.read) this.frame.read.add(key);
  }

  private closeRing(place: number): Scalar {
    if (this.frame) {
      if (place === this.frame.place) this.frame.looped = true;
      this.frame.low = Math.min(this.frame.low, place);
    }
    return ERRORS.circular;
  }

  private absorb(read: DependencySet): void {
    if (!this.frame || this.frame.lastAbsorbed === read) return;
    this.frame.lastAbsorbed = read;
    for (const key of read.keys) this.frame.read.add(key);
  }
}
