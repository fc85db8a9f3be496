import { Blob } from '../../../../workbench/services/blob';
import type { CloudState, Execution } from '../../../../workbench/services/contract';
import { GmailApp, MailApp } from '../../../../workbench/services/mail/mail-app';
import { MailPart, outbox } from '../../../../workbench/services/mail/part';

const HOUR = 3_600_000;

function office(account: CloudState['account'] = 'consumer') {
  const mail = new MailPart();
  let kept = 0;
  let now = Date.parse('2022-03-28T08:00:00+07:00');
  let issued = 0;
  const cloud = {
    account,
    parts: { mail },
    newId: () => `mail-${++issued}`,
    save: () => {
      kept = mail.sent.length;
    },
  } as unknown as CloudState;
  const person = (effectiveUser: string) =>
    ({ cloud, effectiveUser, now: () => now }) as unknown as Execution;
  return {
    cloud,
    mail,
    app: new MailApp(person('clerk@phatthalung.example')),
    gmail: new GmailApp(person('clerk@phatthalung.example')),
    colleague: new MailApp(person('other@phatthalung.example')),
    kept: () => kept,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

/** The headers of the newest mail's file, unfolded, and what follows them. */
function newest(mail: MailPart) {
  const source = Buffer.from(mail.files().at(-1)?.content ?? '').toString('utf8');
  const [head = '', ...body] = source.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return { source, headers, names: headers.map((line) => line.split(':')[0]), body: body.join('\r\n\r\n') };
}

const picture = () => new Blob(Buffer.from([1, 2, 255]), 'image/png', 'รูป.png');

describe('a mail', () => {
  test('is listed in the outbox in the shape the command line promises', async () => {
    const { app, cloud } = office();
    await app.sendEmail({
      to: 'ก <a@x.example>, b@x.example',
      cc: 'c@x.example',
      subject: 'เตือน',
      body: 'ส่งภายใน 31 มี.ค.',
      htmlBody: '<b>ส่ง</b>',
    });
    expect(outbox(cloud)).toEqual([
      {
        to: ['a@x.example', 'b@x.example'],
        cc: ['c@x.example'],
        subject: 'เตือน',
        text: 'ส่งภายใน 31 มี.ค.',
        html: '<b>ส่ง</b>',
        date: '2022-03-28T01:00:00.000Z',
      },
    ]);
  });

  test('is kept before the script goes on', async () => {
    const { app, kept } = office();
    await app.sendEmail('a@x.example', 's', 'b');
    expect(kept()).toBe(1);
  });

  test('is a real MIME file with sender, reply address, both bodies, picture and attachment', async () => {
    const { app, mail } = office();
    const blob = picture();
    await app.sendEmail({
      to: 'a@x.example',
      bcc: 'hidden@x.example',
      name: 'สำนักงานจังหวัด',
      replyTo: 'oit@phatthalung.example',
      subject: 'เตือน',
      body: 'plain words',
      htmlBody: '<img src="cid:logo">',
      attachments: [blob],
      inlineImages: { logo: blob },
    });
    const { source, headers } = newest(mail);
    expect(headers).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^From: =\?UTF-8\?.* <clerk@phatthalung\.example>$/),
        'To: a@x.example',
        'Bcc: hidden@x.example',
        'Reply-To: oit@phatthalung.example',
        `Subject: =?UTF-8?B?${Buffer.from('เตือน').toString('base64')}?=`,
        'Date: Mon, 28 Mar 2022 01:00:00 +0000',
      ]),
    );
    expect(source).toContain('plain words');
    expect(source).toContain('Content-ID: <logo>');
    expect(source.match(/\r\nAQL\/\r\n/g)).toHaveLength(2);
  });

  test.each([
    [['a@x.example', 'หัวเรื่อง', 'ตัวจดหมาย'], { subject: 'หัวเรื่อง', text: 'ตัวจดหมาย' }],
    [['a@x.example', 'หัวเรื่อง', 'ตัวจดหมาย', { htmlBody: '<p>' }], { subject: 'หัวเรื่อง', html: '<p>' }],
    [
      ['a@x.example', 'reply@x.example', 'หัวเรื่อง', 'ตัวจดหมาย'],
      { subject: 'หัวเรื่อง', replyTo: 'reply@x.example' },
    ],
  ])('is sent by the arguments %j', async (args, expected) => {
    const { app, mail } = office();
    await app.sendEmail(...args);
    expect(mail.sent).toEqual([expect.objectContaining({ to: ['a@x.example'], ...expected })]);
  });

  test.each([
    ['subject', { subject: 'เตือน\r\nBcc: thief@x.example\r\n\r\n<script>' }],
    ['name', { name: 'ก\nBcc: thief@x.example' }],
    ['line separators', { subject: 'a\u2028Bcc: thief@x.example' }],
  ])('cannot be given another header through its %s', async (_what, extra) => {
    const { app, mail } = office();
    await app.sendEmail({ to: 'a@x.example', body: 'x', ...extra });
    const { names } = newest(mail);
    expect(names).not.toContain('Bcc');
    expect(mail.sent[0]?.subject ?? '').not.toMatch(/[\r\n\u2028]/);
  });

  test.each([
    ['somebody', 'Invalid email: somebody'],
    ['a@localhost', 'Invalid email: a@localhost'],
    ['a@x.example, b@', 'Invalid email: b@'],
    ['a@x.example\nBcc: thief@x.example', 'Invalid email'],
    ['', 'Failed to send email: no recipient'],
  ])('to %j is refused', async (to, message) => {
    const { app, mail } = office();
    await expect(app.sendEmail(to, 's', 'b')).rejects.toThrow(message);
    expect(mail.sent).toEqual([]);
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_each, index) => `p${index}@x.example`).join(',');
  test.each([
    ['51 recipients', { to: many(25), cc: many(25), bcc: many(1) }, 'Email Recipients Per Message'],
    ['a body beyond 200 KB', { to: 'a@x.example', body: 'ก'.repeat(70_000) }, 'Email Body Size'],
    [
      'a subject beyond 250 characters',
      { to: 'a@x.example', subject: 'ก'.repeat(251) },
      'Argument too large: subject',
    ],
    [
      '251 attachments',
      { to: 'a@x.example', attachments: Array(251).fill(picture()) },
      'Email Attachments Per Message',
    ],
    [
      'an attachment that is text',
      { to: 'a@x.example', attachments: ['x'] },
      'Invalid argument: attachments',
    ],
  ])('with %s is refused and costs nothing', async (_what, message, text) => {
    const { app } = office();
    await expect(app.sendEmail(message)).rejects.toThrow(text);
    expect(app.getRemainingDailyQuota()).toBe(100);
  });

  test.each([[[]], [['a@x.example', 's']], [['a@x.example', {}, 'b']], [[null]]])(
    'by the arguments %j is refused',
    async (args) => {
      await expect(office().app.sendEmail(...args)).rejects.toThrow(
        "don't match the method signature for MailApp.sendEmail",
      );
    },
  );
});

