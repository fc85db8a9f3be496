import { REASONS } from '../../src/judging/reasons';
import type { Page } from '../support/memory-services';
import { answered, evidence, failed, leadsTo, pdf } from '../support/pages';
import { judged, LINK, SITE, type Sites, useOf } from './court';

const STRUCTURE = evidence('โครงสร้างหน่วยงาน');
const reasonOf = (page: Page, more: Sites = {}, use = useOf()) =>
  judged(use, { [LINK]: page, '*': answered({ status: 404 }), ...more }).finding.reason;
/** One answer after another, the last for good. */
const inTurn =
  (...answers: readonly ReturnType<typeof answered>[]): Page =>
  (_want, before) =>
    answers[Math.min(before, answers.length - 1)] ?? answered();

test.each<[string, Page, string, Sites?]>([
  ['a page', STRUCTURE, 'good'],
  ['a page that moved within the site', leadsTo('/y'), 'good', { [`${SITE}/y`]: STRUCTURE }],
  ['gone, and gone again', answered({ status: 404 }), 'http-404'],
  ['gone for good', answered({ status: 410 }), 'http-410'],
  ['gone, and there at the second look', inTurn(answered({ status: 404 }), STRUCTURE), 'good'],
  ['gone behind a redirect', leadsTo('/y'), 'http-404'],
  ['a login', answered({ status: 401 }), 'login-required'],
  ['forbidden', answered({ status: 403 }), 'blocked'],
  ['too many requests', answered({ status: 429 }), 'rate-limited'],
  ['a server in trouble', answered({ status: 503 }), 'server-error'],
  ['a server in trouble for a moment', inTurn(answered({ status: 503 }), STRUCTURE), 'good'],
  ['an odd status', answered({ status: 418 }), 'other-status'],
  ['a redirect without a place', answered({ status: 302 }), 'other-status'],
  ['a redirect out of the web', leadsTo('javascript:1'), 'redirect-nowhere'],
  ['a redirect to a private address', leadsTo('http://10.0.0.1/'), 'redirect-nowhere'],
  ['a circle', leadsTo(LINK), 'redirect-loop'],
  [
    'endless redirects',
    (want) => leadsTo(`${want.url}1`),
    'redirect-loop',
    { '*': (want) => leadsTo(`${want.url}1`) },
  ],
  ['an empty page', answered({ text: ' \n' }), 'empty-body'],
  [
    'another site',
    leadsTo('https://www.b.go.th/x'),
    'outside-agency-domain',
    { 'https://www.b.go.th/x': STRUCTURE },
  ],
  ['an unknown name', failed('dns'), 'dns'],
  [
    'no connection, nor without encryption',
    failed('connect'),
    'connect-failed',
    { [LINK.replace('https', 'http')]: failed('connect') },
  ],
  ['no answer in time', failed('timeout'), 'timeout'],
  ['some other fault', failed('other'), 'fetch-failed'],
])('%s', (_what, page, reason, more = {}) => {
  expect(reasonOf(page, more)).toBe(reason);
});

test('only facts are called broken', () => {
  const broken = Object.entries(REASONS).filter(([, { verdict }]) => verdict === 'มีปัญหา');
  expect(broken.map(([code]) => code)).toEqual([
    ...['no-url', 'local-path', 'not-web-scheme', 'private-address', 'admin-link'],
    ...['http-404', 'http-410', 'soft-404', 'redirect-to-home', 'redirect-loop', 'redirect-nowhere'],
    ...['empty-body', 'session-bound', 'parked', 'default-page', 'suspended', 'permission-wall', 'dns'],
  ]);
});

test('without a known site of the agency any site will do', () => {
  const elsewhere = { 'https://www.b.go.th/x': STRUCTURE };
  expect(reasonOf(leadsTo('https://www.b.go.th/x'), elsewhere, useOf({ site: '' }))).toBe('good');
});

test('what the page calls itself, where it led and how it answered is kept', () => {
  const way = { [LINK]: leadsTo('/y'), [`${SITE}/y`]: STRUCTURE };
  expect(judged(useOf(), way).finding).toMatchObject({
    reason: 'good',
    httpStatus: 200,
    finalUrl: `${SITE}/y`,
    hops: [LINK],
    title: 'โครงสร้างหน่วยงาน',
    found: ['ชื่อข้อในหัวเรื่อง'],
    missing: ['เอกสารให้ดาวน์โหลด'],
  });
});

test('a document is asked for by its first part, and as a whole where the server gives no parts', () => {
  const link = `${SITE}/files/โครงสร้างหน่วยงาน.pdf`;
  const page: Page = ({ isPart }) => (isPart ? answered({ status: 416 }) : pdf({ status: 200 }));
  const { finding, wants } = judged(useOf({ link }), { '*': page });
  expect([finding.reason, wants.map(({ isPart }) => isPart)]).toEqual(['good-file', [true, false]]);
});
