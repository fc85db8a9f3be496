import { type Case, desk, type Refusal } from './desk';

const REQUIREMENTS: readonly [call: string, type: string, values: readonly unknown[]][] = [
  ['requireCheckbox()', 'CHECKBOX', []],
  ["requireCheckbox('yes')", 'CHECKBOX', ['yes']],
  ["requireCheckbox('yes', 'no')", 'CHECKBOX', ['yes', 'no']],
  ['requireDate()', 'DATE_IS_VALID_DATE', []],
  ['requireDateAfter(new Date(0))', 'DATE_AFTER', [new Date(0)]],
  ['requireDateBefore(new Date(0))', 'DATE_BEFORE', [new Date(0)]],
  [
    'requireDateBetween(new Date(0), new Date(86400000))',
    'DATE_BETWEEN',
    [new Date(0), new Date(86_400_000)],
  ],
  ['requireDateEqualTo(new Date(0))', 'DATE_EQUAL_TO', [new Date(0)]],
  [
    'requireDateNotBetween(new Date(0), new Date(86400000))',
    'DATE_NOT_BETWEEN',
    [new Date(0), new Date(86_400_000)],
  ],
  ['requireDateOnOrAfter(new Date(0))', 'DATE_ON_OR_AFTER', [new Date(0)]],
  ['requireDateOnOrBefore(new Date(0))', 'DATE_ON_OR_BEFORE', [new Date(0)]],
  ["requireFormulaSatisfied('=A1>0')", 'CUSTOM_FORMULA', ['=A1>0']],
  ['requireNumberBetween(1, 9)', 'NUMBER_BETWEEN', [1, 9]],
  ['requireNumberEqualTo(1)', 'NUMBER_EQUAL_TO', [1]],
  ['requireNumberGreaterThan(1)', 'NUMBER_GREATER_THAN', [1]],
  ['requireNumberGreaterThanOrEqualTo(1)', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [1]],
  ['requireNumberLessThan(1)', 'NUMBER_LESS_THAN', [1]],
  ['requireNumberLessThanOrEqualTo(1)', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [1]],
  ['requireNumberNotBetween(1, 9)', 'NUMBER_NOT_BETWEEN', [1, 9]],
  ['requireNumberNotEqualTo(1)', 'NUMBER_NOT_EQUAL_TO', [1]],
  ["requireTextContains('a')", 'TEXT_CONTAINS', ['a']],
  ["requireTextDoesNotContain('a')", 'TEXT_DOES_NOT_CONTAIN', ['a']],
  ["requireTextEqualTo('a')", 'TEXT_EQUAL_TO', ['a']],
  ['requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL', []],
  ['requireTextIsUrl()', 'TEXT_IS_VALID_URL', []],
  ["requireValueInList(['ผ่าน', 2])", 'VALUE_IN_LIST', [['ผ่าน', '2'], true]],
  ["requireValueInList(['a'], false)", 'VALUE_IN_LIST', [['a'], false]],
  ["requireValueInRange(sheet.getRange('D1:D9'))", 'VALUE_IN_RANGE', ['D1:D9', true]],
  ["requireValueInRange(sheet.getRange('D2:D'), false)", 'VALUE_IN_RANGE', ['D2:D', false]],
  ["withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_AFTER, ['=C1'])", 'DATE_AFTER', ['=C1']],
  [
    "withCriteria(SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, [['a', 'b'], false])",
    'VALUE_IN_LIST',
    [['a', 'b'], false],
  ],
];

test.each(REQUIREMENTS)('%s comes back from the cell as %s', (call, type, values) => {
  const result = desk().run(`
    const rule = SpreadsheetApp.newDataValidation().${call}.setAllowInvalid(false).setHelpText('help').build();
    const kept = sheet.getRange('A1').setDataValidation(rule).getDataValidation();
    [kept.getCriteriaType(), kept.getCriteriaValues(), kept.getAllowInvalid(), kept.getHelpText()]`);
  expect(result).toEqual([type, values, false, 'help']);
});

const LIST = `const list = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build();`;

