import { foldThai, tidyText } from '../thai/text';

/** Abbreviations of everyday letters; those of two letters need their dot, or ทนาย would begin with a city. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<![ก-๎])สนง\.?/g, 'สำนักงาน'],
  [/อบจ\.?/g, 'องค์การบริหารส่วนจังหวัด'],
  [/อบต\.?/g, 'องค์การบริหารส่วนตำบล'],
  [/(?<![ก-๎])ทต\./g, 'เทศบาลตำบล'],
  [/(?<![ก-๎])ทม\./g, 'เทศบาลเมือง'],
  [/(?<![ก-๎])ทน\./g, 'เทศบาลนคร'],
  [/(?<![ก-๎])ผอ\./g, 'ผู้อำนวยการ'],
  [/(?<![ก-๎.])จ\./g, 'จังหวัด'],
  [/(?<![ก-๎.])อ\./g, 'อำเภอ'],
];

/** Slips of real documents and the name that is meant (errata 79, 82 and 83). */
const SLIPS: readonly (readonly [slip: string, name: string])[] = [
  ['องค์กรบริหาร', 'องค์การบริหาร'],
  ['ฝ่ายบริหารทั่วไป', 'ฝ่ายบริหารงานทั่วไป'],
  ['หน่วยงานตรวจสอบภายใน', 'หน่วยตรวจสอบภายใน'],
];

/**
 * Heads whose title is not the name of their office: the first word of the title, and of the office, where the name of a
 * province or district follows (name_rule of the list of Phatthalung; general knowledge for districts and local bodies).
 */
const POSTS: readonly (readonly [post: string, office: string])[] = [
  ['พัฒนาการจังหวัด', 'พัฒนาชุมชนจังหวัด'],
  ['พัฒนาการอำเภอ', 'พัฒนาชุมชนอำเภอ'],
  ['ท้องถิ่นจังหวัด', 'ส่งเสริมการปกครองท้องถิ่นจังหวัด'],
  ['ท้องถิ่นอำเภอ', 'ส่งเสริมการปกครองท้องถิ่นอำเภอ'],
  ['เจ้าพนักงานที่ดิน', 'ที่ดิน'],
  ['นายแพทย์สาธารณสุข', 'สาธารณสุข'],
  ['ปลัดจังหวัด', 'ที่ทำการปกครองจังหวัด'],
  ['นายอำเภอ', 'ที่ทำการปกครองอำเภอ'],
  ['นายกองค์การบริหาร', 'องค์การบริหาร'],
  ['นายกเทศมนตรี', 'เทศบาล'],
];

/** Words before the name of an office that tell its head, or only that it is one; สำนักงานจังหวัด is a name of its own. */
const OPENINGS = [/^(?:หัวหน้า|ผู้อำนวยการ)/, /^สำนักงาน(?!จังหวัด|$)/, /^การ(?=.)/] as const;

/** The clerk's office of a local body, named with that body; the body's own name holds no word for another office. */
const CLERK_OF = /(สำนักปลัด)(?:องคการบริหาร|เทศบาล)(?:(?!กอง|ฝ่าย|สำนัก|หน่วย).)*$/;

/** The same name however it is spelled: no blanks, no ์ (which gets lost), one order of vowels and tones. */
export function spellingKey(name: string): string {
  return foldThai(name).replace(/์/g, '');
}

/**
 * The same office whether it is named by its name, its abbreviation or the post of its head:
 * `officeKey('พัฒนาการ จ.พัทลุง')` and `officeKey('สำนักงานพัฒนาชุมชนจังหวัดพัทลุง')` are equal.
 */
export function officeKey(name: string): string {
  const written = ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), tidyText(name));
  const meant = SLIPS_BY_KEY.reduce((key, [slip, right]) => key.replace(slip, right), spellingKey(written));
  const opened = OPENINGS.reduce<string>((key, opening) => key.replace(opening, ''), meant);
  const post = POSTS_BY_KEY.find(([title]) => opened.startsWith(title));
  const office = post ? post[1] + opened.slice(post[0].length) : opened;
  return office.replace(CLERK_OF, '$1');
}

/**
 * Keys under which an office may be called among its own: without the province's name, without the clerk's office it
 * belongs to. `shorterKeys('คลังจังหวัดพัทลุง')` is `['คลังจังหวัด', 'คลัง']`.
 */
export function shorterKeys(key: string): string[] {
  const [, ofProvince] = /^(.+)จังหวัด.+$/.exec(key) ?? [];
  const [, ofClerk] = /^(.+)สำนักปลัด$/.exec(key) ?? [];
  return [
    ...(ofProvince ? [`${ofProvince}จังหวัด`] : []),
    ...(ofProvince && !NO_NAMES.includes(ofProvince) ? [ofProvince] : []),
    ...(ofClerk ? [ofClerk] : []),
  ];
}

const keys = ([from, to]: readonly [string, string]) => [spellingKey(from), spellingKey(to)] as const;
const SLIPS_BY_KEY = SLIPS.map(keys);
const POSTS_BY_KEY = POSTS.map(keys);
/** What a name without its province must not shrink to. */
const NO_NAMES = ['สำนักงาน', 'องค์การบริหารส่วน'].map(spellingKey);
