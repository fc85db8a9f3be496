import { REASONS, type ReasonCode } from '../../src/judging/reasons';
import type { Page } from '../support/memory-services';
import { answered, evidence, failed, leadsTo, offer, pdf } from '../support/pages';
import { judged, LINK, SITE, type Sites, useOf, YEAR } from './court';

type Use = NonNullable<Parameters<typeof useOf>[0]>;
type Case = readonly [reason: ReasonCode, what: string, page: Page, more?: Sites, use?: Use];

const html = (title: string, body: string) => answered({ text: `<title>${title}</title><body>${body}` });
const STRUCTURE = evidence('โครงสร้างหน่วยงาน');
const GONE = answered({ status: 404, text: 'Not Found' });
const FILE = `${SITE}/files/o10.pdf`;
const at = (link: string): Use => ({ link });
/** The plan of the year, which needs its year and a document. */
const PLAN: Use = {
  asked: { title: 'แผนดำเนินงานประจำปี', yearKind: 'year' },
  otherTitles: ['โครงสร้าง', 'แผนการใช้จ่ายงบประมาณประจำปี', 'รายงานผลการดำเนินงานประจำปี'],
};
const plan = (words: string) => offer(`แผนดำเนินงาน ${words}`, '/files/o10.pdf');
/** A page that names neither the item nor the year. */
const NOTHING = html('ข่าวสาร', `<h1>ข่าวสาร</h1><p>${'ประชุมประจำเดือนของหน่วยงาน '.repeat(30)}</p>`);
/** What a site shows for every address. */
const EVERYWHERE = html('ยินดีต้อนรับ', `<p>${'ยินดีต้อนรับสู่เว็บไซต์ของเรา '.repeat(30)}</p>`);
const SHELL = answered({
  text: '<title>หน่วยงาน</title><div id="root"></div><script src="/app.js"></script>',
});
const OTHER_ITEMS = Array.from({ length: 20 }, (_, n) => `เรื่องที่ต้องเปิดเผยลำดับ ${'กขคงจฉชซฌญฎฏฐฑฒณดตถท'[n]}`);
const HUB = html(
  'ข้อมูลสาธารณะ',
  `<p>ข้อมูลของหน่วยงาน ดังนี้ โครงสร้าง</p><ul>${OTHER_ITEMS.map((title, n) => `<li><a href="/o/${n}">${title}</a>`).join('')}</ul>`,
);

