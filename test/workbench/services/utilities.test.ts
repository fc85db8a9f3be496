import { createVerify, generateKeyPairSync } from 'node:crypto';
import { buildWorker, type Scratch, scratchCloud } from '../cloud/scratch-cloud';

let scratch: Scratch;
beforeAll(() => {
  buildWorker();
  scratch = scratchCloud();
});
afterAll(() => scratch.remove());

const value = (body: string) => scratch.value(`function main() { ${body} }`);
const thrown = async (body: string) => (await scratch.run(`function main() { ${body} }`)).error?.message;

const HEX = `const hex = (bytes) => bytes.map((b) => (b & 255).toString(16).padStart(2, '0')).join('');`;
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = JSON.stringify(privateKey.export({ type: 'pkcs8', format: 'pem' }));

test.each([
  [
    'a zip gives its files back with names and types',
    `const z = Utilities.zip([Utilities.newBlob('ก', 'text/plain', 'a.txt'), Utilities.newBlob('{}', 'application/json', 'b.json')]);
     return [z.getName(), z.getContentType(), Utilities.unzip(z).map((b) => [b.getName(), b.getContentType(), b.getDataAsString()])]`,
    [
      'archive.zip',
      'application/zip',
      [
        ['a.txt', 'text/plain', 'ก'],
        ['b.json', 'application/json', '{}'],
      ],
    ],
  ],
  ['a zip is named', `return Utilities.zip([Utilities.newBlob('', null, 'a')], 'x.zip').getName()`, 'x.zip'],
  [
    'text without a charset is signed as US-ASCII: what it lacks is a question mark',
    `${HEX} return hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'ก')) === hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '?'))`,
    true,
  ],
  [
    // md5 of the UTF-8 bytes e0 b8 81, as md5sum gives it
    'a named charset counts',
    `${HEX} return hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'ก', Utilities.Charset.UTF_8)) === hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [-32, -72, -127]))`,
    true,
  ],
  [
    // The test suite of RFC 1319
    'MD2 agrees with RFC 1319',
    `${HEX} return ['', 'a', 'abc', 'abcdefghijklmnopqrstuvwxyz', '1234567890'.repeat(8)].map((text) => hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, text)))`,
    [
      '8350e5a3e24c153df2275c9f80692773',
      '32ec01ec4a6dac72c0ab96fb34c0b5d1',
      'da853b0d3f88d99b30283a69e6ded6bb',
      '4e8ddff3650292ab5a4108c3aa47940b',
      'd5976f79d83d3a0dc9806c3c66f3efd8',
    ],
  ],
  [
    // RFC 4231, test case 2
    'HMAC by name and by method agree with RFC 4231',
    `${HEX} const said = ['what do ya want for nothing?', 'Jefe']; return [hex(Utilities.computeHmacSha256Signature(...said)), hex(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_256, ...said))]`,
    Array(2).fill('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'),
  ],
  [
    'text of one kind becomes text of another, its name with it',
    `const b = Utilities.newBlob('a,b', 'text/csv', 'list.csv').getAs('text/plain'); return [b.getContentType(), b.getName(), b.getDataAsString()]`,
    ['text/plain', 'list.txt', 'a,b'],
  ],
  [
    'zones are named by their distance, as Java does',
    `const at = (zone, pattern = 'HH:mm z Z X') => Utilities.formatDate(new Date(0), zone, pattern);
     return [at('GMT+7'), at('GMT-03:30'), at('GMT+0530'), at('GMT'), at('Asia/Kolkata'), at('America/New_York'), at('GMT', 'zzzz')]`,
    [
      '07:00 GMT+07:00 +0700 +07',
      '20:30 GMT-03:30 -0330 -03',
      '05:30 GMT+05:30 +0530 +05',
      '00:00 GMT +0000 Z',
      '05:30 GMT+05:30 +0530 +05',
      '19:00 EST -0500 -05',
      'Greenwich Mean Time',
    ],
  ],
  [
    'numbers are printed as sprintf does',
    `return [['%+d|%+d', 5, -5], ['%05d|%-5d|', -42, 42], ['%e', 31415.9], ['%o %X %u', 8, 255, -1], ['%c%c', 65, 'xyz'], ['%.2s|%5.1f', 'abc', 2.25]]
       .map((args) => Utilities.formatString(...args))`,
    ['+5|-5', '-0042|42   |', '3.141590e+04', '10 FF 4294967295', 'Ax', 'ab|  2.3'],
  ],
  [
    'values are printed as JavaScript writes them',
    `return Utilities.formatString('%s %s %s %s', [1, 2], true, null, SpreadsheetApp.Dimension.ROWS)`,
    '1,2 true null ROWS',
  ],
  ...[
    ['UTF-8', 'aก', 'aก', [97, -32, -72, -127]],
    ['TIS-620', 'aก日', 'aก?', [97, -95, 63]],
    ['windows-874', 'เ€', 'เ€', [-32, -128]],
    ['x-windows-874', 'เ', 'เ', [-32]],
    ['Shift_JIS', 'aあ日ｱ', 'aあ日ｱ', [97, -126, -96, -109, -6, -79]],
    ['EUC-KR', '가', '가', [-80, -95]],
    ['GBK', '中é', '中é', [-42, -48, -88, -90]],
    ['ISO-8859-1', 'éก', 'é?', [-23, 63]],
    ['US-ASCII', 'aé', 'a?', [97, 63]],
    ['windows-1252', '€éก', '€é?', [-128, -23, 63]],
    ['UTF-16', 'aก', 'aก', [-2, -1, 0, 97, 14, 1]],
    ['UTF-16LE', 'aก', 'aก', [97, 0, 1, 14]],
    ['UTF-16BE', 'aก', 'aก', [0, 97, 14, 1]],
  ].map(
    ([charset, text, back, bytes]) =>
      [
        `a blob takes and gives text in ${charset}`,
        `const b = Utilities.newBlob('').setDataFromString('${text}', '${charset}'); return [b.getBytes(), b.getDataAsString('${charset}')]`,
        [bytes, back],
      ] as [string, string, unknown],
  ),
  [
    'UTF-16 is read the way round its mark says',
    `return Utilities.newBlob([-1, -2, 97, 0]).getDataAsString('UTF-16')`,
    'a',
  ],
  [
    'a blob is all the blobs there are in it',
    `return Utilities.newBlob('a', 'text/plain', 'n').getAllBlobs().map((b) => [b.getName(), b.getDataAsString()])`,
    [['n', 'a']],
  ],
  [
    'JSON by its former names',
    `const o = Utilities.jsonParse('{"a":[1]}'); return [o.a[0], Utilities.jsonStringify({ a: undefined, s: SpreadsheetApp.Dimension.ROWS, d: new Date(0) })]`,
    [1, '{"s":"ROWS","d":"1970-01-01T00:00:00.000Z"}'],
  ],
])('%s', async (_what, body, expected) => {
  expect(await value(body)).toEqual(expected);
});

