import { agencyDirectory } from '../../../src/domain/agency-names';
import { readAssignmentWords } from '../../../src/domain/assignment-words';
import { readItemCodes } from '../../../src/domain/item-codes';
import { agencies as agencyTable } from '../../../src/tables/agencies';
import { plan, scores } from '../../../src/tables/plan';
import { rounds, rules } from '../../../src/tables/rules';
import { decodeCell, encodeCell, type Table } from '../../../src/tables/table';
import { SAMPLE_NAMES, SAMPLES } from '../../../workbench/samples';
import type { SampleRow, SampleYear } from '../../../workbench/samples/sample-year';
import phatthalungRules from '../../fixtures/assignments-phatthalung-2565.json';
import phayaoRules from '../../fixtures/assignments-phayao-2565.json';
import lamphunRounds from '../../fixtures/rounds-lamphun-2566.json';

const YEARS = SAMPLE_NAMES.flatMap((name) => {
  const year: SampleYear | null = SAMPLES[name].year;
  return year === null ? [] : [{ name, year }];
});
const CODES = Array.from({ length: 43 }, (_, index) => `O${index + 1}`);
const text = (value: SampleRow[string] | undefined) => String(value ?? '');

const agenciesOf = ({ agencies }: SampleYear) =>
  agencies.map((row) => ({
    id: text(row.id),
    name: text(row.name),
    shortName: text(row.shortName),
    kind: text(row.kind),
    active: row.active !== false,
    serves: row.servesPublic === true,
  }));

/** The agencies of each item as the rules of a sample give them, read as the product reads them. */
function dutiesOf(year: SampleYear): Map<string, string[]> {
  const agencies = agenciesOf(year).filter(({ active }) => active);
  const directory = agencyDirectory(agencies);
  const duties = new Map<string, string[]>();
  for (const rule of year.rules) {
    const { codes, problems } = readItemCodes(text(rule.items), CODES);
    const { assignee, unknown } = readAssignmentWords(text(rule.assignTo), agencies, directory);
    expect({ problems, unknown }).toEqual({ problems: [], unknown: [] });
    const chosen = agencies.filter(({ id, kind, serves }) =>
      assignee.to === 'named'
        ? assignee.ids.includes(id)
        : assignee.to === 'kind'
          ? assignee.kind === kind
          : assignee.to === 'all' || serves,
    );
    for (const code of codes) duties.set(code, [...(duties.get(code) ?? []), ...chosen.map(({ id }) => id)]);
  }
  return duties;
}

/** The same from the table as printed, counted without any reader. */
function printedDuties(printed: typeof phatthalungRules, year: SampleYear): Map<string, string[]> {
  const agencies = agenciesOf(year).filter(({ active }) => active);
  const everyone = agencies.map(({ id }) => id);
  const servants = agencies.filter(({ serves }) => serves).map(({ id }) => id);
  return new Map(
    printed.map(({ code, rule, agencies: named }) => [
      code,
      rule === 'named'
        ? everyone.filter((id) => named.some((one) => one === id))
        : rule === 'service-providers'
          ? servants
          : everyone,
    ]),
  );
}

describe('the rules of a sample give the duties of the printed table', () => {
  test('Phatthalung: 32 agencies, 43 items, O8 once per agency, O20 two agencies', () => {
    const year: SampleYear = SAMPLES['phatthalung-2565'].year;
    const duties = dutiesOf(year);
    expect(duties).toEqual(printedDuties(phatthalungRules, year));
    const servants = agenciesOf(year).filter(({ serves }) => serves).length;
    expect(servants).toBeGreaterThan(0);
    expect(servants).toBeLessThan(32);
    expect([...duties.values()].flat()).toHaveLength(17 * 32 + 4 * servants + 23);
    expect(duties.get('O8')).toHaveLength(32);
    expect(duties.get('O20')).toEqual(['governor-office', 'treasury']);
  });

  test('Phayao: several divisions for one item', () => {
    const year: SampleYear = SAMPLES['phayao-2565'].year;
    expect(dutiesOf(year)).toEqual(printedDuties(phayaoRules, year));
  });

  test('Lamphun: every body answers every item', () => {
    const duties = dutiesOf(SAMPLES['lamphun-2566'].year);
    expect([...duties.keys()]).toEqual(CODES);
    expect([...duties.values()].flat()).toHaveLength(43 * 12);
  });

  test('Lamphun: three rounds share the items', () => {
    const { rounds } = SAMPLES['lamphun-2566'].year;
    const read = rounds.map(({ due, items }) => ({
      deadline: due,
      items: readItemCodes(items, CODES).codes,
    }));
    expect(read).toEqual(lamphunRounds);
  });
});

describe.each(YEARS)('the agencies of $name', ({ year }) => {
  const agencies = agenciesOf(year);

  test.each(['id', 'name', 'shortName'] as const)('have no %s twice', (key) => {
    expect(new Set(agencies.map((agency) => agency[key])).size).toBe(agencies.length);
  });

  test('have short names that fit a column', () => {
    expect(agencies.filter(({ shortName }) => shortName === '' || [...shortName].length > 14)).toEqual([]);
  });

  test('can be reached nowhere but under reserved names', () => {
    const addresses = JSON.stringify(year).match(/[\w.-]+@[\w.-]+|https?:\/\/[^"/]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(agencies.length);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});

describe.each(YEARS)('the rows of $name', ({ year }) => {
  const tabs: [string, Table, readonly SampleRow[]][] = [
    ['agencies', agencyTable, year.agencies],
    ['rules', rules, year.rules],
    ['rounds', rounds, year.rounds],
    ['plan', plan, year.plan],
    ['scores', scores, year.scores],
  ];

  test.each(tabs)('%s hold nothing that their columns cannot read', (_tab, { columns }, rows) => {
    const wrong = rows.flatMap((row) =>
      Object.entries(row).filter(([key, value]) => {
        const column = columns[key];
        return !column || !decodeCell(column, encodeCell(column, value)).readable;
      }),
    );
    expect(wrong).toEqual([]);
  });
});
