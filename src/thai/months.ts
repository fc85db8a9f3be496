/** The months of the year in Thai, January first. */
export const MONTHS = [
  { long: 'มกราคม', short: 'ม.ค.' },
  { long: 'กุมภาพันธ์', short: 'ก.พ.' },
  { long: 'มีนาคม', short: 'มี.ค.' },
  { long: 'เมษายน', short: 'เม.ย.' },
  { long: 'พฤษภาคม', short: 'พ.ค.' },
  { long: 'มิถุนายน', short: 'มิ.ย.' },
  { long: 'กรกฎาคม', short: 'ก.ค.' },
  { long: 'สิงหาคม', short: 'ส.ค.' },
  { long: 'กันยายน', short: 'ก.ย.' },
  { long: 'ตุลาคม', short: 'ต.ค.' },
  { long: 'พฤศจิกายน', short: 'พ.ย.' },
  { long: 'ธันวาคม', short: 'ธ.ค.' },
] as const;

/** The days of the week in Thai, Sunday first, as they follow the word วัน. */
export const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;

/** What people leave out or mistake in a month: dots, blanks, ์, and ฏ for ฎ. */
const monthKey = (text: string) => text.replace(/[.\s์]/g, '').replace(/ฏ/g, 'ฎ');
const withoutEnding = (month: string) => month.replace(/(คม|ยน|พันธ์)$/, '');

const MONTH_OF_KEY: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap(({ long, short }, index) =>
    [long, short, withoutEnding(long)].map((name) => [monthKey(name), index + 1] as const),
  ),
);

/** The number of a month named in Thai, long or short, with or without dots: `monthNamed('มค')` is `1`. */
export function monthNamed(name: string): number | null {
  return MONTH_OF_KEY.get(monthKey(name)) ?? null;
}
