import '../../../workbench/services/properties';
import type { Participant } from '../../../workbench/cloud/together';
import { buildWorker, projectOf, type Scratch, scratchCloud } from './scratch-cloud';

let scratch: Scratch;
const opened: Scratch[] = [];
beforeAll(buildWorker);
afterEach(() => {
  for (const one of opened.splice(0)) one.remove();
});

/** Each adds one, several times: without a lock additions get lost. */
const project = projectOf(`
  const store_ = () => PropertiesService.getScriptProperties();
  function add(times) { for (let i = 0; i < times; i++) store_().setProperty('sum', String(Number(store_().getProperty('sum')) + 1)) }
  function addLocked(times) {
    const lock = LockService.getScriptLock();
    for (let i = 0; i < times; i++) { lock.waitLock(300000); add(1); lock.releaseLock() }
  }
  function fill(value) { const sheet = SpreadsheetApp.getActive().getSheets()[0]; for (let i = 1; i < 6; i++) { sheet.getRange(i, 1).setValue(value); sheet.getRange(1, 2).getValue() } }
  function hold() { LockService.getScriptLock().waitLock(1); Utilities.sleep(60000); store_().getKeys(); Utilities.sleep(1) }
  function impatient() { store_().getKeys(); return LockService.getScriptLock().tryLock(5000) }
  function cross(first) {
    const locks = [LockService.getScriptLock(), LockService.getDocumentLock()];
    const [one, other] = first ? locks : locks.reverse();
    one.waitLock(1000); store_().getKeys(); store_().getKeys(); store_().getKeys();
    return other.tryLock(first ? 20000 : 10000);
  }
  function who(e) { return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), e && e.timezone] }
  function slow() { store_().getKeys() }
`);
const each = (functionName: string, ...args: unknown[]): Participant => ({ functionName, args, project });
const sum = () => Number(scratch.cloud.parts.properties.store('script').sum);

/** The same from a fresh folder with the same seed of the cloud. */
async function fresh(participants: readonly Participant[], seed: number) {
  scratch = scratchCloud({ seed: 1 });
  opened.push(scratch);
  return scratch.cloud.together(participants, seed);
}

describe('rule 14 side by side', () => {
  test('without a lock additions get lost, with a lock none, whatever the order', async () => {
    const sums: number[] = [];
    for (const seed of [1, 2, 3]) {
      const { outcomes } = await fresh([each('add', 5), each('add', 5)], seed);
      expect(outcomes.map(({ error }) => error)).toEqual([undefined, undefined]);
      sums.push(sum());
      await fresh([each('addLocked', 3), each('addLocked', 3), each('addLocked', 3)], seed);
      expect(sum()).toBe(9);
    }
    expect(Math.min(...sums)).toBeLessThan(10);
  });

  test('a seed gives the same order, times and cells again, another seed others', async () => {
    const participants = [each('fill', 'ก'), each('fill', 'ข'), { ...each('fill', 'ค'), isTrigger: true }];
    const replay = async (seed: number) => {
      const { turns, outcomes } = await fresh(participants, seed);
      const column = { row: 0, column: 0, rows: 5, columns: 1 };
      const cells = scratch.cloud.container.sheets()[0]?.texts(column).flat().join('');
      return { turns, cells, times: outcomes.map(({ virtualMs }) => virtualMs) };
    };
    const [first, again, other] = [await replay(7), await replay(7), await replay(8)];
    expect(again).toEqual(first);
    expect(other.turns).not.toEqual(first.turns);
    expect(new Set(first.turns.slice(0, 20).map((turn) => turn[0])).size).toBe(3);
  });

  test('who waits for a lock waits in virtual time, as long as it said and no longer', async () => {
    const results = new Map<unknown, number>();
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { outcomes } = await fresh([each('hold'), each('impatient')], seed);
      const [, { result, virtualMs = 0 } = {}] = outcomes;
      results.set(result, virtualMs);
    }
    expect(results.get(false)).toBeGreaterThanOrEqual(5000);
    expect(results.get(false)).toBeLessThan(6000);
  });

  test('two who wait for each other: the less patient gives up, the other gets its lock', async () => {
    const found: string[] = [];
    for (const seed of [1, 2, 3, 4, 5, 6])
      found.push(
        (await fresh([each('cross', true), each('cross', false)], seed)).outcomes
          .map(({ result }) => result)
          .join(),
      );
    expect(found).toContain('true,false');
  });

  test('two people and a trigger run as themselves', async () => {
    const { outcomes } = await fresh(
      [
        { ...each('who'), user: 'nok@phatthalung.example' },
        each('who'),
        { functionName: 'who', project, isTrigger: true },
      ],
      1,
    );
    expect(outcomes.map(({ result }) => result)).toEqual([
      ['nok@phatthalung.example', 'nok@phatthalung.example', null],
      ['owner@workbench.example', '', null],
      ['owner@workbench.example', '', 'UTC'],
    ]);
  });

  test('the thirty-first execution of a person at once is refused, another person is not', async () => {
    const many = Array.from({ length: 31 }, () => each('slow'));
    const { outcomes } = await fresh([...many, { ...each('slow'), user: 'nok@phatthalung.example' }], 1);
    expect(outcomes.map(({ error }) => error?.message).filter(Boolean)).toEqual([
      'There are too many scripts running simultaneously for this Google user account',
    ]);
    expect(outcomes[31]?.error).toBeUndefined();
  });
});
