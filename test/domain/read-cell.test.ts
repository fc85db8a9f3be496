import fc from 'fast-check';
import { findLinks } from '../../src/domain/links';
import { readCell } from '../../src/domain/read-cell';

const X = 'https://a.go.th/x';
const linksOf = (raw: string) => readCell(raw).links.map(({ link }) => link);
const repairsOf = (raw: string) => readCell(raw).links.map(({ repairs }) => repairs);

describe('nothing is told of an address that only has something around it', () => {
  test.each([
    ['blanks and line breaks', `  \n\t${X} \r\n`, [X]],
    ['blanks that are not seen', `\ufeff\u00a0${X}\u00a0\u200b`, [X]],
    ['a formula', `=HYPERLINK("${X}","ดูเอกสาร")`, [X]],
    ['a formula of Thai settings', `=HYPERLINK("${X}";"คลิก")`, [X]],
    ['a formula whose label is another address', `=HYPERLINK("${X}", "www.a.go.th")`, [X]],
    ['a formula in small letters with blanks', `= hyperlink( "${X}" )`, [X]],
    ['markdown', `[O1](${X})`, [X]],
    ['markdown whose label is an address', `[www.a.go.th](${X})`, [X]],
    ['curly quotes', `“${X}”`, [X]],
    ['single curly quotes', `‘${X}’`, [X]],
    ['straight quotes', `"${X}" '${X}'`, [X]],
    ['angle brackets', `<${X}>`, [X]],
    ['marks at the end', `${X}. ${X}, ${X}; ${X}) ${X}" ${X} .`, [X]],
    ['words', `ดูได้ที่ ${X} (หน้า 3)`, [X]],
    ['words without a blank between', `ลิงก์:${X}`, [X]],
    ['brackets of its own', 'https://a.go.th/plan_(1f3)', ['https://a.go.th/plan_(1f3)']],
    ['a bracket of its own within one around', '(https://a.go.th/plan_(1))', ['https://a.go.th/plan_(1)']],
    ['two on two lines', `${X}1\n\n${X}2`, [`${X}1`, `${X}2`]],
    ['two with a comma', `${X}1 , ${X}2,${X}3`, [`${X}1`, `${X}2`, `${X}3`]],
    ['two with a semicolon', `${X}1; ${X}2;${X}3`, [`${X}1`, `${X}2`, `${X}3`]],
    ['a numbered list', `1. ${X}1\n2. ${X}2`, [`${X}1`, `${X}2`]],
    ['a numbered list without blanks', `1.${X}1 2)${X}2`, [`${X}1`, `${X}2`]],
    ['bullets', `-${X}1\n• ${X}2`, [`${X}1`, `${X}2`]],
    ['Thai digits', 'https://a.go.th/๒๕๖๖/แผน-๑.html', ['https://a.go.th/๒๕๖๖/แผน-๑.html']],
    ['TIS-620', 'https://a.go.th/%BC%B9%a1.pdf', ['https://a.go.th/%BC%B9%a1.pdf']],
    ['encoded Thai', 'https://a.go.th/%E0%B8%81', ['https://a.go.th/%E0%B8%81']],
    ['a Thai name', 'https://www.น้ำ.ไทย/x', ['https://www.น้ำ.ไทย/x']],
    ['an encoded Thai name', 'https://%e0%b8%81.ไทย/x', ['https://%e0%b8%81.ไทย/x']],
    ['a formula in a formula', `=IF(A1,HYPERLINK("${X}","www.b.go.th"),"")`, [X]],
    ['brackets back to back', `(${X}1)(${X}2)`, [`${X}1`, `${X}2`]],
    ['escaped angle brackets', `&lt;${X}&gt;&nbsp;`, [X]],
    ['an extension of the browser', `chrome-extension://efaidnb/${X}.pdf`, [`${X}.pdf`]],
    ['punycode', 'https://xn--q3c4c8cq.xn--o3cw4h/x', ['https://xn--q3c4c8cq.xn--o3cw4h/x']],
    ['a fragment', `${X}#บท`, [`${X}#บท`]],
    ['tracking', `${X}?fbclid=1`, [`${X}?fbclid=1`]],
    ['a port', 'http://a.go.th:8080/x', ['http://a.go.th:8080/x']],
    ['an archive', `https://web.archive.org/web/2022/${X}`, [`https://web.archive.org/web/2022/${X}`]],
    ['a short link', 'https://bit.ly/3xYz', ['https://bit.ly/3xYz']],
    ['a scheme around it', `view-source:${X}`, [X]],
    ['a document and words with another', `${X}.pdf และ แผน.pdf`, [`${X}.pdf`]],
    ['a host and a document', 'https://a.go.th แผน.pdf', ['https://a.go.th']],
  ])('%s', (_what, raw, links) => {
    expect(linksOf(raw)).toEqual(links);
    expect(repairsOf(raw).flat()).toEqual([]);
  });
});

