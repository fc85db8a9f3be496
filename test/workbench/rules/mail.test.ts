import { buildWorker, type Scratch, scratchCloud } from '../cloud/scratch-cloud';

let scratch: Scratch;
beforeAll(buildWorker);
beforeEach(() => {
  scratch = scratchCloud();
});
afterEach(() => scratch.remove());

const run = (body: string) => scratch.run(`function main() { ${body} }`);
const people = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@office.example`).join(',');
const left = 'MailApp.getRemainingDailyQuota()';

test('rule 13 to, cc and bcc all count for the day', async () => {
  const mail = `{ to: 'a@x.example,b@x.example', cc: 'c@x.example', bcc: 'd@x.example', subject: 's', body: 'b' }`;
  const { result } = await run(
    `const before = ${left}; MailApp.sendEmail(${mail}); return [before, ${left}]`,
  );
  expect(result).toEqual([100, 96]);
});

test('rule 13 the workspace account has 1,500 recipients', async () => {
  const office = scratchCloud({ account: 'workspace' });
  expect(await office.value(`function main() { return ${left} }`)).toBe(1500);
  office.remove();
});

test('rule 13 more than fifty recipients of one mail throw', async () => {
  const { error } = await run(`MailApp.sendEmail('${people(51)}', 's', 'b')`);
  expect(error?.message).toBe('Limit Exceeded: Email Recipients Per Message.');
  expect(scratch.cloud.parts.mail.sent).toHaveLength(0);
});

test('rule 13 the mail beyond the day throws, the others are sent', async () => {
  const { error } = await run(`for (let n = 0; n < 3; n++) MailApp.sendEmail('${people(50)}', 's', 'b')`);
  expect(error?.message).toBe('Service invoked too many times for one day: email.');
  expect(scratch.cloud.parts.mail.sent).toHaveLength(2);
});

test('rule 13 the day begins with the first mail and lasts 24 hours', async () => {
  await run(`MailApp.sendEmail('${people(50)}', 's', 'b')`);
  scratch.cloud.moveClock(scratch.cloud.now() + 23 * 3_600_000);
  expect((await run(`return ${left}`)).result).toBe(50);
  scratch.cloud.moveClock(scratch.cloud.now() + 3_600_000);
  expect((await run(`return ${left}`)).result).toBe(100);
});

test('rule 13 an address that nobody has is no error', async () => {
  const { error, result } = await run(`MailApp.sendEmail('nobody@nowhere.invalid', 's', 'b'); return 'sent'`);
  expect([error, result]).toEqual([undefined, 'sent']);
});

test('rule 13 the sender is whoever the script runs as: in a trigger the one who installed it', async () => {
  const project = `
    function install() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).create() }
    function daily() { MailApp.sendEmail('a@office.example', 's', 'b') }`;
  const office = scratchCloud({ dist: project, user: 'clerk@office.example' });
  await office.cloud.execute({ functionName: 'install' });
  const later = office.reopen({ user: 'other@office.example' });
  await later.advance(later.now() + 86_400_000);
  expect(later.parts.mail.sent.map(({ from }) => from)).toEqual(['clerk@office.example']);
  office.remove();
});
