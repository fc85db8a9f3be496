import { type Exact, rounded } from './exact';

/** A level is reached from this total on, where `every` is set only if no instrument stays below it. */
interface Level {
  readonly name: string;
  readonly from: number;
  readonly every?: number;
}

/**
 * The levels of the national assessment by the first fiscal year they hold for, the newest first; the highest level comes
 * first. Up to 2565 the public table counts (E from 50), for one document of 2565 prints E from 40; the names of 2566 are
 * proved by published results, the border of 70 rests on one source.
 */
const LEVELS: readonly { readonly since: number; readonly levels: readonly Level[] }[] = [
  {
    since: 2566,
    levels: [
      { name: 'ผ่านดีเยี่ยม', from: 95, every: 95 },
      { name: 'ผ่านดี', from: 85, every: 85 },
      { name: 'ผ่าน', from: 85 },
      { name: 'ต้องปรับปรุง', from: 70 },
      { name: 'ต้องปรับปรุงโดยด่วน', from: 0 },
    ],
  },
  {
    since: 2563,
    levels: [
      { name: 'AA', from: 95 },
      { name: 'A', from: 85 },
      { name: 'B', from: 75 },
      { name: 'C', from: 65 },
      { name: 'D', from: 55 },
      { name: 'E', from: 50 },
      { name: 'F', from: 0 },
    ],
  },
];

/**
 * The level of a total of 0 to 100 in a fiscal year, null for a year before the tables; `instruments` are the scores of IIT,
 * EIT and OIT. Totals count as published, with two decimals: `levelOf(2565, exact(91.45), [])` is `'A'`.
 */
export function levelOf(be: number, total: Exact, instruments: readonly Exact[]): string | null {
  const table = LEVELS.find(({ since }) => be >= since);
  const published = rounded(total);
  const lowest = Math.min(...instruments.map((score) => rounded(score)));
  return table?.levels.find(({ from, every = 0 }) => published >= from && lowest >= every)?.name ?? null;
}
