import { carriesCode, codeText, formCode, isCode, recodeLink, refillLink } from '../../src/domain/form-codes';
import { minutesAfter } from '../../src/domain/moments';

const FORM = 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url';

test.each([
  ['as it is', '9F86D081', true],
  ['in small letters, with blanks and a dash', ' 9f86-d0 81', true],
  ['in Thai digits', '๙F๘๖D๐๘๑', true],
  ['wrong', '9F86D082', false],
  ['its beginning', '9F86', false],
  ['nothing', '', false],
])('a code typed %s', (_how, typed, is) => {
  expect(isCode(typed, formCode('9f86d081884c7d65'))).toBe(is);
});

test('an agency without a code has none that fits', () => {
  expect(isCode('', '')).toBe(false);
});

test.each([
  ['in order', `${FORM}&entry.1=A+B&entry.2=C`],
  ['in another order', `${FORM}&entry.2=C&entry.1=A%20B`],
])('a link is filled anew wherever its answers stand: %s', (_what, link) => {
  const filled = new URL(refillLink(link, ['A B', 'C'], ['ก & ข=$1', 'X']));
  expect([filled.searchParams.get('entry.1'), filled.searchParams.get('entry.2')]).toEqual(['ก & ข=$1', 'X']);
});

test('a link that does not show the answers is a fault of the program', () => {
  expect(() => refillLink(`${FORM}&entry.1=A`, ['B'], ['C'])).toThrow(/shows no answer/);
});

test.each([
  ['2022-03-31T23:55:00', 10, '2022-04-01T00:05:00'],
  ['2022-03-01T00:00:00', -1, '2022-02-28T23:59:00'],
])('%s and %i minutes is %s', (moment, minutes, after) => {
  expect(minutesAfter(moment, minutes)).toBe(after);
});

test.each<[string, Parameters<typeof codeText>, string]>([
  ['is as it was before codes could be issued anew', ['sso'], 'form-code|sso'],
  ['of the first issue is the same', ['sso', 1], 'form-code|sso'],
  ['of a later issue is another', ['sso', 2], 'form-code 2|sso'],
  ['of an id that holds a bar stays apart', ['sso|2', 1], 'form-code|sso|2'],
])('the text behind a code %s', (_how, given, text) => {
  expect(codeText(...given)).toBe(text);
});

test.each([
  ['in its last answer', `${FORM}&entry.1=A&entry.2=9F86D081`, true],
  ['between others', `${FORM}&entry.2=9F86D081&entry.1=A`, true],
  ['only as a part of an answer', `${FORM}&entry.2=9F86D0811`, false],
  ['outside the answers', `${FORM}&code=9F86D081`, false],
  ['nowhere', FORM, false],
])('a link carries the code %s', (_where, link, is) => {
  expect(carriesCode(link, '9F86D081')).toBe(is);
});

test('no link carries a code that is not there', () => {
  expect(carriesCode(`${FORM}&entry.2=`, '')).toBe(false);
});

test('another code takes its place, in each link of a cell, and nothing else changes', () => {
  const cell = (code: string) =>
    `${FORM}&entry.1=AAAA0000B&entry.2=${code}\n${FORM}&entry.7=${code}&entry.8=x`;
  expect(recodeLink(cell('AAAA0000'), 'AAAA0000', 'BBBB1111')).toBe(cell('BBBB1111'));
});
