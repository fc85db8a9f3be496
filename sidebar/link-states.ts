import type { AgencyLink } from './server';

interface LinkStateWords {
  /** Beside the name. */
  readonly tag: string;
  /** What to do about it; empty when nothing. */
  readonly advice: string;
}

/** Every state of a link in words. */
export const LINK_STATES = {
  ready: { tag: 'พร้อมใช้', advice: '' },
  missing: {
    tag: 'ยังไม่มีลิงก์',
    advice: 'สั่ง "สร้าง/ปรับแบบฟอร์ม" เพื่อทำลิงก์ หากยังไม่มี แสดงว่าหน่วยงานนี้ยังไม่มีข้อที่ต้องรายงาน',
  },
  stale: {
    tag: 'ลิงก์ไม่ตรง',
    advice: 'สิ่งที่อยู่ในช่อง "ลิงก์แบบฟอร์ม" ไม่ใช่ลิงก์ที่มีรหัสปัจจุบัน สั่ง "สร้าง/ปรับแบบฟอร์ม" เพื่อทำลิงก์ใหม่',
  },
} as const satisfies Record<AgencyLink['state'], LinkStateWords>;

/** Whether an agency fits what was typed into a search box, blanks and case aside. */
export function fits({ id, name, shortName }: AgencyLink, search: string): boolean {
  const wanted = plain(search);
  return [id, name, shortName].some((text) => plain(text).includes(wanted));
}

const plain = (text: string) => text.replace(/\s/g, '').toLowerCase();
