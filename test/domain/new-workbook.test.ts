import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOfCatalogue } from '../../src/domain/catalogue';
import { exampleRules } from '../../src/domain/new-workbook';

const itemsOf = (year: number) =>
  itemsOfCatalogue(
    readFileSync(join(__dirname, `../../src/domain/catalogue/catalogue-${year}.json`), 'utf8'),
  );

test.each([
  [2565, ['O1, O2, O3, O4, O5, O6, O7', 'O8', 'O10, O11', 'O14, O15, O16, O17', 'O20', 'O25, O26, O27, O28']],
  [2566, ['O1, O2, O3, O4, O5, O6, O7', 'O8', 'O11, O12', 'O15, O16, O17, O18', 'O22', 'O23, O24, O25, O26']],
  // No item of 2568 asks for an officer who answers.
  [2568, ['O1, O2, O3, O4, O5', 'O6, O7', 'O9, O10, O11', 'O13', 'O14, O15']],
])('the example rules of %i speak of items that fit them', (year, items) => {
  expect(exampleRules(itemsOf(year)).map((rule) => rule.items)).toEqual(items);
});

test('without items there is nothing to show', () => {
  expect(exampleRules([])).toEqual([]);
});
