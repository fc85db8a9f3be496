import type { ReasonCode } from './reasons';

/** Words by which a short page tells that it is not the evidence. */
export interface Sign {
  readonly reason: ReasonCode;
  readonly words: RegExp;
}

/** Long enough to hold content of its own: what such a page says in passing is not what it is. */
export const SHORT_TEXT = 500;

/** Pages that are not the site's own, or whose site is not there. In the order in which they count. */
export const SITE_SIGNS: readonly Sign[] = [
  {
    reason: 'blocked',
    words:
      /attention required|just a moment|checking (?:if the site|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|(?:are|not) (?:you )?(?:a )?(?:human|robot)|access (?:is )?denied|(?:request|url)(?:ed url)? (?:was |has been |is )?(?:blocked|rejected|unsuccessful)|(?:web ?)?page (?:is |was |has been )?blocked|blocked by|support id|incident id|incapsula|sucuri|firewall|ddos|enable (?:javascript and )?cookies|captcha|security (?:check|policy|verification)|unusual traffic|not acceptable!|ถูกปฏิเสธการเข้าถึง|ปฏิเสธการเข้าใช้|ยืนยันว่าคุณไม่ใช่|ตรวจสอบความปลอดภัย|ระบบป้องกัน(?:การโจมตี|เว็บ)/i,
  },
  {
    reason: 'suspended',
    words:
      /account (?:has been |is )?suspended|(?:web)?site (?:is |has been )?(?:temporarily )?suspended|hosting (?:account )?(?:is |has )?(?:been )?(?:suspended|expired)|(?:เว็บไซต์|เว็บ|บัญชี|โฮสติ้ง|พื้นที่)\S{0,20}ถูกระงับ|ระงับการ(?:ใช้งาน|ให้บริการ)|ระงับชั่วคราว|bandwidth limit exceeded|หมดอายุการใช้งานโฮส/i,
  },
  {
    reason: 'parked',
    words:
      /domain (?:name )?(?:is |may be )?(?:for sale|available for)|buy this domain|(?:this )?domain (?:name )?(?:has|is) (?:expired|parked|pending)|domain parking|parked (?:free|domain|page)|renew (?:this|your) domain|โดเมน\S{0,20}(?:ขาย|หมดอายุ|จำหน่าย)|ขายโดเมน|ซื้อโดเมน|available for purchase|make an offer|sponsored listings|related searches|sedo(?:parking)?\b|hugedomains|dan\.com|afternic|courtesy of/i,
  },
  {
    reason: 'default-page',
    words:
      /welcome to nginx|iis windows|internet information services|it works!|apache2? (?:\w+ )?(?:default|test) page|test page (?:for|is)|(?:web ?)?(?:server|site)(?:'s)? default page|default web ?site page|default page (?:for|of)|domain default page|\bplesk\b|\bdirectadmin\b|\bcpanel\b|future home of|placeholder page|\bxampp\b|\bappserv\b|welcome to (?:your new|centos|openresty|caddy)|this is the default|successfully (?:installed|created|deployed)|(?:replace|upload)[^.]{0,40}index\.(?:html|php)|site is working|nothing has been uploaded/i,
  },
  {
    reason: 'session-bound',
    words:
      /session (?:has |is |was )?(?:expired|timed? ?-?out|invalid|not found|lost|ended)|your session|เซสชัน|เซสชั่น|session state|viewstate|หมดเวลา(?:การ)?(?:ใช้งาน|เชื่อมต่อ)|หมดอายุการใช้งาน|(?:เข้าสู่ระบบ|ล็อกอิน)(?:ใหม่)?อีกครั้ง/i,
  },
];

/** The server's own trouble, told with a page. What a program says of its tables is not said of the page. */
export const SERVER_SIGNS = {
  /** Certain enough to count before what the page says of itself. */
  program:
    /database (?:connection|error|server)|establishing a database|could not connect|can[’']t connect|mysqli?\b|\bpdo(?:exception)?\b|sqlstate|fatal error|parse error|uncaught (?:error|exception)|warning: \w+|odbc|ole db|ora-\d{4,5}|adodb|jdatabase|ฐานข้อมูล(?:ผิดพลาด|ล้มเหลว|ไม่ได้)|เชื่อมต่อฐานข้อมูล|too many connections/i,
  server:
    /server error in|runtime error|stack trace|service (?:temporarily )?unavailable|internal server error|bad gateway|gateway time-?out|exception occurred|error displaying the error page|ระบบขัดข้อง|เซิร์ฟเวอร์ขัดข้อง/i,
};

const THINGS_TH =
  'หน้า|เพจ|เว็บ|เนื้อหา|บทความ|ไฟล์|เอกสาร|ลิงก์|ลิงค์|ข้อมูล|รายการ|กระทู้|หัวข้อ|ข่าว|สิ่งที่|ผลลัพธ์|ผลการค้นหา|ที่อยู่|รหัส|url|page';
const THINGS_EN =
  'page|file|document|article|url|resource|content|directory|item|post|topic|link|component|view|address|record|category';

/** What pages say that are not there, though the server answers 200. */
export const NOT_THERE = new RegExp(
  [
    '\\b404\\b',
    `(?:not|n[’']t|cannot|unable to|no longer) (?:be )?(?:find|found|exists?|available|locate|located|displayed)`,
    `(?:${THINGS_EN})s?(?: \\w+){0,6} (?:removed|deleted|moved|missing|broken|unavailable|unpublished)`,
    'not ?found',
    `nothing (?:was )?(?:found|here|to see)`,
    `no (?:results?|posts?|such|matching)\\b`,
    `(?:ไม่พบ|หาไม่พบ|ไม่ปรากฏ|ไม่เจอ) ?(?:${THINGS_TH})`,
    `ไม่มี ?(?:ไฟล์|เอกสารนี้|เอกสารที่|หน้า|เพจ|เนื้อหา|บทความ|กระทู้|หัวข้อ|ลิงก์|ลิงค์|เรคอร์ด|ระเบียน|ข้อมูลที่|ข้อมูลนี้|รายการที่|รายการนี้|สิ่งที่)`,
    'ไม่มี\\S{1,20}(?:ในฐานข้อมูล|ในระบบ)',
    `(?:${THINGS_TH})\\S{0,30}(?:ไม่มีอยู่|ไม่พบ|หมดอายุ|ถูกยกเลิก|ถูกถอด)`,
    'ถูก(?:ทำการ)?(?:ลบ|ย้าย|ถอด|ปิด|นำออก|เอาออก|ยกเลิกการเผยแพร่)|ได้(?:ทำการ)?(?:ลบ|ย้าย)(?:ออก|ไป|หรือ|แล้ว|จาก|โดย| |$)',
    'ไม่สามารถ(?:แสดง|เปิด|ค้นหา|เรียกดู|เข้าถึง|ค้นพบ)',
    '(?:ลิงก์|ลิงค์|url|รหัส\\S{0,12}|ที่อยู่|พารามิเตอร์|การเข้าถึง) ?(?:นี้)?ไม่ถูกต้อง',
  ].join('|'),
  'i',
);

/** What is left of a page whose content was taken away. */
export const WITHDRAWN =
  /ถูก(?:ทำการ)?(?:ลบ|ย้าย|นำออก|ถอด|ยกเลิก)|ไม่มีอยู่|ไม่พบ ?(?:หน้า|เพจ|เนื้อหา)|removed|deleted|no longer|not found/i;

export const UNDER_CONSTRUCTION =
  /under (?:construction|maintenance)|coming soon|อยู่(?:ใน)?ระหว่าง(?:การ)?(?:ปรับปรุง|จัดทำ|ดำเนินการ|พัฒนา|รวบรวม|เตรียม)|กำลัง(?:ปรับปรุง|จัดทำ|ดำเนินการ|พัฒนา)|ปิดปรับปรุง|เร็วๆ ?นี้|เร็ว ๆ นี้|maintenance mode|บำรุงรักษา|ปิดระบบ|ย้ายเครื่อง|scheduled maintenance|รอการปรับปรุง/i;

export const EMPTY_LIST =
  /ไม่มี(?:เอกสาร|รายการ|ไฟล์|ข้อมูล)(?:ใน|ที่|แสดง|เผยแพร่|$)|ไม่พบ(?:เอกสาร|รายการ|ข้อมูล)(?:ใน|$)|ยังไม่(?:ได้)?(?:มี)?(?:เอกสาร|รายการ|ไฟล์|ข้อมูล|การ|เผยแพร่)|(?:จำนวน|รวม|ทั้งหมด|พบ) ?[0๐] ?(?:รายการ|เอกสาร|ไฟล์)|no data|no (?:items?|documents?|files?|data|articles?|records?|entries)(?: were)?(?: found| available| in)?|there are no|empty (?:list|category|folder)/im;

/** Nothing to report is good evidence where the item is statistics of complaints or the like. */
export const NONE_TO_REPORT =
  /(?:ไม่มี|ไม่พบ|ไม่ปรากฏ)(?:ข้อ|เรื่อง|การ|ผู้)?(?:ร้องเรียน|ทุจริต|แจ้งเบาะแส)|(?:จำนวน|รวม) ?(?:0|๐|-) ?(?:เรื่อง|ราย(?!การ)|ครั้ง)|ไม่มีการ(?:จัดซื้อ|รับของขวัญ)/;

export const SCRIPT_NEEDED =
  /enable javascript|javascript (?:is )?(?:required|disabled|enabled)|เปิด(?:ใช้งาน)? ?javascript|doesn[’']t work properly without javascript/i;

/** Words of gambling that no public body writes of itself; a page of the police may hold one. */
const GAMBLING: readonly RegExp[] = [
  /สล็อต|บาคาร่า|คาสิโน|แทงบอล|บอลสเต็ป|แทงหวย|หวยออนไลน์|ยี่กี|เว็บพนัน|เว็บตรง|ไม่ผ่านเอเย่นต์|ราคาน้ำดี|ฝาก-?ถอน|ฝาก ?\d{1,4} ?รับ|ถอนไม่อั้น|เครดิตฟรี|กดรับเอง|แตกง่าย|พนันออนไลน์|แจกเครดิต|โบนัส(?:100|แรกเข้า|ฟรี)|รับโบนัส|ทดลองเล่น|บาทละ ?9|แทงขั้นต่ำ|ยูฟ่าเบท|ยิงปลา|ไฮโลออนไลน์|เสือมังกร|รูเล็ต|\bสล็อต ?pg/g,
  /\bslot (?:gacor|online|game)|slotxo|pg ?slot|ufabet|joker ?(?:123|gaming)|sbobet|\bcasino|baccarat|\bjudi\b|togel|gacor|betting online|lottovip|\bruay\b/gi,
];
const WARNING = /ป้องกัน|ปราบปราม|เตือนภัย|เตือน|ห้าม|โทษของ|ผิดกฎหมาย|จับกุม|รณรงค์|พิษภัย|แจ้งเบาะแส|เลิกพนัน|ต่อต้าน/;
/** One word may be quoted; so many different ones are advertising. */
const MOST_QUOTED = 2;
const MOST_READ = 1_500_000;

/** The words of gambling in the raw page, where they sit off-screen; empty when there are too few to say anything. The title says more than a text. */
export function gamblingIn(raw: string, title: string, mainText: string): string[] {
  const inTitle = wordsIn(title);
  if (inTitle.length > 0 && !WARNING.test(title)) return inTitle;
  const words = wordsIn(raw.slice(0, MOST_READ));
  const limit = WARNING.test(mainText.slice(0, 5_000)) ? MOST_QUOTED + 1 : MOST_QUOTED;
  return words.length >= limit ? words : [];
}

function wordsIn(text: string): string[] {
  const words = new Set<string>();
  for (const shape of GAMBLING)
    for (const [word] of text.matchAll(shape)) {
      words.add(word.toLowerCase());
      if (words.size > MOST_QUOTED * 3) return [...words];
    }
  return [...words];
}

/** Counters and clocks of a site: they change at each visit and are no part of what a page says. */
export const FLEETING =
  /เข้าชม|ผู้ชม|ผู้ใช้ออนไลน์|ออนไลน์(?:ขณะนี้| ?\d)|generated in|\btoday\b|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)\S{0,6} ?(?:ที่ ?)?\d|เปิดอ่าน|ผู้อ่าน|อ่าน ?:? ?\d|\d ครั้ง|\bhits?\b|\bviews?\b|วันนี้ .{0,20}เมื่อวาน|\d{1,2}:\d{2}(?::\d{2})?(?: น\.)?$/i;
