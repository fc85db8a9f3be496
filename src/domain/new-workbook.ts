import type { Cell, Kind } from '../tables/cells';
import type { Item } from '../tables/items';
import { type Rule, rules } from '../tables/rules';
import { SETTINGS, type SettingRow } from '../tables/settings';
import { blank, encodeCell } from '../tables/table';
import { fiscalYear } from '../thai/fiscal-year';
import { BUDDHIST_OFFSET } from '../thai/year';

/** A heading beside a table's columns: a mark by which it is found again, what stands in it, and how wide it is. */
export interface Heading {
  readonly mark: string;
  readonly cell: Cell;
  readonly format: string;
  readonly width: number;
}

/** Rows for the settings that the tab does not have yet, with their first values. */
export function missingSettings(present: readonly SettingRow[]): SettingRow[] {
  const names = new Set(present.map(({ name }) => name));
  const lacking = Object.values(SETTINGS).filter(({ name }) => !names.has(name));
  return lacking.map(({ name, kind, initial, meaning }) => ({
    name,
    value: encodeCell({ kind: kind as Kind<unknown> }, initial),
    meaning,
  }));
}

/** A kind of rule: which items of a year show it, by their titles (numbers change from year to year), and how it is typed. */
interface ExampleRule {
  readonly shows: string;
  readonly titles: RegExp;
  readonly most: number;
  readonly assignTo: string;
  readonly condition?: Rule['condition'];
}

const EXAMPLES: readonly ExampleRule[] = [
  {
    shows: 'ทุกหน่วยงาน',
    titles: /^(?:โครงสร้าง|ข้อมูลผู้บริหาร|อำนาจหน้าที่|แผนยุทธศาสตร์|ข้อมูลการติดต่อ|กฎหมายที่เกี่ยวข้อง|ข่าวประชาสัมพันธ์)/,
    most: 7,
    assignTo: 'ทุกหน่วยงาน',
  },
  {
    shows: 'ให้แต่ละหน่วยงานตั้งเจ้าหน้าที่',
    titles: /^Q&A$/,
    most: 1,
    assignTo: 'ทุกหน่วยงาน',
    condition: 'เจ้าหน้าที่หน่วยงานละ 1 คน',
  },
  {
    shows: 'หน่วยงานเดียว ใช้ชื่อหรือรหัส',
    titles: /^(?:แผน|รายงาน)\S*ดำเนินงาน\S*ประจำปี/,
    most: 2,
    assignTo: 'สำนักงานจังหวัด',
  },
  {
    shows: 'เฉพาะผู้ให้บริการประชาชน',
    titles: /การให้บริการ|ผู้รับบริการ|^E-Service$/,
    most: 4,
    assignTo: 'หน่วยงานที่ให้บริการประชาชน',
  },
  {
    shows: 'หลายหน่วยงานร่วมกัน',
    titles: /^รายงานผลการ(?:ใช้จ่ายงบประมาณ|จัดซื้อจัดจ้าง)/,
    most: 1,
    assignTo: 'สำนักงานจังหวัด, สำนักงานคลังจังหวัด',
    condition: 'ร่วมกันรับผิดชอบ',
  },
  {
    shows: 'ตามประเภทในแท็บ หน่วยงาน',
    titles: /ทรัพยากรบุคคล/,
    most: 4,
    assignTo: 'ฝ่ายเลขานุการ',
  },
];

/** One rule of each kind that the items of the year can show, so that an official sees what may be typed. */
export function exampleRules(items: readonly Pick<Item, 'code' | 'title'>[]): Rule[] {
  return EXAMPLES.flatMap(({ shows, titles, most, assignTo, condition = '' }) => {
    const codes = items.filter(({ title }) => titles.test(title)).map(({ code }) => code);
    if (codes.length === 0) return [];
    const note = `ตัวอย่าง: ${shows} แก้ไขหรือลบได้`;
    return [{ ...blank(rules), items: codes.slice(0, most).join(', '), assignTo, condition, note }];
  });
}

const MONTH_WIDTH = 52;
const MONTHS_OF_A_YEAR = 12;

/** The months of a fiscal year from October on, as headings that hold the first day of the month: `ต.ค. 64`. */
export function monthHeadings(be: number): Heading[] {
  const { ce } = fiscalYear(be);
  return Array.from({ length: MONTHS_OF_A_YEAR }, (_, index) => {
    const month = ((index + 9) % MONTHS_OF_A_YEAR) + 1;
    const year = month >= 10 ? ce - 1 : ce;
    const shortYear = String(year + BUDDHIST_OFFSET).slice(-2);
    return {
      mark: `month${index + 1}`,
      cell: { date: `${year}-${String(month).padStart(2, '0')}-01T00:00:00` },
      format: `mmm "${shortYear}"`,
      width: MONTH_WIDTH,
    };
  });
}