/** The script's clock stands in 2022. */
test.each([
  ['20220331', 'yyyyMMdd', '2022-03-31T00:00:00.000Z'],
  ['20220331170509', 'yyyyMMddHHmmss', '2022-03-31T17:05:09.000Z'],
  ['31/3/22', 'd/M/yy', '2022-03-31T00:00:00.000Z'],
  ['31/3/99', 'd/M/yy', '1999-03-31T00:00:00.000Z'],
  ['31/3/41', 'd/M/yy', '2041-03-31T00:00:00.000Z'],
  ['31/3/43', 'd/M/yy', '1943-03-31T00:00:00.000Z'],
  ['Thursday, March 31, 2022', 'EEEE, MMMM d, yyyy', '2022-03-31T00:00:00.000Z'],
  ['12:05 AM', 'h:mm a', '1970-01-01T00:05:00.000Z'],
  ['12:05 pm', 'hh:mm a', '1970-01-01T12:05:00.000Z'],
  ['24:05', 'kk:mm', '1970-01-01T00:05:00.000Z'],
  ['2022-03-31T17:05:06.007+07:00', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2022-03-31T10:05:06.007Z'],
  ['2022-03-31 17:05 GMT+7', 'yyyy-MM-dd HH:mm z', '2022-03-31T10:05:00.000Z'],
  ['31 Mar 2022 12:00 PST', 'd MMM yyyy HH:mm z', '2022-03-31T20:00:00.000Z'],
  ['2022-090', 'yyyy-DDD', '2022-03-31T00:00:00.000Z'],
  ['2022-02-31', 'yyyy-MM-dd', '2022-03-03T00:00:00.000Z'],
  ['2022-03-31 and more', 'yyyy-MM-dd', '2022-03-31T00:00:00.000Z'],
])('parseDate(%s, GMT, %s) is %s', async (text, pattern, expected) => {
  const args = [text, 'GMT', pattern].map((arg) => JSON.stringify(arg)).join();
  expect(await value(`return Utilities.parseDate(${args}).toISOString()`)).toBe(expected);
});

test.each([
  ['computeRsaSha256Signature(', 'RSA-SHA256'],
  ['computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_256, ', 'RSA-SHA256'],
  ['computeRsaSha1Signature(', 'RSA-SHA1'],
])('the holder of the public key can check Utilities.%s…)', async (call, algorithm) => {
  const bytes = (await value(`return Utilities.${call}'text', ${PEM})`)) as number[];
  const signature = Buffer.from(bytes.map((byte) => byte & 255));
  expect(createVerify(algorithm).update('text').verify(publicKey, signature)).toBe(true);
});

test.each([
  [
    'bytes that are none',
    `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ['1x'])`,
    /^Cannot convert/,
  ],
  [
    'bytes with a charset',
    `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8)`,
    /don't match the method signature/,
  ],
  [
    'the text of a moment that is none',
    `Utilities.formatDate(new Date(NaN), 'GMT', 'yyyy')`,
    'Invalid argument: date. Should be of type: Date',
  ],
  [
    'a month that is none',
    `Utilities.parseDate('3 Foo 2022', 'GMT', 'd MMM yyyy')`,
    'Unparseable date: "3 Foo 2022"',
  ],
  [
    'a text that breaks off',
    `Utilities.parseDate('2022-03', 'GMT', 'yyyy-MM-dd')`,
    'Unparseable date: "2022-03"',
  ],
  ['a zone that is none', `Utilities.parseDate('2022', 'Mars/Base', 'yyyy')`, 'Invalid argument: timeZone'],
  [
    'a week to be read',
    `Utilities.parseDate('2022-13', 'GMT', 'YYYY-ww')`,
    'Utilities.parseDate with the letter Y is not implemented in the workbench',
  ],
  ['a table without a delimiter', `Utilities.parseCsv('a,b', '')`, 'Invalid argument: delimiter'],
  [
    'a charset that is none, read',
    `Utilities.newBlob('a').getDataAsString('nope')`,
    'Invalid argument: charset',
  ],
  [
    'a charset that is none, written',
    `Utilities.newBlob('').setDataFromString('a', 'nope')`,
    'Invalid argument: charset',
  ],
  [
    'writing where bytes depend on those before',
    `Utilities.newBlob('').setDataFromString('a', 'ISO-2022-JP')`,
    'Writing text in iso-2022-jp is not implemented in the workbench',
  ],
  ['what is no JSON', `Utilities.jsonParse('{')`, /JSON/],
  ['a key that is none', `Utilities.computeRsaSha256Signature('a', 'key')`, 'Invalid argument: key'],
  [
    'what is no zip',
    `Utilities.unzip(Utilities.newBlob('x'))`,
    'Could not unpack blob: it is not in ZIP format.',
  ],
  [
    'two files of one name',
    `Utilities.zip([1, 2].map(() => Utilities.newBlob('', null, 'a')))`,
    'Duplicate entry: a',
  ],
  ['a file without a name', `Utilities.zip([Utilities.newBlob('')])`, /must have non-null name/],
  [
    'drawing a PDF',
    `Utilities.newBlob('<p>', 'text/html').getAs('application/pdf')`,
    'Turning text/html into application/pdf is not implemented in the workbench',
  ],
])('%s is refused', async (_what, body, said) => {
  expect(await thrown(body)).toMatch(said);
});

test('a sleep really waits when told to, no longer than told, and costs its whole time on the virtual clock', async () => {
  const sleepy = scratchCloud({ realSleepMs: 700 });
  const start = performance.now();
  const outcome = await sleepy.run('function main() { Utilities.sleep(60000); Utilities.sleep(100) }');
  const waited = performance.now() - start;
  sleepy.remove();
  expect(outcome.virtualMs).toBe(60_100);
  expect(waited).toBeGreaterThanOrEqual(790);
  expect(waited).toBeLessThan(30_000);
});
