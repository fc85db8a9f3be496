import '../../../workbench/services/properties';
import { parseFault } from '../../../workbench/cloud/faults/grammar';
import { FaultPlan } from '../../../workbench/cloud/faults/plan';
import { buildWorker, person, type Scratch, scratchCloud } from './scratch-cloud';

let scratch: Scratch;
beforeAll(buildWorker);
beforeEach(() => {
  scratch = scratchCloud();
});
afterEach(() => scratch.remove());

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };
const cell = () => scratch.cloud.container.sheets()[0]?.texts(A1)[0]?.[0];
const store = () => scratch.cloud.parts.properties.store('script');
const broken = (specs: readonly string[], body: string) => {
  scratch.cloud.arm(specs.map(parseFault));
  return scratch.run(
    `function main() { const sheet = SpreadsheetApp.getActive().getSheets()[0]; const store = PropertiesService.getScriptProperties(); ${body} }`,
    { ui: person() },
  );
};
const STEPS = `try { for (const key of ['a', 'b', 'c']) store.setProperty(key, '1') } finally { store.setProperty('finally', '1') }`;

describe('rule 20 faults: kill', () => {
  test.each([
    ['kill@Properties.setProperty:2', ['a']],
    ['kill-after@Properties.setProperty:2', ['a', 'b']],
    ['kill@Properties.setProperty', []],
    ['kill@1', []],
    ['kill@4', []],
    ['kill@5', ['a']],
    ['kill-after@5', ['a', 'b']],
  ])('%s ends the execution there, without finally', async (spec, kept) => {
    const { error, result } = await broken([spec], STEPS);
    expect(error).toMatchObject({
      name: 'Killed',
      message: expect.stringContaining('A fault killed the execution'),
    });
    expect(result).toBeNull();
    expect(Object.keys(store())).toEqual(kept);
  });

  test('what was written and not flushed is lost, what was flushed stays', async () => {
    const body = `sheet.getRange('A1').setValue('flushed'); SpreadsheetApp.flush(); sheet.getRange('A1').setValue('queued'); store.getKeys()`;
    await broken(['kill@Properties.getKeys'], body);
    expect(scratch.reopen().container.sheets()[0]?.texts(A1)).toEqual([['flushed']]);
  });

  test('locks of the killed are free again', async () => {
    await broken(['kill@Properties.getKeys'], 'LockService.getScriptLock().waitLock(1); store.getKeys()');
    const next = 'function main() { return LockService.getScriptLock().tryLock(1) }';
    expect(await scratch.value(next)).toBe(true);
  });

  test('counts over all executions of a command, so each fault strikes once', async () => {
    await broken(['kill@Properties.setProperty:2'], `store.setProperty('a', '1')`);
    const script = `function main() { for (const key of ['b', 'c']) PropertiesService.getScriptProperties().setProperty(key, '1') }`;
    expect((await scratch.run(script)).error?.name).toBe('Killed');
    expect((await scratch.run(script)).error).toBeUndefined();
  });

  test('a place left to chance follows from the seed', () => {
    const numbers = [0.1, 0.1, 0.9].map(
      (chance) => new FaultPlan([parseFault('kill@random:100')], () => chance).drawn,
    );
    expect(numbers).toEqual([['kill@11'], ['kill@11'], ['kill@91']]);
  });
});

describe('rule 20 faults: errors of the platform', () => {
  test('throw@ stands in place of the call', async () => {
    const body = `try { store.setProperty('a', '1') } catch (error) { return [error.name, error.message] }`;
    const { result } = await broken(['throw@Properties.setProperty=Address unavailable: https://x'], body);
    expect(result).toEqual(['Exception', 'Address unavailable: https://x']);
    expect(store()).toEqual({});
  });

  test('without a text it is a server error', async () => {
    const { error } = await broken(['throw@1'], 'sheet');
    expect(error?.message).toBe("We're sorry, a server error occurred. Please wait a bit and try again.");
  });

  test('timeout-after@ applies the write, then throws', async () => {
    const { error } = await broken(
      ['timeout-after@Range.setValues:2'],
      `sheet.getRange('A1').setValues([[1]]); sheet.getRange('A1').setValues([[2]]); sheet.getRange('A1').setValues([[3]])`,
    );
    expect(error?.message).toBe(
      `Service Spreadsheets timed out while accessing document with id ${scratch.cloud.container.id}.`,
    );
    expect(cell()).toBe('2');
  });

  test('timeout-after@ a mail: it is sent all the same', async () => {
    const { error } = await broken(
      ['timeout-after@MailApp.sendEmail'],
      `MailApp.sendEmail('a@b.example', 's', 'b')`,
    );
    expect(error?.message).toContain('a server error occurred');
    expect(scratch.cloud.parts.mail.sent).toHaveLength(1);
  });
});

