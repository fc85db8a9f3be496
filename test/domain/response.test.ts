import { charsetToTry, cookieOf, fileNameIn, sizeIn } from '../../src/domain/response';

const meta = (charset: string) => `<html><head><meta charset="${charset}"><title>x</title>`;
const http = (charset: string) =>
  `<meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>x</title>`;
const UNREADABLE = '<title>\ufffd\ufffd\ufffd</title>';

test.each<[what: string, contentType: string, text: string, again: string | null]>([
  ['the server says UTF-8', 'text/html; charset=utf-8', meta('utf-8'), null],
  ['the server says UTF-8, whatever the page says', 'text/html; charset=UTF-8', meta('tis-620'), null],
  ['the server says TIS-620', 'text/html; charset=TIS-620', '', 'TIS-620'],
  ['the server says windows-874', 'text/html; charset=windows-874', '', 'TIS-620'],
  ['the server says it in quotes', 'text/html; charset="tis-620"', '', 'TIS-620'],
  ['the server says iso-8859-11', 'text/html;charset=ISO-8859-11', '', 'TIS-620'],
  ['the server says nothing, the page TIS-620', 'text/html', meta('tis-620'), 'TIS-620'],
  ['the server says nothing, the page windows-874 the old way', 'text/html', http('windows-874'), 'TIS-620'],
  ['the server guesses, the page says TIS-620', 'text/html; charset=iso-8859-1', meta('TIS-620'), 'TIS-620'],
  ['the server guesses, the page says UTF-8', 'text/html; charset=ISO-8859-1', meta('utf-8'), 'UTF-8'],
  [
    'the server guesses otherwise, the page says UTF-8',
    'text/html; charset=windows-1252',
    http('UTF-8'),
    'UTF-8',
  ],
  ['the server guesses and the page says nothing', 'text/html; charset=iso-8859-1', '<p>x</p>', null],
  ['nobody says anything and it can be read', 'text/html', '<p>ก</p>', null],
  ['nobody says anything and it is no UTF-8', 'text/html', UNREADABLE, 'TIS-620'],
  ['no type at all and no UTF-8', '', UNREADABLE, 'TIS-620'],
  ['the page says UTF-8 and a letter is broken', 'text/html', meta('utf-8') + UNREADABLE, null],
  ['what is said far down the page', 'text/html', 'x'.repeat(3_000) + meta('tis-620'), null],
])('the charset to read a page in again, when %s: %#', (_what, contentType, text, again) => {
  expect(charsetToTry(contentType, text)).toBe(again);
});

test.each([
  ['attachment; filename="plan 2566.pdf"', 'plan 2566.pdf'],
  ['attachment; filename=plan.pdf; size=9', 'plan.pdf'],
  ["attachment; filename=x.pdf; filename*=UTF-8''%E0%B9%81%E0%B8%9C%E0%B8%99.pdf", 'แผน.pdf'],
  ['inline; filename="%E0%B9%81%E0%B8%9C%E0%B8%99.pdf"', 'แผน.pdf'],
  ['attachment', ''],
  ['', ''],
])('the name of a file in %j is %j', (disposition, name) => {
  expect(fileNameIn(disposition)).toBe(name);
});

test.each([
  ['bytes 0-262143/5242880', '262144', 5_242_880],
  ['', '1024', 1024],
  ['', '', null],
  ['', 'many', null],
])('the size of a document told by %j and %j is %j', (range, length, size) => {
  expect(sizeIn(range, length)).toBe(size);
});

test('of cookies a browser sends back the names and values', () => {
  expect(cookieOf(['a=1; path=/; HttpOnly', 'b=2'])).toBe('a=1; b=2');
  expect(cookieOf([])).toBe('');
});
