import type { Settings } from '../tables/settings';
import type { Day } from '../thai/day';
import { MONTHS } from '../thai/months';
import { formatThaiDate } from '../thai/thai-date';
import { BUDDHIST_OFFSET } from '../thai/year';
import type { PageCell } from './page';
import { INK } from './page-style';

/** The title with office and year, and the date of the figures: today, and the day of the last refresh for the rest. */
export function headRows({ office, fiscalYear }: Settings, today: Day): readonly (readonly PageCell[])[] {
  const year = fiscalYear === null ? '' : `ปีงบประมาณ พ.ศ. ${fiscalYear}`;
  const title = ['ภาพรวมการตอบแบบวัด OIT', office, year].filter((part) => part !== '').join(' ');
  const months = MONTHS.map(({ long }, index) => `${index + 1},"${long}"`).join(',');
  const todayText = `DAY(TODAY())&" "&SWITCH(MONTH(TODAY()),${months})&" "&(YEAR(TODAY())+${BUDDHIST_OFFSET})`;
  const refreshed = `คะแนนและลำดับคำนวณเมื่อ ${formatThaiDate(today)}`;
  return [
    [{ value: title, style: { size: 16, bold: true, colour: INK.heading, align: 'center' } }],
    [
      {
        formula: `="ตัวเลข ณ วันที่ "&${todayText}&" · ${refreshed}"`,
        style: { size: 9, colour: INK.muted, align: 'center' },
      },
    ],
  ];
}
