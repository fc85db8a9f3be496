import { render } from 'preact';
import { App } from './app';
import { follow, welcomed } from './live';
import { followAddress } from './router';
import { get } from './store';
import { faceForTests } from './test-face';

const root = document.querySelector('#app');
if (root) render(<App />, root);
follow();
void welcomed.then(() => {
  followAddress();
  document.title = get().book?.name ?? document.title;
});
Object.assign(window, { workbench: faceForTests });
