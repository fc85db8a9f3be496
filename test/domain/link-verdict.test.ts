import { LINK_REASONS } from '../../src/domain/link-reasons';
import { afterStep, startTrip, type Visit } from '../../src/domain/link-trip';
import { judgeTrip } from '../../src/domain/link-verdict';

const LINK = 'https://www.a.go.th/x';
const page = (status: number, more: Partial<Extract<Visit, { outcome: 'answered' }>> = {}): Visit => ({
  outcome: 'answered',
  status,
  location: null,
  contentType: 'text/html',
  text: '<title>หน้า</title>เนื้อหา',
  ...more,
});
const to = (location: string, status = 302) => page(status, { location, text: '' });
const failed = (fault: 'dns' | 'connect' | 'tls' | 'timeout' | 'other'): Visit => ({
  outcome: 'failed',
  fault,
  detail: '',
});

/** The verdict after the answers, one after another. */
function verdict(sights: readonly Visit[], sites: readonly string[] = ['https://www.a.go.th']) {
  const end = sights.reduce(
    (trip, sight) => (trip.sight === null ? afterStep(trip, sight) : trip),
    startTrip(LINK, LINK),
  );
  return judgeTrip(end, sites);
}

test.each([
  ['a page', [page(200)], 'good'],
  ['a part of a document', [page(206, { contentType: 'application/pdf', text: '' })], 'good'],
  ['a document', [page(200, { contentType: 'application/pdf', text: '' })], 'good'],
  ['a page that moved within the site', [to('/y'), page(200)], 'good'],
  ['gone, and gone again', [page(404), page(404)], 'http-404'],
  ['gone for good', [page(410), page(410)], 'http-410'],
  ['gone, and there at the second look', [page(404), page(200)], 'good'],
  ['gone behind a redirect', [to('/y'), page(404), page(404)], 'http-404'],
  ['a login', [page(401)], 'login-required'],
  ['forbidden', [page(403)], 'blocked'],
  ['too many requests', [page(429)], 'rate-limited'],
  ['a server in trouble', [page(503)], 'server-error'],
  ['an odd status', [page(418)], 'other-status'],
  ['a redirect without a place', [page(302)], 'other-status'],
  ['a redirect out of the web', [to('javascript:1')], 'redirect-nowhere'],
  ['a redirect to a private address', [to('http://10.0.0.1/')], 'redirect-nowhere'],
  ['endless redirects', Array.from({ length: 12 }, (_, n) => to(`/${n}`)), 'redirect-loop'],
  ['an empty page', [page(200, { text: ' \n' })], 'empty-body'],
  ['another site', [to('https://www.b.go.th/'), page(200)], 'outside-agency-domain'],
  ['an unknown name', [failed('dns')], 'dns'],
  ['no connection', [failed('connect')], 'connect-failed'],
  ['a bad certificate', [failed('tls')], 'tls-fault'],
  ['no answer in time', [failed('timeout')], 'timeout'],
  ['some other fault', [failed('other')], 'fetch-failed'],
])('%s', (_what, sights, reason) => {
  expect(verdict(sights)?.reason).toBe(reason);
});

test('only facts are called broken', () => {
  const broken = Object.entries(LINK_REASONS).filter(([, { verdict: word }]) => word === 'มีปัญหา');
  expect(broken.map(([code]) => code)).toEqual([
    'no-url',
    'local-path',
    'not-web-scheme',
    'private-address',
    'admin-link',
    'http-404',
    'http-410',
  ]);
});

test('without a known site of the agency any site will do', () => {
  expect(verdict([to('https://www.b.go.th/'), page(200)], [])?.reason).toBe('good');
});

test('the site of one of several agencies is enough', () => {
  expect(verdict([page(200)], ['https://b.go.th', 'https://a.go.th'])?.reason).toBe('good');
});

test('a link that was not visited has no verdict', () => {
  expect(verdict([{ outcome: 'not-visited' }])).toBeNull();
});

test('what the page calls itself, where it led and how it answered is kept', () => {
  expect(verdict([to('/y'), page(200, { text: '<TITLE lang="th">\n โครงสร้าง </title>' })])).toEqual({
    link: LINK,
    reason: 'good',
    httpStatus: 200,
    finalUrl: 'https://www.a.go.th/y',
    evidence: 'โครงสร้าง',
  });
});
