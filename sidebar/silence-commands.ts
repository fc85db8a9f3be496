import { ask, type Silence } from './server';
import type { Store } from './store';
import type { View } from './view';
import type { Working } from './work';

/** What a person can do about silence. */
export interface SilenceCommands {
  read(): Promise<void>;
  /** Lets an answer count whose sender is not proved. */
  accept(answer: Silence['unconfirmed'][number]): void;
}

export function silenceCommands(
  store: Store<View>,
  { during, tell }: Working,
  readState: () => Promise<void>,
): SilenceCommands {
  const read = async () => store.set({ page: { name: 'silence', silence: await ask('sidebarSilence') } });
  /** What failed may have accepted it, so all is read in either case. */
  const accept = async (response: string, time: string) => {
    try {
      tell(await ask('sidebarAccept', { response, time }));
    } finally {
      await readState();
      await read();
    }
  };
  return {
    read,
    accept: ({ response, time }) => during('กำลังรับรองและรวบรวมคำตอบ', () => accept(response, time)),
  };
}
