import { linkKey } from '../../src/domain/link-key';

test.each([
  ['tracking', 'https://a.go.th/x?fbclid=1&id=2&utm_source=line&gclid=3&_gl=4', 'a.go.th/x?id=2'],
  ['tracking alone', 'https://a.go.th/x?utm_medium=social', 'a.go.th/x'],
  ['a fragment', 'https://a.go.th/x#top', 'a.go.th/x'],
  ['a route', 'https://a.go.th/#/oit', 'a.go.th/#/oit'],
  ['a route of the older kind', 'https://a.go.th/x?id=1#!/oit', 'a.go.th/x?id=1#!/oit'],
  ['the port of the scheme', 'https://a.go.th:443/x', 'a.go.th/x'],
  ['another port', 'http://a.go.th:8080/x', 'a.go.th:8080/x'],
  ['a final dot', 'https://a.go.th./x', 'a.go.th/x'],
  ['the case of the host alone', 'HTTPS://WWW.A.go.th/Plan.PDF', 'a.go.th/Plan.PDF'],
  ['no path', 'http://www.a.go.th', 'a.go.th/'],
  ['an empty query', 'https://a.go.th/x?', 'a.go.th/x'],
  ['Thai that is encoded', 'https://a.go.th/%e0%b8%81', 'a.go.th/%E0%B8%81'],
  ['Thai that is not', 'https://a.go.th/ก', 'a.go.th/%E0%B8%81'],
  ['a Thai name', 'https://น้ำ.ไทย/', 'xn--q3c4c8cq.xn--o3cw4h/'],
  [
    'a parameter that only begins like one',
    'https://a.go.th/x?utmost=1&_glass=2',
    'a.go.th/x?utmost=1&_glass=2',
  ],
  ['what is no address', 'C:\\x', 'C:\\x'],
])('%s', (_what, link, key) => {
  expect(linkKey(link)).toBe(key);
});
