import type { Round, rounds } from '../tables/rules';
import type { Placed } from '../tables/table';
import type { Day } from '../thai/day';
import { readItemCodes } from './item-codes';
import { problemsOfItemCodes } from './item-problems';
import type { Problem } from './problem';
import { isUnreadable, problemAt, type Sheet } from './sheet';

/** When an item is due. `due` is undefined when a date stands there that cannot be read: what was known before stays. */
export interface ItemRound {
  readonly round: string;
  readonly due: Day | null | undefined;
}

const NO_ROUND: ItemRound = { round: '', due: null };

type PlacedRound = Placed<Round>;

/** The round of each item: rounds that name it come before rounds for all; of several the earliest counts and is told. */
export function readRounds(
  sheet: Sheet<typeof rounds>,
  codes: readonly string[],
): { roundOf: (item: string) => ItemRound; problems: readonly Problem[] } {
  const read = sheet.rows.map((round) => ({ round, ...readItemCodes(round.items, codes) }));
  const problems = read.flatMap(({ round, problems: found }) => problemsOfItemCodes(sheet, round, found));
  const general = read.filter(({ round }) => round.items === '').map(({ round }) => round);
  const chosen = new Map(
    codes.map((code) => {
      const naming = read.filter(({ round, codes: named }) => round.items !== '' && named.includes(code));
      return [code, earliest(naming.length > 0 ? naming.map(({ round }) => round) : general)] as const;
    }),
  );
  const used = new Set([...chosen.values()].flatMap(({ all }) => all));
  return {
    roundOf: (item) => itemRound(sheet, chosen.get(item)?.first),
    problems: [...problems, ...withoutDue(sheet, used), ...ambiguous(sheet, chosen)],
  };
}

interface Candidates {
  readonly first: PlacedRound | undefined;
  readonly all: readonly PlacedRound[];
}

const LAST = '9999-12-31';

function earliest(all: readonly PlacedRound[]): Candidates {
  const [first] = [...all].sort((a, b) => ((a.due ?? LAST) < (b.due ?? LAST) ? -1 : 1));
  return { first, all };
}

function itemRound(sheet: Sheet<typeof rounds>, round: PlacedRound | undefined): ItemRound {
  if (round === undefined) return NO_ROUND;
  return { round: round.round, due: isUnreadable(sheet, 'due', round.at) ? undefined : round.due };
}

function withoutDue(sheet: Sheet<typeof rounds>, used: ReadonlySet<PlacedRound>): Problem[] {
  const open = [...used].filter(({ due, at }) => due === null && !isUnreadable(sheet, 'due', at));
  return open.map(({ round, at }) =>
    problemAt(sheet, 'due', at, `${round || 'รอบนี้'} ไม่มีกำหนดส่ง ข้อในรอบนี้จึงไม่มีกำหนดส่ง กรุณากรอกวันที่`),
  );
}

/** One sentence per set of rounds that compete. */
function ambiguous(sheet: Sheet<typeof rounds>, chosen: ReadonlyMap<string, Candidates>): Problem[] {
  const contested = [...chosen].filter(([, { all }]) => all.length > 1);
  const byRounds = new Map(
    contested.map(([, { first, all }]) => [all.map(({ at }) => at).join(), { first, all }]),
  );
  return [...byRounds].flatMap(([rows, { first }]) => {
    if (first === undefined) return [];
    const items = contested
      .filter(([, { all }]) => all.map(({ at }) => at).join() === rows)
      .map(([code]) => code);
    const sentence = `ข้อ ${items.join(', ')} อยู่ในหลายรอบ (แถว ${rows}) ใช้ ${first.round} ซึ่งถึงก่อน กรุณาให้แต่ละข้ออยู่รอบเดียว`;
    return [problemAt(sheet, 'items', first.at, sentence)];
  });
}
