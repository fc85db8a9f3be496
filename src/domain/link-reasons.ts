import type { LinkVerdict } from '../tables/reports';

/** What a reason means for the link and for what happens next. */
export interface LinkReason {
  readonly verdict: LinkVerdict;
  /** What the secretariat and the agency read. */
  readonly sentence: string;
  /** Days until the next visit. */
  readonly againAfter: number;
  /** Whether the visit counts as a failure in a row. */
  readonly isFailure: boolean;
}

const good = (sentence: string): LinkReason => ({
  verdict: 'ใช้ได้',
  sentence,
  againAfter: 14,
  isFailure: false,
});
/** For facts alone: what the server said of this page, or what no visitor could open. */
const broken = (sentence: string): LinkReason => ({
  verdict: 'มีปัญหา',
  sentence,
  againAfter: 1,
  isFailure: true,
});
const unsure = (sentence: string): LinkReason => ({
  verdict: 'ให้คนดู',
  sentence,
  againAfter: 7,
  isFailure: false,
});
/** Says nothing about the page; soon tried again. */
const unreachable = (sentence: string): LinkReason => ({
  verdict: 'ให้คนดู',
  sentence,
  againAfter: 1,
  isFailure: true,
});

/** Every reason the program can give for a verdict on a link. */
export const LINK_REASONS = {
  good: good('เปิดได้'),
  'no-url': broken('ไม่มีที่อยู่เว็บไซต์'),
  'local-path': broken('เป็นที่อยู่ไฟล์ในเครื่องคอมพิวเตอร์ ประชาชนเปิดไม่ได้'),
  'not-web-scheme': broken('ไม่ใช่ที่อยู่เว็บไซต์ (http หรือ https)'),
  'private-address': broken('เป็นที่อยู่ภายในหน่วยงาน ประชาชนเปิดไม่ได้'),
  'admin-link': broken('เป็นหน้าสำหรับผู้ดูแลเว็บไซต์ ประชาชนเปิดไม่ได้'),
  'http-404': broken('ไม่พบหน้านี้แล้ว (404)'),
  'http-410': broken('ไม่พบหน้านี้แล้ว (410)'),
  'credentials-in-url': unsure('ลิงก์มีชื่อผู้ใช้และรหัสผ่านอยู่ด้วย'),
  'url-too-long': unsure('ลิงก์ยาวเกินกว่าที่ระบบตรวจได้'),
  'js-only': unsure('หน้านี้แสดงด้วยโปรแกรมในเบราว์เซอร์ ต้องเปิดดูด้วยตา'),
  'outside-agency-domain': unsure('ไม่ได้อยู่บนเว็บไซต์ของหน่วยงาน'),
  'empty-body': unsure('เปิดได้แต่ไม่มีเนื้อหา'),
  'redirect-loop': unsure('ลิงก์ส่งต่อไปมาไม่สิ้นสุด'),
  'redirect-nowhere': unsure('ลิงก์ส่งต่อไปยังที่ที่เปิดไม่ได้'),
  'login-required': unsure('ต้องเข้าสู่ระบบก่อน'),
  blocked: unsure('เว็บไซต์ไม่ให้ระบบตรวจเปิด'),
  'other-status': unsure('เว็บไซต์ตอบผิดปกติ'),
  'rate-limited': unreachable('เว็บไซต์ขอให้เว้นระยะการตรวจ'),
  'server-error': unreachable('เว็บไซต์ขัดข้องขณะตรวจ'),
  dns: unreachable('ระบบตรวจไม่พบชื่อเว็บไซต์นี้'),
  'connect-failed': unreachable('ระบบตรวจเชื่อมต่อเว็บไซต์ไม่ได้'),
  'tls-fault': unreachable('ใบรับรองความปลอดภัย (HTTPS) ของเว็บไซต์มีปัญหา'),
  timeout: unreachable('เว็บไซต์ไม่ตอบภายในเวลา'),
  'fetch-failed': unreachable('ระบบตรวจเปิดไม่ได้'),
} as const satisfies Record<string, LinkReason>;
export type ReasonCode = keyof typeof LINK_REASONS;

/** What stands behind a verdict of trouble: `troubleIn('มีปัญหา: ไม่พบหน้านี้แล้ว (404)')` is `'ไม่พบหน้านี้แล้ว (404)'`; empty of any other. */
export function troubleIn(described: string): string {
  return /^มีปัญหา: (.*)$/s.exec(described)?.[1] ?? '';
}

/** `มีปัญหา: ไม่พบหน้านี้แล้ว (404)` */
export function describeVerdict(verdict: LinkVerdict, sentence: string): string {
  return verdict === 'ใช้ได้' || sentence === '' ? verdict : `${verdict}: ${sentence}`;
}
