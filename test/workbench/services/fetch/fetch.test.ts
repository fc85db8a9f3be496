import { Blob } from '../../../../workbench/services/blob';
import { isPrivate } from '../../../../workbench/services/fetch/routes';
import { scriptOn, startWeb } from './local-web';

let web: Awaited<ReturnType<typeof startWeb>>;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const script = (more = {}) => scriptOn(web.hostsFile, more);
const fetchOne = (url: string, params?: object) => script().app.fetch(url, params);

/** What the server saw of a request. */
async function seen(url: string, params?: object) {
  const response = await fetchOne(url, params);
  const { rawHeaders, ...rest } = JSON.parse(response.getContentText());
  const names = (rawHeaders as string[]).filter((_each, index) => index % 2 === 0);
  const headers = Object.fromEntries(
    names.map((name, index) => [name.toLowerCase(), rawHeaders[index * 2 + 1]]),
  );
  return { ...rest, names, headers };
}

describe('a response', () => {
  test('has code, text and signed bytes', async () => {
    const response = await fetchOne('http://good.example/thai');
    expect([response.getResponseCode(), response.getContentText(), response.getContent()]).toEqual([
      200,
      'ไทย',
      [-28, -73, -62],
    ]);
  });

  test.each([
    ['TIS-620', 'ไทย'],
    ['windows-874', 'ไทย'],
    ['ISO-8859-1', 'ä·Â'],
  ])('is read in %s when told so', async (charset, text) => {
    expect((await fetchOne('http://good.example/thai')).getContentText(charset)).toBe(text);
  });

  test('in a charset that does not exist throws', async () => {
    const response = await fetchOne('http://good.example/');
    expect(() => response.getContentText('klingon')).toThrow('Invalid argument: klingon');
  });

  test('has its headers as the server wrote them', async () => {
    const response = await fetchOne('http://good.example/headers');
    expect(response.getAllHeaders()).toMatchObject({ 'X-Odd-CASE': '1', 'Set-Cookie': ['a=1', 'b=2'] });
    expect(response.getHeaders()).toMatchObject({ 'Set-Cookie': 'b=2' });
  });

  test('is a blob of its type, and of no other', async () => {
    const response = await fetchOne('http://good.example/thai');
    expect(response.getBlob()).toMatchObject({ contentType: 'text/html', name: 'thai' });
    expect(() => response.getAs('application/pdf')).toThrow('not implemented');
  });

  test.each([
    ['/gzip', 'packed'],
    ['/not-gzip', 'plain'],
  ])('%s is unpacked to %j', async (path, text) => {
    expect((await fetchOne(`http://good.example${path}`)).getContentText()).toBe(text);
  });
});

