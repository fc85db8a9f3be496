/** One thing set-up made or mended; nothing is listed when everything was right. */
export interface Repair {
  readonly tab: string;
  readonly part: RepairPart;
  /** Names of columns, settings and the like. */
  readonly detail?: string;
}

const PART_WORDS = {
  tab: 'สร้างแท็บ',
  heading: 'เขียนหัวคอลัมน์',
  column: 'เพิ่มคอลัมน์ที่หายไป',
  frozen: 'ตรึงแถวหัวตาราง',
  format: 'ตั้งรูปแบบข้อมูล',
  validation: 'ตั้งรายการให้เลือก',
  protection: 'ตั้งคำเตือนก่อนแก้ไข',
  legend: 'เขียนคำอธิบายสี',
  colour: 'ตั้งสีตามสถานะ',
  zone: 'ตั้งเขตเวลาและภาษาของสมุดงาน',
  setting: 'เพิ่มการตั้งค่า',
  catalogue: 'เติมรายการข้อ OIT',
  rules: 'เติมกติกาตัวอย่าง',
  trigger: 'ติดตั้งการทำงานอัตโนมัติ',
} as const;
export type RepairPart = keyof typeof PART_WORDS;

/** Lines for the person who ran set-up, one per kind of repair: `สร้างแท็บ: เมทริกซ์, รายงานผล`. */
export function describeRepairs(repairs: readonly Repair[]): string[] {
  const parts = Object.keys(PART_WORDS) as RepairPart[];
  return parts.flatMap((part) => {
    const of = repairs.filter((repair) => repair.part === part);
    if (of.length === 0) return [];
    const places = of.map(({ tab, detail }) => (detail === undefined ? tab : `${tab} (${detail})`));
    return [`• ${PART_WORDS[part]}: ${[...new Set(places)].join(', ')}`];
  });
}
