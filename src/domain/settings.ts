import type { Kind } from '../tables/cells';
import { SETTINGS, type Settings, type settings } from '../tables/settings';
import { decodeCell } from '../tables/table';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';

/** The settings as the program understands them; one that is missing, unreadable or there twice is told. */
export function readSettings(sheet: Sheet<typeof settings>): {
  settings: Settings;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const read = Object.entries(SETTINGS).map(([key, { name, kind, initial }]) => {
    const row = sheet.rows.find((candidate) => candidate.name === name);
    if (row === undefined || row.value === '') return [key, initial] as const;
    const { value, readable } = decodeCell({ kind: kind as Kind<unknown> }, row.value);
    if (!readable)
      problems.push(problemAt(sheet, 'value', row.at, `ค่าของ "${name}" อ่านไม่ได้ ${kind.expects}`));
    return [key, readable ? value : initial] as const;
  });
  return {
    settings: Object.fromEntries(read) as unknown as Settings,
    problems: [...problems, ...missing(sheet), ...repeated(sheet)],
  };
}

const NAMES: ReadonlySet<string> = new Set(Object.values(SETTINGS).map(({ name }) => name));

function missing(sheet: Sheet<typeof settings>): Problem[] {
  const lacking = [...NAMES].filter((name) => !sheet.rows.some((row) => row.name === name));
  if (lacking.length === 0) return [];
  const sentence = `ไม่มีแถว "${lacking.join('", "')}" จึงใช้ค่าเริ่มต้น กรุณาเลือกเมนู "เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน" เพื่อเพิ่มแถวคืน`;
  return [{ tab: sheet.tab, cell: '', sentence }];
}

function repeated(sheet: Sheet<typeof settings>): Problem[] {
  return sheet.rows.flatMap((row, index) => {
    const first = sheet.rows.findIndex(({ name }) => name === row.name);
    if (first === index || !NAMES.has(row.name)) return [];
    const sentence = `"${row.name}" ซ้ำกับแถว ${sheet.rows[first]?.at} ใช้ค่าของแถวแรก กรุณาลบแถวที่เกิน`;
    return [problemAt(sheet, 'name', row.at, sentence)];
  });
}