describe('the daily quota', () => {
  test('counts to, cc and bcc of each person apart', async () => {
    const { app, colleague } = office();
    await app.sendEmail({ to: 'a@x.example,b@x.example', cc: 'c@x.example', bcc: 'd@x.example', body: 'x' });
    expect([app.getRemainingDailyQuota(), colleague.getRemainingDailyQuota()]).toEqual([96, 100]);
  });

  test.each([
    ['consumer', 100],
    ['workspace', 1500],
  ] as const)('of a %s account is %i recipients', (account, recipients) => {
    expect(office(account).app.getRemainingDailyQuota()).toBe(recipients);
  });

  test('once used up throws, sends nothing, and comes back 24 hours after the first mail', async () => {
    const { app, mail, wait } = office();
    for (let sent = 0; sent < 100; sent += 1) {
      await app.sendEmail('a@x.example', 's', 'b');
      wait(HOUR / 10);
    }
    await expect(app.sendEmail('a@x.example', 's', 'b')).rejects.toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(mail.sent).toHaveLength(100);
    wait(14 * HOUR);
    expect(app.getRemainingDailyQuota()).toBe(100);
  });

  test('and the outbox come back from what is saved', async () => {
    const { app, mail, cloud } = office();
    await app.sendEmail('a@x.example', 's', 'b');
    const loaded = new MailPart(JSON.parse(JSON.stringify(mail.snapshot())));
    expect(
      loaded.remaining('clerk@phatthalung.example', cloud, Date.parse('2022-03-28T09:00:00+07:00')),
    ).toBe(99);
    for (const mail of [...loaded.sent]) loaded.add(mail, new Uint8Array());
    expect(loaded.files().map(({ path }) => path)).toEqual(['outbox/0002.eml']);
    expect(loaded.files()).toEqual([]);
  });
});

