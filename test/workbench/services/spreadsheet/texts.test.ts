import { type Case, desk, type Refusal } from './desk';

const WORDS = `sheet.getRange('A1:B3').setValues([['Apple pie', 'apple'], ['=CONCATENATE("ap","ple")', 'Äpfel'], ['pear', 12]]);`;
const LINKED = `const rich = SpreadsheetApp.newRichTextValue().setText('see here').setLinkUrl(4, 8, 'https://office.example/a').build();`;

const FINDING: readonly Case[] = [
  [
    'findAll looks at what is shown, without regard to capitals',
    `${WORDS} sheet.createTextFinder('apple').findAll()`,
    ['A1', 'B1', 'A2'],
  ],
  ['matchCase', `${WORDS} sheet.createTextFinder('Apple').matchCase(true).findAll()`, ['A1']],
  [
    'matchEntireCell',
    `${WORDS} sheet.createTextFinder('apple').matchEntireCell(true).findAll()`,
    ['B1', 'A2'],
  ],
  ['matchFormulaText', `${WORDS} sheet.createTextFinder('concat').matchFormulaText(true).findAll()`, ['A2']],
  [
    'useRegularExpression',
    `${WORDS} sheet.createTextFinder('^p|\\\\d+').useRegularExpression(true).findAll()`,
    ['A3', 'B3'],
  ],
  ['ignoreDiacritics', `${WORDS} sheet.createTextFinder('apf').ignoreDiacritics(true).findAll()`, ['B2']],
  [
    'special letters are plain',
    `sheet.getRange('A1').setValue('a.b'); [sheet.createTextFinder('.').findAll(), sheet.createTextFinder('x').findAll()]`,
    [['A1'], []],
  ],
  [
    'Thai is found whole',
    `sheet.getRange('A1:A2').setValues([['กี่'], ['กา']]); sheet.createTextFinder('กี่').findAll()`,
    ['A1'],
  ],
  [
    'findNext goes from match to match',
    `${WORDS} const f = sheet.createTextFinder('apple'); [f.findNext(), f.getCurrentMatch(), f.findNext(), f.findNext(), f.findNext()]`,
    ['A1', 'A1', 'B1', 'A2', null],
  ],
  [
    'findPrevious goes back',
    `${WORDS} const f = sheet.createTextFinder('apple').startFrom(sheet.getRange('A2')); [f.findPrevious(), f.findPrevious(), f.findPrevious()]`,
    ['B1', 'A1', null],
  ],
  [
    'a range is searched alone',
    `${WORDS} sheet.getRange('B1:B3').createTextFinder('apple').findAll()`,
    ['B1'],
  ],
  [
    'a spreadsheet is searched tab by tab',
    `${WORDS} ss.insertSheet('Far').getRange('C3').setValue('apple'); ss.createTextFinder('apple').findAll().map((r) => r.getSheet().getName() + r.getA1Notation())`,
    ['Sheet1A1', 'Sheet1B1', 'Sheet1A2', 'FarC3'],
  ],
  [
    'replaceAllWith counts and spares formulas',
    `${WORDS} [sheet.createTextFinder('apple').replaceAllWith('plum'), sheet.getRange('A1:B2').getValues()]`,
    [
      2,
      [
        ['plum pie', 'plum'],
        ['apple', 'Äpfel'],
      ],
    ],
  ],
  [
    'replaceAllWith every occurrence',
    `sheet.getRange('A1').setValue('aaa'); [sheet.createTextFinder('a').replaceAllWith('$1'), sheet.getRange('A1').getValue()]`,
    [3, '$1$1$1'],
  ],
  [
    'replaceAllWith by groups',
    `sheet.getRange('A1').setValue('x1 x2'); sheet.createTextFinder('x(\\\\d)').useRegularExpression(true).replaceAllWith('$1y'); sheet.getRange('A1').getValue()`,
    '1y 2y',
  ],
  [
    'replaceWith touches the current match only',
    `${WORDS} const f = sheet.createTextFinder('apple'); f.findNext(); [f.replaceWith('plum'), sheet.getRange('A1:B1').getValues()]`,
    [1, [['plum pie', 'apple']]],
  ],
  [
    'replacing in formulas',
    `${WORDS} sheet.createTextFinder('CONCATENATE').matchFormulaText(true).replaceAllWith('CONCAT'); sheet.getRange('A2').getFormula()`,
    '=CONCAT("ap","ple")',
  ],
  [
    'what is put in does not become a formula',
    `sheet.getRange('A1').setValue('x1+1'); sheet.createTextFinder('x').replaceAllWith('='); [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()]`,
    ['=1+1', ''],
  ],
];

