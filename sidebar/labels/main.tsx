import { render } from 'preact';
import { ask, sentenceOf } from '../server';
import { createStore } from '../store';
import { type LabelCommands, Labels } from './app';
import type { LabelsView } from './view';

/** Draws the labels into an element and reads the links. */
export function startLabels(root: Element): void {
  const store = createStore<LabelsView>({ links: null, trouble: null, left: [] });
  const read = async () => {
    store.set({ links: null, trouble: null });
    try {
      store.set({ links: await ask('sidebarLinks') });
    } catch (error) {
      store.set({ trouble: sentenceOf(error) });
    }
  };
  const commands: LabelCommands = {
    read: () => void read(),
    leave: (left) => store.set({ left }),
    print: () => print(),
  };
  const draw = () => render(<Labels view={store.get()} commands={commands} />, root);
  store.listen(draw);
  draw();
  commands.read();
}

const root = document.getElementById('app');
if (root) startLabels(root);