const SLIP = 'แก้ http:// หรือ https:// ที่พิมพ์ผิด';
const MISSING = 'เติม http:// ที่ขาดไป';
const UNSEEN = 'ตัดอักขระที่มองไม่เห็นออก';
const WIDE = 'แก้ตัวอักษรเต็มความกว้าง';
const BLANKS = 'แทนช่องว่างด้วย %20';
const UNWRAPPED = 'ใช้ลิงก์ปลายทางแทนลิงก์ส่งต่อ';
const CASE = 'แก้ชื่อเว็บไซต์เป็นตัวพิมพ์เล็ก';
const SLASH = 'แก้ \\ เป็น /';
const DOTS = 'ตัด ... ท้ายลิงก์ออก (อาจคัดลอกมาไม่ครบ)';
const enc = encodeURIComponent;
const google = (url: string) => `https://www.google.com/url?sa=t&source=web&url=${enc(url)}&ved=2`;
const facebook = (url: string) => `https://l.facebook.com/l.php?u=${enc(url)}&h=AT1`;

describe('what is repaired is told', () => {
  test.each([
    ['a zero-width blank inside, words around', 'ดู https://a.go.th/\u200bx (หน้า 3)', X, [UNSEEN]],
    ['a zero-width blank inside', 'https://a.go.th/\u200bx', X, [UNSEEN]],
    ['a soft hyphen and a mark of direction', 'https://a.go\u00ad.th/\u202ax', X, [UNSEEN]],
    ['full width', 'ｈｔｔｐｓ：／／a.go.th/x', X, [WIDE]],
    ['an escaped ampersand', `${X}?a=1&amp;b=2`, `${X}?a=1&b=2`, ['แก้ &amp; เป็น &']],
    ['an ampersand escaped twice', `${X}?a=1&amp;amp;b=2`, `${X}?a=1&b=2`, ['แก้ &amp; เป็น &']],
    ['no scheme', 'www.a.go.th/x', 'http://www.a.go.th/x', [MISSING]],
    ['no scheme after Thai', 'ดูที่www.a.go.th/x', 'http://www.a.go.th/x', [MISSING]],
    ['no scheme after a colon', 'ลิงก์:www.a.go.th/x', 'http://www.a.go.th/x', [MISSING]],
    ['no scheme after a bullet', '-www.a.go.th/x', 'http://www.a.go.th/x', [MISSING]],
    ['no scheme and no www', 'a.go.th/x', 'http://a.go.th/x', [MISSING]],
    ['no scheme, a number before it', '1.a.go.th/x', 'http://a.go.th/x', [MISSING]],
    ['no scheme, a full stop after it', 'ดู a.go.th.', 'http://a.go.th', [MISSING]],
    ['no scheme, a Thai name', 'เทศบาล.ไทย/x', 'http://เทศบาล.ไทย/x', [MISSING]],
    ['no scheme, a port', 'a.go.th:8080/x', 'http://a.go.th:8080/x', [MISSING]],
    ['no scheme, a number for a host', '203.113.1.9/x', 'http://203.113.1.9/x', [MISSING]],
    ['the scheme left to the page', '//www.a.go.th/x', 'http://www.a.go.th/x', [MISSING]],
    ['one slash', 'https:/a.go.th/x', X, [SLIP]],
    ['no slash', 'https:a.go.th/x', X, [SLIP]],
    ['three slashes', 'https:///a.go.th/x', X, [SLIP]],
    ['no colon', 'https//a.go.th/x', X, [SLIP]],
    ['two colons', 'https:://a.go.th/x', X, [SLIP]],
    ['a colon on both sides', 'https://:a.go.th/x', X, [SLIP]],
    ['a semicolon', 'https;//a.go.th/x', X, [SLIP]],
    ['a letter doubled', 'hhttps://a.go.th/x', X, [SLIP]],
    ['letters swapped', 'htpps://a.go.th/x', X, [SLIP]],
    ['letters swapped, without TLS', 'htpp://a.go.th/x', 'http://a.go.th/x', [SLIP]],
    ['a letter missing', 'htts://a.go.th/x', X, [SLIP]],
    ['the first letter missing', 'ttps://a.go.th/x', X, [SLIP]],
    ['a letter beside the right one', 'httos://a.go.th/x', X, [SLIP]],
    ['the first letter beside the right one', 'gttps://a.go.th/x', X, [SLIP]],
    ['a colon behind the slashes', 'https//:a.go.th/x', X, [SLIP]],
    ['two schemes with a blank', 'http:// https://a.go.th/x', X, [SLIP]],
    ['no scheme after a Thai number', '๑.www.a.go.th/x', 'http://www.a.go.th/x', [MISSING]],
    ['a blank that breaks no line', 'https://a.go.th/\u00a0x', X, ['ตัดช่องว่างในลิงก์ออก']],
    ['a blank after the scheme', 'https:// a.go.th/x', X, [SLIP]],
    ['a blank before the slashes', 'https: //a.go.th/x', X, [SLIP]],
    ['two schemes', 'http://https://a.go.th/x', X, [SLIP]],
    ['capitals', 'HTTPS://WWW.A.GO.TH/Plan.PDF', 'https://www.a.go.th/Plan.PDF', [CASE]],
    ['capitals in the host', 'https://A.Go.Th/X', 'https://a.go.th/X', [CASE]],
    ['backslashes', 'https:\\\\a.go.th\\x', X, [SLASH]],
    ['dots for the rest', `${X}...`, X, [DOTS]],
    ['an ellipsis for the rest', `"${X}…"`, X, [DOTS]],
    ['blanks in the name of a document', `${X}/แผน 2566 final.pdf`, `${X}/แผน%202566%20final.pdf`, [BLANKS]],
    ['the same in brackets', `1. (${X}/a b.docx)`, `${X}/a%20b.docx`, [BLANKS]],
    ['blanks in a formula', `=HYPERLINK("${X}/a b","ดู")`, `${X}/a%20b`, [BLANKS]],
    ['Google', google(`${X}?a=1&b=2`), `${X}?a=1&b=2`, [UNWRAPPED]],
    ['Google, the other parameter', `https://www.google.co.th/url?q=${enc(X)}&sa=D`, X, [UNWRAPPED]],
    ['Google, not encoded', `https://google.com/url?q=${X}&sa=D`, X, [UNWRAPPED]],
    ['Facebook', facebook(`${X}?fbclid=1`), `${X}?fbclid=1`, [UNWRAPPED]],
    ['Facebook on a telephone', `https://lm.facebook.com/l.php?u=${enc(X)}`, X, [UNWRAPPED]],
    ['YouTube', `https://www.youtube.com/redirect?event=d&q=${enc(X)}`, X, [UNWRAPPED]],
    ['two deep', google(facebook(X)), X, [UNWRAPPED]],
    ['three deep', facebook(google(facebook(X))), X, [UNWRAPPED]],
    ['a target encoded twice', google(enc(X)), X, [UNWRAPPED]],
    ['a target without a scheme', google('www.a.go.th/x'), 'http://www.a.go.th/x', [UNWRAPPED, MISSING]],
    ['a document with a query', `${X}/a b.pdf?v=1`, `${X}/a%20b.pdf?v=1`, [BLANKS]],
    ['a target in TIS-620', google('https://a.go.th/%BC%B9.pdf'), 'https://a.go.th/%BC%B9.pdf', [UNWRAPPED]],
    ['a target with blanks', google('https://a.go.th/ก ข'), 'https://a.go.th/ก%20ข', [UNWRAPPED]],
  ])('%s', (_what, raw, link, repairs) => {
    expect(readCell(raw)).toEqual({ links: [{ link, repairs }], reason: null });
    expect(readCell(link)).toEqual({ links: [{ link, repairs: [] }], reason: null });
  });

  test('two that run into one another', () => {
    expect(readCell(`${X}1${X}2`).links).toEqual([
      { link: `${X}1`, repairs: [] },
      { link: `${X}2`, repairs: ['แยกลิงก์ที่พิมพ์ติดกัน'] },
    ]);
  });

  test('each address has its own repairs', () => {
    expect(repairsOf(`${X}\nwww.a.go.th/y\nhttps:/a.go.th/z`)).toEqual([[], [MISSING], [SLIP]]);
  });

  test('of a label that is the beginning of the address the address counts', () => {
    expect(linksOf(`https://a.go.th/lo… <https://a.go.th/long/way>`)).toEqual(['https://a.go.th/long/way']);
  });
});