describe('a request', () => {
  test.each([
    ['get', undefined, 'GET', ''],
    ['POST', 'ก=1', 'POST', 'ก=1'],
    ['put', 'x', 'PUT', 'x'],
    ['patch', 'x', 'PATCH', 'x'],
    ['delete', undefined, 'DELETE', ''],
    ['get', 'ignored', 'GET', ''],
    [undefined, 'x', 'POST', 'x'],
    ['post', { a: 'b c', ก: 1 }, 'POST', 'a=b%20c&%E0%B8%81=1'],
    ['post', [104, 105], 'POST', 'hi'],
    ['post', new Blob(Buffer.from('bytes'), 'text/csv'), 'POST', 'bytes'],
  ])('with method %s and payload %j arrives as %s %j', async (method, payload, arrived, body) => {
    expect(await seen('http://good.example/echo', { method, payload })).toMatchObject({
      method: arrived,
      body,
    });
  });

  test('carries a file among its fields as multipart', async () => {
    const file = new Blob(Buffer.from('a,b'), 'text/csv', 'ก"\r\n.csv');
    const { headers, body } = await seen('http://good.example/echo', {
      method: 'post',
      payload: { note: 'x', file },
    });
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain('Content-Disposition: form-data; name="note"\r\n\r\nx\r\n');
    expect(body).toContain('name="file"; filename="ก%22%0D%0A.csv"\r\nContent-Type: text/csv\r\n\r\na,b\r\n');
  });

  test('carries the headers it was given, in place of the usual ones', async () => {
    const { headers, names } = await seen('http://good.example/echo', {
      headers: { 'user-agent': 'OIT', Range: 'bytes=0-9' },
    });
    expect(headers).toMatchObject({ 'user-agent': 'OIT', range: 'bytes=0-9', host: 'good.example' });
    expect(names.filter((name: string) => name.toLowerCase() === 'user-agent')).toEqual(['user-agent']);
  });

  test.each([
    ['http://good.example/echo?q=ไทย#x', '/echo?q=%E0%B9%84%E0%B8%97%E0%B8%A2'],
    ['good.example/echo', '/echo'],
    ['http://GOOD.example./echo', '/echo'],
    ['http://ก.good.example/echo?%BC%B9', '/echo?%BC%B9'],
    ['http://good.example:8080/echo', '/echo'],
  ])('to %s asks for %s', async (url, path) => {
    expect((await seen(url)).url).toBe(path);
  });

  test.each([
    ['nowhere', '', 'Attribute provided with no value: url'],
    ['another scheme', 'ftp://good.example/', 'Invalid argument: ftp://good.example/'],
    ['a script', 'javascript:alert(1)', 'Invalid argument: javascript:alert(1)'],
    ['an address with a bar', 'http://good.example/a|b', 'Invalid argument'],
    ['an address with a blank', 'http://good.example/a b', 'Invalid argument'],
    ['an address with a password', 'http://user:word@good.example/', 'Login information disallowed'],
    ['2,083 characters', `http://good.example/${'x'.repeat(2063)}`, 'Limit Exceeded: URLFetch URL Length.'],
    [
      'letters that are too long once encoded',
      `http://good.example/${'ก'.repeat(300)}`,
      'Limit Exceeded: URLFetch URL Length.',
    ],
  ])('to %s is refused', async (_what, url, message) => {
    await expect(fetchOne(url, { muteHttpExceptions: true })).rejects.toThrow(message);
  });

  test('to an address of 2,082 characters is made', async () => {
    const response = await fetchOne(`http://good.example/${'x'.repeat(2062)}`, { muteHttpExceptions: true });
    expect(response.getResponseCode()).toBe(404);
  });

  test.each([
    [{ method: 'head' }, 'Attribute provided with invalid value: method'],
    [{ method: 'options' }, 'Attribute provided with invalid value: method'],
    [{ headers: { Host: 'evil.example' } }, 'Attribute provided with invalid value: Header:Host'],
    [{ headers: { A: 'b\r\nC: d' } }, 'Attribute provided with invalid value: Header:A'],
    [{ headers: { A: 'x'.repeat(9000) } }, 'Limit Exceeded: URLFetch Header Size.'],
    [{ muteHttpExceptions: 'yes' }, 'Attribute provided with invalid value: muteHttpExceptions'],
    [{ timeoutSeconds: 0 }, 'Attribute provided with invalid value: timeoutSeconds'],
  ])('with %j is refused', async (params, message) => {
    await expect(fetchOne('http://good.example/', params)).rejects.toThrow(message);
  });

  test('can be looked at without being made', () => {
    const { app, fetch } = script();
    expect(app.getRequest('http://nowhere.example/', { method: 'put', payload: 'x' })).toMatchObject({
      url: 'http://nowhere.example/',
      method: 'put',
      contentType: 'application/x-www-form-urlencoded',
      payload: 'x',
      headers: {},
    });
    const headers = { 'X-Own': '1' };
    expect(app.getRequest('http://nowhere.example/', { headers })).toMatchObject({ headers });
    expect(fetch.snapshot()).toEqual([]);
  });
});

