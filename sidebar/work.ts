import { sentenceOf } from './server';
import type { Store } from './store';
import type { View, Work } from './view';

/** How a page does what takes time. */
export interface Working {
  /** Does it unless something else is under way. */
  during(label: string, does: () => Promise<void>): void;
  /** Changes what is told of the work under way. */
  note(change: Partial<Work>): void;
  /** Tells how it went. */
  tell(text: string): void;
}

/** One thing at a time: shows that it is under way and how it failed. */
export function workIn(store: Store<View>): Working {
  const note = (change: Partial<Work>) => {
    const { work } = store.get();
    if (work !== null) store.set({ work: { ...work, ...change } });
  };
  const run = async (label: string, does: () => Promise<void>) => {
    const began = Date.now();
    store.set({ work: { label, seconds: 0, progress: null, stop: 'impossible' }, message: null });
    const clock = setInterval(() => note({ seconds: Math.floor((Date.now() - began) / 1000) }), 1000);
    try {
      await does();
    } catch (error) {
      fail(error, () => during(label, does));
    }
    clearInterval(clock);
    store.set({ work: null });
  };
  /** What was told before it failed stays. */
  const fail = (error: unknown, again: () => void) => {
    const told = store.get().message?.text;
    const text = [...(told === undefined ? [] : [told]), sentenceOf(error)].join('\n\n');
    store.set({ message: { tone: 'bad', text, again } });
  };
  const during = (label: string, does: () => Promise<void>): void => {
    if (store.get().work === null) void run(label, does);
  };
  const tell = (text: string) => store.set({ message: { tone: 'good', text, again: null } });
  return { during, note, tell };
}
