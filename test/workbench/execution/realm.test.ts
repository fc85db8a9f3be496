import { refuseUnsupported } from '../../../workbench/cloud/language';
import { buildWorker, type Scratch, scratchCloud } from '../cloud/scratch-cloud';

let scratch: Scratch;
beforeAll(buildWorker);
beforeEach(() => {
  scratch = scratchCloud();
});
afterEach(() => scratch.remove());

const value = (body: string) => scratch.value(`function main() { ${body} }`);
const CELL = `SpreadsheetApp.getActiveSheet().getRange('A1')`;

describe('rule 01 realm: what a script finds', () => {
  const ABSENT =
    'URL URLSearchParams fetch setTimeout setInterval setImmediate clearTimeout queueMicrotask TextEncoder TextDecoder atob btoa crypto ' +
    'structuredClone Buffer process navigator performance SharedArrayBuffer Atomics require module global window AbortController';

  test.each(ABSENT.split(' '))('%s is not there', async (name) => {
    expect(await value(`return typeof ${name}`)).toBe('undefined');
  });

  test.each([
    ['eval works', `return eval('1 + 1')`, 2],
    ['Function works', `return new Function('a', 'return a + 1')(1)`, 2],
    [
      'nothing of Node is behind a constructor',
      `return console.log.constructor('return typeof process')()`,
      'undefined',
    ],
    [
      'nor behind a service',
      `return SpreadsheetApp.getActive.constructor('return typeof process')()`,
      'undefined',
    ],
    [
      'nor behind an error of a service',
      `try { SpreadsheetApp.openById('x') } catch (e) { return e.constructor.constructor('return typeof process')() }`,
      'undefined',
    ],
    [
      'a date from a service is a Date',
      `const r = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); r.setValue(new Date(2022, 2, 31)); return r.getValue() instanceof Date`,
      true,
    ],
    [
      'an array from a service is an Array',
      `return SpreadsheetApp.getActive().getSheets() instanceof Array`,
      true,
    ],
    [
      'an error from a service is an Error called Exception',
      `try { SpreadsheetApp.openById('x') } catch (e) { return [e instanceof Error, e.name, String(e).slice(0, 11)] }`,
      [true, 'Exception', 'Exception: '],
    ],
    [
      'new Date() is a Date of the clock',
      `return [new Date() instanceof Date, new Date().getTime(), Date.now() - new Date().getTime()]`,
      [true, Date.parse('2022-03-28T09:00:00+07:00'), 0],
    ],
    ['Date() is a text', `return typeof Date()`, 'string'],
    [
      'a class can extend Date',
      `class Day extends Date {} return new Day(0) instanceof Day && new Day(0).getTime() === 0`,
      true,
    ],
    [
      'local time is the zone of the script',
      `return new Date(2022, 2, 31).toISOString()`,
      '2022-03-30T17:00:00.000Z',
    ],
    [
      'this is the global object',
      `return (function () { return this })() === globalThis && typeof this.SpreadsheetApp`,
      'object',
    ],
    [
      'undefined is null to a service',
      `return SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(undefined).getValue()`,
      '',
    ],
    [
      'a constant is itself',
      `return SpreadsheetApp.BorderStyle.SOLID === SpreadsheetApp.BorderStyle.SOLID && JSON.stringify([SpreadsheetApp.BorderStyle.SOLID])`,
      '["SOLID"]',
    ],
    [
      'the kinds of items are all there before the first is made',
      `return [FormApp.ItemType.RATING, FormApp.ItemType.FILE_UPLOAD, FormApp.ItemType.UNSUPPORTED].map(String)`,
      ['RATING', 'FILE_UPLOAD', 'UNSUPPORTED'],
    ],
    [
      'a name Google does not know is undefined',
      `return [typeof SpreadsheetApp.nonsense, typeof Nonsense]`,
      ['undefined', 'undefined'],
    ],
    [
      'an own object with a key $ arrives whole',
      `PropertiesService.getScriptProperties().setProperties({ $: '1', a: '2' }); return PropertiesService.getScriptProperties().getProperties()`,
      { $: '1', a: '2' },
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await value(body)).toEqual(expected);
  });

  test.each([
    ['a global', 'CalendarApp.getDefaultCalendar()', 'CalendarApp.getDefaultCalendar'],
    ['a method', 'SpreadsheetApp.getActive().getSheets()[0].newChart()', 'newChart'],
  ])('%s the host does not have throws and says so', async (_what, code, name) => {
    const { error } = await scratch.run(`function main() { ${code} }`);
    expect(error?.message).toMatch(new RegExp(`${name}.* is not implemented in the workbench`));
  });

  test.each([
    ['Utilities.sleep(() => 1)', '(Function)', 'Utilities.sleep'],
    [`${CELL}.setValue(() => 1)`, '(Function)', 'SpreadsheetApp.Range.setValue'],
    [`${CELL}.setNote({})`, '((class))', 'SpreadsheetApp.Range.setNote'],
    [`${CELL}.setValues(['a'])`, '(number[])', 'SpreadsheetApp.Range.setValues'],
    [
      'SpreadsheetApp.getActive().deleteSheet(LockService.getScriptLock())',
      '(LockService.Lock)',
      'SpreadsheetApp.Spreadsheet.deleteSheet',
    ],
    [`DriveApp.getFileById(1, 'x', true)`, '(number,String,Boolean)', 'DriveApp.getFileById'],
    ['UrlFetchApp.fetch()', '()', 'UrlFetchApp.fetch'],
    [`Utilities.newBlob('').getAs(${CELL})`, '(SpreadsheetApp.Range)', 'Blob.getAs'],
  ])('%s is refused in the words of Google', async (code, types, method) => {
    await expect(value(code)).rejects.toThrow(
      `The parameters ${types} don't match the method signature for ${method}.`,
    );
  });

  /** A module with one function: it adds two numbers. */
  const ADD =
    'new Uint8Array([0,97,115,109,1,0,0,0,1,7,1,96,2,127,127,1,127,3,2,1,0,7,7,1,3,97,100,100,0,0,10,9,1,7,0,32,0,32,1,106,11])';
  test.each([
    ['validate', `return WebAssembly.validate(${ADD})`, true],
    [
      'Module and Instance',
      `return new WebAssembly.Instance(new WebAssembly.Module(${ADD})).exports.add(2, 3)`,
      5,
    ],
    ['compile', `return (await WebAssembly.compile(${ADD})) instanceof WebAssembly.Module`, true],
    ['instantiate of bytes', `return (await WebAssembly.instantiate(${ADD})).instance.exports.add(4, 5)`, 9],
    [
      'instantiate of a module',
      `return (await WebAssembly.instantiate(new WebAssembly.Module(${ADD}))).exports.add(6, 7)`,
      13,
    ],
    [
      'bytes that are no module',
      `return WebAssembly.compile(new Uint8Array([1])).catch((e) => e instanceof WebAssembly.CompileError && e instanceof Error)`,
      true,
    ],
    ['nothing that needs streams', `return typeof WebAssembly.instantiateStreaming`, 'undefined'],
    [
      'nothing of Node is behind it',
      `return WebAssembly.instantiate.constructor('return typeof process')().then((type) => type)`,
      'undefined',
    ],
    [
      'nor behind an exported function',
      `return new WebAssembly.Instance(new WebAssembly.Module(${ADD})).exports.add.constructor('return typeof process')()`,
      'undefined',
    ],
  ])('WebAssembly has %s', async (_what, body, expected) => {
    expect(await scratch.value(`async function main() { ${body} }`)).toEqual(expected);
  });

  test.each([
    ['getRange', `SpreadsheetApp.getActiveSheet().getRange(null)`, 'a1Notation'],
    ['a digest', 'Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, null)', 'value'],
    ['the mode of a frame', `HtmlService.createHtmlOutput('').setXFrameOptionsMode(undefined)`, 'mode'],
  ])('null for %s is refused by the name of the parameter', async (_what, code, name) => {
    await expect(value(code)).rejects.toThrow(`Argument cannot be null: ${name}`);
  });

  test('writing to the log gives nothing back', async () => {
    expect(await value(`return [console.log('x'), console.time('t'), console.timeEnd('t')]`)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('an error in the log shows the lines of the script only', async () => {
    const lines: string[] = [];
    const log = (_level: string, text: string) => void lines.push(text);
    await scratch.run(`function main() {\n  console.error(new Error('broken'));\n}`, { log });
    expect(lines).toEqual([expect.stringMatching(/^Error: broken\n {4}at main \(Code\.js:2:\d+\)$/)]);
  });

  test.each([
    [
      'own',
      `function inner() { return new Error('no').stack }\nfunction main() { return inner() }`,
      'Error: no\n    at inner (Code.js:1:27)\n    at main (Code.js:2:26)',
    ],
    [
      'of a service',
      `function main() { try { Utilities.sleep('x') } catch (e) { return e.stack } }`,
      "Exception: The parameters (String) don't match the method signature for Utilities.sleep.\n    at main (Code.js:1:35)",
    ],
  ])('a script that reads the stack of an error %s finds its own lines', async (_what, source, stack) => {
    expect(await scratch.value(source)).toBe(stack);
  });

  test('an async function ends when its microtasks are done', async () => {
    expect(
      await scratch.value('async function main() { await null; return [await Promise.all([1, 2])] }'),
    ).toEqual([[1, 2]]);
    expect(await scratch.value('async function main() { await new Promise(() => {}); return 1 }')).toBeNull();
  });

  test('the stack of an error names the script and its lines only', async () => {
    const { error } = await scratch.run(
      'function inner() {\n  SpreadsheetApp.openById("x");\n}\nfunction main() {\n  inner();\n}',
    );
    expect(
      error?.stack
        .split('\n')
        .slice(1)
        .map((line) => line.trim()),
    ).toEqual(['at inner (Code.js:2:18)', 'at main (Code.js:5:3)']);
  });

  test('with a seed Math.random repeats itself', async () => {
    const draw = async () => {
      const seeded = scratchCloud({ seed: 7 });
      const numbers = await seeded.value('function main() { return [Math.random(), Utilities.getUuid()] }');
      seeded.remove();
      return numbers;
    };
    expect(await draw()).toEqual(await draw());
  });
});

describe('rule 02 language', () => {
  test.each(['import x from "y"', 'export const a = 1', 'function {'])(
    '%s is a syntax error',
    async (source) => {
      expect((await scratch.run(source)).error?.name).toBe('SyntaxError');
    },
  );

  test.each([
    ['class A { #secret = 1 }', 'private fields'],
    ['class A { static count = 1 }', 'static fields'],
  ])('%s is refused as on Google', (source, said) => {
    expect(() => refuseUnsupported({ name: 'Code.js', source })).toThrow(
      `Code.js: Apps Script cannot parse ${said}`,
    );
  });

  test.each(['class A { static of() { return "#a" } }', '// static #x', 'not a script #a'])(
    '%s is left to the engine',
    (source) => {
      expect(() => refuseUnsupported({ name: 'Code.js', source })).not.toThrow();
    },
  );
});

describe('rule 03 entry points', () => {
  const SOURCE =
    'function main() { return 1 } function hidden_() { return 2 } const arrow = () => 3; const menu = { item: () => 4 };';

  test.each([
    ['main', 1],
    ['hidden_', 2],
    ['arrow', 3],
    ['menu.item', 4],
  ])('a menu may start %s', async (functionName, expected) => {
    expect((await scratch.run(SOURCE, { functionName })).result).toBe(expected);
  });

  test.each(['hidden_', 'menu.item', 'inner', 'main()', 'constructor.constructor'])(
    'a page may not start %s',
    async (functionName) => {
      const { error } = await scratch.run(SOURCE, { functionName, caller: 'page' });
      expect(error?.message).toBe(`Script function not found: ${functionName}`);
    },
  );
});

describe('rule 04 google.script.run', () => {
  test.each([
    ['plain data', '{ a: [1, "b", null, true] }', { a: [1, 'b', null, true] }],
    ['a date anywhere makes all of it null', '{ a: 1, b: [new Date()] }', null],
    ['undefined is null', '[undefined]', [null]],
  ])('%s', async (_what, code, expected) => {
    expect((await scratch.run(`function main() { return ${code} }`, { caller: 'page' })).result).toEqual(
      expected,
    );
  });

  test.each([
    ['a function', '{ a: () => 1 }'],
    ['a circle', '(() => { const a = {}; a.a = a; return a })()'],
  ])('%s fails', async (_what, code) => {
    expect((await scratch.run(`function main() { return ${code} }`, { caller: 'page' })).error).toBeDefined();
  });

  test('arguments arrive as they were', async () => {
    const { result } = await scratch.run('function main(a, b) { return [a, b.c] }', {
      args: [1, { c: 'x' }],
      caller: 'page',
    });
    expect(result).toEqual([1, 'x']);
  });
});
