import { toArabicDigits } from '../thai/digits';
import { MONTHS, monthNamed } from '../thai/months';
import { BUDDHIST_OFFSET, yearMeant } from '../thai/year';

/** The fiscal years that a stretch of text speaks of, all of the Buddhist era. */
export interface YearsNamed {
  /** Said as the year of the matter: `ประจำปีงบประมาณ 2566`, a bare `2566`. */
  readonly years: ReadonlySet<number>;
  /** The fiscal years of months: `ตุลาคม 2565` is of 2566. */
  readonly months: ReadonlySet<number>;
  /** The fiscal years of single days: when something was written or happened. */
  readonly dates: ReadonlySet<number>;
  /** Spans of several years: `2566-2570`. */
  readonly spans: readonly (readonly [number, number])[];
}

const [EARLIEST, LATEST] = [2550, 2600];
/** The months of a fiscal year begin with October. */
const FIRST_MONTH = 10;

const MONTH = MONTHS.flatMap(({ long, short }) => [
  long.replace(/(คม|ยน|พันธ์)$/, (ending) => `(?:${ending.replace('์', '์?')})?`),
  `${[...short.replace(/\./g, '')].join('\\.? ?')}\\.?`,
]).join('|');
const DATE = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|(?:(?<!\\d)\\d{1,2} ?)?(?:${MONTH})[ .]{0,2}(?:พ\\.? ?ศ\\.? ?)?(?:\\d{4}|\\d{2}))(?!\\d)`;
/** When the page was written or changed. */
const STAMP =
  '(?:ปรับปรุง|แก้ไข|อั[พป]เด[ทต]|เผยแพร่|โพสต์?|เขียน|สร้าง|ประกาศ|บันทึก|ข่าว)[^\\d()]{0,12}?(?:เมื่อ|วันที่|ล่าสุด|ณ|:|โดย)[^\\d()]{0,24}';

/** Years in these are not the year of the matter. Every repetition is bounded: a page may be hostile. */
const NOT_OF_THE_MATTER: readonly RegExp[] = [
  new RegExp(STAMP + DATE, 'g'),
  /(?:ล่าสุด|เมื่อ)[^\d()]{0,12}\d{4}/g,
  new RegExp(`(?:updated?|modified|posted|published|created|written)[^\\d()]{0,30}${DATE}`, 'gi'),
  /(?:©|\(c\)|copyright|ลิขสิทธิ์).{0,40}/gi,
  /(?:เข้าชม|สถิติผู้|จำนวนผู้|เปิดอ่าน|ดาวน์โหลดแล้ว|hits|views?)[^ก-๙\n]{0,30}/gi,
  // Laws are named by the year of their making.
  /(?:พระราชบัญญัติ|พ\.? ?ร\.? ?บ\.?|พระราชกฤษฎีกา|พระราชกำหนด|ระเบียบ|กฎกระทรวง|รัฐธรรมนูญ|ประมวลกฎหมาย|ประกาศกระทรวง|มติคณะรัฐมนตรี|มติ ครม)(?:(?!ปีงบ|ประจำปี).){0,140}?(?:พ\.? ?ศ\.?|\d\/) ?\d{4}/g,
  // Numbers of documents, meetings, telephones and sums.
  /(?<![\d.,])\d[\d.,]{0,20} ?\/ ?(?:[ก-ฮ]{1,3}\.? ?)?\d{1,6}/g,
  /(?:โทร|tel|fax|แฟกซ์)[^\d\n]{0,12}[\d \-(),]{6,40}/gi,
  /\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?/g,
  /\d{4} ?(?:บาท|คน|ราย(?!ละเอียด|งาน|การ|ชื่อ|เดือน|ได้|จ่าย)|ครั้ง(?!ที่)|ครัวเรือน|ไร่|ตัน|กิโล)/g,
];

/** The years that a text names: `yearsIn('แผนพัฒนา (พ.ศ. ๒๕๖๖ - ๒๕๗๐)').spans` is `[[2566, 2570]]`. */
export function yearsIn(text: string): YearsNamed {
  const years = new Set<number>();
  const months = new Set<number>();
  const dates = new Set<number>();
  const spans: [number, number][] = [];
  let rest = toArabicDigits(text).replace(/[‐-―−]/g, '-');
  if (!/\d\d/.test(rest)) return { years, months, dates, spans };
  rest = rest.replace(PART_OF_YEAR, '$1 ปี ');
  rest = rest.replace(AS_OF, (whole, _day, name, digits) => noteMonth(months, whole, { name, digits }));
  for (const shape of NOT_OF_THE_MATTER) rest = rest.replace(shape, ' ');
  rest = rest.replace(FROM_TO, (whole) =>
    whole.replace(DATED, (part, _day, name, digits) => noteMonth(months, part, { name, digits })),
  );
  rest = rest.replace(DATED, (whole, day, name, digits) =>
    noteMonth(day ? dates : months, whole, { name, digits }),
  );
  rest = rest.replace(SPAN, (whole, from, to) => noteSpan(spans, whole, { from, to }));
  for (const [, behind, alone] of rest.matchAll(SAID)) addYear(years, behind ?? alone);
  for (const [, digits] of rest.matchAll(BARE)) addYear(years, digits);
  return { years, months, dates, spans };
}

/** `31 มี.ค. 66`, `ตุลาคม 2565`: a month and its year, with the day if there is one. */
const MONTH_YEAR = `(${MONTH})[ ]?(?:พ\\.? ?ศ\\.? ?|ปี ?)?(\\d{4}|\\d{2})(?!\\d)`;
const DATED = new RegExp(`((?<!\\d)\\d{1,2} ?)?${MONTH_YEAR}`, 'g');
/** `ข้อมูล ณ วันที่ 31 มีนาคม 2566` is of the matter, unlike when something was written. */
const AS_OF = new RegExp(`(?:ข้อมูล|สถานะ|ยอด) ?ณ ?(?:วันที่|สิ้นเดือน|เดือน)? ?(\\d{1,2} ?)?${MONTH_YEAR}`, 'g');
/** `ไตรมาสที่ 1/2566` is no number of a document. */
const PART_OF_YEAR = /((?:ไตรมาส|งวด|รอบ)(?:ที่)? ?\d) ?\/ ?(?=25\d\d)/g;
/** Two of them with what leads from one to the other: a period. */
const FROM_TO = new RegExp(
  `(?:\\d{1,2} ?)?${MONTH_YEAR} ?(?:-|ถึง) ?(?:วันที่ ?)?(?:\\d{1,2} ?)?${MONTH_YEAR}`,
  'g',
);
/** `2566-2570`, `2566 ถึง 2570`, `2566-70`. */
const SPAN =
  /(?<![\d/,]|\d\.)((?:25|20)\d\d)\s?(?:-|ถึง|~|–)\s?(?:ปี\s?)?(?:งบประมาณ\s?)?(?:พ\.?\s?ศ\.?\s?)?((?:25|20)\d\d|\d\d)(?![\d/])/g;
/** A year behind the word for it; two digits only there. */
const SAID =
  /(?:(?:ปี|งบประมาณ|งบ|งปม\.?|พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|fy|fiscal year|year)ฯ?\s?\.?\s?(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)?\s?['’‘]?(\d{4}|\d{2})|\((20[12]\d)\))(?!\d|\s?(?:ปี|วัน|เดือน|คน|%|บาท|หมู่|ครั้ง|[.,]\d))/gi;
/** A Buddhist year that stands alone. */
const BARE = /(?<![\d/,:-]|\d\.)(25\d\d)(?![\d/:]|[.,]\d|-\d\d-\d\d)/g;

function addYear(years: Set<number>, digits: string | undefined): void {
  const year = buddhist(digits ?? '');
  if (year !== null) years.add(year);
}

function buddhist(digits: string): number | null {
  const meant = yearMeant(digits);
  const year = meant === null ? null : meant + BUDDHIST_OFFSET;
  return year !== null && year >= EARLIEST && year <= LATEST ? year : null;
}

function noteMonth(
  months: Set<number>,
  whole: string,
  { name, digits }: { name: string; digits: string },
): string {
  const month = monthNamed(name);
  const year = buddhist(digits);
  if (month === null || year === null) return whole;
  months.add(month >= FIRST_MONTH ? year + 1 : year);
  return ' ';
}

const LONGEST_SPAN = 20;

function noteSpan(spans: [number, number][], whole: string, ends: { from: string; to: string }): string {
  const from = buddhist(ends.from);
  const to = buddhist(ends.to);
  if (from === null || to === null || to <= from || to - from > LONGEST_SPAN) return whole;
  spans.push([from, to]);
  return ' ';
}
