import { type Case, desk, type Refusal } from './desk';

/** Builder call, the criterion it makes, the values that read back. */
const CONDITIONS: readonly [call: string, type: string, values: readonly unknown[]][] = [
  ['whenCellEmpty()', 'CELL_EMPTY', []],
  ['whenCellNotEmpty()', 'CELL_NOT_EMPTY', []],
  ['whenDateAfter(new Date(0))', 'DATE_AFTER', [new Date(0)]],
  ['whenDateBefore(SpreadsheetApp.RelativeDate.TODAY)', 'DATE_BEFORE_RELATIVE', ['TODAY']],
  ['whenDateEqualTo(new Date(0))', 'DATE_EQUAL_TO', [new Date(0)]],
  ["whenFormulaSatisfied('=$A1>0')", 'CUSTOM_FORMULA', ['=$A1>0']],
  ['whenNumberBetween(1, 9)', 'NUMBER_BETWEEN', [1, 9]],
  ['whenNumberEqualTo(1)', 'NUMBER_EQUAL_TO', [1]],
  ['whenNumberGreaterThan(1)', 'NUMBER_GREATER_THAN', [1]],
  ['whenNumberGreaterThanOrEqualTo(1)', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [1]],
  ['whenNumberLessThan(1)', 'NUMBER_LESS_THAN', [1]],
  ['whenNumberLessThanOrEqualTo(1)', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [1]],
  ['whenNumberNotBetween(1, 9)', 'NUMBER_NOT_BETWEEN', [1, 9]],
  ['whenNumberNotEqualTo(1)', 'NUMBER_NOT_EQUAL_TO', [1]],
  ["whenTextContains('a')", 'TEXT_CONTAINS', ['a']],
  ["whenTextDoesNotContain('a')", 'TEXT_DOES_NOT_CONTAIN', ['a']],
  ["whenTextEndsWith('a')", 'TEXT_ENDS_WITH', ['a']],
  ["whenTextEqualTo('a')", 'TEXT_EQUAL_TO', ['a']],
  ["whenTextStartsWith('a')", 'TEXT_STARTS_WITH', ['a']],
  ['withCriteria(SpreadsheetApp.BooleanCriteria.NUMBER_BETWEEN, [1, 2])', 'NUMBER_BETWEEN', [1, 2]],
];

test.each(CONDITIONS)('%s comes back from the sheet as %s', (call, type, values) => {
  const result = desk().run(`
    const rule = SpreadsheetApp.newConditionalFormatRule().${call}.setBackground('red').setRanges([sheet.getRange('A1:B9')]).build();
    sheet.setConditionalFormatRules([rule]);
    const condition = sheet.getConditionalFormatRules()[0].getBooleanCondition();
    [condition.getCriteriaType(), condition.getCriteriaValues()]`);
  expect(result).toEqual([type, values]);
});

const RULE = `const rule = (formula, range = 'A1:B9', colour = '#ff0000') => SpreadsheetApp.newConditionalFormatRule()
  .whenFormulaSatisfied(formula).setBackground(colour).setRanges([sheet.getRange(range)]).build();`;

