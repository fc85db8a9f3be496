import { type Catalogue, parseCatalogue } from '../tables/catalogue-file';
import { type Item, items } from '../tables/items';
import { blank } from '../tables/table';

/** A fiscal year whose items ship with the program, and how far they can be trusted. */
export interface CatalogueYear {
  /** Of the Buddhist era. */
  readonly year: number;
  readonly title: string;
  readonly status: string;
}

/**
 * The years whose items are known well enough to ship, oldest first. 2567 is left out because no reliable list was found,
 * 2569 because the only source is one agency's headings.
 */
export const CATALOGUE_YEARS: readonly CatalogueYear[] = [
  {
    year: 2565,
    title: 'ปีงบประมาณ พ.ศ. 2565 (43 ข้อ)',
    status: 'ครบถ้วน จากตารางมอบหมายของจังหวัดพัทลุงและองค์การบริหารส่วนจังหวัดพะเยา',
  },
  {
    year: 2566,
    title: 'ปีงบประมาณ พ.ศ. 2566 (43 ข้อ)',
    status: 'รายชื่อข้อครบถ้วนจากแผนของจังหวัดลำพูน องค์ประกอบส่วนใหญ่เทียบจากปี 2565 โปรดตรวจกับคู่มือการประเมิน',
  },
  {
    year: 2568,
    title: 'ปีงบประมาณ พ.ศ. 2568 (28 ข้อ)',
    status: 'รายชื่อข้อจากเว็บไซต์ของหน่วยงานหนึ่ง ยังไม่มีตัวชี้วัดย่อยและองค์ประกอบ โปรดเติมจากคู่มือการประเมิน',
  },
];

/** The data file of a year: `catalogueFile(2565)` is `'catalogue-2565'`; null when none ships. */
export function catalogueFile(year: number | null): string | null {
  return CATALOGUE_YEARS.some((known) => known.year === year) ? `catalogue-${year}` : null;
}

/** The rows of ข้อ OIT that a data file holds, such as the text of `catalogue-2565`. */
export function itemsOfCatalogue(file: string): Item[] {
  return parseCatalogue(file).items.map(({ aliases, criteria, ...item }) => ({
    ...blank(items),
    ...item,
    criteria: criteria.join('\n'),
  }));
}

/** What a sub-indicator is called: `subIndicatorTitle(catalogue, '9.1')` is `'ข้อมูลพื้นฐาน'`; empty when it has no name. */
export function subIndicatorTitle({ indicators }: Catalogue, code: string): string {
  const all = indicators.flatMap(({ subIndicators }) => subIndicators);
  return all.find((sub) => sub.code === code)?.title ?? '';
}
