import type { Sidebar } from '../src/main';
import { ACTIONS, type ActionName } from './actions';
import { type CheckCommands, checkCommands } from './check-commands';
import { type LinkCommands, linkCommands } from './link-commands';
import { type MappingCommands, mappingCommands } from './mapping-commands';
import { ask, type CheckingSlice, type SendingSlice, sentenceOf } from './server';
import { type SilenceCommands, silenceCommands } from './silence-commands';
import type { Store } from './store';
import { HOME, type Page, type View } from './view';
import { progressOfChecking, wordsOfChecking, wordsOfSending } from './words';
import { workIn } from './work';

/** What a person can make the page do. While one thing is under way the others do nothing. */
export interface Commands {
  load(): void;
  act(name: ActionName): void;
  /** Ends long work after its present slice. */
  stop(): void;
  /** Sends the letters that are shown. */
  send(): void;
  /** Leaves a page as it is. */
  back(): void;
  dismiss(): void;
  readonly links: LinkCommands;
  readonly checks: CheckCommands;
  readonly silence: SilenceCommands;
  readonly mapping: MappingCommands;
}

/** Letters per call: few enough to see them go, enough not to read the whole workbook for each. */
const LETTERS_PER_CALL = 5;

/** Joins what people press to what the server does, and keeps the view of it. */
export function createCommands(store: Store<View>): Commands {
  const working = workIn(store);
  const { during, note, tell } = working;

  const readState = async () => {
    try {
      store.set({ state: await ask('sidebarState'), trouble: null });
    } catch (error) {
      store.set({ trouble: sentenceOf(error) });
    }
  };
  const preview = async () =>
    store.set({ page: { name: 'letters', letters: await ask('sidebarReminders'), isSending: false } });
  const links = linkCommands(store, working);
  const checks = checkCommands(store, working, readState);
  const silence = silenceCommands(store, working, readState);
  const mapping = mappingCommands(store, working);
  const readPage = {
    home: async () => undefined,
    letters: preview,
    links: links.read,
    checks: checks.read,
    silence: silence.read,
    mapping: mapping.read,
  } satisfies Record<Page['name'], () => Promise<void>>;
  const readAll = async () => {
    await readState();
    await readPage[store.get().page.name]();
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
      tell(wordsOfChecking(slices, slice.isOver ? 'over' : isOver ? 'stopped' : 'not-yet'));
    }
  };

  const send = async () => {
    const { page } = store.get();
    if (page.name !== 'letters') return;
    store.set({ page: { ...page, isSending: true } });
    try {
      await sendAll(page.letters.ready.map(({ id }) => id));
      store.set({ page: HOME });
    } catch (error) {
      store.set({ page });
      throw error;
    }
  };

  const sendAll = async (ids: readonly string[]) => {
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
  };

  const job = (name: Parameters<Sidebar['sidebarRun']>[0]) =>
    thenRead(async () => tell(await ask('sidebarRun', name)));
  const acts = {
    setUp: job('setUp'),
    assign: job('assign'),
    form: job('form'),
    blank: job('blank'),
    collect: job('collect'),
    proof: job('proof'),
    refresh: job('refresh'),
    checkLinks: thenRead(checkLinks),
    remind: preview,
    links: links.read,
    checks: checks.read,
    silence: silence.read,
    mapping: mapping.read,
  } satisfies Record<ActionName, () => Promise<void>>;

  return {
    load: () => during('กำลังอ่านข้อมูลจากชีต', readAll),
    act: (name) => during(ACTIONS[name].running, acts[name]),
    stop: () => note({ stop: 'asked' }),
    send: () => during('กำลังส่งจดหมาย', thenRead(send)),
    back: () => store.get().work === null && store.set({ page: HOME, message: null }),
    dismiss: () => store.set({ message: null }),
    links,
    checks,
    silence,
    mapping,
  };
}

const isStopAsked = (store: Store<View>) => store.get().work?.stop === 'asked';
