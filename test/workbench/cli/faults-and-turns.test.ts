import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbench } from './workbench-command';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-faults-'));
  writeFileSync(
    join(folder, 'script.js'),
    `const sheet_ = () => SpreadsheetApp.getActive().getSheets()[0];
     function main() { const cell = sheet_().getRange('A1'); cell.setValue('kept'); SpreadsheetApp.flush(); cell.setValue('lost'); return cell.getValue() }
     function look() { return sheet_().getRange('A1').getValue() }
     function step(name, times) { for (let i = 0; i < times; i++) sheet_().appendRow([name]); return [name, Session.getEffectiveUser().getEmail()] }`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const exec = (...words: string[]) =>
  workbench('exec', join(folder, 'script.js'), ...words, '--data', join(folder, 'data'));

test('rule 20 faults: a killed execution exits with 1, says so, and leaves what was flushed', () => {
  const killed = exec('main', '--fault', 'kill@Range.getValue');
  expect(killed.code).toBe(1);
  expect(killed.json()).toMatchObject({
    result: null,
    error: { name: 'Killed', message: 'A fault killed the execution before Range.getValue' },
  });
  expect(exec('look').json()).toMatchObject({ result: 'kept' });
});

test('rule 20 faults: several at once, the place drawn with the seed is told', () => {
  const words = [
    'main',
    '--fault',
    'kill@random:3',
    '--fault',
    'quota=mail:0',
    '--seed',
    '5',
    '--now',
    '2030-01-01T00:00',
  ];
  const [first, again] = [exec(...words), exec(...words)];
  const drawn = (told: string) => /The fault drawn is kill@[123]\n/.exec(told)?.[0];
  expect(drawn(first.stderr)).toBeDefined();
  expect(drawn(again.stderr)).toBe(drawn(first.stderr));
});

test.each([
  [['main', '--fault', 'kill'], '--fault kill: it needs a place'],
  [['main', '--with', 'step(1'], '--with wants FUNCTION'],
  [['main', '--with', 'step(one)'], 'have to be JSON'],
])('%s is wrong usage', (words, said) => {
  const { code, stdout, stderr } = exec(...words);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});

test('rule 14 side by side: two people and a trigger, the same order again by the seed', () => {
  const words = [
    'step',
    '"a"',
    '4',
    '--with',
    'step("b", 4)@nok@phatthalung.example',
    '--with',
    'trigger:look',
    '--trace',
  ];
  const orders = [1, 1, 2].map((seed) => {
    const { code, stderr, json } = exec(...words, '--seed', String(seed));
    expect([code, stderr]).toEqual([0, expect.stringContaining(`--seed ${seed}`)]);
    return json() as { executions: { result: unknown }[]; turns: string[] };
  });
  expect(orders[0]?.executions.map(({ result }) => result)).toEqual([
    ['a', 'owner@workbench.example'],
    ['b', 'nok@phatthalung.example'],
    'kept',
  ]);
  expect(orders[1]?.turns).toEqual(orders[0]?.turns);
  expect(orders[2]?.turns).not.toEqual(orders[0]?.turns);
});