describe('what cannot be had', () => {
  const muted = { muteHttpExceptions: true };

  test('below 400 is an answer, from 400 on throws unless muted', async () => {
    const message = `Request failed for http://good.example returned code 404. Truncated server response: <h1>${'x'.repeat(146)}... (use muteHttpExceptions option to examine full response)`;
    await expect(fetchOne('http://good.example/gone')).rejects.toThrow(message);
    expect((await fetchOne('http://good.example/gone', muted)).getResponseCode()).toBe(404);
  });

  test.each([
    ['http://nowhere.example/', 'DNS error: http://nowhere.example/'],
    ['http://localhost/', 'DNS error: http://localhost/'],
    ['http://127.0.0.1/', 'DNS error: http://127.0.0.1/'],
    ['http://dead.example/', 'Address unavailable: http://dead.example/'],
    ['https://dead.example/', 'Address unavailable: https://dead.example/'],
    ['http://good.example/reset', 'Address unavailable: http://good.example/reset'],
    ['https://bad.example/', 'SSL Error https://bad.example/'],
    ['https://other.example/', 'SSL Error https://other.example/'],
    ['http://good.example/bomb', 'Limit Exceeded: URLFetch Response Size.'],
    ['http://good.example/endless', 'Limit Exceeded: URLFetch Response Size.'],
    ['http://good.example/circle', 'Too many redirects: http://good.example/circle'],
    ['http://good.example/nowhere', 'DNS error: http://good.example/nowhere'],
  ])('%s throws even when muted', async (url, message) => {
    await expect(fetchOne(url, muted)).rejects.toThrow(message);
  });

  test('a certificate nobody knows is taken when told so, a known one at once', async () => {
    expect(
      (await fetchOne('https://bad.example/', { validateHttpsCertificates: false })).getContentText(),
    ).toBe('home');
    expect((await fetchOne('https://good.example/')).getContentText()).toBe('home');
  });

  test.each([
    [{ timeoutMs: 100 }, {}, 60_000],
    [{ timeoutMs: 100 }, { timeoutSeconds: 7 }, 7_000],
    [{}, { timeoutSeconds: 0.1 }, 100],
  ])(
    'a silent server under %j and %j throws, and costs what it would cost on Google: %i ms',
    async (options, params, cost) => {
      const { app, spent } = script(options);
      await expect(app.fetch('http://good.example/silent', params)).rejects.toThrow(
        'Timeout: http://good.example/silent',
      );
      expect(spent()).toBe(cost);
    },
  );

  test.each([
    'localhost',
    'intranet',
    'printer.local',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '::1',
    '::ffff:7f00:1',
    'fd00::1',
  ])('%s is out of reach', (host) => expect(isPrivate(host)).toBe(true));
  test.each(['www.example.go.th', '8.8.8.8', '172.32.0.1', '2001:4860:4860::8888'])('%s is not', (host) => {
    expect(isPrivate(host)).toBe(false);
  });
});

describe('redirects', () => {
  test.each([
    ['/hop', { method: 'post', payload: 'x' }, { method: 'GET', body: '' }],
    ['/keep', { method: 'post', payload: 'x' }, { method: 'POST', body: 'x' }],
    ['/away', {}, { method: 'GET', url: '/echo' }],
  ])('from %s with %j arrive as %j', async (path, params, arrived) => {
    expect(await seen(`http://good.example${path}`, params)).toMatchObject(arrived);
  });

  test('are answers of their own when not followed', async () => {
    const response = await fetchOne('http://good.example/hop', { followRedirects: false });
    expect([response.getResponseCode(), response.getHeaders().Location]).toEqual([302, '/echo']);
  });

  test('keep no cookie, and take no password to another host', async () => {
    expect((await seen('http://good.example/cookie')).headers.cookie).toBeUndefined();
    const headers = { Authorization: 'Bearer x' };
    expect((await seen('http://good.example/hop', { headers })).headers.authorization).toBe('Bearer x');
    expect((await seen('http://good.example/away', { headers })).headers.authorization).toBeUndefined();
  });
});

