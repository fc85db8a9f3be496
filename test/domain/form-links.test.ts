import { type FormLink, formLinksCell, formLinksIn, markOfLink } from '../../src/domain/form-links';

const LINK = 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=%E0%B8%81&entry.2=9F86D081';

test.each<[string, readonly FormLink[], RegExp]>([
  ['none', [], /^$/],
  ['one form for all as it always stood', [{ round: '', link: LINK }], /^https:\S+9F86D081$/],
  [
    'several, one a line, each to be opened as it stands',
    [
      { round: 'รอบที่ 1/2566 #ก', link: LINK },
      { round: 'รอบที่ 2', link: `${LINK}&entry.3=B` },
    ],
    /^https:\S+\nhttps:\S+$/,
  ],
])('a cell holds links: %s', (_case, links, shape) => {
  const cell = formLinksCell(links);
  expect(cell).toMatch(shape);
  expect(formLinksIn(cell)).toEqual(links);
});

test.each<[string, string, readonly FormLink[]]>([
  ['empty lines', `\n ${LINK} \n\n`, [{ round: '', link: LINK }]],
  ['words', 'โทรแล้ว #1', [{ round: '', link: 'โทรแล้ว #1' }]],
  ['half a character', `${LINK}#%E0`, [{ round: '%E0', link: LINK }]],
])('a cell in which a person left %s can be read', (_case, cell, links) => {
  expect(formLinksIn(cell)).toEqual(links);
});

test.each([
  ['one link needs no mark', ['รอบที่ 1'], ['']],
  ['several are told apart by their round, else by number', ['รอบที่ 2', ''], [' รอบที่ 2', ' ฉบับที่ 2']],
])('%s', (_case, rounds, marks) => {
  const links = rounds.map((round) => ({ round, link: LINK }));
  expect(links.map(markOfLink)).toEqual(marks);
});
