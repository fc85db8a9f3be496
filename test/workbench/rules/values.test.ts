import { buildWorker, type Scratch, scratchCloud } from '../cloud/scratch-cloud';

let scratch: Scratch;
beforeAll(() => {
  buildWorker();
  scratch = scratchCloud();
});
afterAll(() => scratch.remove());

/** Runs lines of a script before a fresh tab `sheet`, and gives what they return. */
const value = (body: string) => scratch.value(`function main() { ${PREPARED} ${body} }`);
const thrown = async (body: string) =>
  (await scratch.run(`function main() { ${PREPARED} ${body} }`)).error?.message;
const PREPARED = `const book = SpreadsheetApp.getActive(); book.setSpreadsheetLocale('en_US'); book.setSpreadsheetTimeZone('Asia/Bangkok');
  const sheet = book.insertSheet(); const cell = sheet.getRange('A1');
  const read = () => { const v = cell.getValue(); return [v instanceof Date ? Utilities.formatDate(v, 'Asia/Bangkok', 'yyyy-MM-dd HH:mm') : v, cell.getFormula()] };`;

describe('rule 07 coercion: what a script writes is read as if typed', () => {
  test.each([
    ['00123', 123, ''],
    ['1e3', 1000, ''],
    ['50%', 0.5, ''],
    ['TRUE', true, ''],
    ['1/2/2026', '2026-01-02 00:00', ''],
    ['2026-01-05', '2026-01-05 00:00', ''],
    ['=1+1', 2, '=1+1'],
    ["'=1+1", '=1+1', ''],
    ["'00123", '00123', ''],
    [' 7 ', 7, ''],
    ['1-6', /\d{4}-01-06 00:00/, ''],
    ['081-234-5678', '081-234-5678', ''],
    ['ก', 'ก', ''],
  ])('%j becomes %p', async (typed, becomes, formula) => {
    const [one, all, appended] = (await value(
      `const typed = ${JSON.stringify(typed)}; cell.setValue(typed); const one = read();
      cell.clear().setValues([[typed]]); const all = read(); cell.clear(); sheet.appendRow([typed]); return [one, all, read()]`,
    )) as [unknown, string][];
    const expected = becomes instanceof RegExp ? expect.stringMatching(becomes) : becomes;
    expect(one).toEqual([expected, formula]);
    expect([all, appended]).toEqual([one, one]);
  });

  test.each([
    ['00123', '00123'],
    ['2026-01-05', '2026-01-05'],
    ['=1+1', '=1+1'],
    ["'=1+1", '=1+1'],
  ])('under the format @ %j stays text', async (typed, text) => {
    expect(
      await value(`cell.setNumberFormat('@').setValue(${JSON.stringify(typed)}); return read()`),
    ).toEqual([text, '']);
  });

  test.each(['null', 'undefined', `''`])('%s clears the cell', async (nothing) => {
    expect(
      await value(
        `cell.setValue('x'); cell.setValue(${nothing}); return [cell.isBlank(), sheet.getLastRow()]`,
      ),
    ).toEqual([true, 0]);
  });

  test('a day is midnight in the zone of the spreadsheet, not of the script', async () => {
    expect(
      await value(
        `book.setSpreadsheetTimeZone('America/New_York'); cell.setValue('2026-01-05'); return cell.getValue().toISOString()`,
      ),
    ).toBe('2026-01-05T05:00:00.000Z');
  });

  test.each([
    [
      `cell.setValue('x'.repeat(50001))`,
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      `sheet.getRange('A1:B1').setValues([['a']])`,
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      `sheet.getRange('A1:A2').setValues([['a']])`,
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
  ])('%s throws', async (code, said) => {
    expect(await thrown(code)).toBe(said);
  });
});

describe('rule 08 what a script reads', () => {
  test.each([
    ['nothing is an empty text', `''`, ''],
    ['a number is a number', '1.5', 1.5],
    ['a check box is a truth value', 'true', true],
    ['a text is a text', `'ก'`, 'ก'],
  ])('%s', async (_what, written, read) => {
    expect(await value(`cell.setValue(${written}); return cell.getValue()`)).toBe(read);
  });

  test('a day is a Date of the script', async () => {
    expect(
      await value(
        `cell.setValue(new Date(2022, 2, 31)); const v = cell.getValue(); return [v instanceof Date, v.getDate()]`,
      ),
    ).toEqual([true, 31]);
  });

  test.each([
    ['en_US', '3/31/2022', '1,234.50'],
    ['th_TH', '31/3/2022', '1,234.50'],
    ['de_DE', '31.03.2022', '1.234,50'],
  ])('display values follow the locale %s', async (locale, day, number) => {
    expect(
      await value(`book.setSpreadsheetLocale('${locale}'); sheet.getRange('B1').setNumberFormat('#,##0.00').setValue(1234.5);
        cell.setValue(new Date(2022, 2, 31)); return sheet.getRange('A1:B1').getDisplayValues()[0]`),
    ).toEqual([day, number]);
  });

  test('one moment is two days in two zones', async () => {
    expect(
      await value(`cell.setNumberFormat('yyyy-mm-dd').setValue(new Date(2022, 2, 31, 3)); const here = cell.getDisplayValue();
        book.setSpreadsheetTimeZone('Europe/London'); sheet.getRange('A2').setNumberFormat('yyyy-mm-dd').setValue(new Date(2022, 2, 31, 3));
        return [here, sheet.getRange('A2').getDisplayValue(), Session.getScriptTimeZone()]`),
    ).toEqual(['2022-03-31', '2022-03-30', 'Asia/Bangkok']);
  });
});

describe('rule 09 ranges count from 1 and end with the grid', () => {
  test.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    [
      'sheet.getRange(sheet.getMaxRows() + 1, 1)',
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'sheet.getRange(1, sheet.getMaxColumns() + 1)',
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    [`sheet.getRange('')`, 'Range not found'],
  ])('%s throws', async (code, said) => {
    expect(await thrown(code)).toContain(said);
  });

  test.each([
    ['an unticked box', 'insertCheckboxes()'],
    ['a formula that shows nothing', `setFormula('=""')`],
  ])('%s counts for the last row', async (_what, filling) => {
    expect(
      await value(`sheet.getRange('B7').${filling}; return [sheet.getLastRow(), sheet.getLastColumn()]`),
    ).toEqual([7, 2]);
  });

  test('a colour or a note alone does not', async () => {
    expect(
      await value(`sheet.getRange('B7').setBackground('#ff0000').setNote('x'); return sheet.getLastRow()`),
    ).toBe(0);
  });
});