describe('fetchAll', () => {
  test('answers in the order of the requests, texts or objects', async () => {
    const all = await script().app.fetchAll(['http://good.example/', { url: 'https://good.example/gzip' }]);
    expect(all.map((response) => response.getContentText())).toEqual(['home', 'packed']);
    expect(await script().app.fetchAll([])).toEqual([]);
  });

  test.each([
    ['a host that does not exist', 'http://nowhere.example/', 'DNS error: http://nowhere.example/'],
    ['a method there is not', { url: 'http://good.example/', method: 'head' }, 'invalid value: method'],
    ['an error that is not muted', 'http://good.example/gone', 'returned code 404'],
  ])('loses all for %s', async (_what, bad, message) => {
    await expect(script().app.fetchAll(['http://good.example/', bad])).rejects.toThrow(message);
  });

  test('works in parallel and costs its slowest', async () => {
    const { app, spent } = script({ timeoutMs: 300 });
    const start = performance.now();
    const silent = { url: 'http://good.example/silent', timeoutSeconds: 5 };
    await expect(app.fetchAll([silent, silent, silent, silent])).rejects.toThrow('Timeout');
    expect(performance.now() - start).toBeLessThan(900);
    expect(spent()).toBe(5_000);
  });
});

describe('the daily quota', () => {
  test.each([
    ['consumer', 20_000],
    ['workspace', 100_000],
  ] as const)('of a %s account is %i calls, bad ones too', async (account, calls) => {
    const { app, fetch } = script({ account });
    for (let call = 1; call < calls; call += 1)
      fetch.spend('clerk@phatthalung.example', account, Date.parse('2022-03-28T01:00:00Z'));
    await expect(app.fetch('http://nowhere.example/')).rejects.toThrow('DNS error');
    await expect(app.fetch('http://good.example/')).rejects.toThrow(
      'Service invoked too many times for one day: urlfetch.',
    );
  });
});

test('without a hosts file the real names count: a name reserved to be nobody is a DNS error', async () => {
  await expect(scriptOn(undefined).app.fetch('http://nobody.invalid/')).rejects.toThrow(
    'DNS error: http://nobody.invalid/',
  );
});

describe('who watches the network', () => {
  /** What went on, in order: `> http://good.example/` sets out, `< …` is over. */
  const watched = async (act: (app: ReturnType<typeof script>['app']) => Promise<unknown>) => {
    const seen: string[] = [];
    const watch = ({ href }: URL) => {
      seen.push(`> ${href}`);
      return () => seen.push(`< ${href}`);
    };
    await act(script({ watch, timeoutMs: 1000 }).app).catch(() => undefined);
    return seen;
  };

  test.each([
    ['an answer', 'http://good.example/', ['/']],
    ['each hop of a redirect', 'http://good.example/hop', ['/hop', '/echo']],
    ['a connection that breaks', 'http://good.example/reset', ['/reset']],
    ['a page that never answers', 'http://good.example/silent', ['/silent']],
  ])('sees %s come and go', async (_what, url, paths) => {
    const expected = paths.flatMap((path) => ['>', '<'].map((sign) => `${sign} http://good.example${path}`));
    expect(await watched((app) => app.fetch(url))).toEqual(expected);
  });

  test('sees a host that is not found', async () => {
    const url = 'http://nowhere.example/';
    expect(await watched((app) => app.fetch(url))).toEqual([`> ${url}`, `< ${url}`]);
  });

  test('sees what goes on at the same time', async () => {
    const seen = await watched((app) => app.fetchAll(['http://good.example/', 'http://other.example/']));
    expect(seen.map((each) => each[0]).join('')).toBe('>><<');
  });
});