const CASES: readonly Case[] = [
  ['good', 'a page that shows the item', STRUCTURE],
  ['good', 'a plan of the year with its document', plan(`ประจำปีงบประมาณ ${YEAR}`), { [FILE]: pdf() }, PLAN],
  [
    'good',
    'no complaints, where these are asked for',
    html('สถิติเรื่องร้องเรียนการทุจริต', `<h1>สถิติเรื่องร้องเรียนการทุจริต ปีงบประมาณ ${YEAR}</h1><p>ไม่พบเรื่องร้องเรียน</p>`),
    {},
    { asked: { title: 'ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริต', yearKind: 'year' } },
  ],
  ['good-file', 'a document that its name tells', pdf(), {}, at(`${SITE}/files/โครงสร้างหน่วยงาน.pdf`)],
  [
    'good-file',
    'a document that the server tells',
    pdf({ fileName: `แผนดำเนินงาน ${YEAR}.pdf` }),
    {},
    { ...PLAN, link: FILE },
  ],
  ['no-url', 'words', GONE, {}, { link: 'อยู่ระหว่างจัดทำ', formReason: 'no-url' }],
  ['local-path', 'a file of a computer', GONE, {}, { link: 'C:\\o1.pdf', formReason: 'local-path' }],
  ['not-web-scheme', 'mail', GONE, {}, { link: 'ftp://a.go.th', formReason: 'not-web-scheme' }],
  ['private-address', 'an address of the office', GONE, {}, at('http://192.168.1.9/o1')],
  ['admin-link', 'the door for administrators', GONE, {}, at(`${SITE}/wp-admin/post.php`)],
  ['url-too-long', 'two thousand letters', GONE, {}, at(`${SITE}/${'x'.repeat(2000)}`)],
  ['credentials-in-url', 'a password', GONE, {}, at('https://user:secret@www.a.go.th/o1')],
  ['http-404', 'gone', answered({ status: 404, text: 'Not Found' })],
  ['http-410', 'gone for good', answered({ status: 410 })],
  ['soft-404', 'words in place of the page', html('ไม่พบหน้าที่ต้องการ', '<p>ขออภัย ไม่พบหน้านี้</p>')],
  [
    'soft-404',
    'a page of errors that the server leads to',
    leadsTo('/404.html'),
    { [`${SITE}/404.html`]: EVERYWHERE },
  ],
  ['soft-404', 'what the site shows for every address', EVERYWHERE, { '*': EVERYWHERE }],
  ['redirect-to-home', 'the way home', leadsTo('/'), { [`${SITE}/`]: EVERYWHERE }],
  ['redirect-loop', 'a circle', leadsTo(LINK)],
  ['redirect-nowhere', 'the way to a private address', leadsTo('http://10.0.0.1/')],
  ['empty-body', 'nothing', answered({ text: ' \n ' })],
  ['empty-body', 'no content', answered({ status: 204 })],
  ['session-bound', 'a session that is over', html('แจ้งเตือน', '<p>Session expired. Please start again.</p>')],
  ['parked', 'a domain for sale', html('a.go.th', '<p>This domain is for sale. Buy this domain.</p>')],
  ['default-page', 'a new server', html('Welcome to nginx!', '<h1>Welcome to nginx!</h1>')],
  [
    'suspended',
    'a site that was not paid',
    html('Account Suspended', '<p>This account has been suspended.</p>'),
  ],
  [
    'permission-wall',
    'a file that is not public',
    leadsTo('https://accounts.google.com/signin'),
    { 'https://accounts.google.com/signin': html('Sign in', 'Sign in') },
    at('https://drive.google.com/file/d/abc/view'),
  ],
  [
    'sign-in-to-see',
    'a share of another house',
    leadsTo('https://login.live.com/login.srf'),
    { 'https://login.live.com/login.srf': html('Sign in', 'Sign in') },
    at('https://1drv.ms/b/s!abc'),
  ],
  ['login-required', 'no entry without a name', answered({ status: 401 })],
  [
    'login-required',
    'a page that asks for a password',
    html('เข้าสู่ระบบ', '<form>รหัสผ่าน <input type="password"></form>'),
  ],
  ['dns', 'a name that nobody has', failed('dns')],
  ['blocked', 'forbidden', answered({ status: 403 })],
  [
    'blocked',
    'a question whether somebody is human',
    html('Just a moment...', '<p>Checking your browser</p>'),
  ],
  ['rate-limited', 'too many requests', answered({ status: 429 })],
  ['server-error', 'a server in trouble', answered({ status: 500 })],
  [
    'server-error',
    'a data base in trouble',
    html('หน่วยงาน', '<p>SQLSTATE[HY000] [2002] Connection refused</p>'),
  ],
  ['timeout', 'silence', failed('timeout')],
  [
    'connect-failed',
    'no connection',
    failed('connect'),
    { [LINK.replace('https', 'http')]: failed('connect') },
  ],
  ['fetch-failed', 'some other fault', failed('other')],
  ['other-status', 'an odd status', answered({ status: 418 })],
  ['tls-fault', 'a certificate that ran out', ({ isTrusting }) => (isTrusting ? STRUCTURE : failed('tls'))],
  [
    'works-over-http-only',
    'no encryption',
    failed('connect'),
    { [LINK.replace('https', 'http')]: STRUCTURE },
  ],
  ['too-large', 'a file beyond what can be fetched', failed('size'), {}, at(FILE)],
  ['js-only', 'a program in place of a page', SHELL],
  ['js-only', 'a place within a program', GONE, {}, at(`${SITE}/#/oit/o1`)],
  [
    'embedded-content',
    'a frame',
    answered({ text: '<title>โครงการ</title><iframe src="https://docs.other.com/embed"></iframe>' }),
  ],
  ['file-content-unknown', 'a document by a number', pdf(), {}, at(`${SITE}/files/20230131.pdf`)],
  [
    'file-content-unknown',
    'a picture',
    answered({ contentType: 'image/png', size: 9 }),
    {},
    at(`${SITE}/files/โครงสร้าง.png`),
  ],
  ['wrong-content-type', 'a page where a document should be', evidence('ภาพกิจกรรม'), {}, at(FILE)],
  [
    'directory-listing',
    'a list of files',
    html('Index of /files', '<h1>Index of /files</h1><a href="/">Parent Directory</a>'),
  ],
  [
    'social-login-wall',
    'a wall of social media',
    leadsTo('https://www.facebook.com/login/'),
    { 'https://www.facebook.com/login/': html('Facebook', '') },
    at('https://www.facebook.com/agency/posts/1'),
  ],
  ['item-not-named', 'news', NOTHING],
  [
    'item-not-named',
    'the report where the plan is asked for',
    offer(`รายงานผลการดำเนินงาน ประจำปี ${YEAR}`, '/files/o10.pdf'),
    { [FILE]: pdf() },
    PLAN,
  ],
  ['wrong-year', 'the plan of last year', plan('ประจำปีงบประมาณ 2565'), { [FILE]: pdf() }, PLAN],
  ['year-missing', 'a plan of no year', plan(''), { [FILE]: pdf() }, PLAN],
  [
    'no-documents',
    'a heading alone',
    html(`แผนดำเนินงานประจำปี ${YEAR}`, `<h1>แผนดำเนินงานประจำปี ${YEAR}</h1>`),
    {},
    PLAN,
  ],
  ['linked-files-dead', 'a document that is gone', plan(`ประจำปี ${YEAR}`), { [FILE]: GONE }, PLAN],
  [
    'linked-files-unreached',
    'a document that does not answer',
    plan(`ประจำปี ${YEAR}`),
    { [FILE]: failed('timeout') },
    PLAN,
  ],
  [
    'same-document-other-year',
    'one document for two years',
    html(
      `แผนดำเนินงานประจำปี ${YEAR}`,
      `<h1>แผนดำเนินงานประจำปี ${YEAR}</h1><p><a href="/files/o10.pdf">ปี 2565</a></p><p><a href="/files/o10.pdf">ปี ${YEAR}</a></p>`,
    ),
    { [FILE]: pdf() },
    PLAN,
  ],
  ['under-construction', 'a promise', html('หน่วยงาน', '<h1>โครงสร้าง</h1><p>อยู่ระหว่างการปรับปรุงข้อมูล</p>')],
  ['outside-agency-domain', 'the site of others', evidence('โครงสร้าง'), {}, at('https://www.b.go.th/o1')],
  ['home-page', 'the home page', evidence('โครงสร้าง'), {}, at(`${SITE}/`)],
  ['search-page', 'what a search found', evidence('โครงสร้าง'), {}, at(`${SITE}/find?q=โครงสร้าง`)],
  ['same-url-many-items', 'a page of many items', HUB, {}, { otherTitles: OTHER_ITEMS }],
  ['same-url-many-items', 'one address for many items', STRUCTURE, {}, { itemsShared: 3 }],
  [
    'hijacked-content',
    'words of gambling out of sight',
    answered({ text: `${STRUCTURE.text}<div style="left:-9999px">สล็อต บาคาร่า แทงบอล</div>` }),
  ],
  [
    'forbidden-words',
    'a word that the office forbids',
    STRUCTURE,
    {},
    { asked: { forbiddenWords: ['ฝ่ายวิชาการ'] } },
  ],
  [
    'required-words-missing',
    'a word that the office wants',
    STRUCTURE,
    {},
    { asked: { requiredWords: ['กลุ่มงานคดี'] } },
  ],
];

const ROWS = CASES.map(
  ([reason, what, page, more = {}, use = {}]) => [reason, what, page, more, use] as const,
);
test.each(ROWS)('%s: %s', (reason, _what, page, more, use) => {
  const asked = useOf(use);
  expect(judged(asked, { '*': GONE, [asked.link]: page, ...more }).finding.reason).toBe(reason);
});

test('every reason is in the table', () => {
  const shown = new Set(CASES.map(([reason]) => reason));
  expect(Object.keys(REASONS).filter((code) => !shown.has(code as ReasonCode))).toEqual([]);
});
