import type { JSX } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import type { RunView } from '../server/protocol';
import { command } from './api';
import { useStore } from './store';

/** What is over sooner is not worth a word. */
const PATIENCE_MS = 400;

/** Which scripts run, for how long, and a button that ends them. */
export function Progress(): JSX.Element {
  const runs = useStore((state) => state.runs);
  const [, tick] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => {
    if (runs.length === 0) return;
    const timer = setInterval(() => tick(undefined), 200);
    return () => clearInterval(timer);
  }, [runs.length === 0]);
  const now = performance.now();
  const long = runs.filter((run) => now - run.began > PATIENCE_MS);
  return (
    <div class={long.length > 0 ? 'progress' : ''} role="status">
      {long.map((run) => (
        <p key={run.id}>
          <span class={run.waiting ? 'dot' : 'dot moving'} />
          <span>
            {doing(run)}: <b>{run.label}</b>
          </span>
          <span class="time" aria-hidden="true">
            {Math.floor((now - run.began) / 1000)} วินาที
          </span>
          {run.stoppable && (
            <button type="button" onClick={() => void command('stop', { id: run.id })}>
              หยุด
            </button>
          )}
        </p>
      ))}
    </div>
  );
}

const doing = ({ waiting, stopping }: RunView): string =>
  waiting ? 'รอคำตอบ' : stopping ? 'กำลังหยุด' : 'กำลังทำงาน';
