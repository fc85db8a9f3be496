import { detailsOf } from '../../../../workbench/server/cell-details';
import { type Case, desk, type Refusal } from './desk';

/** Setter, getter and plural in turn: what is written, how it reads back, what an untouched cell says. */
const PAIRS: readonly [name: string, plural: string, written: string, read: unknown, untouched: unknown][] = [
  ['Background', 'Backgrounds', `'#F0a'`, '#ff00aa', '#ffffff'],
  ['Background', 'Backgrounds', `'Tomato'`, '#ff6347', '#ffffff'],
  ['Background', 'Backgrounds', `'rgb(1, 2, 3)'`, '#010203', '#ffffff'],
  ['FontColor', 'FontColors', `'#123456'`, '#123456', '#000000'],
  ['FontFamily', 'FontFamilies', `'Sarabun'`, 'Sarabun', 'Arial'],
  ['FontSize', 'FontSizes', `14`, 14, 10],
  ['FontWeight', 'FontWeights', `'bold'`, 'bold', 'normal'],
  ['FontStyle', 'FontStyles', `'italic'`, 'italic', 'normal'],
  ['FontLine', 'FontLines', `'line-through'`, 'line-through', 'none'],
  ['FontLine', 'FontLines', `'underline'`, 'underline', 'none'],
  ['HorizontalAlignment', 'HorizontalAlignments', `'center'`, 'center', 'general'],
  ['VerticalAlignment', 'VerticalAlignments', `'middle'`, 'middle', 'bottom'],
  ['Wrap', 'Wraps', `false`, false, true],
  ['WrapStrategy', 'WrapStrategies', `SpreadsheetApp.WrapStrategy.CLIP`, 'CLIP', 'OVERFLOW'],
  ['NumberFormat', 'NumberFormats', `'d mmm "2565"'`, 'd mmm "2565"', '0.###############'],
];

test.each(PAIRS)('set%s and set%s of %s', (name, plural, written, read, untouched) => {
  const result = desk().run(`
    const one = sheet.getRange('A1').set${name}(${written});
    const two = sheet.getRange('A2:B2').set${plural}([[${written}, ${written}]]);
    [one.get${name}(), two.get${plural}(), sheet.getRange('C3').get${name}()]`);
  expect(result).toEqual([read, [[read, read]], untouched]);
});

