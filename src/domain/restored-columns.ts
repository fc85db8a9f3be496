import type { Agency } from '../tables/agencies';
import { type Duty, register } from '../tables/register';
import type { Change, Placed } from '../tables/table';
import type { GivenDuty } from './assignment';
import { agencyIdOf, dutyKey, itemOf, markOut } from './duties';
import type { BareDuty } from './recall-duty';

type Key = keyof Duty;

/** Where the contents of a column are found again, and what of it nobody wrote down. */
interface Source {
  readonly from: string;
  readonly lost?: string;
}

const REPORTED = { from: 'รายงานผล' };
const REMINDED = { from: 'บันทึกการเตือน' };
const ASSIGNED = { from: 'กติกาและรอบ' };

/** Every column of the register, should somebody delete it. */
const SOURCES = {
  key: { from: 'ข้อและหน่วยงานของแต่ละแถว' },
  item: { from: 'รหัสของแต่ละแถว' },
  title: ASSIGNED,
  agency: { from: 'รหัสของแต่ละแถว' },
  round: ASSIGNED,
  due: { ...ASSIGNED, lost: 'วันที่เจ้าหน้าที่กำหนดเอง' },
  status: { from: 'สอบทาน รายงานผล และผลตรวจลิงก์', lost: 'สถานะที่ไม่มีบันทึกในแท็บสอบทาน' },
  evidence: { ...REPORTED, lost: 'ข้อความที่ไม่ใช่ลิงก์' },
  reportedAt: REPORTED,
  lateDays: REPORTED,
  linkResult: { from: 'ผลตรวจลิงก์' },
  reviewer: { from: 'สอบทาน' },
  remark: { from: 'สอบทาน', lost: 'ข้อเสนอแนะที่ยังไม่ได้ตัดสินสถานะ' },
  remindedTimes: REMINDED,
  remindedOn: REMINDED,
  note: { ...REPORTED, lost: 'ข้อความที่เจ้าหน้าที่พิมพ์เอง' },
} as const satisfies Record<Key, Source>;

/** What is known of the rows whose columns were lost. */
export interface RestoreFacts {
  readonly rows: readonly Placed<Duty>[];
  readonly lost: readonly Key[];
  readonly agencies: readonly Agency[];
  /** What the rules give now; empty when they give nothing. */
  readonly given: readonly GivenDuty[];
  readonly recall: (duty: BareDuty) => Duty;
}

/** The cells of lost columns that can be filled again. */
export function restoreColumns({ rows, lost, recall, ...known }: RestoreFacts): Change<Duty>[] {
  const given = new Map(known.given.map((duty) => [duty.key, duty]));
  const nameOf = new Map(known.agencies.map(({ id, name }) => [id, name]));
  const idOf = new Map(known.agencies.map(({ id, name }) => [name, id]));
  return rows.flatMap((row) => {
    const key = row.key || keyOf(row, idOf);
    if (key === '') return [];
    const now = given.get(key);
    const agency = nameOf.get(agencyIdOf(key)) ?? row.agency;
    const bare = { ...bareOf(row, lost, now), key, item: itemOf(key), agency };
    const whole = recall(bare);
    const isOut = given.size > 0 && now === undefined;
    const wanted = { ...whole, note: isOut ? markOut(whole.note) : whole.note };
    return [{ at: row.at, values: Object.fromEntries(lost.map((each) => [each, wanted[each]])) }];
  });
}

/** What the register still says of title, round and deadline, and the rules where it does not. */
function bareOf(
  row: Duty,
  lost: readonly Key[],
  now: GivenDuty | undefined,
): Pick<Duty, 'title' | 'round' | 'due'> {
  const { title, round, due = null } = now ?? { title: '', round: '' };
  return {
    title: lost.includes('title') ? title : row.title,
    round: lost.includes('round') ? round : row.round,
    due: lost.includes('due') ? due : row.due,
  };
}

function keyOf({ item, agency }: Duty, idOf: ReadonlyMap<string, string>): string {
  const id = idOf.get(agency);
  return item === '' || id === undefined ? '' : dutyKey(item, id);
}

/** What was filled again from where, and what could not be, one line a column. */
export function describeRestored(
  lost: readonly Key[],
  changes: readonly Change<Duty>[],
  rows: number,
): string[] {
  const lines = lost.map((key) => {
    const { from, lost: gone }: Source = SOURCES[key];
    const restored = `• เติมคอลัมน์ "${register.columns[key].header}" ของทะเบียนติดตามคืนจาก${from}แล้ว`;
    return gone === undefined ? restored : `${restored} ส่วน${gone}กู้คืนไม่ได้`;
  });
  const open = rows - changes.length;
  return [
    ...lines,
    ...(open > 0 ? [`• ทะเบียนติดตาม ${open} แถวไม่มีรหัสและหารหัสคืนไม่ได้ จึงยังไม่ได้เติม`] : []),
    HISTORY,
  ];
}

const HISTORY = 'หากขาดสิ่งใด ให้เปิดฉบับเดิมดูที่เมนู ไฟล์ > ประวัติเวอร์ชัน';