const CASES: readonly Case[] = [
  ['no rule is null', `sheet.getRange('A1:B1').getDataValidations()`, [[null, null]]],
  [
    'rules in tables',
    `${LIST} sheet.getRange('A1:B1').setDataValidations([[list, null]]).getDataValidations()`,
    [['DataValidation', null]],
  ],
  [
    'a rule that was never built counts as well',
    `const rule = SpreadsheetApp.newDataValidation(); rule.requireValueInList(['x'], true); rule.setAllowInvalid(false);
    sheet.getRange('A1').setDataValidation(rule).setDataValidations([[rule]]).getDataValidation().getCriteriaValues()`,
    [['x'], true],
  ],
  [
    'null takes a rule away',
    `${LIST} sheet.getRange('A1').setDataValidation(list).setDataValidation(null).getDataValidation()`,
    null,
  ],
  [
    'clearDataValidations',
    `${LIST} sheet.getRange('A1').setDataValidation(list).clearDataValidations().getDataValidation()`,
    null,
  ],
  [
    'a copy goes on from its rule',
    `${LIST} const c = list.copy().setHelpText('x').build(); [c.getCriteriaValues(), c.getHelpText(), list.getHelpText(), c.getAllowInvalid()]`,
    [[['a', 'b'], true], 'x', null, false],
  ],
  [
    'a new rule lets everything through',
    `SpreadsheetApp.newDataValidation().requireDate().build().getAllowInvalid()`,
    true,
  ],
  [
    'a range on another tab',
    `const far = ss.insertSheet('ตั้งค่า ก'); const rule = SpreadsheetApp.newDataValidation().requireValueInRange(far.getRange('B2:B9')).build();
    const [range] = sheet.getRange('A1').setDataValidation(rule).getDataValidation().getCriteriaValues(); [range, range.getSheet()]`,
    ['B2:B9', 'ตั้งค่า ก'],
  ],
  [
    'a value of the list may be written',
    `${LIST} sheet.getRange('A1').setDataValidation(list).setValue('b').getValue()`,
    'b',
  ],
  [
    'check boxes start unticked',
    `sheet.getRange('A1:A2').insertCheckboxes().getValues()`,
    [[false], [false]],
  ],
  ['check boxes count as content', `sheet.getRange('A1:A3').insertCheckboxes(); sheet.getLastRow()`, 3],
  [
    'check boxes with own values',
    `const r = sheet.getRange('A1').insertCheckboxes('yes', 'no'); [r.getValue(), r.check().getValue(), r.isChecked(), r.uncheck().getValue(), r.isChecked()]`,
    ['no', 'yes', true, 'no', false],
  ],
  [
    'a box with one value is empty while unticked',
    `const r = sheet.getRange('A1').insertCheckboxes('yes'); [r.getValue(), r.check().getValue()]`,
    ['', 'yes'],
  ],
  [
    'ticking leaves other cells alone',
    `sheet.getRange('B1').setValue('=1+1'); sheet.getRange('A1').insertCheckboxes(); sheet.getRange('A1:C1').check().getValues()`,
    [[true, 2, '']],
  ],
  [
    'boxes that disagree',
    `sheet.getRange('A1:A2').insertCheckboxes(); sheet.getRange('A1').check(); ['A1', 'A2', 'A1:A2', 'B1'].map((a) => sheet.getRange(a).isChecked())`,
    [true, false, null, null],
  ],
  [
    'a box takes other values, and then says neither',
    `const r = sheet.getRange('A1').insertCheckboxes('yes', 'no').setValue('maybe'); [r.getValue(), r.isChecked()]`,
    ['maybe', null],
  ],
  [
    'removeCheckboxes takes their values',
    `sheet.getRange('A1:A2').insertCheckboxes(); sheet.getRange('B1').setValue('x'); sheet.getRange('A1:B2').removeCheckboxes(); [sheet.getRange('A1:B2').getValues(), sheet.getRange('A1').getDataValidation()]`,
    [
      [
        ['', 'x'],
        ['', ''],
      ],
      null,
    ],
  ],
];

test.each(CASES)('%s', (_promise, script, result) => {
  expect(desk().run(script)).toEqual(result);
});

const VIOLATES = 'violates the data validation rules set on this cell.';

const REFUSALS: readonly Refusal[] = [
  [
    'to read a rule with a day relative to today, which can be set and does nothing',
    `const rule = SpreadsheetApp.newDataValidation().withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_EQUAL_TO_RELATIVE, [SpreadsheetApp.RelativeDate.TODAY]).build(); const r = sheet.getRange('A1').setDataValidation(rule).setValue('any'); r.getDataValidation()`,
    'Unexpected error while getting the method or property getDataValidation on object SpreadsheetApp.Range.',
  ],
  [
    'a value outside of the list',
    `${LIST} sheet.getRange('B2').setDataValidation(list).setValue('c')`,
    `The data you entered in cell B2 ${VIOLATES} Please enter one of the following values: a, b.`,
  ],
  [
    'one wrong value in a table',
    `${LIST} sheet.getRange('A1:A2').setDataValidation(list).setValues([['a'], ['c']])`,
    `The data you entered in cell A2 ${VIOLATES}`,
  ],
  [
    'a wrong value with help text',
    `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).setAllowInvalid(false).setHelpText('One digit').build()).setValue(10)`,
    `The data you entered in cell A1 ${VIOLATES} One digit`,
  ],
  [
    'a wrong value in a new row',
    `${LIST} sheet.getRange('A1:A9').setDataValidation(list); sheet.appendRow(['c'])`,
    `cell A1 ${VIOLATES}`,
  ],
  [
    'a date criterion given text',
    `SpreadsheetApp.newDataValidation().requireDateAfter('=A1')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateAfter.",
  ],
  [
    'a list too long',
    `SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, String))`,
    'more items than the limit of 500',
  ],
  [
    'a rule without criterion',
    `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().build())`,
    'has no criteria',
  ],
];

test.each(REFUSALS)('refuses %s', (_promise, script, words) => {
  expect(() => desk().run(script)).toThrow(words);
});

test('a relative formula counts from the first cell of its range', () => {
  const { run } = desk();
  run(`sheet.getRange('A1:A2').setValues([[1], [0]]);
    const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1>0').setAllowInvalid(false).build();
    sheet.getRange('B1:B2').setDataValidation(rule)`);
  expect(run(`sheet.getRange('B1').setValue('yes').getValue()`)).toBe('yes');
  expect(() => run(`sheet.getRange('B2').setValue('yes')`)).toThrow(VIOLATES);
});

test('a refused table writes nothing', () => {
  const { run } = desk();
  expect(() =>
    run(`${LIST} sheet.getRange('A1:A2').setDataValidation(list).setValues([['a'], ['c']])`),
  ).toThrow(VIOLATES);
  expect(run(`sheet.getRange('A1:A2').getValues()`)).toEqual([[''], ['']]);
});
