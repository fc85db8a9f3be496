import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import type { Score } from '../tables/plan';
import type { Duty } from '../tables/register';
import { MODES, type Settings } from '../tables/settings';
import { type Exact, exact, mean, rounded } from './exact';
import { levelOf } from './levels';
import {
  costOf,
  earnedItems,
  type Instrument,
  instrumentScore,
  oitScore,
  PASS_MARK,
  totalScore,
} from './score';

/** What an OIT score is projected from. */
export interface ScoreBasis {
  readonly items: readonly Item[];
  readonly agencies: readonly Pick<Agency, 'name'>[];
  readonly duties: readonly Pick<Duty, 'item' | 'agency' | 'status'>[];
  readonly scores: readonly Score[];
  readonly settings: Pick<Settings, 'fiscalYear' | 'office' | 'mode'>;
}

/** What is still to be gained in a sub-indicator: items not earned, and their points of OIT. */
export interface SubCost {
  readonly code: string;
  readonly items: number;
  readonly lost: number;
  readonly cost: Exact;
}

/** A projected total, when IIT and EIT of the year are known. */
export interface ProjectedTotal {
  readonly score: Exact;
  readonly level: string | null;
}

export interface Projection {
  /** OIT if only accepted duties count, and if all that wait for review were accepted; null without sub-indicators. */
  readonly strict: Exact | null;
  readonly optimistic: Exact | null;
  readonly subs: readonly SubCost[];
  /** Where many bodies are assessed: each one's strict score by its name, and how many reach the pass mark. */
  readonly bodies: ReadonlyMap<string, Exact>;
  readonly passing: number;
  readonly total: { readonly strict: ProjectedTotal; readonly optimistic: ProjectedTotal } | null;
}

/** Projects the score of the year: of the province as one, or the mean of its bodies. */
export function projectScore(basis: ScoreBasis): Projection {
  return basis.settings.mode === MODES[1] ? projectBodies(basis) : projectOne(basis);
}

function projectOne({ items, duties, scores, settings }: ScoreBasis): Projection {
  const { oit: strict, subs } = oitScore(items, earnedItems(duties, 'strict'));
  const { oit: optimistic } = oitScore(items, earnedItems(duties, 'optimistic'));
  const IIT = instrument(scores, settings, 'IIT');
  const EIT = instrument(scores, settings, 'EIT');
  const totalOf = (OIT: Exact | null) =>
    IIT === null || EIT === null || OIT === null
      ? null
      : levelled(settings.fiscalYear ?? 0, { IIT, EIT, OIT });
  const [low, high] = [totalOf(strict), totalOf(optimistic)];
  return {
    strict,
    optimistic,
    subs: subs.map((sub) => ({ code: sub.code, items: sub.items, lost: sub.lost.length, cost: costOf(sub) })),
    bodies: new Map(),
    passing: 0,
    total: low === null || high === null ? null : { strict: low, optimistic: high },
  };
}

function levelled(year: number, scores: Readonly<Record<Instrument, Exact>>): ProjectedTotal {
  const score = totalScore(scores);
  return { score, level: levelOf(year, score, Object.values(scores)) };
}

function projectBodies({ items, agencies, duties }: ScoreBasis): Projection {
  const each = agencies.map(({ name }) => {
    const own = duties.filter(({ agency }) => agency === name);
    return {
      name,
      strict: oitScore(items, earnedItems(own, 'strict')),
      optimistic: oitScore(items, earnedItems(own, 'optimistic')),
    };
  });
  const known = each.flatMap(({ name, strict }) =>
    strict.oit === null ? [] : [[name, strict.oit] as const],
  );
  const codes = [...new Set(each.flatMap(({ strict }) => strict.subs.map(({ code }) => code)))];
  return {
    strict: meanOf(each.map(({ strict }) => strict.oit)),
    optimistic: meanOf(each.map(({ optimistic }) => optimistic.oit)),
    subs: codes.map((code) =>
      meanCost(
        code,
        each.flatMap(({ strict }) => strict.subs.filter((sub) => sub.code === code)),
      ),
    ),
    bodies: new Map(known),
    passing: known.filter(([, score]) => rounded(score) >= PASS_MARK).length,
    total: null,
  };
}

const meanOf = (scores: readonly (Exact | null)[]) => mean(scores.filter((score) => score !== null));

function meanCost(code: string, subs: readonly Parameters<typeof costOf>[0][]): SubCost {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    code,
    items: sum(subs.map(({ items }) => items)),
    lost: sum(subs.map(({ lost }) => lost.length)),
    cost: mean(subs.map(costOf)) ?? exact(0),
  };
}

/** Which indicators make up an instrument when it is not entered itself. */
const INDICATORS = { IIT: ['1', '2', '3', '4', '5'], EIT: ['6', '7', '8'] } as const;

/** The year's own score of an instrument, or the mean of its indicators when all of them are entered. */
function instrument(
  scores: readonly Score[],
  { fiscalYear, office }: ScoreBasis['settings'],
  name: keyof typeof INDICATORS,
): Exact | null {
  const own = scores.filter(
    (row) => row.fiscalYear === fiscalYear && (row.agency === '' || row.agency === office),
  );
  const entered = (indicator: string) =>
    own.find((row) => row.indicator.toUpperCase() === indicator && row.score !== null)?.score ?? null;
  const whole = entered(name);
  if (whole !== null) return exact(whole);
  const parts = INDICATORS[name].map(entered).filter((score) => score !== null);
  return parts.length === INDICATORS[name].length ? instrumentScore(parts) : null;
}
