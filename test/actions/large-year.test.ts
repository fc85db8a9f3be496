import { checkForADay } from './large-year';

test('six agencies with forty-three links each, one of them dead, are judged in a day but for what is tried again', () => {
  const { links, open, verdicts, mostOfHost, fetches, dead, runs } = checkForADay({
    hosts: 6,
    linksEach: 43,
    roundMs: 1_500,
  });
  expect({ links, open, mostOfHost }).toEqual({
    links: 6 * 43,
    open: { timeout: 43, 'server-error': 10 },
    mostOfHost: 1,
  });
  expect(verdicts).toMatchObject({ ใช้ได้: 5 * 37, มีปัญหา: 10, ให้คนดู: 10 });
  expect(dead).toBeLessThanOrEqual(runs);
  expect(fetches / links).toBeLessThan(3);
});
