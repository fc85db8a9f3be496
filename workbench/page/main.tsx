import { render } from 'preact';
import { App } from './app';
import { follow, welcomed } from './live';
import { followAddress } from './router';
import { get, set } from './store';
import { faceForTests } from './test-face';

const root = document.querySelector('#app');
if (root) render(<App />, root);
follow();
void welcomed.then(() => {
  followAddress();
  document.title = get().book?.name ?? document.title;
});
// What a person asked for and could not be done is told, whoever asked the server for it.
addEventListener('unhandledrejection', ({ reason }) =>
  set({ notice: { text: reason instanceof Error ? reason.message : String(reason) } }),
);
Object.assign(window, { workbench: faceForTests });
