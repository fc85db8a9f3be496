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

test('nothing makes the reader throw, and what is read is read the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const once = sent(`https://a.go.th/${text}`);
      expect(once === null ? null : sent(once)).toBe(once);
    }),
  );
});

test.each([
  ['www.oit.phatthalung.go.th', 'phatthalung.go.th'],
  ['phatthalung.go.th', 'phatthalung.go.th'],
  ['a.b.com', 'b.com'],
  ['www.x.in.th', 'x.in.th'],
  ['localhost', 'localhost'],
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
  ['[2001:db8::1]', false],
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
