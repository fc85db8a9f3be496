import { ACTIONS, type ActionName } from './actions';
import { ask, type CheckingSlice, type SendingSlice, sentenceOf } from './server';
import type { Store } from './store';
import type { View, Work } from './view';
import { progressOfChecking, wordsOfChecking, wordsOfSending } from './words';

/** What a person can make the page do. While one thing is under way the others do nothing. */
export interface Commands {
  load(): void;
  act(name: ActionName): void;
  /** Ends long work after its present slice. */
  stop(): void;
  /** Sends the letters that are shown. */
  send(): void;
  /** Leaves the letters unsent. */
  back(): void;
  dismiss(): void;
}

/** Letters per call: few enough to see them go, enough not to read the whole workbook for each. */
const LETTERS_PER_CALL = 5;

/** Joins what people press to what the server does, and keeps the view of it. */
export function createCommands(store: Store<View>): Commands {
  const { during, note } = workIn(store);
  const tell = (text: string) => store.set({ message: { tone: 'good', text, again: null } });

  const readState = async () => {
    try {
      store.set({ state: await ask('sidebarState'), trouble: null });
    } catch (error) {
      store.set({ trouble: sentenceOf(error) });
    }
  };
  const preview = async () => store.set({ letters: await ask('sidebarReminders') });
  const readAll = async () => {
    await readState();
    if (store.get().letters !== null) await preview();
  };
  /** What failed may have done a part of its work, so the state is read in either case. */
  const thenRead = (does: () => Promise<void>) => async () => {
    try {
      await does();
    } finally {
      await readState();
    }
  };

  const checkLinks = async () => {
    const slices: CheckingSlice[] = [];
    note({ stop: 'possible' });
    for (let isOver = false; !isOver; ) {
      const slice = await ask('sidebarCheckSlice');
      slices.push(slice);
      note({ progress: progressOfChecking(slices) });
      isOver = slice.isOver || isStopAsked(store);
      tell(wordsOfChecking(slices, isOver));
    }
  };

  const send = async () => {
    const ids = store.get().letters?.ready.map(({ id }) => id) ?? [];
    const slices: SendingSlice[] = [];
    let done = 0;
    const report = (unsent: number) => {
      note({ progress: { done, total: ids.length } });
      tell(wordsOfSending(slices, unsent));
    };
    note({ stop: 'possible', progress: { done, total: ids.length } });
    while (done < ids.length && !isStopAsked(store)) {
      slices.push(await ask('sidebarSendReminders', ids.slice(done, done + LETTERS_PER_CALL)));
      done = Math.min(done + LETTERS_PER_CALL, ids.length);
      report(0);
    }
    report(ids.length - done);
    store.set({ letters: null });
  };

  const job = (name: Exclude<ActionName, 'checkLinks' | 'remind'>) =>
    thenRead(async () => tell(await ask('sidebarRun', name)));
  const acts = {
    setUp: job('setUp'),
    assign: job('assign'),
    form: job('form'),
    collect: job('collect'),
    refresh: job('refresh'),
    checkLinks: thenRead(checkLinks),
    remind: preview,
  } satisfies Record<ActionName, () => Promise<void>>;

  return {
    load: () => during('กำลังอ่านข้อมูลจากชีต', readAll),
    act: (name) => during(ACTIONS[name].running, acts[name]),
    stop: () => note({ stop: 'asked' }),
    send: () => during('กำลังส่งจดหมาย', thenRead(send)),
    back: () => store.get().work === null && store.set({ letters: null, message: null }),
    dismiss: () => store.set({ message: null }),
  };
}

/** One thing at a time: shows that it is under way and how it failed. */
function workIn(store: Store<View>) {
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
  return { during, note };
}

const isStopAsked = (store: Store<View>) => store.get().work?.stop === 'asked';