test.each([
  ['nothing', '', 'no-url'],
  ['blanks', ' \n\u200b', 'no-url'],
  ['a dash', '-', 'no-url'],
  ['a long dash', '—', 'no-url'],
  ['none', 'ไม่มี', 'no-url'],
  ['not available', 'N/A', 'no-url'],
  ['words', 'อยู่ระหว่างดำเนินการ และ/หรือ ตามไฟล์แนบ แผน.pdf', 'no-url'],
  ['a document number', 'ที่ พท 0017.2/2566 ข้อ 1.2/3', 'no-url'],
  ['an e-mail address', 'saraban@a.go.th', 'no-url'],
  ['an e-mail address of a Thai name', 'ก@เทศบาล.ไทย', 'no-url'],
  ['mailto', 'mailto:saraban@www.a.go.th', 'no-url'],
  ['a scheme alone', 'https://', 'no-url'],
  ['a disk', 'C:\\Users\\ACER\\OIT\\O1 แผน.pdf', 'local-path'],
  ['a disk with slashes', 'D:/ITA 2566/O1.docx', 'local-path'],
  ['a disk after words', 'ไฟล์อยู่ที่ E:\\O1.pdf', 'local-path'],
  ['a share', '\\\\fileserver\\share\\O1.pdf', 'local-path'],
  ['a share with slashes', '//fileserver/share/O1.pdf', 'local-path'],
  ['a folder', 'Documents\\OIT\\O1.pdf', 'local-path'],
  ['a file', 'file:///C:/Users/Admin/O1.pdf', 'local-path'],
  ['a telephone', 'content://media/external/1', 'local-path'],
  ['FTP', 'ftp://a.go.th/pub/O1.pdf', 'not-web-scheme'],
  ['FTP to a Thai name', 'ftp://เทศบาล.ไทย/x', 'not-web-scheme'],
  ['JavaScript', 'javascript:void(0)', 'not-web-scheme'],
  ['data', 'data:text/html,<h1>x</h1>', 'not-web-scheme'],
  ['a blank page', 'about:blank', 'not-web-scheme'],
  ['a new tab', 'chrome://newtab/', 'not-web-scheme'],
  ['full-width JavaScript', 'ｊavascript：void(0)', 'not-web-scheme'],
])('%s is no link: %#', (_what, raw, reason) => {
  expect(readCell(raw)).toEqual({ links: [], reason });
});

