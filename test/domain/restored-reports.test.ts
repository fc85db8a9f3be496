import { restoreReports } from '../../src/domain/restored-reports';
import { type Report, reports } from '../../src/tables/reports';
import { blank, type Placed } from '../../src/tables/table';
import { duty } from '../support/builders';

const NOW = '2022-04-02T09:00:00';
const [ONE, TWO] = ['https://a.example/1', 'https://a.example/2'];
const HELD = duty('O1|a', { evidence: [ONE, TWO], reportedAt: '2022-03-01T10:00:00' });
const row = (at: number, more: Partial<Report> = {}): Placed<Report> => ({
  ...blank(reports),
  ...{ at, duty: 'O1|a', kind: 'ลิงก์' as const, ...more },
});

type Wanted = { marked: number[]; added: string[] };

test.each<[what: string, recorded: Placed<Report>[], wanted: Wanted]>([
  [
    'nothing',
    [row(2, { link: ONE, inUse: true }), row(3, { link: TWO, inUse: true })],
    { marked: [], added: [] },
  ],
  [
    'the marks',
    [
      row(2, { link: ONE }),
      row(3, { link: 'https://a.example/old' }),
      row(4, { link: TWO }),
      row(5, { link: ONE }),
    ],
    { marked: [5, 4], added: [] },
  ],
  ['the links', [row(2, { inUse: true }), row(3, { inUse: true })], { marked: [], added: [ONE, TWO] }],
  ['everything', [], { marked: [], added: [ONE, TWO] }],
])('when reports have lost %s, the links of the register are in force again', (_what, recorded, wanted) => {
  const { changes, additions } = restoreReports([HELD, duty('O2|a')], recorded, NOW);
  expect(changes).toEqual(wanted.marked.map((at) => ({ at, values: { inUse: true } })));
  expect(additions.map(({ link }) => link)).toEqual(wanted.added);
  const facts = { duty: 'O1|a', time: '2022-03-01T10:00:00', source: 'นำเข้า', problem: '', inUse: true };
  for (const added of additions) expect(added).toMatchObject(facts);
});
