import { ask } from './server';
import type { Store } from './store';
import type { ChecksPage, View } from './view';
import type { Working } from './work';

/** What a person can do with what was seen at links. */
export interface CheckCommands {
  /** Reads anew what is shown; at first the row that is selected in the sheet, if it is one of a duty. */
  read(): Promise<void>;
  /** Shows the duty in whose row the person stands now. */
  selected(): void;
  /** Shows a duty of the list, or the list again. */
  choose(duty: string | null): void;
  /** Ends the check that goes on by itself. */
  stop(): void;
}

const NONE_SELECTED = 'เลือกแถวในแท็บ "ทะเบียนติดตาม" หรือ "ผลตรวจลิงก์" ก่อน แล้วกดอีกครั้ง';

export function checkCommands(
  store: Store<View>,
  { during, tell }: Working,
  readState: () => Promise<void>,
): CheckCommands {
  const shown = (): ChecksPage | null => {
    const { page } = store.get();
    return page.name === 'checks' ? page : null;
  };
  const show = async (duty: string | null) => {
    const explanation = await ask('sidebarExplain', { duty });
    store.set({ page: { name: 'checks', explanation } });
    return explanation.chosen !== null;
  };
  const toList = () => {
    const page = shown();
    if (page === null) return;
    store.set({ page: { ...page, explanation: { ...page.explanation, chosen: null } }, message: null });
  };
  return {
    read: async () => void (await show(shown()?.explanation.chosen?.duty ?? null)),
    selected: () =>
      during('กำลังอ่านผลของแถวที่เลือก', async () => {
        if (!(await show(null))) tell(NONE_SELECTED);
      }),
    choose: (duty) =>
      duty === null ? toList() : during('กำลังอ่านผลตรวจของลิงก์', async () => void (await show(duty))),
    stop: () =>
      during('กำลังหยุดการตรวจลิงก์เบื้องหลัง', async () => {
        try {
          tell(await ask('sidebarStopChecking'));
        } finally {
          await readState();
          // The button is gone with the check; the keyboard goes where one begins.
          document.getElementById('action-checkLinks')?.focus({ preventScroll: true });
        }
      }),
  };
}
