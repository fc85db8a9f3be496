import type { PlanStep } from '../tables/plan';
import type { Duty } from '../tables/register';
import type { Day } from '../thai/day';
import { formatThaiDate } from '../thai/thai-date';
import { rounded } from './exact';
import type { LostItem, Standing } from './overview-lists';
import { type Block, emptyLine, mutedCell, numberCell, partLine, partTitle } from './overview-parts';
import { INK } from './page-style';
import type { SubCost } from './projection';
import type { RegisterFormulas } from './register-formulas';
import { SHARE_FORMAT, shareOf } from './shares';

const WIDTH = 4;
const MOST_ROUNDS = 6;
const MOST_SUBS = 10;

/** Each round with its live figures, the earliest first. */
export function roundBlock(duties: readonly Duty[], formulas: RegisterFormulas): Block {
  const names = [...new Set(duties.map(({ round }) => round))].filter((round) => round !== '');
  const dueOf = new Map(
    names.map((name) => [name, earliestDue(duties.filter(({ round }) => round === name))]),
  );
  const ordered = names
    .sort((a, b) => ((dueOf.get(a) ?? '') < (dueOf.get(b) ?? '') ? -1 : 1))
    .slice(0, MOST_ROUNDS);
  const lines = ordered.map((name) => {
    const own = formulas.condition('round', name);
    const due = dueOf.get(name);
    return partLine(due ? `${name} (${formatThaiDate(due)})` : name, [
      numberCell({ formula: formulas.duties(own) }),
      numberCell({ formula: formulas.reported(own) }),
      numberCell({ formula: formulas.accepted(own) }),
    ]);
  });
  const title = partTitle('ความก้าวหน้ารายรอบ', ['หน้าที่', 'รายงาน', 'ผ่าน']);
  return [title, ...(lines.length > 0 ? lines : [emptyLine('ยังไม่มีรอบการส่ง', WIDTH)])];
}

const earliestDue = (duties: readonly Duty[]): Day | undefined =>
  duties
    .flatMap(({ due }) => (due === null ? [] : [due]))
    .sort()
    .shift();

/** Sub-indicators with points of OIT still to be gained, the most first. */
export function costBlock(subs: readonly SubCost[], titleOf: (code: string) => string): Block {
  const open = subs.filter(({ lost }) => lost > 0).sort((a, b) => rounded(b.cost, 4) - rounded(a.cost, 4));
  const lines = open
    .slice(0, MOST_SUBS)
    .map(({ code, items, lost, cost }) =>
      partLine(`${code} ${titleOf(code)}`.trim(), [
        numberCell(lost),
        numberCell(items),
        numberCell(rounded(cost), { format: '0.00', bold: true }),
      ]),
    );
  const title = partTitle('คะแนน OIT ที่ยังทำเพิ่มได้', ['ข้อที่ขาด', 'จาก', 'คะแนน']);
  return [title, ...(lines.length > 0 ? lines : [emptyLine('ไม่มีคะแนนที่ขาด', WIDTH)])];
}

/** The items that most agencies lack; a star marks those that lost last year. */
export function itemBlock(lost: readonly LostItem[]): Block {
  const lines = lost.map(({ item: { code, title, lostLastYear }, lacking, of }) =>
    partLine(`${lostLastYear ? '★ ' : ''}${code} ${title}`, [
      numberCell(lacking),
      numberCell(of),
      numberCell(shareOf(of - lacking, of) ?? 0, { format: SHARE_FORMAT }),
    ]),
  );
  const title = partTitle('ข้อที่ขาดมากที่สุด (★ ไม่ได้คะแนนปีก่อน)', ['ขาด', 'จาก', 'ผ่านแล้ว']);
  return [title, ...(lines.length > 0 ? lines : [emptyLine('ไม่มีข้อที่ขาด', WIDTH)])];
}

/** Agencies to watch, with what they owe. */
export function watchBlock(watched: readonly Standing[], most: number): Block {
  const lines = watched
    .slice(0, most)
    .map(({ agency: { name, lastScore }, owed, overdue }) =>
      partLine(name, [
        numberCell(owed),
        numberCell(overdue, overdue > 0 ? { bold: true, colour: INK.bad } : {}),
        lastScore === null ? mutedCell('–') : numberCell(lastScore, { format: '0.00' }),
      ]),
    );
  const more = watched.length - lines.length;
  const title = partTitle('หน่วยงานเฝ้าระวัง', ['ค้าง', 'เกิน', 'ปีก่อน']);
  const none = emptyLine('ไม่มี (ตั้งในคอลัมน์ เฝ้าระวัง ของแท็บ หน่วยงาน)', WIDTH);
  return [
    title,
    ...(lines.length > 0 ? lines : [none]),
    ...(more > 0 ? [emptyLine(`และอีก ${more} หน่วยงาน`, WIDTH)] : []),
  ];
}

/** What comes next in the plan; a step past its end says so. */
export function planBlock(steps: readonly PlanStep[], today: Day): Block {
  const lines = steps.map(({ step, end }) => {
    const late = end !== null && end < today;
    const until = end === null ? '' : `${late ? 'เลย ' : 'ถึง '}${formatThaiDate(end)}`;
    const quiet = mutedCell('');
    const when = mutedCell(until, { align: 'right', ...(late ? { colour: INK.bad } : {}) });
    return partLine(step, [quiet, quiet, when]);
  });
  const title = partTitle('ขั้นตอนถัดไปตามปฏิทิน', ['', '', '']);
  return [title, ...(lines.length > 0 ? lines : [emptyLine('ไม่มีขั้นตอนที่ค้างในแท็บ ปฏิทิน', WIDTH)])];
}
