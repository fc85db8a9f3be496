import { UserError } from '../domain/problem';

/** What a page asked for, once it could be read; anybody who may open the sheet can send anything. */
export function understood<Value>(read: Value | null): Value {
  if (read === null) throw new UserError(UNKNOWN_REQUEST);
  return read;
}

const UNKNOWN_REQUEST = 'แถบข้างนี้ไม่ตรงกับโปรแกรมรุ่นปัจจุบัน กรุณาปิดแล้วเปิดแถบข้างใหม่จากเมนู OIT ยังไม่มีข้อมูลใดถูกเปลี่ยน';
