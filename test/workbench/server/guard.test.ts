import { closeServer, listen } from '../../../workbench/server/listen';
import { buildPage } from './build-page';
import { type Asked, type Serving, serving } from './serving';

let page: Serving;
beforeAll(async () => {
  buildPage();
  page = await serving('function onOpen() {}');
});
afterAll(() => page.stop());

const HOST = () => `127.0.0.1:${page.served.port}`;
const post = (headers: Asked['headers']): Asked => ({ method: 'POST', body: '{}', headers: headers ?? {} });

test.each<[string, string, () => Asked, number]>([
  ['the page itself opens it', '/', () => ({}), 200],
  ['it is called localhost', '/', () => ({ headers: { host: `localhost:${page.served.port}` } }), 307],
  ['a name of another site was pointed here', '/', () => ({ headers: { host: 'evil.example' } }), 403],
  ['another site sends a form', '/', () => ({ headers: { origin: 'https://evil.example' } }), 403],
  ['a frame of the script asks', '/', () => ({ headers: { origin: 'http://127.0.0.1:1' } }), 403],
  ['a command carries no token', '/api/mails', () => post({ origin: `http://${HOST()}` }), 403],
  ['a command carries a wrong token', '/api/mails', () => post({ 'x-workbench-token': 'x'.repeat(32) }), 403],
  ['somebody listens without a token', '/api/live?page=1&token=', () => ({}), 403],
  ['a path climbs out of the folder', '/../package.json', () => ({}), 404],
  ['a path climbs out in disguise', '/fonts/..%2f..%2fcli.cjs', () => ({}), 404],
])('when %s, %s is answered as it deserves', async (_who, path, asked, status) => {
  expect((await page.ask(path, asked())).status).toBe(status);
});

test('the page may run no script but its own and stand in no other page', async () => {
  const policy = (await page.ask('/')).headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
});

test('a command that is not there, or is asked in a wrong shape, is refused and nothing happens', async () => {
  const sheetId = page.cloud.container.sheets()[0]?.id;
  expect((await page.command('constructor', {})).status).toBe(404);
  expect(
    (await page.command('clear', { sheetId, block: { row: -1, column: 0, rows: 1, columns: 1 } })).status,
  ).toBe(400);
  expect((await page.command('cell', { sheetId: 987, row: 0, column: 0 })).status).toBe(404);
});

test('a port in use gives way to the next', async () => {
  const first = await listen(() => undefined, 0);
  const second = await listen(() => undefined, first.port);
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([closeServer(first.server), closeServer(second.server)]);
});
