import fc from 'fast-check';
import { findLinks, wordsAround } from '../../src/domain/links';

describe('finding web addresses in what people type', () => {
  test.each([
    ['one address', 'https://www.a.go.th/oit/o1', ['https://www.a.go.th/oit/o1']],
    ['one per line', 'https://a.go.th/1\nhttps://a.go.th/2', ['https://a.go.th/1', 'https://a.go.th/2']],
    [
      'with commas between',
      'https://a.go.th/1, https://a.go.th/2,https://a.go.th/3',
      ['https://a.go.th/1', 'https://a.go.th/2', 'https://a.go.th/3'],
    ],
    ['glued together', 'https://a.go.th/1https://a.go.th/2', ['https://a.go.th/1', 'https://a.go.th/2']],
    ['a redirector', 'https://l.facebook.com/l.php?u=https://a.go.th/1', ['https://a.go.th/1']],
    [
      'an address inside a query',
      'https://a.go.th/share?u=https://a.go.th/1',
      ['https://a.go.th/share?u=https://a.go.th/1'],
    ],
    [
      'an archive of an address',
      'https://web.archive.org/web/2022/https://a.go.th/',
      ['https://web.archive.org/web/2022/https://a.go.th/'],
    ],
    ['words around it', 'ลิงก์ข้อ O1: https://a.go.th/1 ครับ', ['https://a.go.th/1']],
    [
      'numbers before it',
      '1.www.a.go.th/x 2)www.a.go.th/y',
      ['http://www.a.go.th/x', 'http://www.a.go.th/y'],
    ],
    ['no scheme', 'phatthalung.go.th/oit', ['http://phatthalung.go.th/oit']],
    ['a bare host of Thailand', 'ดูที่ phatthalung.go.th ครับ', ['http://phatthalung.go.th']],
    ['a dot at the end', 'https://a.go.th/1.', ['https://a.go.th/1']],
    ['brackets around it', '(https://a.go.th/1)', ['https://a.go.th/1']],
    ['brackets of its own', 'https://a.go.th/x_(1)', ['https://a.go.th/x_(1)']],
    ['one slash missing', 'https:/a.go.th/1', ['https://a.go.th/1']],
    ['the colon missing', 'https//a.go.th/1', ['https://a.go.th/1']],
    ['a letter doubled', 'hhttps://a.go.th/1', ['https://a.go.th/1']],
    ['letters swapped', 'htpps://a.go.th/1', ['https://a.go.th/1']],
    ['a blank after the scheme', 'https:// a.go.th/1', ['https://a.go.th/1']],
    ['backslashes', 'https:\\\\a.go.th\\1', ['https://a.go.th/1']],
    ['a zero-width blank inside', 'https://a.go.th/\u200boit', ['https://a.go.th/oit']],
    ['Thai in the path', 'https://a.go.th/ปี๒๕๖๕/แผน', ['https://a.go.th/ปี๒๕๖๕/แผน']],
    ['a comma in the path', 'https://a.go.th/a,b', ['https://a.go.th/a,b']],
    ['a formula', '=HYPERLINK("https://a.go.th/1","ดู")', ['https://a.go.th/1']],
    ['an HTML link', '<a href="https://a.go.th/1">x</a>', ['https://a.go.th/1']],
    ['an escaped ampersand', 'https://a.go.th/?a=1&amp;b=2', ['https://a.go.th/?a=1&b=2']],
    ['full-width letters', 'ｈｔｔｐｓ：／／a.go.th', ['https://a.go.th']],
    ['the same twice', 'https://a.go.th/1 https://a.go.th/1', ['https://a.go.th/1']],
    ['an e-mail address', 'ติดต่อ sso@phatthalung.go.th', []],
    ['a path of the computer', 'C:\\Users\\o1.pdf', []],
    ['plain words', 'ยังไม่ได้เผยแพร่ครับ', []],
    ['nothing', '', []],
  ])('%s', (_what, typed, links) => {
    expect(findLinks(typed)).toEqual(links);
  });

  test('hostile text of fifty thousand characters is read at once', () => {
    const started = Date.now();
    for (const piece of [
      'h',
      'ht',
      'http',
      'a.',
      'www.',
      'https://a)',
      '(((',
      ')))',
      'https://a.go.th/1',
      '-',
      'ก',
      '|.',
    ]) {
      findLinks(piece.repeat(50_000 / piece.length));
      findLinks(`https://a.go.th/${piece.repeat(50_000 / piece.length)}`);
    }
    expect(Date.now() - started).toBeLessThan(3000);
  });

  test('what was found is found again as it is, one per line', () => {
    const pieces = fc.constantFrom(
      ...[
        'https://',
        'http:/',
        'www.',
        'a.go.th',
        '/x',
        '?u=',
        '(',
        ')',
        ',',
        '.',
        ' ',
        '\n',
        'ก',
        '\\',
        '@',
        'h',
        't',
        'p',
        's',
        ':',
        '/',
        '|',
        '"',
        '1.',
        '#',
        '&amp;',
        '\u200b',
        'ｈ',
        '-',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const links = findLinks(parts.join(''));
        expect(findLinks(links.join('\n'))).toEqual(links);
      }),
      { numRuns: 5000 },
    );
  });

  test('an address that no cell could hold is cut, and still too long to be visited', () => {
    const [link = '', ...others] = findLinks(`www.a.go.th/${'ก'.repeat(49_980)}`);
    expect([link.length > 2_000, link.length < 3_000, others]).toEqual([true, true, []]);
    expect(findLinks(link)).toEqual([link]);
  });

  test('the words around the addresses remain', () => {
    expect(wordsAround('ยกเลิก https://a.go.th/1 ครับ')).toBe('ยกเลิก ครับ');
  });
});
