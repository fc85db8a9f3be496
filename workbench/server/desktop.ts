import type { Frames } from './frames';
import type { Host } from './host';
import type { Live } from './live';
import type { Runs } from './runs';

/** What the person before the page works with: the cloud, the open pages, what runs and what is shown. */
export interface Desktop {
  readonly host: Host;
  readonly live: Live;
  readonly runs: Runs;
  readonly frames: Frames;
  /** The page whose wish is being met; null where nobody at a page asked, as when a form is answered. */
  readonly window: string | null;
}
