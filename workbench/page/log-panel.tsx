import type { JSX } from 'preact';
import type { LogEntry } from '../server/protocol';
import { useStore } from './store';
import { thaiMoment } from './thai-date';

const WORDS: Readonly<Record<LogEntry['kind'], string>> = {
  started: 'เริ่ม',
  done: 'เสร็จ',
  stopped: 'ถูกหยุด',
  failed: 'ผิดพลาด',
  line: 'บันทึก',
};

/** What scripts have done and written, newest first. */
export function LogPanel(): JSX.Element {
  const log = useStore((state) => state.log);
  const zone = useStore((state) => state.book?.timeZone) ?? 'Asia/Bangkok';
  return (
    <main class="log" aria-label="บันทึกการทำงานของสคริปต์">
      <h2>บันทึกการทำงานของสคริปต์</h2>
      {log.length === 0 && <p class="hint">ยังไม่มีสคริปต์ทำงาน</p>}
      <ol>
        {[...log].reverse().map((entry) => (
          <li key={entry.id} class={entry.kind}>
            <time>{thaiMoment(entry.at, zone)}</time>
            <span class="kind">{WORDS[entry.kind]}</span>
            <b>{entry.label}</b>
            {entry.text && <pre>{entry.text}</pre>}
          </li>
        ))}
      </ol>
    </main>
  );
}
