import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type LittleWeb, type Site, startWeb, status } from '../errands/web';

const ROOT = join(__dirname, '../..');
const HOST = 'www.muang.example';
const YEAR = 2566;

/** A page that names its item and its year, with a document. */
const EVIDENCE = `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>โครงสร้าง</title></head><body><main>
<h1>โครงสร้าง ปีงบประมาณ พ.ศ. ${YEAR}</h1>
<p>โครงสร้าง แผนผังแบ่งส่วนราชการของเทศบาลตำบลเมือง ระบุตำแหน่งสำคัญและหน่วยย่อยภายใน สำนัก กอง ฝ่าย และกลุ่ม
ตามประกาศของเทศบาล พร้อมอำนาจหน้าที่ของแต่ละส่วนราชการและหมายเลขโทรศัพท์ติดต่อ</p>
<p><a href="/files/structure.pdf">ดาวน์โหลดแผนผังโครงสร้าง</a></p></main></body></html>`;

const town: Site = (path, response) => {
  if (path.endsWith('.pdf')) {
    response.setHeader('Content-Type', 'application/pdf');
    response.end('%PDF-1.4 structure');
  } else if (path.startsWith('/structure')) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(EVIDENCE);
  } else status(response, 404);
};

const AGENCY = { agencyName: 'เทศบาลตำบลเมือง', agencySite: `http://${HOST}/` };
const CASES = [
  { id: 'formula', item: 'O1', agencyId: 'A1', url: `=HYPERLINK("http://${HOST}/structure","ดูเอกสาร")` },
  { id: 'gone', item: 'O2', agencyId: 'A1', url: `\n http://${HOST}/gone\u200b ` },
  { id: 'twice', item: 'O1', agencyId: 'A1', url: `'http://${HOST}/structure-too'` },
  { id: 'inside', item: 'O2', agencyId: 'A2', url: 'http://192.168.1.5/oit' },
  { id: 'nothing', item: 'O1', agencyId: 'A2', url: ' ' },
].map((each) => ({ ...AGENCY, itemName: 'โครงสร้าง', fiscalYear: YEAR, ...each }));

let web: LittleWeb;
let folder: string;
beforeAll(async () => {
  web = await startWeb({ [HOST]: town });
  folder = mkdtempSync(join(tmpdir(), 'bench-links-'));
  copyFileSync(web.hostsFile, join(folder, 'run.json'));
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(CASES));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await web.stop();
});

const node = async (...words: readonly string[]) =>
  JSON.parse((await promisify(execFile)(process.execPath, words, { cwd: ROOT })).stdout);

test('every submitted cell gets a verdict, in the order of the cases', async () => {
  const verdicts: readonly Record<string, unknown>[] = await node(
    ...['bench/run.mjs', 'links', '--site', folder, '--json'],
  );
  expect(verdicts.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['formula', 'ok'],
    ['gone', 'broken'],
    ['twice', 'ok'],
    ['inside', 'broken'],
    ['nothing', 'broken'],
  ]);
  expect(verdicts[4]).toMatchObject({ reason: 'no-url', requests: 0 });
  const asked = verdicts.reduce((sum, { requests }) => sum + Number(requests), 0);
  expect(asked).toBeCloseTo(web.visits.length, 0);
});

/** What an expression over the exports of one of the bench's own files gives; `args` are given values. */
const valueIn = (file: string, expression: string, ...args: readonly unknown[]) =>
  node(
    '-e',
    `import('./bench/links/${file}').then((file) => { const args = ${JSON.stringify(args)}; console.log(JSON.stringify(${expression})) })`,
  );

test('a year has one workbook, and another one for the second cell of the same item and agency', async () => {
  const shared = { ...CASES[2], id: 'shared', item: 'O3', url: CASES[2]?.url };
  const next = { ...CASES[0], id: 'next', fiscalYear: YEAR + 1 };
  const books: readonly { year: number; cases: { id: string }[]; agencies: { name: string }[] }[] =
    await valueIn('cases.mjs', 'file.booksOf(...args)', [...CASES, shared, next]);
  expect(books.map(({ year, cases }) => [year, cases.map(({ id }) => id)])).toEqual([
    [YEAR, ['gone', 'twice', 'inside', 'nothing', 'shared']],
    [YEAR, ['formula']],
    [YEAR + 1, ['next']],
  ]);
  expect(books[0]?.agencies.map(({ name }) => name)).toEqual(['เทศบาลตำบลเมือง (A1)', 'เทศบาลตำบลเมือง (A2)']);
});

test('verdicts are scored strictly and leniently', async () => {
  const truth = [
    { id: 'a', label: 'ok', alsoAccept: [] },
    { id: 'b', label: 'broken', alsoAccept: [] },
    { id: 'c', label: 'needs-look', alsoAccept: ['ok'] },
    { id: 'd', label: 'ok', alsoAccept: ['needs-look'] },
    { id: 'e', label: 'ok', alsoAccept: [] },
  ];
  const said = { a: 'ok', b: 'ok', c: 'ok', d: 'broken' };
  const verdicts = Object.entries(said).map(([id, verdict]) => ({ id, verdict }));
  const { wrong, table, ...score } = await valueIn('score.mjs', 'file.scoreOf(...args)', truth, verdicts);
  expect(score).toEqual({ strict: 0.2, lenient: 0.4, falseOk: 1, falseBroken: 1 });
  expect(wrong.map(({ truth }: { truth: { id: string } }) => truth.id)).toEqual(['b', 'c', 'd', 'e']);
  expect(table.ok).toEqual({ ok: 1, broken: 1, 'needs-look': 0 });
});

test('requests go to the cases whose address, host or site they ask for, and a host has so many at once', async () => {
  const cases = [
    { id: 'a', url: 'https://bit.ly/x', agencySite: 'https://a.example/' },
    { id: 'b', url: 'ＨＴＴＰ：//B.example/แผน', agencySite: 'https://b.example/' },
    { id: 'c', url: 'ไม่มี', agencySite: 'https://b.example/' },
  ];
  const urls = ['https://bit.ly/x', 'https://a.example/', 'http://b.example/%E0%B9%81%E0%B8%9C%E0%B8%99'];
  const asked = [...urls, 'http://b.example/files/1.pdf', 'https://elsewhere.example/'];
  const share = '[...file.requestsOfCases(args[0], args[1].map((url) => new URL(url)))]';
  expect(await valueIn('traffic.mjs', share, cases, asked)).toEqual([
    ['a', 2 + 1 / 3],
    ['b', 2 + 1 / 3],
    ['c', 1 / 3],
  ]);
  const watching = `(() => { const { watch, most } = file.startWatch(); const see = (url) => watch(new URL(url));
    const over = args[0].map(see); over[0](); see(args[0][0]); return [...most] })()`;
  expect(
    await valueIn('traffic.mjs', watching, ['http://a.example/1', 'http://a.example/2', 'http://b.example/']),
  ).toEqual([
    ['a.example', 2],
    ['b.example', 1],
  ]);
});