const RICH: readonly Case[] = [
  [
    'a link is kept in its part of the text',
    `${LINKED} const back = sheet.getRange('A1').setRichTextValue(rich).getRichTextValue();
    [back.getText(), back.getLinkUrl(), back.getLinkUrl(4, 8), back.getRuns().map((r) => [r.getText(), r.getLinkUrl(), r.getStartIndex(), r.getEndIndex()])]`,
    [
      'see here',
      null,
      'https://office.example/a',
      [
        ['see ', null, 0, 4],
        ['here', 'https://office.example/a', 4, 8],
      ],
    ],
  ],
  [
    'a link on the whole text',
    `sheet.getRange('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('here').setLinkUrl('https://office.example').build()).getRichTextValue().getLinkUrl()`,
    'https://office.example',
  ],
  ['the value is the text', `${LINKED} sheet.getRange('A1').setRichTextValue(rich).getValue()`, 'see here'],
  [
    'rich text is never a formula',
    `sheet.getRange('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('=1+1').build()); [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()]`,
    ['=1+1', ''],
  ],
  [
    'links are gone with another value',
    `${LINKED} sheet.getRange('A1').setRichTextValue(rich).setValue('other').getRichTextValue().getLinkUrl()`,
    null,
  ],
  [
    'a link follows its cell',
    `${LINKED} sheet.getRange('A1').setRichTextValue(rich); sheet.insertRows(1); sheet.getRange('A2').getRichTextValue().getLinkUrl(4, 8)`,
    'https://office.example/a',
  ],
  [
    'plain text has no link, numbers no rich text, empty cells an empty one',
    `sheet.getRange('A1:C1').setValues([['x', 1, '']]).getRichTextValues()[0].map((v) => v && [v.getText(), v.getLinkUrl()])`,
    [['x', null], null, ['', null]],
  ],
  [
    'text without any style of its own reads as Google shows it, and written back stays plain',
    `const r = sheet.getRange('A1').setValue('plain'); const v = r.getRichTextValue(); const s = v.getTextStyle(); r.setFontWeight('bold').setRichTextValue(r.getRichTextValue());
    [s.getFontSize(), s.getFontFamily(), s.isItalic(), r.getRichTextValue().getTextStyle().isBold(), v.getRuns().length]`,
    [10, 'arial,sans,sans-serif', false, true, 1],
  ],
  [
    'styles of parts',
    `const bold = SpreadsheetApp.newTextStyle().setBold(true).build(); const v = sheet.getRange('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('one two').setTextStyle(0, 3, bold).build()).getRichTextValue();
    [v.getTextStyle(0, 3).isBold(), v.getTextStyle(4, 7).isBold(), v.getTextStyle().isBold(), v.getRuns().length]`,
    [true, false, null, 2],
  ],
  [
    'a style of the whole',
    `const red = SpreadsheetApp.newTextStyle().setForegroundColor('red').build(); SpreadsheetApp.newRichTextValue().setText('one').setTextStyle(red).build().getTextStyle().getForegroundColor()`,
    '#ff0000',
  ],
  ['null takes a link away', `${LINKED} rich.copy().setLinkUrl(4, 8, null).build().getLinkUrl(4, 8)`, null],
  [
    'rich text in tables',
    `${LINKED} sheet.getRange('A1:B1').setRichTextValues([[rich, rich.copy().setText('new').build()]]).getRichTextValues()[0].map((v) => v.getText() + v.getRuns().length)`,
    ['see here2', 'new1'],
  ],
];

test.each([...FINDING, ...RICH])('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const REFUSALS: readonly Refusal[] = [
  ['a broken expression', `sheet.createTextFinder('(').useRegularExpression(true).findAll()`, 'is not valid'],
  [
    'a link beyond the text',
    `SpreadsheetApp.newRichTextValue().setText('abc').setLinkUrl(1, 9, 'https://office.example')`,
    'must lie within the text',
  ],
  [
    'text for rich text',
    `sheet.getRange('A1').setRichTextValue('x')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setRichTextValue.",
  ],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});