const troublesome = fc.constantFrom(
  ...'https:// http:/ //www. www. a.go.th ไทย .ไทย /x ?u= &q= ( ) [ ]( , . : ; \n \\ @ # | " “ … ... 1. - % %20 %25 %E0 ftp://'.split(
    ' ',
  ),
  ...[
    ' ',
    '\u200b',
    '\u00a0',
    'ｈ',
    'ก',
    'ำ',
    '&amp;',
    '=HYPERLINK("',
    '.pdf',
    'https://www.google.com/url?q=',
  ],
  ...['https%3A%2F%2Fa.go.th%2F', '%2526amp%253B', '%5B%5D%28', '\ud800'],
);

test('what was read is read again as it is, without a repair', () => {
  fc.assert(
    fc.property(fc.array(troublesome, { maxLength: 25 }), (parts) => {
      const { links, reason } = readCell(parts.join(''));
      const stored = links.map(({ link }) => link);
      expect(reason === null).toBe(links.length > 0);
      expect(findLinks(stored.join('\n'))).toEqual(stored);
      expect(stored.flatMap((link) => readCell(link).links)).toEqual(
        stored.map((link) => ({ link, repairs: [] })),
      );
    }),
    { numRuns: 5000 },
  );
});

test('hostile cells of a hundred thousand characters take their length and no more', () => {
  const pieces =
    'h ht http https: a. www. a- .. ( ) [ ]( [a]( - ก | |. : / \\ // % & = @ # x.pdf) ٠ 1. 1.1.1. ก. ไทย.'.split(
      ' ',
    );
  const more = [
    '=',
    '= ',
    '=HYPERLINK(',
    '=HYPERLINK("',
    ' ',
    ' a',
    'https://a)',
    'https://a.go.th/1',
    '&amp;',
    '…',
  ];
  const starts = [
    '',
    'https://a.go.th/',
    'https://',
    'https://www.google.com/url?q=https://',
    '=HYPERLINK("',
    '[',
  ];
  const started = Date.now();
  for (const piece of [...pieces, ...more])
    for (const start of starts) readCell(start + piece.repeat(100_000 / piece.length));
  expect(Date.now() - started).toBeLessThan(20_000);
});
