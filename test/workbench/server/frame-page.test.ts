import { framePage } from '../../../workbench/server/frame-page';

const origins = { frame: 'http://127.0.0.1:2', page: 'http://127.0.0.1:1' };
const BRIDGE = '<script src="/frame.js" data-page="http://127.0.0.1:1"></script>';

test.each<[string, string]>([
  ['<!DOCTYPE html><html lang="th"><head><title>x</title></head>', '<!DOCTYPE html><html lang="th"><head>'],
  ['<!-- note --><html><body>', '<!DOCTYPE html><!-- note --><html>'],
  ['<p>เท่านี้</p>', '<!DOCTYPE html>'],
  ['<header>not a head</header>', '<!DOCTYPE html>'],
])('in %j the bridge comes right after %j', (html, before) => {
  const page = framePage(html, origins);
  expect(page.startsWith(`${before}<meta charset="utf-8"><style>`)).toBe(true);
  expect(page.indexOf(BRIDGE)).toBeLessThan(page.lastIndexOf(html.slice(-6)));
  expect(page.endsWith(html.slice(-6))).toBe(true);
});