const CASES: readonly Case[] = [
  [
    'a colour of the theme stays one until another is set',
    `const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build(); const r = sheet.getRange('A1').setBackgroundObject(accent).setFontColorObject(accent);
    const said = () => [r.getBackgroundObject().getColorType(), r.getFontColorObject().getColorType(), r.getTextStyle().getForegroundColorObject().getColorType(), r.getBackground()];
    const before = said(); r.setBackground('red').setFontColor('red'); [before, said()]`,
    [
      ['THEME', 'THEME', 'THEME', '#4285f4'],
      ['RGB', 'RGB', 'RGB', '#ff0000'],
    ],
  ],
  [
    'a style takes a colour of the theme',
    `const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT2); const style = SpreadsheetApp.newTextStyle().setForegroundColorObject(accent).build();
    const r = sheet.getRange('A1').setTextStyle(style); const both = [style, r.getTextStyle()].map((s) => s.getForegroundColorObject().asThemeColor().getThemeColorType());
    [...both, r.setTextStyle(SpreadsheetApp.newTextStyle().setForegroundColor('blue').build()).getFontColorObject().getColorType()]`,
    ['ACCENT2', 'ACCENT2', 'RGB'],
  ],
  [
    'a format copied from a cell that has none is none',
    `const r = sheet.getRange('A1:B1').setValues([[5, 1.5]]); r.setNumberFormats(r.getNumberFormats()); const each = r.getDisplayValues();
    r.setNumberFormat(sheet.getRange('Z1').getNumberFormat()); [each, r.getDisplayValues(), r.setNumberFormat('0.##').getDisplayValues()]`,
    [[['5', '1.5']], [['5', '1.5']], [['5.', '1.5']]],
  ],
  [
    'the colour by its former name',
    `const r = sheet.getRange('A1').setBackgroundColor('red'); [r.getBackgroundColor(), r.getBackground(), r.getBackgroundColors()]`,
    ['#ff0000', '#ff0000', [['#ff0000']]],
  ],
  [
    'getBorder tells the lines of the first cell',
    `const r = sheet.getRange('A1').setBorder(true, null, null, null, null, null, 'red', SpreadsheetApp.BorderStyle.DASHED); const b = r.getBorder();
    [b.getTop().getColor().asRgbColor().asHexString(), b.getTop().getBorderStyle(), b.getLeft().getBorderStyle(), sheet.getRange('B2').getBorder()]`,
    ['#ff0000', 'DASHED', undefined, null],
  ],
  [
    'text directions in tables',
    `const d = SpreadsheetApp.TextDirection; sheet.getRange('A1:B1').setTextDirections([[d.LEFT_TO_RIGHT, null]]).getTextDirections()`,
    [['LEFT_TO_RIGHT', null]],
  ],
  [
    'a rotation is handed on',
    `sheet.getRange('A1').setTextRotation(45); sheet.getRange('B1').setVerticalText(true); const r = sheet.getRange('C1:D1').setTextRotations(sheet.getRange('A1:B1').getTextRotations()); r.getTextRotations()[0].map((t) => [t.getDegrees(), t.isVertical()])`,
    [
      [45, false],
      [0, true],
    ],
  ],
  [
    'upright again',
    `const t = sheet.getRange('A1').setVerticalText(true).setVerticalText(false).getTextRotation(); [t.getDegrees(), t.isVertical()]`,
    [0, false],
  ],
  [
    'six digits without their sign',
    `sheet.getRange('A1').setBackground('ff0000').getBackground()`,
    '#ff0000',
  ],
  [
    'null takes a background away',
    `sheet.getRange('A1').setBackground('red').setBackground(null).getBackground()`,
    '#ffffff',
  ],
  [
    'nulls in a table too',
    `sheet.getRange('A1:B1').setBackground('red').setBackgrounds([[null, 'blue']]).getBackgrounds()`,
    [['#ffffff', '#0000ff']],
  ],
  ['setBackgroundRGB', `sheet.getRange('A1').setBackgroundRGB(255, 0, 16).getBackground()`, '#ff0010'],
  [
    'general takes a number format away',
    `sheet.getRange('A1').setNumberFormat('0.0').setNumberFormat('general').getNumberFormat()`,
    '0.###############',
  ],
  ['a typed percentage shows its format', `sheet.getRange('A1').setValue('5%').getNumberFormat()`, '0%'],
  [
    'normal undoes bold',
    `sheet.getRange('A1').setFontWeight('bold').setFontWeight('normal').getFontWeight()`,
    'normal',
  ],
  [
    'an unknown word changes nothing',
    `sheet.getRange('A1').setFontWeight('bold').setFontWeight('fat').getFontWeight()`,
    'bold',
  ],
  [
    'OVERFLOW said is no wrap',
    `sheet.getRange('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW).getWrap()`,
    false,
  ],
  [
    'colour objects',
    `const c = sheet.getRange('A1').setBackgroundObject(SpreadsheetApp.newColor().setRgbColor('red').build()).getBackgroundObject().asRgbColor(); [c.asHexString(), c.getRed(), c.getGreen(), c.getBlue()]`,
    ['#ff0000', 255, 0, 0],
  ],
  [
    'theme colours are kept at their standard value',
    `sheet.getRange('A1').setFontColorObject(SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build()).getFontColor()`,
    '#4285f4',
  ],
  [
    'colour objects in tables',
    `sheet.getRange('A1:B1').setFontColorObjects([[SpreadsheetApp.newColor().setRgbColor('#00f').build(), null]]).getFontColors()`,
    [['#0000ff', '#000000']],
  ],
  [
    'background objects in tables',
    `const c = SpreadsheetApp.newColor().setRgbColor('#0f0').build(); sheet.getRange('A1').setBackgroundObjects([[c]]).getBackgroundObjects()[0][0].getColorType()`,
    'RGB',
  ],
  [
    'rotation',
    `const t = sheet.getRange('A1').setTextRotation(45).getTextRotation(); [t.getDegrees(), t.isVertical()]`,
    [45, false],
  ],
  [
    'rotations',
    `sheet.getRange('A1:B1').setTextRotations([[45, 0]]).getTextRotations()[0].map((t) => t.getDegrees())`,
    [45, 0],
  ],
  [
    'text styles',
    `const s = SpreadsheetApp.newTextStyle().setBold(true).setItalic(false).setFontSize(12).setFontFamily('Sarabun').setForegroundColor('red').setUnderline(true).setStrikethrough(false).build();
    const t = sheet.getRange('A1').setTextStyle(s).getTextStyle(); [t.isBold(), t.isItalic(), t.getFontSize(), t.getFontFamily(), t.getForegroundColor(), t.isUnderline(), t.isStrikethrough()]`,
    [true, false, 12, 'Sarabun', '#ff0000', true, false],
  ],
  [
    'text styles in tables',
    `const s = SpreadsheetApp.newTextStyle().setBold(true).build(); sheet.getRange('A1:B1').setTextStyles([[s, s.copy().setBold(false).build()]]).getTextStyles()[0].map((t) => t.isBold())`,
    [true, false],
  ],
  [
    'what a style does not say is null',
    `const s = SpreadsheetApp.newTextStyle().build(); [s.isBold(), s.getFontSize(), s.getForegroundColorObject()]`,
    [null, null, null],
  ],
  [
    'clearFormat keeps values',
    `const r = sheet.getRange('A1').setValue(1).setFontWeight('bold').clearFormat(); [r.getValue(), r.getFontWeight()]`,
    [1, 'normal'],
  ],
  [
    'notes',
    `const r = sheet.getRange('A1:B1').setNote('see'); [r.getNotes(), r.clearNote().getNote()]`,
    [[['see', 'see']], ''],
  ],
  ['a number as note', `sheet.getRange('A1').setNote(25).getNote()`, '25'],
  [
    'numbers in a table of notes',
    `sheet.getRange('A1:C1').setNotes([[25, 2.5, null]]).getNotes()`,
    [['25.0', '2.5', '']],
  ],
  [
    'a list of ranges is dressed at once',
    `sheet.getRangeList(['A1', 'C3']).setBackground('red').setFontWeight('bold').setValue('x'); ['A1', 'B2', 'C3'].map((a) => sheet.getRange(a).getBackground() + sheet.getRange(a).getValue())`,
    ['#ff0000x', '#ffffff', '#ff0000x'],
  ],
];