const CASES: readonly Case[] = [
  [
    'setting replaces all and keeps the order',
    `${RULE} sheet.setConditionalFormatRules([rule('=TRUE')]); sheet.setConditionalFormatRules([rule('=1=1'), rule('=2=2')]);
    sheet.getConditionalFormatRules().map((r) => r.getBooleanCondition().getCriteriaValues()[0])`,
    ['=1=1', '=2=2'],
  ],
  [
    'ranges read back',
    `${RULE} sheet.setConditionalFormatRules([rule('=TRUE', 'B2:C3')]); sheet.getConditionalFormatRules()[0].getRanges()`,
    ['B2:C3'],
  ],
  [
    'all looks read back',
    `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackground('#fff').setFontColor('red').setBold(true).setItalic(true).setUnderline(false).setStrikethrough(true).setRanges([sheet.getRange('A1')]).build()]);
    const c = sheet.getConditionalFormatRules()[0].getBooleanCondition();
    [c.getBackground(), c.getFontColor(), c.getBold(), c.getItalic(), c.getUnderline(), c.getStrikethrough(), c.getBackgroundObject().asRgbColor().asHexString(), c.getFontColorObject().getColorType()]`,
    ['#ffffff', '#ff0000', true, true, false, true, '#ffffff', 'RGB'],
  ],
  [
    'looks by colour object; null takes one back',
    `const red = SpreadsheetApp.newColor().setRgbColor('red').build();
    const c = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBackgroundObject(red).setFontColorObject(red).setBackground(null).build().getBooleanCondition(); [c.getBackground(), c.getFontColor()]`,
    [null, '#ff0000'],
  ],
  [
    'a rule read is a copy',
    `${RULE} sheet.setConditionalFormatRules([rule('=TRUE')]);
    sheet.getConditionalFormatRules()[0].copy().whenCellEmpty().build(); sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaType()`,
    'CUSTOM_FORMULA',
  ],
  [
    'a copy goes on from its rule',
    `${RULE} const b = rule('=TRUE').copy().setBold(true); [b.getRanges(), b.build().getBooleanCondition().getBackground(), b.getBooleanCondition().getBold(), b.getGradientCondition()]`,
    [['A1:B9'], '#ff0000', true, null],
  ],
  [
    'clearConditionalFormatRules',
    `${RULE} sheet.setConditionalFormatRules([rule('=TRUE')]); sheet.clearConditionalFormatRules(); sheet.getConditionalFormatRules()`,
    [],
  ],
  [
    'INDIRECT may look at another tab',
    `${RULE} ss.insertSheet('Far'); sheet.setConditionalFormatRules([rule('=INDIRECT("Far!A1")=1')]); sheet.getConditionalFormatRules().length`,
    1,
  ],
  [
    'its own tab may be named',
    `${RULE} sheet.setConditionalFormatRules([rule("='Sheet1'!A1=1")]); sheet.getConditionalFormatRules().length`,
    1,
  ],
  [
    'a name of the own tab is fine',
    `${RULE} ss.setNamedRange('near', sheet.getRange('A1')); sheet.setConditionalFormatRules([rule('=near=1')]); sheet.getConditionalFormatRules().length`,
    1,
  ],
  [
    'a colour scale',
    `const type = SpreadsheetApp.InterpolationType;
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#fff').setGradientMidpointWithValue('#888', type.PERCENT, '50').setGradientMaxpointWithValue('#000', type.NUMBER, '9').setRanges([sheet.getRange('A1:A9')]).build()]);
    const r = sheet.getConditionalFormatRules()[0]; const g = r.getGradientCondition();
    [r.getBooleanCondition(), g.getMinColor(), g.getMinType(), g.getMinValue(), g.getMidColor(), g.getMidType(), g.getMidValue(), g.getMaxColor(), g.getMaxType(), g.getMaxValue(), g.getMaxColorObject().asRgbColor().asHexString()]`,
    [null, '#ffffff', 'MIN', '', '#888888', 'PERCENT', '50', '#000000', 'NUMBER', '9', '#000000'],
  ],
  [
    'a colour scale by colour objects',
    `const red = SpreadsheetApp.newColor().setRgbColor('red').build(); const type = SpreadsheetApp.InterpolationType;
    const g = SpreadsheetApp.newConditionalFormatRule().setGradientMinpointObjectWithValue(red, type.NUMBER, '1').setGradientMidpointObjectWithValue(red, type.NUMBER, '2').setGradientMaxpointObject(red).build().getGradientCondition(); [g.getMinColor(), g.getMidValue(), g.getMaxType()]`,
    ['#ff0000', '2', 'MAX'],
  ],
];

