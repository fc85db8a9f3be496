import { type Language, localised } from '../../../workbench/cloud/localised';
import { buildWorker, type Scratch, scratchCloud } from './scratch-cloud';

const SCOPE = 'https://www.googleapis.com/auth/script.send_mail';

describe('rule 12 localised texts', () => {
  test.each([
    ['en', 'Address unavailable: http://a.example', 'Address unavailable: http://a.example'],
    ['ja', 'Address unavailable: http://a.example', '使用できないアドレス: http://a.example'],
    [
      'ja',
      'Service invoked too many times for one day: urlfetch.',
      '1 日にサービス urlfetch を実行した回数が多すぎます。',
    ],
    [
      'ja',
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${SCOPE}`,
      `MailApp.sendEmail を呼び出す権限がありません。必要な権限: ${SCOPE}`,
    ],
    [
      'th',
      `You do not have permission to call MailApp.sendEmail. Required permissions: ${SCOPE}`,
      `คุณไม่ได้รับอนุญาตให้เรียกใช้ MailApp.sendEmail สิทธิ์ที่จำเป็นคือ ${SCOPE}`,
    ],
    ['th', 'Exceeded maximum execution time', 'Éẋçééðéð ɱåẋîɱûɱ éẋéçûţîöñ ţîɱé'],
    ['th', 'No item 1aB-cd', 'Ñö îţéɱ 1aB-cd'],
    ['ja', 'DNS error: http://dns.example/error', 'ÐÑŠ éŕŕöŕ: http://dns.example/error'],
    [
      'th',
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
      /SpreadsheetApp\.Range\.setValues\.$/,
    ],
  ] as const)('in %s "%s"', (language, text, said) => {
    if (typeof said === 'string') expect(localised(text, language)).toBe(said);
    else expect(localised(text, language)).toMatch(said);
  });

  test.each([
    'Bandwidth quota exceeded: http://a.example. Try reducing the rate of data transfer.',
    'The coordinates of the range are outside the dimensions of the sheet.',
    'Invalid argument: url',
    'Service Spreadsheets timed out while accessing document with id 1.',
  ])('no word of "%s" is left to look for', (text) => {
    for (const language of ['ja', 'th'] as const)
      expect(localised(text, language).replace(/https?:\S*/g, '')).not.toMatch(/[A-Za-z]{2}/);
  });
});

describe('rule 12 localised texts: what a script catches', () => {
  let scratch: Scratch;
  beforeAll(buildWorker);
  afterEach(() => scratch.remove());

  const CODE = `function main() {
    const said = (call) => { try { call() } catch (e) { return [e.name, e.message] } };
    return [
      said(() => SpreadsheetApp.getActive().getSheets()[0].getRange(5000, 1)),
      said(() => SpreadsheetApp.getActive().getSheets()[0].newChart()),
      said(() => { throw new Error('my own') }),
      Session.getActiveUserLocale(),
    ] }`;

  test.each([
    [undefined, 'The coordinates of the range are outside the dimensions of the sheet.', 'th'],
    ['en', 'The coordinates of the range are outside the dimensions of the sheet.', 'en'],
    ['th', expect.stringContaining('çööŕðîñåţéš'), 'th'],
    ['ja', expect.stringContaining('çööŕðîñåţéš'), 'ja'],
  ] as const)('with --language %s only Google speaks it', async (language, said, locale) => {
    scratch = scratchCloud({ ...(language && { language: language as Language }) });
    expect(await scratch.value(CODE)).toEqual([
      ['Exception', said],
      ['Exception', 'Sheet.newChart is not implemented in the workbench'],
      ['Error', 'my own'],
      locale,
    ]);
  });

  test.each([
    ['Utilities.sleep(300000); Utilities.sleep(300000)', '起動時間の最大値を超えました'],
    [
      `SpreadsheetApp.getActive().getSheets()[0].setName('x'); SpreadsheetApp.getActive().insertSheet('x')`,
      'シート名「x」はすでに存在しています。別の名前を入力してください。',
    ],
  ])('%s ends in Japanese', async (body, said) => {
    scratch = scratchCloud({ language: 'ja' });
    const { error } = await scratch.run(`function main() { ${body} }`);
    expect(error?.message).toBe(said);
  });
});
