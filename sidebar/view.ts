import type { Letters, State } from './server';

/** All that the page shows. */
export interface View {
  /** The last state that could be read; null before the first. */
  readonly state: State | null;
  /** Why the last reading of the state failed: what is shown may be old. */
  readonly trouble: string | null;
  /** What is under way: one thing at a time. */
  readonly work: Work | null;
  readonly message: Message | null;
  /** The letters to look at before they go; null on the first page. */
  readonly letters: Letters | null;
}

export interface Work {
  readonly label: string;
  readonly seconds: number;
  /** Known for work in slices. */
  readonly progress: Progress | null;
  readonly stop: 'impossible' | 'possible' | 'asked';
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How something ended. */
export interface Message {
  readonly tone: 'good' | 'bad';
  readonly text: string;
  /** Does again what failed. */
  readonly again: (() => void) | null;
}

export const FIRST_VIEW: View = { state: null, trouble: null, work: null, message: null, letters: null };
