import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { command } from './api';
import { Icon } from './icon';
import { set, useStore } from './store';
import { clockTime, momentOf, thaiDay, wallText } from './thai-date';

const DAY = 86_400_000;

/** The virtual clock: what day the workbook believes it is, and buttons that move it on. */
export function Clock(): JSX.Element | null {
  const now = useStore((state) => state.book?.now);
  const zone = useStore((state) => state.book?.timeZone);
  const field = useRef<HTMLInputElement>(null);
  if (now === undefined || zone === undefined) return null;
  const pick = () => {
    const wall = field.current?.value;
    if (wall) void advance(momentOf(wall, zone));
  };
  return (
    <section class="clock" aria-label="นาฬิกาจำลอง">
      <details>
        <summary title="วันที่จำลองของสมุดงาน กดเพื่อเลือกวัน">
          <Icon name="clock" />
          <time dateTime={new Date(now).toISOString()}>
            {thaiDay(now, zone, 'short')} <b>{clockTime(now, zone)}</b>
          </time>
        </summary>
        <form
          class="pick"
          onSubmit={(event) => {
            event.preventDefault();
            event.currentTarget.closest('details')?.removeAttribute('open');
            pick();
          }}
        >
          <label for="clock-pick">เลื่อนเวลาไปที่ (ค.ศ.)</label>
          <input
            id="clock-pick"
            ref={field}
            type="datetime-local"
            defaultValue={wallText(now, zone)}
            min={wallText(now, zone)}
            key={now}
          />
          <button type="submit" class="main">
            ไป
          </button>
        </form>
      </details>
      <button type="button" onClick={() => void advance(now + DAY)}>
        +1 วัน
      </button>
      <button type="button" onClick={() => void advance(now + 7 * DAY)}>
        +7 วัน
      </button>
    </section>
  );
}

/** Moves the clock; triggers that fall due on the way run in order. */
export async function advance(until: number): Promise<void> {
  const reply = await command<{ done: boolean; refusal?: string }>('advance', { until });
  if (reply.refusal) set({ notice: { text: reply.refusal } });
}