test.each(CASES)('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const REFUSALS: readonly Refusal[] = [
  ['a colour nobody knows', `sheet.getRange('A1').setBackground('reddish')`, 'Invalid color string: reddish'],
  [
    'a text for a strategy',
    `sheet.getRange('A1').setWrapStrategy('WRAP')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setWrapStrategy.",
  ],
  [
    'a table that does not fit',
    `sheet.getRange('A1:B2').setBackgrounds([['red', 'red']])`,
    'The data has 1 but the range has 2.',
  ],
  ['text as size', `sheet.getRange('A1').setFontSize('12')`, "don't match the method signature"],
  [
    'an RGB colour asked for its theme',
    `SpreadsheetApp.newColor().setRgbColor('red').build().asThemeColor()`,
    'Object is not of type ThemeColor.',
  ],
  [
    'a theme colour asked for RGB',
    `SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.TEXT).build().asRgbColor()`,
    'Object is not of type RgbColor.',
  ],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});

/** What a list of ranges does to each, and what the second of them then says. */
const LISTED: readonly [call: string, probe: string, says: unknown][] = [
  [`setBackgroundRGB(1, 2, 3)`, 'getBackground()', '#010203'],
  [`setFontColor('red')`, 'getFontColor()', '#ff0000'],
  [`setFontFamily('Sarabun')`, 'getFontFamily()', 'Sarabun'],
  [`setFontLine('underline')`, 'getFontLine()', 'underline'],
  [`setFontSize(9)`, 'getFontSize()', 9],
  [`setFontStyle('italic')`, 'getFontStyle()', 'italic'],
  [`setHorizontalAlignment('right')`, 'getHorizontalAlignment()', 'right'],
  [`setVerticalAlignment('top')`, 'getVerticalAlignment()', 'top'],
  [`setNumberFormat('0.0')`, 'getNumberFormat()', '0.0'],
  [`setTextRotation(30)`, 'getTextRotation().getDegrees()', 30],
  [`setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT)`, 'getTextDirection()', 'RIGHT_TO_LEFT'],
  [`setVerticalText(true)`, 'getTextRotation().isVertical()', true],
  [`setWrap(true)`, 'getWrapStrategy()', 'WRAP'],
  [`setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP)`, 'getWrap()', false],
  [`setFormula('=1+1')`, 'getValue()', 2],
  [`setFormulaR1C1('=R[-2]C[0]')`, 'getFormula()', '=C1'],
  [`setNote('n')`, 'getNote()', 'n'],
  [`setNote('n').clearNote()`, 'getNote()', ''],
  [`setValue(' a  b ').trimWhitespace()`, 'getValue()', 'a b'],
  [`setValue(1).clear()`, 'isBlank()', true],
  [`setValue(1).clearContent()`, 'isBlank()', true],
  [`setFontSize(9).clearFormat()`, 'getFontSize()', 10],
  [`insertCheckboxes()`, 'getValue()', false],
  [`insertCheckboxes().check()`, 'isChecked()', true],
  [`insertCheckboxes().check().uncheck()`, 'isChecked()', false],
  [`insertCheckboxes().removeCheckboxes()`, 'isBlank()', true],
  [`insertCheckboxes().clearDataValidations()`, 'getDataValidation()', null],
];

test.each(LISTED)('a list does %s to each of its ranges', (call, probe, says) => {
  expect(desk().run(`sheet.getRangeList(['A1', 'C3']).${call}; sheet.getRange('C3').${probe}`)).toEqual(says);
});

describe('borders', () => {
  const edges = (script: string) => {
    const { run, model } = desk();
    run(script);
    const cells = model.sheets()[0]?.formats({ row: 0, column: 0, rows: 2, columns: 2 }) ?? [];
    return cells.map((row) =>
      row.map(({ borders }) =>
        Object.keys(borders ?? {})
          .sort()
          .join(' '),
      ),
    );
  };

  test('the outer lines stand at the rim only', () => {
    expect(edges(`sheet.getRange('A1:B2').setBorder(true, true, true, true, null, null)`)).toEqual([
      ['left top', 'right top'],
      ['bottom left', 'bottom right'],
    ]);
  });

  test('the inner lines stand between the cells', () => {
    expect(edges(`sheet.getRange('A1:B2').setBorder(null, null, null, null, true, false)`)).toEqual([
      ['right', 'left'],
      ['right', 'left'],
    ]);
  });

  test('null leaves a line, false takes it away', () => {
    const all = `sheet.getRange('A1:B2').setBorder(true, true, true, true, true, true);`;
    expect(edges(`${all} sheet.getRange('A1:B2').setBorder(false, null, null, null, null, false)`)).toEqual([
      ['left right', 'left right'],
      ['bottom left right', 'bottom left right'],
    ]);
  });

  test('a list draws around each of its ranges', () => {
    const list = `sheet.getRangeList(['A1', 'B2'])`;
    expect(edges(`${list}.setBorder(true, null, null, null, null, null)`)).toEqual([
      ['top', ''],
      ['', 'top'],
    ]);
  });

  test('a copy without borders leaves them behind', () => {
    const type = 'SpreadsheetApp.CopyPasteType.PASTE_NO_BORDERS';
    const drawn = `sheet.getRange('A1').setBorder(true, true, true, true, null, null)`;
    expect(edges(`${drawn}.copyTo(sheet.getRange('B2'), ${type}, false)`)[1]).toEqual(['', '']);
  });

  test('a line between two ranges is one line', () => {
    const both = `sheet.getRange('A1').setBorder(null, null, true, null, null, null);`;
    const redrawn = `${both} sheet.getRange('A2').setBorder(true, null, null, null, null, null);`;
    expect(edges(redrawn)).toEqual([
      ['', ''],
      ['top', ''],
    ]);
    expect(edges(`${redrawn} sheet.getRange('A1').setBorder(null, null, false, null, null, null)`)).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('colour and style are kept', () => {
    const { run, model } = desk();
    run(
      `sheet.getRange('A1').setBorder(true, null, null, null, null, null, '#abc', SpreadsheetApp.BorderStyle.DASHED)`,
    );
    const [[format] = []] = model.sheets()[0]?.formats({ row: 0, column: 0, rows: 1, columns: 1 }) ?? [];
    expect(format?.borders).toEqual({ top: { color: '#aabbcc', style: 'DASHED' } });
  });
});

test('a cell offers the addresses that its lines begin with, each once', () => {
  const { model, run } = desk();
  const [sheet] = model.sheets();
  run(
    `sheet.getRange('A1').setValue('https://a.example/ words\\nwords https://c.example/\\nhttps://b.example/\\nhttps://a.example/')`,
  );
  expect(sheet && detailsOf(model, sheet, 0, 0).links).toEqual(['https://a.example/', 'https://b.example/']);
});

test('a link is offered, until the cell or a list of ranges is told to show none', () => {
  const { model, run } = desk();
  const [sheet] = model.sheets();
  const link = () => sheet && detailsOf(model, sheet, 0, 0).links;
  const after = (script: string) => {
    run(script);
    return link();
  };
  expect([
    after(`sheet.getRange('A1').setFormula('=HYPERLINK("https://a.example/", "a")')`),
    after(`sheet.getRange('A1:B2').setShowHyperlink(false)`),
    after(`sheet.getRangeList(['A1']).setShowHyperlink(true)`),
    after(`sheet.getRange('A1').setShowHyperlink(false).clearFormat()`),
  ]).toEqual([['https://a.example/'], [], ['https://a.example/'], ['https://a.example/']]);
});