describe('rule 20 faults: locks and quotas', () => {
  test.each([
    [30_000, false, 30_000],
    [60_000, true, 45_000],
  ])(
    'a lock held elsewhere for 45 s: tryLock(%i) gives %p after as much virtual time',
    async (patience, got, waited) => {
      const { result, virtualMs } = await broken(
        ['lock=held:45000'],
        `return LockService.getScriptLock().tryLock(${patience})`,
      );
      expect(result).toBe(got);
      expect(virtualMs).toBeGreaterThanOrEqual(waited);
      expect(virtualMs).toBeLessThan(waited + 1000);
    },
  );

  test('the second request finds it held, when it is said so', async () => {
    const body = `const lock = LockService.getScriptLock(); const got = lock.tryLock(1); lock.releaseLock(); return [got, lock.tryLock(1), lock.tryLock(1)]`;
    expect((await broken(['lock@2=held:45000'], body)).result).toEqual([true, false, true]);
  });

  test.each([
    [
      'mail:2',
      `MailApp.sendEmail('a@b.example,c@b.example', 's', 'b'); store.setProperty('sent', '1'); MailApp.sendEmail('a@b.example', 's', 'b')`,
      'Service invoked too many times for one day: email.',
    ],
    [
      'fetch:0',
      `UrlFetchApp.fetch('https://phatthalung.example')`,
      'Service invoked too many times for one day: urlfetch.',
    ],
    [
      'properties:3',
      `for (const key of ['a', 'b', 'c', 'd']) store.setProperty(key, '1')`,
      'Service invoked too many times for one day: properties.',
    ],
    [
      'spreadsheets:1',
      `SpreadsheetApp.create('a'); SpreadsheetApp.create('b')`,
      'Service invoked too many times for one day: spreadsheets.',
    ],
    ['executions:0', '', 'There are too many scripts running simultaneously for this Google user account'],
  ])('quota=%s runs out', async (quota, body, said) => {
    expect((await broken([`quota=${quota}`], body)).error?.message).toBe(said);
  });
});

describe('rule 15 cache: what it forgets early', () => {
  const KEYS = `const keys = Array.from({ length: 40 }, (_, n) => 'k' + n);`;
  const PUT = `function main() { ${KEYS} CacheService.getScriptCache().putAll(Object.fromEntries(keys.map((key) => [key, '1']))) }`;
  const GET = `function main() { ${KEYS} const cache = CacheService.getScriptCache();
    const one = keys.filter((key) => cache.get(key) === '1');
    return [one.length, Object.keys(cache.getAll(keys)).length] }`;
  const looked = async (seed: number, spec?: string): Promise<unknown> => {
    await scratch.value(PUT);
    const cloud = scratch.reopen({ seed });
    if (spec !== undefined) cloud.arm([parseFault(spec)]);
    return scratch.value(GET);
  };

  test.each([
    [undefined, [40, 40]],
    ['cache=forget:0', [40, 40]],
    ['cache=forget:1', [0, 0]],
  ])('with %s forty entries are found so often: %j', async (spec, found) => {
    expect(await looked(1, spec)).toEqual(found);
  });

  test('a chance in between takes some of them, the same again by the seed, and what is gone is gone', async () => {
    const [first, again, other] = [
      await looked(1, 'cache=forget:0.3'),
      await looked(1, 'cache=forget:0.3'),
      await looked(2, 'cache=forget:0.3'),
    ] as [number, number][];
    const [once = 0, then = 0] = first ?? [];
    expect(once).toBeGreaterThan(15);
    expect(once).toBeLessThan(40);
    expect(then).toBeLessThan(once);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

describe('rule 20 faults: the grammar', () => {
  test.each([
    ['kill@random', { what: 'kill', when: 'before', at: { kind: 'random', among: 500 } }],
    ['kill-after@random:20', { what: 'kill', when: 'after', at: { kind: 'random', among: 20 } }],
    [
      'throw@UrlFetchApp.fetchAll:1=Address unavailable: a=b',
      {
        what: 'throw',
        at: { kind: 'method', method: 'UrlFetchApp.fetchAll', number: 1 },
        text: 'Address unavailable: a=b',
      },
    ],
    [
      'form-event=delay:600',
      { what: 'form-event', at: { kind: 'call', number: 1 }, how: { delayMs: 600_000 } },
    ],
    ['form-event@every=duplicate', { what: 'form-event', at: { kind: 'every' }, how: 'duplicate' }],
    ['quota=mail:5', { what: 'quota', of: 'mail', left: 5 }],
    ['form-tab=delay:60', { what: 'form-tab', at: { kind: 'call', number: 1 }, delayMs: 60_000 }],
    ['quota=bandwidth:50', { what: 'quota', of: 'bandwidth', left: 50 }],
    ['cache=forget:0.2', { what: 'cache', forgets: 0.2 }],
  ])('%s', (spec, fault) => {
    expect(parseFault(spec)).toEqual(fault);
  });

  test.each([
    [
      '',
      'a fault begins with kill, kill-after, throw, timeout-after, form-event, form-tab, lock, quota, cache',
    ],
    ['explode@3', 'a fault begins with'],
    ['toString@3', 'a fault begins with'],
    ['kill', 'it needs a place'],
    ['kill@', 'it needs a place'],
    ['kill@0', '0 is no place'],
    ['kill@3=x', 'nothing can follow ='],
    ['kill@Range.setValues:0', 'is no place'],
    ['kill@Range.setFoo', 'the workbench has no method Range.setFoo'],
    ['kill@Foo.bar', 'the workbench has no method Foo.bar'],
    ['form-event', '=drop, =duplicate, =blank, =delay:600'],
    ['form-event@Range.setValues=drop', 'does not say which'],
    ['lock=5', '=held:45000'],
    ['quota=time:5', 'there are mail, fetch'],
    ['quota@3=mail:5', 'quota=mail:5'],
    ['form-tab=60', '=delay:60'],
    ['cache=forget:2', 'a chance from 0 to 1'],
    ['cache=forget:1.5', 'a chance from 0 to 1'],
    ['cache', 'cache=forget:0.2'],
    ['cache@3=forget:0.2', 'cache=forget:0.2'],
  ])('refuses "%s"', (spec, said) => {
    expect(() => parseFault(spec)).toThrow(said);
  });
});
