import { type Exact, rounded } from './exact';
import type { Standing } from './overview-lists';
import { type Block, emptyLine, numberCell, partLine, partTitle } from './overview-parts';
import type { PageCell } from './page';
import { INK } from './page-style';
import type { RegisterFormulas } from './register-formulas';

/** More would not fit on one page. */
export const MOST_AGENCIES = 40;
const WIDTH = 6;
const COLUMNS = ['หน้าที่', 'รายงาน', 'ผ่าน', 'เกิน'] as const;

/** Every agency with its live figures, the ones in most trouble first; `bodies` are the projected scores of assessed bodies. */
export function agencyBlock(
  standings: readonly Standing[],
  formulas: RegisterFormulas,
  bodies: ReadonlyMap<string, Exact>,
): Block {
  const last = bodies.size === 0 ? '█ ผ่าน ▒ รายงาน' : 'คะแนน OIT';
  const title = partTitle('หน่วยงาน (เรียงจากที่ต้องเร่ง)', [...COLUMNS, last]);
  if (standings.length === 0) {
    return [title, emptyLine('ยังไม่มีหน้าที่ ให้เลือกเมนู OIT > สร้างตารางมอบหมาย', WIDTH)];
  }
  const lines = standings.slice(0, MOST_AGENCIES).map(({ agency: { name } }) => {
    const own = formulas.condition('agency', name);
    const figures = {
      duties: formulas.duties(own),
      reported: formulas.reported(own),
      accepted: formulas.accepted(own),
    };
    const score = bodies.get(name);
    return partLine(name, [
      numberCell({ formula: figures.duties }),
      numberCell({ formula: figures.reported }),
      numberCell({ formula: figures.accepted }),
      numberCell({ formula: formulas.overdue(own) }),
      score === undefined ? bar(figures) : numberCell(rounded(score), { format: '0.00' }),
    ]);
  });
  const more = standings.length - lines.length;
  return [title, ...lines, ...(more > 0 ? [emptyLine(`และอีก ${more} หน่วยงาน`, WIDTH)] : [])];
}

const BAR_LENGTH = 10;

/** Text drawn as a bar: it prints everywhere and needs no colour. */
function bar({ duties, reported, accepted }: Record<'duties' | 'reported' | 'accepted', string>): PageCell {
  const steps = (count: string) => `ROUND(${BAR_LENGTH}*${count}/${duties},0)`;
  const [full, half] = [steps(accepted), steps(reported)];
  const drawn = `REPT("█",${full})&REPT("▒",${half}-${full})&REPT("░",${BAR_LENGTH}-${half})`;
  return numberCell({ formula: `IFERROR(${drawn},"")` }, { align: 'left', colour: INK.good, size: 8 });
}
