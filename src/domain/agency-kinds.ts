import { foldThai } from '../thai/text';

/** The kinds of agencies that the data files know, as officials call them; others may be typed. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  secretariat: 'ฝ่ายเลขานุการ',
  'provincial-agency': 'ส่วนราชการประจำจังหวัด',
  'local-body': 'องค์กรปกครองส่วนท้องถิ่น',
  'subdistrict-administrative-organisation': 'องค์การบริหารส่วนตำบล',
  'subdistrict-municipality': 'เทศบาลตำบล',
  office: 'สำนัก',
  division: 'กอง',
  section: 'ฝ่าย',
  unit: 'หน่วย',
  assessor: 'ผู้ประเมิน',
};

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(KIND_NAMES).map(([code, name]) => [foldThai(name), foldThai(code)]),
);

/** By which kinds are compared: `kindKey('ส่วนราชการประจำจังหวัด')` is that of `provincial-agency`, the code of the data files. */
export function kindKey(text: string): string {
  const key = foldThai(text);
  return CODES.get(key) ?? key;
}
