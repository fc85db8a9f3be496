/** @jest-environment jsdom */
import { plainArguments } from '../../../workbench/page/plain-data';

const circular: unknown[] = [];
circular.push(circular);

test.each<[string, unknown, unknown]>([
  ['numbers, texts, truth values and null', [1, 'ก', true, null], [1, 'ก', true, null]],
  ['undefined in an array', [1, undefined], [1, null]],
  ['an undefined property', { a: 1, b: undefined }, { a: 1 }],
  ['a number that is none', { a: Number.NaN }, { a: null }],
])('%s goes through as Google lets it', (_what, value, expected) => {
  expect(plainArguments([value])).toEqual([expected]);
});

test.each<[string, unknown, string]>([
  ['a date', { day: new Date() }, 'illegal value'],
  ['a function', () => 1, 'illegal value'],
  ['an element', document.createElement('p'), 'illegal value'],
  ['a circle', circular, 'circular'],
])('%s makes the call fail', (_what, value, message) => {
  expect(() => plainArguments([value])).toThrow(message);
});

test('a form element alone becomes its fields', () => {
  document.body.innerHTML =
    '<form><input name="a" value="1"><input type="checkbox" name="b" value="x" checked><input type="checkbox" name="b" value="y" checked></form>';
  expect(plainArguments([document.querySelector('form')])).toEqual([{ a: '1', b: ['x', 'y'] }]);
});
