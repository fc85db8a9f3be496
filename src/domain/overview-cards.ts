import { type Exact, exact, minus, rounded } from './exact';
import type { PageCell, PageStyle } from './page';
import { INK, PAPER } from './page-style';
import type { Projection } from './projection';
import type { RegisterFormulas } from './register-formulas';
import { PASS_MARK } from './score';
import { SHARE_FORMAT, shareFormula } from './shares';

/** A big figure and what it means. */
interface Card {
  readonly figure: Pick<PageCell, 'value' | 'formula'>;
  readonly label: string;
  readonly style?: PageStyle;
}

/** Five cards over the columns of the page: each spans what makes it about as wide as the others. */
export const CARD_SPANS = [1, 4, 2, 1, 3] as const;

/** The five figures, all live. */
export function figureCards(formulas: RegisterFormulas): readonly (readonly PageCell[])[] {
  const share = (part: string): Card['figure'] => ({ formula: `=${shareFormula(part, formulas.duties())}` });
  return cardRows([
    { figure: { formula: `=${formulas.duties()}` }, label: 'หน้าที่ที่ต้องดำเนินการ', style: { format: '#,##0' } },
    { figure: share(formulas.reported()), label: 'รายงานแล้ว', style: { format: SHARE_FORMAT } },
    {
      figure: share(formulas.accepted()),
      label: 'ผ่านการสอบทาน',
      style: { format: SHARE_FORMAT, colour: INK.good },
    },
    {
      figure: { formula: `=${formulas.overdue()}` },
      label: 'เกินกำหนด',
      style: { format: '#,##0', colour: INK.bad },
    },
    {
      figure: { formula: `=${formulas.daysToNext(NONE)}` },
      label: 'วัน ถึงกำหนดส่งถัดไป',
      style: { format: '0' },
    },
  ]);
}

const NONE = '–';

/** The projected score: of the province as one, or the mean of its bodies. */
export function scoreCards(projection: Projection, bodies: number): readonly (readonly PageCell[])[] {
  const { strict, optimistic, bodies: each } = projection;
  const mean = each.size === 0 ? '' : `เฉลี่ย ${bodies} หน่วยงาน `;
  return cardRows([
    scoreCard(strict, `คะแนน OIT คาดการณ์ ${mean}(นับเฉพาะที่ผ่าน)`),
    scoreCard(optimistic, 'หากที่รอสอบทานผ่านทั้งหมด'),
    each.size === 0 ? missingCard(strict) : passingCard(projection, bodies),
    ...totalCards(projection),
  ]);
}

function scoreCard(score: Exact | null, label: string): Card {
  if (score === null) return { figure: { value: NONE }, label: 'ไม่ทราบตัวชี้วัดย่อยของข้อ จึงคาดการณ์ไม่ได้' };
  const colour = rounded(score) >= PASS_MARK ? INK.good : INK.bad;
  return { figure: { value: rounded(score) }, label, style: { format: '0.00', colour } };
}

/** What the strict score lacks to the pass mark. */
function missingCard(strict: Exact | null): Card {
  const label = `เกณฑ์ผ่าน ${PASS_MARK} คะแนน`;
  if (strict === null) return { figure: { value: NONE }, label };
  const missing = rounded(minus(exact(PASS_MARK), strict));
  if (missing <= 0) return { figure: { value: 'ผ่านเกณฑ์' }, label, style: { colour: INK.good } };
  return {
    figure: { value: missing },
    label: `คะแนนที่ขาดถึง${label}`,
    style: { format: '0.00', colour: INK.bad },
  };
}

function passingCard({ passing }: Projection, bodies: number): Card {
  return { figure: { value: `${passing}/${bodies}` }, label: `หน่วยงานที่ถึงเกณฑ์ ${PASS_MARK} คะแนน` };
}

/** The total and its level, once IIT and EIT are known; the level belongs to the total. */
function totalCards({ total, bodies }: Projection): readonly Card[] {
  if (total === null) {
    const label =
      bodies.size === 0 ? 'คะแนนรวม: กรอก IIT และ EIT ในแท็บ คะแนน' : 'คะแนนรวมของจังหวัดไม่คิดในรูปแบบนี้';
    return [
      { figure: { value: NONE }, label },
      { figure: { value: NONE }, label: 'ระดับ' },
    ];
  }
  const { strict, optimistic } = total;
  const best = rounded(optimistic.score).toFixed(2);
  return [
    {
      figure: { value: rounded(strict.score) },
      label: `คะแนนรวมคาดการณ์ (สูงสุด ${best})`,
      style: { format: '0.00' },
    },
    { figure: { value: strict.level ?? NONE }, label: `ระดับ (สูงสุด ${optimistic.level ?? NONE})` },
  ];
}

function cardRows(cards: readonly Card[]): readonly (readonly PageCell[])[] {
  const fill = PAPER.card;
  const figures = cards.map(({ figure, style = {} }) => {
    const look = { size: 20, bold: true, align: 'center', fill, colour: INK.heading, ...style } as const;
    return { ...figure, style: look };
  });
  const labels = cards.map(({ label }) => {
    const look = { size: 9, align: 'center', fill, colour: INK.muted, wrap: true } as const;
    return { value: label, style: look };
  });
  return [spread(figures), spread(labels)];
}

/** Each card over its columns. */
function spread(cells: readonly PageCell[]): readonly PageCell[] {
  const rest = { style: { fill: PAPER.card } } as const;
  return cells.flatMap((cell, index) => [cell, ...Array<PageCell>((CARD_SPANS[index] ?? 1) - 1).fill(rest)]);
}
