import type { JSX } from 'preact';
import { ACTION_NAMES, ACTIONS } from './actions';
import type { Part } from './app';
import { Button } from './button';

/** Everything a person can start, each with a line on what it does. */
export function ActionList({ view, commands }: Part): JSX.Element {
  return (
    <section>
      <h2>งานทั้งหมด</h2>
      <ul class="actions">
        {ACTION_NAMES.map((name) => (
          <li key={name}>
            <Button id={`action-${name}`} isBusy={view.work !== null} press={() => commands.act(name)}>
              {ACTIONS[name].label}
              <small>{ACTIONS[name].explanation}</small>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
