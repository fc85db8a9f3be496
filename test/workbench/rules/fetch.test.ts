import { parseFault } from '../../../workbench/cloud/faults/grammar';
import { Bandwidth } from '../../../workbench/services/fetch/bandwidth';
import { buildWorker, type Scratch, scratchCloud } from '../cloud/scratch-cloud';
import { startWeb } from '../services/fetch/local-web';

let web: Awaited<ReturnType<typeof startWeb>>;
let scratch: Scratch;
beforeAll(async () => {
  buildWorker();
  web = await startWeb();
  scratch = scratchCloud({ network: { hostsFile: web.hostsFile, timeoutMs: 200 } });
});
afterAll(async () => {
  scratch.remove();
  await web.stop();
});

const value = (body: string) => scratch.value(`function main() { ${body} }`);
const run = (body: string) => scratch.run(`function main() { ${body} }`);
const MUTED = '{ muteHttpExceptions: true }';

describe('rule 12 what muteHttpExceptions does not mute', () => {
  test.each([
    ['a host that does not exist', 'http://nowhere.example/', 'DNS error: http://nowhere.example/'],
    ['a port where nobody listens', 'http://dead.example/', 'Address unavailable: http://dead.example/'],
    ['a certificate of nobody', 'https://bad.example/', 'SSL Error https://bad.example/'],
    ['a private address', 'http://192.168.1.1/', 'DNS error: http://192.168.1.1/'],
    ['2,083 characters', `http://good.example/${'x'.repeat(2063)}`, 'Limit Exceeded: URLFetch URL Length.'],
  ])('%s throws', async (_what, url, said) => {
    expect((await run(`UrlFetchApp.fetch('${url}', ${MUTED})`)).error).toMatchObject({
      name: 'Exception',
      message: said,
    });
  });

  test('an answer of 400 and more is muted, and throws otherwise', async () => {
    expect(
      await value(`return UrlFetchApp.fetch('http://good.example/gone', ${MUTED}).getResponseCode()`),
    ).toBe(404);
    expect((await run(`UrlFetchApp.fetch('http://good.example/gone')`)).error?.message).toContain(
      'Request failed for http://good.example returned code 404.',
    );
  });
});

test('rule 12 fetchAll loses every answer for one host that does not exist', async () => {
  const body = `const all = ['http://good.example/', 'http://nowhere.example/'].map((url) => ({ url, muteHttpExceptions: true }));
    let answers = 'none'; try { answers = UrlFetchApp.fetchAll(all) } catch (e) { return [answers, e.message] }`;
  expect(await value(body)).toEqual(['none', 'DNS error: http://nowhere.example/']);
});

test('rule 12 fetchAll answers in the order of its requests', async () => {
  const body = `return UrlFetchApp.fetchAll(['http://good.example/gzip', 'http://good.example/']).map((r) => r.getContentText())`;
  expect(await value(body)).toEqual(['packed', 'home']);
});

test.each(['head', 'options'])('rule 12 the method %s does not exist', async (method) => {
  expect(
    (await run(`UrlFetchApp.fetch('http://good.example/', { method: '${method}' })`)).error?.message,
  ).toBe('Attribute provided with invalid value: method');
});

test.each([
  ['', 200],
  [', { followRedirects: false }', 302],
])('rule 12 redirects are followed unless refused: fetch(url%s) is %i', async (params, code) => {
  expect(await value(`return UrlFetchApp.fetch('http://good.example/hop'${params}).getResponseCode()`)).toBe(
    code,
  );
});

test('rule 12 header names come as the server wrote them', async () => {
  expect(
    await value(`return UrlFetchApp.fetch('http://good.example/headers').getAllHeaders()['X-Odd-CASE']`),
  ).toBe('1');
});

describe('rule 12 bandwidth: too many bytes too quickly', () => {
  // What is sent counts as what comes: three times 20 kB are more than 50 kB.
  const SEND = `const sent = 'x'.repeat(20 * 1024);
    const send = () => { try { return UrlFetchApp.fetch('http://good.example/', { method: 'post', payload: sent, muteHttpExceptions: true }).getResponseCode() } catch (e) { return e.message } };`;
  const SAID = 'Bandwidth quota exceeded: http://good.example/. Try reducing the rate of data transfer.';
  beforeEach(() => {
    scratch.cloud.moveClock(scratch.cloud.now() + 120_000);
    scratch.cloud.arm([parseFault('quota=bandwidth:50')]);
  });
  afterAll(() => scratch.cloud.arm([parseFault('quota=bandwidth:102400')]));

  test('throws by itself, whatever is muted, and names the address that came last', async () => {
    expect(await value(`${SEND} return [send(), send(), send()]`)).toEqual([200, 200, SAID]);
  });

  test('is over when a minute has passed', async () => {
    expect(
      await value(
        `${SEND} const first = [send(), send(), send()]; Utilities.sleep(61000); return [...first, send()]`,
      ),
    ).toEqual([200, 200, SAID, 200]);
  });

  test('loses a whole fetchAll', async () => {
    const all = `Array(3).fill({ url: 'http://good.example/', method: 'post', payload: sent, muteHttpExceptions: true })`;
    expect(
      await value(
        `${SEND} try { return UrlFetchApp.fetchAll(${all}).length } catch (e) { return e.message }`,
      ),
    ).toBe(SAID);
  });
});

test('rule 12 bandwidth: a hundred megabytes go through in a minute, one byte more does not', () => {
  const bandwidth = new Bandwidth();
  const half = 50 * 1024 * 1024;
  expect([half, half, 1].map((bytes) => bandwidth.spend('a@b.example', bytes, 0))).toEqual([
    true,
    true,
    false,
  ]);
  expect(bandwidth.spend('c@d.example', half, 0)).toBe(true);
  expect(bandwidth.spend('a@b.example', half, 60_000)).toBe(true);
});

test('rule 12 a day has 20,000 fetches for a consumer', async () => {
  const own = scratchCloud({ network: { hostsFile: web.hostsFile } });
  for (let call = 0; call < 20_000; call += 1)
    own.cloud.parts.fetch.spend('owner@workbench.example', 'consumer', own.cloud.now());
  const { error } = await own.run(`function main() { UrlFetchApp.fetch('http://good.example/') }`);
  own.remove();
  expect(error?.message).toBe('Service invoked too many times for one day: urlfetch.');
});

test.each([
  ['', 60_000],
  [', { timeoutSeconds: 5 }', 5_000],
])(
  'rule 21 a fetch that gets no answer gives up and throws: fetch(url%s) after %i ms',
  async (params, cost) => {
    const { error, virtualMs } = await run(`UrlFetchApp.fetch('http://good.example/silent'${params})`);
    expect(error?.message).toBe('Timeout: http://good.example/silent');
    expect(virtualMs).toBeGreaterThanOrEqual(cost);
    expect(virtualMs).toBeLessThan(cost + 1_000);
  },
);

test('rule 27 with a hosts file a host that is not listed does not exist, a listed one keeps its name', async () => {
  expect((await run(`UrlFetchApp.fetch('https://www.google.com/')`)).error?.message).toBe(
    'DNS error: https://www.google.com/',
  );
  const body = `const { rawHeaders } = JSON.parse(UrlFetchApp.fetch('https://good.example/echo').getContentText());
    return rawHeaders[rawHeaders.findIndex((name) => name.toLowerCase() === 'host') + 1]`;
  expect(await value(body)).toBe('good.example');
});
