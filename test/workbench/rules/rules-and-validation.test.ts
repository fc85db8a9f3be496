import { buildWorker, type Scratch, scratchCloud } from '../cloud/scratch-cloud';

let scratch: Scratch;
beforeAll(() => {
  buildWorker();
  scratch = scratchCloud();
});
afterAll(() => scratch.remove());

const PREPARED = `const book = SpreadsheetApp.getActive(); const sheet = book.insertSheet();
  const rule = (formula) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground('#ff0000').setRanges([sheet.getRange('A1:A9')]).build();
  const formulas = () => sheet.getConditionalFormatRules().map((r) => r.getBooleanCondition().getCriteriaValues()[0]);`;
const value = (body: string) => scratch.value(`function main() { ${PREPARED} ${body} }`);
const thrown = async (body: string) =>
  (await scratch.run(`function main() { ${PREPARED} ${body} }`)).error?.message;

describe('rule 11 setConditionalFormatRules', () => {
  test.each([
    [
      'replaces all rules and keeps the order',
      `sheet.setConditionalFormatRules([rule('=A1=9')]); sheet.setConditionalFormatRules([rule('=A1=2'), rule('=A1=1')]); return formulas()`,
      ['=A1=2', '=A1=1'],
    ],
    [
      'gives copies: nothing happens to the sheet before they are set',
      `const rules = [rule('=A1=1')]; sheet.setConditionalFormatRules(rules); rules.push(rule('=A1=2')); sheet.getConditionalFormatRules().pop(); return formulas()`,
      ['=A1=1'],
    ],
    ['takes an empty list', 'sheet.setConditionalFormatRules([]); return formulas()', []],
  ])('%s', async (_what, body, expected) => {
    expect(await value(body)).toEqual(expected);
  });

  test('a formula that looks at another sheet loses the whole call', async () => {
    const body = `const first = sheet; sheet.setConditionalFormatRules([rule('=A1=1')]);
      try { sheet.setConditionalFormatRules([rule('=A1=2'), rule("='" + book.getSheets()[0].getName() + "'!A1=1")]) } catch (e) { return [e.message, formulas()] }`;
    expect(await value(body)).toEqual([
      'Conditional format rule cannot reference a different sheet.',
      ['=A1=1'],
    ]);
  });

  test('INDIRECT may look there', async () => {
    expect(
      await value(`sheet.setConditionalFormatRules([rule('=INDIRECT("Other!A1")=1')]); return formulas()`),
    ).toEqual(['=INDIRECT("Other!A1")=1']);
  });
});

test.each([
  ['without setRanges', ''],
  ['with an empty list of ranges', '.setRanges([])'],
])('rule 22 a conditional format rule %s throws', async (_what, ranges) => {
  const body = `SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackground('#ff0000')${ranges}.build()`;
  expect(await thrown(`sheet.setConditionalFormatRules([${body}])`)).toMatch(/range/i);
});

describe('rule 23 a validation that rejects', () => {
  const LIST = `const cell = sheet.getRange('A1'); cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['ผ่าน']).setAllowInvalid(ALLOW).build());`;
  test.each([
    [
      'makes setValue throw and leaves the cell as it was',
      'false',
      [expect.stringContaining('data validation'), ''],
    ],
    ['only warns when it allows invalid values', 'true', ['', 'x']],
  ])('%s', async (_what, allow, expected) => {
    const body = `${LIST.replace('ALLOW', allow)} let said = ''; try { cell.setValue('x'); SpreadsheetApp.flush() } catch (e) { said = e.message } return [said, cell.getValue()]`;
    expect(await value(body)).toEqual(expected);
  });
});