test.each(CASES)('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const ELSEWHERE = 'Conditional format rule cannot reference a different sheet.';

const REFUSALS: readonly Refusal[] = [
  [
    'a formula about another tab',
    `${RULE} ss.insertSheet('Far'); sheet.setConditionalFormatRules([rule('=Far!A1=1')])`,
    ELSEWHERE,
  ],
  [
    'a Thai tab in quotes',
    `${RULE} ss.insertSheet('ตั้งค่า'); sheet.setConditionalFormatRules([rule("=COUNTIF('ตั้งค่า'!A:A,A1)>0")])`,
    ELSEWHERE,
  ],
  [
    'a name of another tab',
    `${RULE} ss.setNamedRange('far', ss.insertSheet('Far').getRange('A1')); sheet.setConditionalFormatRules([rule('=far=1')])`,
    ELSEWHERE,
  ],
  [
    'a range of another tab',
    `${RULE} const far = ss.insertSheet('Far'); far.setConditionalFormatRules([rule('=TRUE')])`,
    ELSEWHERE,
  ],
  [
    'a rule without ranges',
    `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()])`,
    'at least one range',
  ],
  [
    'a rule without condition',
    `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1')]).build()])`,
    'must have a condition',
  ],
  [
    'a builder in place of a rule',
    `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()])`,
    "don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
  ],
  [
    'too few arguments of a criterion',
    `SpreadsheetApp.newConditionalFormatRule().withCriteria(SpreadsheetApp.BooleanCriteria.NUMBER_BETWEEN, [1])`,
    'takes 2 arguments but 1 were given',
  ],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});

/** Every way to set a point of a colour scale, and what the scale then says of it. */
const POINTS: readonly [call: string, point: string, says: readonly unknown[]][] = [
  [`setGradientMinpoint('red')`, 'Min', ['#ff0000', 'MIN', '']],
  [`setGradientMinpointObject(red)`, 'Min', ['#ff0000', 'MIN', '']],
  [`setGradientMinpointWithValue('red', type.NUMBER, '3')`, 'Min', ['#ff0000', 'NUMBER', '3']],
  [`setGradientMinpointObjectWithValue(red, type.PERCENT, '3')`, 'Min', ['#ff0000', 'PERCENT', '3']],
  [`setGradientMidpointWithValue('red', type.PERCENTILE, '50')`, 'Mid', ['#ff0000', 'PERCENTILE', '50']],
  [`setGradientMidpointObjectWithValue(red, type.NUMBER, '5')`, 'Mid', ['#ff0000', 'NUMBER', '5']],
  [`setGradientMaxpoint('red')`, 'Max', ['#ff0000', 'MAX', '']],
  [`setGradientMaxpointObject(red)`, 'Max', ['#ff0000', 'MAX', '']],
  [`setGradientMaxpointWithValue('red', type.NUMBER, '9')`, 'Max', ['#ff0000', 'NUMBER', '9']],
  [`setGradientMaxpointObjectWithValue(red, type.PERCENT, '9')`, 'Max', ['#ff0000', 'PERCENT', '9']],
];

test.each(POINTS)('%s sets the point %s', (call, point, says) => {
  const result = desk().run(`
    const red = SpreadsheetApp.newColor().setRgbColor('red').build(); const type = SpreadsheetApp.InterpolationType;
    const scale = SpreadsheetApp.newConditionalFormatRule().${call}.build().getGradientCondition();
    [scale.get${point}Color(), scale.get${point}Type(), scale.get${point}Value(), scale.get${point}ColorObject().asRgbColor().asHexString()]`);
  expect(result).toEqual([...says, says[0]]);
});

test('one refused rule leaves the old rules standing', () => {
  const { run } = desk();
  run(`${RULE} sheet.setConditionalFormatRules([rule('=TRUE')])`);
  expect(() =>
    run(`${RULE} ss.insertSheet('Far'); sheet.setConditionalFormatRules([rule('=1=1'), rule('=Far!A1=1')])`),
  ).toThrow(ELSEWHERE);
  expect(
    run(`sheet.getConditionalFormatRules().map((r) => r.getBooleanCondition().getCriteriaValues()[0])`),
  ).toEqual(['=TRUE']);
});

test('a rule colours the cells it was set for', () => {
  const { run, model } = desk();
  run(
    `${RULE} sheet.getRange('A1:A2').setValues([[1], [0]]); sheet.setConditionalFormatRules([rule('=$A1>0', 'A1:A2')])`,
  );
  const fills = model
    .sheets()[0]
    ?.effective({ row: 0, column: 0, rows: 2, columns: 1 })
    .map(([cell]) => cell?.fill);
  expect(fills).toEqual(['#ff0000', null]);
});