test('GmailApp sends by recipient, subject and body, and gives itself back', async () => {
  const { gmail, mail } = office();
  expect(await gmail.sendEmail('a@x.example', 's', 'b', { cc: 'c@x.example' })).toBe(gmail);
  expect(mail.sent).toEqual([expect.objectContaining({ to: ['a@x.example'], cc: ['c@x.example'] })]);
  await expect(gmail.sendEmail({ to: 'a@x.example' })).rejects.toThrow("don't match");
});

test.each([
  ['consumer', 'clerk@phatthalung.example'],
  ['workspace', 'noreply@phatthalung.example'],
] as const)('noReply in a %s account is sent from %s', async (account, from) => {
  const { app, mail } = office(account);
  await app.sendEmail({ to: 'a@x.example', body: 'x', noReply: true });
  expect(mail.sent[0]?.from).toBe(from);
});

describe('drafts', () => {
  const call = (value: unknown, method: string, ...args: unknown[]) =>
    (value as Record<string, (...args: unknown[]) => unknown>)[method]?.(...args);
  const files = () => [new Blob(Buffer.from('a'), 'text/plain', 'a.txt')];

  test('are kept, read and found, newest first', () => {
    const { gmail } = office();
    gmail.createDraft('a@x.example', 'one', 'text');
    const made = gmail.createDraft('b@x.example', 'two', 'text', {
      htmlBody: '<b>',
      cc: 'c@x.example',
      attachments: files(),
      inlineImages: { logo: picture() },
    });
    const message = call(gmail.getDraft(call(made, 'getId')), 'getMessage');
    const names = (which: object) =>
      (call(message, 'getAttachments', which) as unknown[]).map((file) => call(file, 'getName'));
    const subjects = gmail.getDrafts().map((draft) => call(call(draft, 'getMessage'), 'getSubject'));
    expect(subjects).toEqual(['two', 'one']);
    expect(['getTo', 'getCc', 'getBody', 'getPlainBody', 'isDraft'].map((get) => call(message, get))).toEqual(
      ['b@x.example', 'c@x.example', '<b>', 'text', true],
    );
    expect([{}, { includeInlineImages: false }, { includeAttachments: false }].map(names)).toEqual([
      ['a.txt', 'รูป.png'],
      ['a.txt'],
      ['รูป.png'],
    ]);
  });

  test('are sent with their files and are gone then', async () => {
    const { gmail, mail, cloud } = office();
    const draft = gmail.createDraft('a@x.example', 'one', 'text', { attachments: files() });
    expect(outbox(cloud)).toEqual([]);
    await call(draft, 'send');
    expect(outbox(cloud).map(({ subject }) => subject)).toEqual(['one']);
    expect(newest(mail).source).toContain('a.txt');
    expect(gmail.getDrafts()).toEqual([]);
    expect(() => call(draft, 'getMessage')).toThrow('does not exist');
  });

  test('are deleted, and outlive the process when they are not', () => {
    const { gmail, mail } = office();
    call(gmail.createDraft('a@x.example', 'one', 'text'), 'deleteDraft');
    gmail.createDraft('a@x.example', 'two', 'text');
    const again = new MailPart(JSON.parse(JSON.stringify(mail.snapshot())));
    expect([...again.drafts.values()].map(({ subject }) => subject)).toEqual(['two']);
  });
});
