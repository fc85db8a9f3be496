import { type Proofs, proveMethods } from './proved';
import { listenToNewMethods } from './sabotage';
import { type Line, linesOf, writeLines, writtenLines } from './table';

let proofs: Proofs;
let measured: readonly Line[];
beforeAll(async () => {
  // Nothing of the host may be imported before: its classes get their methods as they are read.
  listenToNewMethods();
  proofs = await proveMethods();
  const { coverage } = require('../../../workbench/cli/coverage');
  measured = linesOf(coverage(), proofs.keys());
  if (process.env.WRITE_DOCS) writeLines(measured);
}, 60_000);

const surface = ({ className, works, throws }: Line) => ({ className, works, throws });

test('docs/workbench.md tells what works and what throws (node build.mjs coverage-docs writes it anew)', () => {
  expect(writtenLines().map(surface)).toEqual(measured.map(surface));
});

test('as many methods as docs/workbench.md says have a test that fails when the method does nothing', () => {
  const lacking = writtenLines().filter(
    ({ className, proved }) => proved > (measured.find((line) => line.className === className)?.proved ?? 0),
  );
  expect(lacking).toEqual([]);
});

test('those are more than 450', () => {
  expect(proofs.size).toBeGreaterThan(450);
});

test.each(['Range.setValues', 'Sheet.insertRowsAfter', 'ListItem.setChoiceValues', 'MailApp.sendEmail'])(
  'a test would notice if %s did nothing',
  (method) => expect(proofs.get(method)).toEqual(expect.any(String)),
);
