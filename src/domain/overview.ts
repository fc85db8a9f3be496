import type { Agency } from '../tables/agencies';
import type { Item } from '../tables/items';
import type { PlanStep, Score } from '../tables/plan';
import type { Duty } from '../tables/register';
import type { Settings } from '../tables/settings';
import type { Day } from '../thai/day';
import { agencyBlock, MOST_AGENCIES } from './overview-agencies';
import { CARD_SPANS, figureCards, scoreCards } from './overview-cards';
import { headRows } from './overview-head';
import { byTrouble, mostLost, nextSteps, toWatch } from './overview-lists';
import { type Block, beside, stack } from './overview-parts';
import { costBlock, itemBlock, planBlock, roundBlock, watchBlock } from './overview-side';
import type { Area, Page } from './page';
import { projectScore } from './projection';
import { type CountingPlace, registerFormulas } from './register-formulas';

/** What the chair's page is made of. */
export interface OverviewParts {
  readonly items: readonly Item[];
  readonly agencies: readonly Agency[];
  /** The duties that count. */
  readonly duties: readonly Duty[];
  readonly scores: readonly Score[];
  readonly plan: readonly PlanStep[];
  readonly settings: Settings;
  /** What a sub-indicator is called, or empty. */
  readonly subIndicatorTitle: (code: string) => string;
  readonly register: CountingPlace;
  readonly today: Day;
}

/** Left block, gap, right block. */
const WIDTHS = [290, 46, 54, 46, 54, 104, 14, 260, 56, 52, 62] as const;
const RIGHT = 4;

const MOST_ITEMS = 10;
const MOST_WATCHED = 6;
const MOST_STEPS = 6;

/**
 * The chair's page, readable in a minute and printable on one A4 page. What depends on today or on a status is a formula;
 * the projected score and the order of the lists are of the last refresh.
 */
export function overviewPage(parts: OverviewParts): Page {
  const { agencies, duties, items, plan, settings, today } = parts;
  const formulas = registerFormulas(parts.register);
  const projection = projectScore(parts);
  const standings = byTrouble(agencies, duties, today);
  const head = headRows(settings, today);
  const cards = [...figureCards(formulas), [], ...scoreCards(projection, agencies.length)];
  const right: readonly Block[] = [
    roundBlock(duties, formulas),
    costBlock(projection.subs, (code) => parts.subIndicatorTitle(code) || groupOf(items, code)),
    itemBlock(mostLost(items, duties, MOST_ITEMS)),
    watchBlock(toWatch(standings), MOST_WATCHED),
    planBlock(nextSteps(plan, today, MOST_STEPS), today),
  ];
  const above = [...head, ...cards, []];
  const body = beside(agencyBlock(standings, formulas, projection.bodies), stack(right, RIGHT));
  const shown = Math.min(standings.length, MOST_AGENCIES);
  return {
    key: 'overview',
    rows: [...above, ...body],
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: WIDTHS,
    merges: [
      ...headMerges,
      ...cards.flatMap((row, index) => (row.length === 0 ? [] : cardMerges(head.length + index + 1))),
    ],
    rules: overdueRule(above.length + 2, shown),
    hidden: [],
  };
}

const groupOf = (items: readonly Item[], sub: string) =>
  items.find(({ subIndicator }) => subIndicator.trim() === sub)?.group ?? '';

const headMerges: readonly Area[] = [1, 2].map((row) => ({
  row,
  column: 1,
  rows: 1,
  columns: WIDTHS.length,
}));

function cardMerges(row: number): Area[] {
  const starts = CARD_SPANS.map(
    (_, index) => 1 + CARD_SPANS.slice(0, index).reduce<number>((a, b) => a + b, 0),
  );
  return CARD_SPANS.flatMap((columns, index) =>
    columns === 1 ? [] : [{ row, column: starts[index] ?? 1, rows: 1, columns }],
  );
}

const OVERDUE_COLUMN = 5;

function overdueRule(row: number, rows: number): Page['rules'] {
  if (rows === 0) return [];
  const area = { row, column: OVERDUE_COLUMN, rows, columns: 1 };
  return [{ areas: [area], formula: `AND(ISNUMBER($E${row}),$E${row}>0)`, fill: '#f4c7c3', bold: true }];
}
