import type { JSX } from 'preact';
import { ACTIONS } from './actions';
import type { Part } from './app';
import { Button } from './button';
import type { State } from './server';

/** The one thing to do next and why. */
export function NextStep({ view, commands, next }: Part & { readonly next: State['next'] }): JSX.Element {
  const { job, why } = next;
  return (
    <section class="next">
      <h2>ขั้นต่อไป</h2>
      <p>{why}</p>
      {job !== null && (
        <Button look="main" isBusy={view.work !== null} press={() => commands.act(job)}>
          {ACTIONS[job].label}
        </Button>
      )}
    </section>
  );
}
