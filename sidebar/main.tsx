import { render } from 'preact';
import { App } from './app';
import { createCommands } from './commands';
import { createStore } from './store';
import { FIRST_VIEW } from './view';

/** Draws the page into an element, draws it anew whenever its view changes, and reads the state of the year. */
export function start(root: Element): void {
  const store = createStore(FIRST_VIEW);
  const commands = createCommands(store);
  const draw = () => render(<App view={store.get()} commands={commands} />, root);
  store.listen(draw);
  draw();
  commands.load();
}

const root = document.getElementById('app');
if (root) start(root);
