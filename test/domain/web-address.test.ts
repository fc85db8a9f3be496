import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { isPrivateHost, isSameSite, registeredDomain } from '../../src/domain/hosts';
import { readWebAddress, requestUrl, resolveLocation } from '../../src/domain/web-address';

const sent = (text: string) => {
  const address = readWebAddress(text);
  return address === null ? null : requestUrl(address);
};

test.each([
  ['https://www.A.go.th', 'https://www.a.go.th/'],
  ['HTTP://a.go.th:80/x', 'http://a.go.th/x'],
  ['https://a.go.th:8443/x', 'https://a.go.th:8443/x'],
  ['https://a.go.th./x', 'https://a.go.th/x'],
  ['https://a.go.th/ปี/ก ข.pdf', 'https://a.go.th/%E0%B8%9B%E0%B8%B5/%E0%B8%81%20%E0%B8%82.pdf'],
  ['https://a.go.th/%BC%B9.pdf', 'https://a.go.th/%BC%B9.pdf'],
  ['https://a.go.th/a|b{c}', 'https://a.go.th/a%7Cb%7Bc%7D'],
  ['https://a.go.th/x?q=ก#ส่วน', 'https://a.go.th/x?q=%E0%B8%81'],
  ['https://a.go.th/a/../b/./c', 'https://a.go.th/b/c'],
  ['https://u:p@a.go.th/x', 'https://a.go.th/x'],
  ['https://น้ำ.ไทย/x', 'https://xn--q3c4c8cq.xn--o3cw4h/x'],
  ['https://WWW.เทศบาล.ไทย.', 'https://www.xn--o3cg7ak5c9d.xn--o3cw4h/'],
  ['https://%E0%B8%99%E0%B9%89%E0%B8%B3.ไทย/', 'https://xn--q3c4c8cq.xn--o3cw4h/'],
  ['https://xn--q3c4c8cq.xn--o3cw4h/', 'https://xn--q3c4c8cq.xn--o3cw4h/'],
  ['https://a.go.th/น้ำ', 'https://a.go.th/%E0%B8%99%E0%B9%89%E0%B8%B3'],
  ['https://a.go.th/100%/x', 'https://a.go.th/100%25/x'],
  ['https://a.go.th/a/%2E%2e/b', 'https://a.go.th/b'],
  ['https://a.go.th/\u017f\u212a', 'https://a.go.th/%C5%BF%E2%84%AA'],
  ['https://u@x:p@a.go.th/x', 'https://a.go.th/x'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
  ['http://3221226219/', 'http://192.0.2.235/'],
  ['http://256.1.1.1/', null],
  ['http://1.2.3.4.5/', null],
  ['https://a..th/', null],
  ['https://a b.th/', null],
  ['https://a.go.th\t/', null],
  [`https://${'\ufdfa'.repeat(200)}\u{10ffff}/`, null],
  ['https://a.go.th/\ud800', 'https://a.go.th/%EF%BF%BD'],
  ['ftp://a.go.th/x', null],
  ['a.go.th/x', null],
  ['https:///x', null],
  ['', null],
])('%s is asked for as %s', (text, url) => {
  expect(sent(text)).toBe(url);
});

const base = readWebAddress('https://a.go.th/x/y?z=1');
test.each([
  ['/b', 'https://a.go.th/b'],
  ['b', 'https://a.go.th/x/b'],
  ['../b', 'https://a.go.th/b'],
  ['?q', 'https://a.go.th/x/y?q'],
  ['//b.go.th/c', 'https://b.go.th/c'],
  ['http://b.go.th', 'http://b.go.th/'],
  ['#top', 'https://a.go.th/x/y?z=1'],
  ['  /b ', 'https://a.go.th/b'],
  ['javascript:alert(1)', null],
  ['mailto:a@b.go.th', null],
  ['', 'https://a.go.th/x/y?z=1'],
  [' \t/b\t/c ', 'https://a.go.th/b/c'],
  ['/ก ข', 'https://a.go.th/%E0%B8%81%20%E0%B8%82'],
  ['\\b\\c', 'https://a.go.th/b/c'],
  ['\\\\b.go.th\\c?d\\e', 'https://b.go.th/c?d%5Ce'],
  ['http:\\\\b.go.th\\c', 'http://b.go.th/c'],
  ['///b.go.th/c', 'https://b.go.th/c'],
  ['https:/b', 'https://a.go.th/b'],
  ['https:b', 'https://a.go.th/x/b'],
  ['http:/b.go.th/c', 'http://b.go.th/c'],
  ['HTTPS://B.go.th', 'https://b.go.th/'],
  ['//น้ำ.ไทย/x', 'https://xn--q3c4c8cq.xn--o3cw4h/x'],
  ['https://', null],
  ['/à¸\u0082.pdf', 'https://a.go.th/%E0%B8%82.pdf'],
  ['/à¸‚à¸…', 'https://a.go.th/%E0%B8%82%E0%B8%85'],
  ['//à¸™à¹‰à¸³.xn--o3cw4h/', 'https://xn--q3c4c8cq.xn--o3cw4h/'],
  ['/¼¹.pdf', 'https://a.go.th/%BC%B9.pdf'],
  ['/ข€', 'https://a.go.th/%E0%B8%82%E2%82%AC'],
])('a redirect to %s leads to %s', (location, url) => {
  expect(base && resolveLocation(location, base)).toBe(url);
});

test('well-formed addresses are read as browsers read them', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, validSchemes: ['http', 'https'] }), (url) => {
      const theirs = new URL(url);
      theirs.hash = '';
      expect(sent(url)).toBe(theirs.href);
    }),
  );
});

