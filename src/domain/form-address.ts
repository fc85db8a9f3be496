/** What a person typed where a form is to be named. */
export type FormAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'form'; readonly id: string }
  /** The address that respondents see: no script can open a form by it. */
  | { readonly kind: 'published' }
  | { readonly kind: 'unreadable' };

/** `/forms/d/<id>/edit`, also with `/u/0` or `/a/<domain>` before it; `open?id=<id>` of Drive. */
const BY_FILE =
  /(?:\/forms\/(?:u\/\d+\/)?d\/(?!e\/)|drive\.google\.com\/(?:open\?id=|file\/d\/))([\w-]{20,})/;
const PUBLISHED = /\/forms\/(?:u\/\d+\/)?d\/e\/|forms\.gle\/|^1FAIpQL/;
const BARE = /^[\w-]{20,}$/;

/** Reads an edit link or an id: `readFormAddress('https://docs.google.com/forms/d/1a…/edit#x')` is `{ kind: 'form', id: '1a…' }`. */
export function readFormAddress(typed: string): FormAddress {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  if (PUBLISHED.test(text)) return { kind: 'published' };
  const id = BY_FILE.exec(text)?.[1] ?? (BARE.test(text) ? text : undefined);
  return id === undefined ? { kind: 'unreadable' } : { kind: 'form', id };
}

/** What to do about an address by which the form cannot be opened. */
export const ADDRESS_ADVICE = {
  none: 'ยังไม่ได้ระบุแบบฟอร์มเดิม วางลิงก์ของหน้าแก้ไขแบบฟอร์ม (ลงท้ายด้วย /edit) ที่นี่ แล้วลองใหม่',
  published:
    'ลิงก์นี้เป็นลิงก์สำหรับผู้ตอบ (viewform หรือ forms.gle) โปรแกรมเปิดแบบฟอร์มด้วยลิงก์นี้ไม่ได้ เปิดแบบฟอร์มในหน้าแก้ไข แล้วคัดลอกที่อยู่ที่ลงท้ายด้วย /edit มาวางแทน',
  unreadable:
    'ไม่ใช่ลิงก์ของ Google Form วางลิงก์ของหน้าแก้ไขแบบฟอร์ม (https://docs.google.com/forms/d/…/edit) หรือรหัสแบบฟอร์ม',
} as const satisfies Record<Exclude<FormAddress['kind'], 'form'>, string>;
