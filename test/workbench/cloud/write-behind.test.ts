import { buildWorker, person, type Scratch, scratchCloud } from './scratch-cloud';

let scratch: Scratch;
beforeAll(buildWorker);
beforeEach(() => {
  scratch = scratchCloud();
});
afterEach(() => scratch.remove());

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };
const cell = () => scratch.cloud.container.sheets()[0]?.texts(A1)[0]?.[0];
/** Runs lines with `sheet` and `look`, which shows the workbook to us in the middle of the script without a reading of its own. */
async function seenBy(lines: string): Promise<readonly (string | undefined)[]> {
  const seen: (string | undefined)[] = [];
  const { error } = await scratch.run(
    `function main() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      const look = () => console.log('look');
      ${lines}
    }`,
    { ui: person(), log: (_level, text) => void (text === 'look' && seen.push(cell())) },
  );
  expect(error).toBeUndefined();
  return seen;
}

describe('rule 10 write-behind', () => {
  test('others see what a script set only when it reads, flushes, shows something or ends', async () => {
    expect(await seenBy(`sheet.getRange('A1').setValue('set'); look()`)).toEqual(['']);
    expect(cell()).toBe('set');
  });

  test.each([
    ['the script reads any cell', `sheet.getRange('B7').getValue()`],
    ['it flushes', 'SpreadsheetApp.flush()'],
    ['it changes the grid', 'sheet.insertRowAfter(5)'],
    ['a row is appended', `sheet.appendRow(['below'])`],
    ['a dialog opens', `SpreadsheetApp.getUi().alert('done')`],
  ])('writes are applied when %s', async (_when, call) => {
    expect(await seenBy(`sheet.getRange('A1').setValue('set'); look(); ${call}; look()`)).toEqual([
      '',
      'set',
    ]);
  });

  test.each([
    ['a lock is given back', `const lock = LockService.getScriptLock(); lock.tryLock(1); lock.releaseLock()`],
    ['a property is set', `PropertiesService.getScriptProperties().setProperty('a', '1')`],
    ['a mail is sent', `MailApp.sendEmail('a@phatthalung.example', 's', 'b')`],
    ['another range is asked for', `sheet.getRange('A1:B2').getNumRows()`],
    ['more is written', `sheet.getRange('A2').setValues([['more']])`],
  ])('writes still wait when %s', async (_when, call) => {
    expect(await seenBy(`sheet.getRange('A1').setValue('set'); ${call}; look()`)).toEqual(['']);
    expect(cell()).toBe('set');
  });

  test('the script itself reads what it wrote, in the order it wrote', async () => {
    const body = `const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
      range.setValue(1).setNumberFormat('0.00').setValue(2).setNote('n');
      return [range.getDisplayValue(), range.getNote()]`;
    expect(await scratch.value(`function main() { ${body} }`)).toEqual(['2.00', 'n']);
  });

  test('wrong arguments are said at the line', async () => {
    const body = `const range = SpreadsheetApp.getActive().getSheets()[0].getRange('A1:A2');
      const said = [];
      for (const wrong of [() => range.setValues([['a']]), () => range.setBackground('no colour'), () => range.setValue('x'.repeat(50001))])
        try { wrong(); said.push('nothing') } catch (error) { said.push(error.name) }
      return said`;
    expect(await scratch.value(`function main() { ${body} }`)).toEqual([
      'Exception',
      'Exception',
      'Exception',
    ]);
  });

  const REFUSING = `const sheet = SpreadsheetApp.getActive().getSheets()[0];
    const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(rule);`;

  test('a validation that is known refuses at the line', async () => {
    const body = `${REFUSING} try { sheet.getRange('A1').setValue(1) } catch (error) { return 'at the line' }`;
    expect(await scratch.value(`function main() { ${body} }`)).toBe('at the line');
  });

  test('what has become impossible meanwhile is said late, where the script reads', async () => {
    const book = scratch.cloud.container;
    const { id } = book.addSheet('goes');
    const { result } = await scratch.run(
      `function main() {
        const [stays, goes] = SpreadsheetApp.getActive().getSheets();
        goes.getRange('A1').setValue('lost');
        stays.getRange('A1').setValue('kept');
        console.log('remove');
        try { return stays.getRange('A1').getValue() } catch (error) { return [error.message, stays.getRange('A1').getValue()] }
      }`,
      { log: (_level, text) => void (text === 'remove' && book.removeSheet(id)) },
    );
    expect(result).toEqual([`Sheet ${id} not found`, 'kept']);
  });

  test('what fails at the very end fails the execution', async () => {
    const book = scratch.cloud.container;
    const { id } = book.addSheet('goes');
    const { error } = await scratch.run(
      `function main() { SpreadsheetApp.getActive().getSheets()[1].getRange('A1').setValue('lost'); console.log('remove') }`,
      { log: (_level, text) => void (text === 'remove' && book.removeSheet(id)) },
    );
    expect(error).toMatchObject({ name: 'Exception', message: `Sheet ${id} not found` });
  });
});