test('names are read as browsers read them, sara am too', () => {
  const label = fc.stringMatching(/^[ก-ฮ][ก-ฮะ-ูเ-์a-z0-9]{0,8}$/);
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
      const host = `${labels.join('.')}.ไทย`;
      const theirs = domainToASCII(host);
      fc.pre(theirs !== '');
      expect(readWebAddress(`https://${host}/`)?.host).toBe(theirs);
    }),
  );
});

test('numbers are read as browsers read them', () => {
  const number = fc.oneof(
    fc.nat(300).map(String),
    fc.nat(0xffffffff).map(String),
    fc.nat(300).map((n) => `0x${n.toString(16)}`),
    fc.nat(300).map((n) => `0${n.toString(8)}`),
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 5 }), (labels) => {
      const text = `http://${labels.join('.')}/`;
      expect(sent(text)).toBe(URL.canParse(text) ? new URL(text).href : null);
    }),
  );
});

test('redirects are resolved as browsers resolve them', () => {
  const part = fc.stringMatching(/^(?:[a-z0-9]{0,4}|\.|\.\.)$/);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.boolean(), (parts, isRooted) => {
      const location = (isRooted ? '/' : '') + parts.join('/');
      fc.pre(!location.startsWith('//'));
      expect(base && resolveLocation(location, base)).toBe(new URL(location, 'https://a.go.th/x/y?z=1').href);
    }),
  );
});

test('odd redirects are resolved as browsers resolve them', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    'b',
    'b.go.th',
    '?',
    '#',
    ' ',
    '\t',
    ':',
    'http:',
    'https:',
    '%',
    'ก',
  );
  const plain = (text: string) => text.replace(/%(?![\da-f]{2})/gi, '%25').replace(/\\/g, '%5C');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const location = pieces.join('');
      const at = 'https://a.go.th/x/y?z=1';
      const theirs = URL.canParse(location, at) ? new URL(location, at) : null;
      fc.pre(theirs === null || /^https?:$/.test(theirs.protocol));
      const ours = base && resolveLocation(location, base);
      // What no name system knows is no address here.
      fc.pre(ours !== null && theirs !== null);
      if (theirs !== null) {
        theirs.hash = '';
        theirs.hostname = theirs.hostname.replace(/\.$/, '');
      }
      expect(ours).toBe(theirs && plain(theirs.href));
    }),
    { numRuns: 3000 },
  );
});

test('a redirect of any bytes leads somewhere or nowhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (location) => {
      const url = base && resolveLocation(location, base);
      expect(url === null || url === sent(url ?? '')).toBe(true);
    }),
  );
});

test('nothing makes the reader throw, and what is read is read the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      for (const start of ['', 'https://', 'https://a.go.th/', 'https://a.go.th/?']) {
        const once = sent(start + text);
        expect(once === null ? null : sent(once)).toBe(once);
      }
    }),
  );
});

test.each([
  ['www.oit.phatthalung.go.th', 'phatthalung.go.th'],
  ['phatthalung.go.th', 'phatthalung.go.th'],
  ['a.b.com', 'b.com'],
  ['www.x.in.th', 'x.in.th'],
  ['localhost', 'localhost'],
  ['WWW.น้ำ.ไทย.', 'xn--q3c4c8cq.xn--o3cw4h'],
  ['www.a.xn--h3cuzk1di.xn--o3cw4h', 'a.xn--h3cuzk1di.xn--o3cw4h'],
  ['www.ก.รัฐบาล.ไทย', 'xn--12c.xn--h3cuzk1di.xn--o3cw4h'],
  ['203.113.1.9', '203.113.1.9'],
])('%s belongs to the owner of %s', (host, domain) => {
  expect(registeredDomain(host)).toBe(domain);
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.1.1', true],
  ['8.8.8.8', false],
  ['localhost', true],
  ['server', true],
  ['nas.local', true],
  ['[::1]', true],
  ['[0:0:0:0:0:0:0:1]', true],
  ['[::]', true],
  ['[fe80::1]', true],
  ['[fd00::1]', true],
  ['[::ffff:192.168.1.1]', true],
  ['[2001:db8::1]', false],
  ['0.0.0.0', true],
  ['100.64.0.1', true],
  ['100.128.0.1', false],
  ['10.a.go.th', false],
  ['127.0.0.1.nip.io', false],
  ['x.localhost', true],
  ['files.lan', true],
  ['wiki.internal', true],
  ['www.a.go.th', false],
])('%s is private: %s', (host, is) => {
  expect(isPrivateHost(host)).toBe(is);
});

test.each([
  ['another host of the same domain', 'news.a.go.th', '/x', 'www.a.go.th', '/', true],
  ['another domain', 'www.b.go.th', '/x', 'www.a.go.th', '/', false],
  ['the same page of a shared host', 'sites.google.com', '/view/a/o1', 'sites.google.com', '/view/a', true],
  ['a neighbour on a shared host', 'sites.google.com', '/view/ab', 'sites.google.com', '/view/a', false],
])('%s', (_what, host, path, siteHost, sitePath, is) => {
  expect(isSameSite({ host, path }, { host: siteHost, path: sitePath })).toBe(is);
});

test('hostile addresses of a hundred thousand characters take their length and no more', () => {
  const started = Date.now();
  for (const piece of [
    '@',
    '@[',
    '[',
    ':',
    ':1',
    '/.',
    '/..',
    '?',
    '#',
    '%',
    '%E0',
    'ก',
    '\ud800',
    'xn--',
    'a.',
    '\\',
    '\u{10ffff}',
  ]) {
    const text = piece.repeat(100_000 / piece.length);
    for (const start of ['', 'https://', 'https://a.go.th', 'https://a.go.th/']) {
      readWebAddress(start + text);
      if (base !== null) resolveLocation(start + text, base);
    }
  }
  expect(Date.now() - started).toBeLessThan(20_000);
});
