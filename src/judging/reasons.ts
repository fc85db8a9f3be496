import type { LinkVerdict } from '../tables/reports';

/** What a reason means for the link, for the agency and for what happens next. */
export interface Reason {
  readonly verdict: LinkVerdict;
  /** What is the matter. */
  readonly sentence: string;
  /** What the agency, or the person who looks, is to do. */
  readonly remedy: string;
  /** `page`: known for good; `passing`: may be over soon and is tried again; `confirm`: believed once it is seen again hours later. */
  readonly kind: 'page' | 'passing' | 'confirm';
  /** Whether it lies with the whole site, so that its other links need no visit in this run. */
  readonly isOfHost?: boolean;
}

const ok = (sentence: string): Reason => ({ verdict: 'ใช้ได้', sentence, remedy: '', kind: 'page' });
/** For facts alone: what no visitor can open. */
const broken = (sentence: string, remedy: string): Reason => ({
  verdict: 'มีปัญหา',
  sentence,
  remedy,
  kind: 'page',
});
const look = (sentence: string, remedy: string): Reason => ({
  verdict: 'ให้คนดู',
  sentence,
  remedy,
  kind: 'page',
});
/** Says nothing of the page. */
const passing = (sentence: string, remedy: string): Reason => ({
  ...look(sentence, remedy),
  kind: 'passing',
});

const PUBLISH_AGAIN = 'กรุณาเผยแพร่ข้อมูลอีกครั้งแล้วส่งลิงก์ใหม่';
const SEND_PUBLIC = 'กรุณาส่งลิงก์ของหน้าเว็บไซต์ที่ประชาชนเปิดได้';
const OPEN_YOURSELF = 'กรุณาลองเปิดลิงก์นี้ด้วยตนเอง';
const LOOK_YOURSELF = 'กรุณาเปิดดูด้วยตา';
const SEND_DIRECT = 'กรุณาส่งลิงก์ที่ตรงไปยังข้อมูลของข้อนี้';

