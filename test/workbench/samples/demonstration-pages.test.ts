import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOfCatalogue } from '../../../src/domain/catalogue';
import { tasksOf } from '../../../src/judging/tasks';
import { register } from '../../../src/tables/register';
import { blank } from '../../../src/tables/table';
import { answerOfSite } from '../../../workbench/samples/demonstration-pages';
import { FAULTS, loadSites } from '../../../workbench/samples/demonstration-sites';
import { judged } from '../../judging/court';
import { answered } from '../../support/pages';

const SITES = loadSites();
const ask = (host: string, path: string) => answerOfSite(SITES, `${host}.example`, path);

test.each([
  ['sso.phatthalung', '/ita2565/o1', 'O1 โครงสร้าง ประจำปีงบประมาณ พ.ศ. 2565 | สำนักงานประกันสังคมจังหวัดพัทลุง'],
  ['dlpw.phatthalung', '/ita2565/o7/2', 'O7 ข่าวประชาสัมพันธ์ ประจำปีงบประมาณ พ.ศ. 2565 ส่วนที่ 2 |'],
  ['ddpm.phatthalung', '/ita2565/o21', 'O21 แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. 2564 |'],
  ['www.phayao', '/ita2565/o8', 'O8 Q&amp;A ประจำปีงบประมาณ พ.ศ. 2565 | องค์การบริหารส่วนจังหวัดพะเยา'],
  ['lp-01.lamphun', '/', 'การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566 | '],
])('the page %s%s says whose it is, which item and which year', (host, path, title) => {
  const answer = ask(host, path);
  expect(answer?.status).toBe(200);
  expect(answer?.body).toContain(`<title>${title}`);
});

test.each([
  ['a page that was never there', 'sso.phatthalung', '/ita2565/o99', { status: 404 }],
  ['another year', 'sso.phatthalung', '/ita2564/o1', { status: 404 }],
  ['a page that has gone', 'culture.phatthalung', '/ita2565/o23', { status: 404 }],
  [
    'one that leads to the home page',
    'probation.phatthalung',
    '/ita2565/o14',
    { status: 302, location: '/' },
  ],
  ['one that is kept from visitors', 'dopa.phatthalung', '/ita2565/o17', { status: 403 }],
  ['one of a broken server', 'commerce.phatthalung', '/ita2565/o22', { status: 500 }],
  ['one with nothing in it', 'cdd.phatthalung', '/ita2565/o33', { status: 200, body: '' }],
])('%s', (_what, host, path, expected) => {
  expect(ask(host, path)).toMatchObject(expected);
});

const HOSTS = ['sso.phatthalung', 'www.phayao', 'lp-01.lamphun', 'ddpm.phatthalung', 'probation.phatthalung'];
test.each(HOSTS)('on %s every page without a fault is evidence of its item', (name) => {
  const host = `${name}.example`;
  const { year = 0 } = SITES.get(host) ?? {};
  const file = join(__dirname, `../../../src/domain/catalogue/catalogue-${year}.json`);
  const items = itemsOfCatalogue(readFileSync(file, 'utf8'));
  const queue = items.map(({ code, title }) => ({
    duty: { ...blank(register), key: `${code}|a`, item: code, title },
    link: `http://${host}/ita${year}/${code.toLowerCase()}`,
    reason: null,
    repairs: [],
  }));
  const facts = { duties: [], agencies: [], checks: [], items, fiscalYear: year };
  const found = tasksOf(queue, facts).map(({ duty, use }) => {
    const { finding } = judged(use, { '*': ({ url }) => visitTo(url) });
    return [duty.split('|')[0] ?? '', finding.reason] as const;
  });
  const faulty = Object.keys(FAULTS[host] ?? {});
  expect(found.filter(([code, reason]) => (reason === 'good') === faulty.includes(code))).toEqual([]);
});

function visitTo(url: string) {
  const { host, pathname } = new URL(url);
  const answer = answerOfSite(SITES, host, pathname);
  if (answer === null) throw new Error(`No such site in this test: ${host}`);
  const { status, body, location = null, type = 'text/html' } = answer;
  return answered({ status, location, text: body, contentType: type });
}

test('a host that no sample knows is none of the demonstration', () => {
  expect(ask('nowhere', '/')).toBeNull();
});
