/** @jest-environment jsdom */
import type { CellStyle } from '../../../workbench/server/protocol';

// jsdom has no adoptable style sheets; what matters here is the text.
class NoSheet {}
Object.assign(globalThis, { CSSStyleSheet: NoSheet });
Object.assign(document, { adoptedStyleSheets: [] });
const { declarations } = jest.requireActual<typeof import('../../../workbench/page/styles')>(
  '../../../workbench/page/styles',
);

test.each<[string, CellStyle, string[]]>([
  ['a fill', { fill: '#f4c7c3' }, ['--fill:#f4c7c3', 'background-color:#f4c7c3']],
  ['a colour that is none', { fill: 'red;}body{display:none' }, []],
  ['a font', { fontFamily: 'Arial' }, ['font-family:"Arial",Sarabun,sans-serif']],
  ['a font that would break out', { fontFamily: '";}*{color:red' }, []],
  ['both lines', { underline: true, strikethrough: true }, ['text-decoration:underline line-through']],
  [
    'an upper border',
    { borders: { top: { color: '#000000', style: 'SOLID' } } },
    ['box-shadow:0 -1px #000000'],
  ],
])('%s becomes only safe CSS', (_what, style, expected) => {
  expect(declarations(style)).toEqual(expected);
});