/** Every reason that a link can be judged by. A new one is a record here and the rule that gives it. */
export const REASONS = {
  good: ok('หลักฐานใช้ได้'),
  'good-file': ok('ไฟล์หลักฐานใช้ได้'),
  'no-url': broken('ไม่มีที่อยู่เว็บไซต์', SEND_PUBLIC),
  'local-path': broken('เป็นไฟล์ในเครื่องคอมพิวเตอร์ ประชาชนเปิดไม่ได้', 'กรุณานำไฟล์ขึ้นเว็บไซต์แล้วส่งลิงก์'),
  'not-web-scheme': broken('ไม่ใช่ที่อยู่เว็บไซต์ที่ประชาชนเปิดได้', SEND_PUBLIC),
  'private-address': broken('เป็นที่อยู่ภายในหน่วยงาน ประชาชนเปิดไม่ได้', SEND_PUBLIC),
  'admin-link': broken('เป็นหน้าสำหรับผู้ดูแลเว็บไซต์ ประชาชนเปิดไม่ได้', SEND_PUBLIC),
  'http-404': broken('ไม่พบหน้านี้แล้ว (404)', PUBLISH_AGAIN),
  'http-410': broken('ไม่พบหน้านี้แล้ว (410)', PUBLISH_AGAIN),
  'soft-404': broken('เปิดได้แต่ไม่ใช่ข้อมูล: หน้าแจ้งว่าไม่พบ หรือเว็บไซต์แสดงหน้าเดียวกันแม้เป็นที่อยู่ที่ไม่มีจริง', PUBLISH_AGAIN),
  'redirect-to-home': broken('ลิงก์พาไปหน้าแรกของเว็บไซต์', SEND_DIRECT),
  'redirect-loop': broken('ลิงก์ส่งต่อไปมาไม่สิ้นสุด', PUBLISH_AGAIN),
  'redirect-nowhere': broken('ลิงก์ส่งต่อไปยังที่ที่เปิดไม่ได้', PUBLISH_AGAIN),
  'empty-body': broken('เปิดได้แต่ไม่มีเนื้อหา', PUBLISH_AGAIN),
  'session-bound': broken('ลิงก์ใช้ได้ชั่วคราวและหมดอายุแล้ว', 'กรุณาส่งลิงก์ถาวรของหน้านี้'),
  parked: broken('โดเมนนี้ไม่ใช่เว็บไซต์ของหน่วยงานแล้ว', 'กรุณาตรวจสอบชื่อเว็บไซต์แล้วส่งลิงก์ใหม่'),
  'default-page': broken('เว็บไซต์ยังไม่มีเนื้อหา', 'กรุณาแจ้งผู้ดูแลเว็บไซต์'),
  suspended: broken('เว็บไซต์ถูกระงับ', 'กรุณาแจ้งผู้ดูแลเว็บไซต์'),
  'permission-wall': broken('ไฟล์ไม่ได้เปิดเป็นสาธารณะ', 'กรุณาตั้งค่าให้ทุกคนที่มีลิงก์เปิดดูได้'),
  dns: { ...broken('ไม่พบชื่อเว็บไซต์นี้', 'กรุณาตรวจสอบตัวสะกดของลิงก์'), kind: 'confirm', isOfHost: true },
  'login-required': look('ต้องเข้าสู่ระบบก่อน', 'กรุณาส่งลิงก์ที่เปิดได้โดยไม่ต้องเข้าสู่ระบบ'),
  'sign-in-to-see': look('อาจต้องเข้าสู่ระบบจึงเห็นไฟล์', 'กรุณาลองเปิดโดยไม่เข้าสู่ระบบ'),
  blocked: passing('เว็บไซต์ไม่ให้ระบบตรวจเปิด', OPEN_YOURSELF),
  'rate-limited': passing('เว็บไซต์ขอให้เว้นระยะการตรวจ', OPEN_YOURSELF),
  'server-error': passing('เว็บไซต์ขัดข้อง', OPEN_YOURSELF),
  timeout: { ...passing('เว็บไซต์ไม่ตอบภายในเวลา', OPEN_YOURSELF), isOfHost: true },
  'connect-failed': { ...passing('เชื่อมต่อเว็บไซต์ไม่ได้', OPEN_YOURSELF), isOfHost: true },
  'fetch-failed': passing('ระบบตรวจเปิดไม่ได้', OPEN_YOURSELF),
  'other-status': look('เว็บไซต์ตอบผิดปกติ', OPEN_YOURSELF),
  'tls-fault': look('ใบรับรองความปลอดภัย (HTTPS) ของเว็บไซต์มีปัญหา', 'กรุณาแจ้งผู้ดูแลเว็บไซต์'),
  'works-over-http-only': look('เปิดได้เฉพาะแบบ http:// เท่านั้น', 'กรุณาแจ้งผู้ดูแลเว็บไซต์'),
  'too-large': look('ไฟล์ใหญ่เกินกว่าที่ระบบตรวจได้', LOOK_YOURSELF),
  'url-too-long': look('ลิงก์ยาวเกินกว่าที่ระบบตรวจได้', LOOK_YOURSELF),
  'credentials-in-url': look('ลิงก์มีชื่อผู้ใช้และรหัสผ่านอยู่ด้วย', SEND_PUBLIC),
  'js-only': look('หน้านี้แสดงด้วยโปรแกรมในเบราว์เซอร์', LOOK_YOURSELF),
  'embedded-content': look('เนื้อหาอยู่ในกรอบจากที่อื่น', LOOK_YOURSELF),
  'file-content-unknown': look('ชื่อไฟล์ไม่บอกว่าเป็นข้อมูลของข้อนี้', LOOK_YOURSELF),
  'wrong-content-type': look('ชนิดของไฟล์ไม่ตรงกับชื่อ', LOOK_YOURSELF),
  'directory-listing': look('เป็นรายชื่อไฟล์ของเครื่องแม่ข่าย', SEND_DIRECT),
  'social-login-wall': look('เป็นหน้าสื่อสังคมออนไลน์ที่ระบบเปิดไม่ได้', LOOK_YOURSELF),
  'item-not-named': look('ไม่พบชื่อข้อนี้ในเนื้อหา', SEND_DIRECT),
  'wrong-year': look('เนื้อหาเป็นของปีอื่น', 'กรุณาส่งลิงก์ข้อมูลของปีที่ประเมิน'),
  'year-missing': look('ไม่พบปีของข้อมูลในเนื้อหา', 'กรุณาระบุปีของข้อมูลในหน้า'),
  'no-documents': look('ไม่พบเอกสารหรือเนื้อหาของข้อนี้ในหน้า', PUBLISH_AGAIN),
  'linked-files-dead': look('เอกสารในหน้านี้เปิดไม่ได้', 'กรุณาแก้ลิงก์ของเอกสารในหน้า'),
  'linked-files-unreached': passing('ระบบตรวจเปิดเอกสารในหน้านี้ไม่ได้', OPEN_YOURSELF),
  'same-document-other-year': look('เอกสารของปีนี้เป็นไฟล์เดียวกับปีอื่น', LOOK_YOURSELF),
  'under-construction': look('หน้านี้อยู่ระหว่างจัดทำ', PUBLISH_AGAIN),
  'outside-agency-domain': look('ไม่ได้อยู่บนเว็บไซต์ของหน่วยงาน', LOOK_YOURSELF),
  'home-page': look('เป็นหน้าแรกของเว็บไซต์', SEND_DIRECT),
  'search-page': look('เป็นหน้าผลการค้นหา', SEND_DIRECT),
  'same-url-many-items': look('เป็นหน้ารวมของหลายข้อ', SEND_DIRECT),
  'hijacked-content': look('หน้าเว็บอาจถูกแฮกและมีคำชวนเล่นพนัน', 'กรุณาแจ้งผู้ดูแลเว็บไซต์โดยด่วน'),
  'forbidden-words': look('พบคำที่สำนักงานกำหนดว่าไม่ให้มี', LOOK_YOURSELF),
  'required-words-missing': look('ไม่พบคำที่สำนักงานกำหนดให้มี', LOOK_YOURSELF),
} as const satisfies Record<string, Reason>;
export type ReasonCode = keyof typeof REASONS;

/** What people read: what is the matter and what to do. */
export function sentenceOf(code: ReasonCode): string {
  const { sentence, remedy } = REASONS[code];
  return remedy === '' ? sentence : `${sentence} ${remedy}`;
}
