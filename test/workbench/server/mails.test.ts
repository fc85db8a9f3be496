import { buildPage } from './build-page';
import { type Serving, serving } from './serving';

const SCRIPT = `
function onOpen() {}
function send() {
  const link = 'https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform?usp=pp_url&entry.1=2';
  MailApp.sendEmail({ to: 'a@x.example', subject: 'แรก', body: 'ข้อความ ' + link });
  MailApp.sendEmail({
    to: 'a@x.example', cc: 'b@x.example', subject: 'เตือน', body: 'ข้อความ',
    htmlBody: '<script>alert(1)</script><p>เรียน</p><a href="' + link + '">ฟอร์ม</a> <a href=\\'https://other.example/\\'>อื่น</a>',
  });
}`;

let page: Serving;
beforeAll(async () => {
  buildPage();
  page = await serving(SCRIPT);
  await page.command('run', { functionName: 'send' });
});
afterAll(() => page.stop());

test('the mail box tells the newest first and leaves the HTML out', async () => {
  const { json } = await page.command('mails', {});
  expect(json).toEqual([
    expect.objectContaining({ to: ['a@x.example'], cc: ['b@x.example'], subject: 'เตือน', hasHtml: true }),
    expect.objectContaining({ subject: 'แรก', hasHtml: false }),
  ]);
  expect(JSON.stringify(json)).not.toContain('เรียน');
});

const newest = async () => (await page.command('mails', {})).json[0]?.id;

test('a mail is shown where nothing can run or be loaded', async () => {
  const id = await newest();
  const shown = await page.ask(`/mail/${id}.html`);
  const policy = shown.headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/);
  expect(policy).not.toMatch(/allow-scripts|script-src|allow-same-origin/);
});

test('links to the form open it here, other links stay', async () => {
  const id = await newest();
  const { text } = await page.ask(`/mail/${id}.html`);
  expect(text).toContain('href="/forms/d/e/1FAIpQLSabc/viewform?usp=pp_url&entry.1=2"');
  expect(text).toContain("href='https://other.example/'");
});

test('the mail itself can be taken away as a file', async () => {
  const id = await newest();
  const file = await page.ask(`/mail/${id}.eml`);
  expect(file.headers['content-type']).toBe('message/rfc822');
  expect(file.text).toContain('To: a@x.example');
});

test.each(['/mail/9999.html', '/mail/..%2fclock.html', '/mail/0001.txt'])('%s is not there', async (path) => {
  expect((await page.ask(path)).status).toBe(404);
});
