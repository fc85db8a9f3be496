import { buildWorker, type Scratch, scratchCloud } from '../cloud/scratch-cloud';

let scratch: Scratch;
beforeAll(() => {
  buildWorker();
  scratch = scratchCloud();
});
afterAll(() => scratch.remove());

const value = (body: string) => scratch.value(`function main() { ${body} }`);

/** A template with `v` set to a value, as the page it becomes. */
const page = (template: string, v: string) =>
  value(
    `const t = HtmlService.createTemplate(${JSON.stringify(template)}); t.v = ${v}; return t.evaluate().getContent()`,
  );

const HOSTILE = JSON.stringify(`<b>"'&</script>`);

describe('a printed value stays a value', () => {
  test.each([
    ['in text', '<p><?= v ?></p>', HOSTILE, '<p>&lt;b&gt;&quot;&#39;&amp;&lt;/script&gt;</p>'],
    ['in an attribute', '<p title="<?= v ?>">', `'"x'`, '<p title="&quot;x">'],
    ['in text after an attribute', '<p title="a>b"><?= v ?>', `'<'`, '<p title="a>b">&lt;'],
    ['in a comment', '<!-- <script> --><?= v ?>', `'<'`, '<!-- <script> -->&lt;'],
    [
      'in an address that could run code',
      '<a href="<?= v ?>">',
      `'javascript:alert(1)'`,
      '<a href="#blocked">',
    ],
    [
      'in an address with signs of its own',
      '<a href="<?= v ?>">',
      `'https://a.example/%2Fx?q="ก"&b=1'`,
      '<a href="https://a.example/%2Fx?q=%22ก%22&amp;b=1">',
    ],
    ['in a relative address', `<img src='<?= v ?>'>`, `'pic/a.png'`, `<img src='pic/a.png'>`],
    [
      'in the rest of an address',
      '<a href="/x?q=<?= v ?>">',
      `'javascript:"'`,
      '<a href="/x?q=javascript:&quot;">',
    ],
    [
      'in an address without quotes',
      '<a href=<?= v ?> id=x><?= v ?>',
      `'data:x'`,
      '<a href=#blocked id=x>data:x',
    ],
    [
      'as a text in a script',
      '<script>f(<?= v ?>)</script>',
      `'</script>'`,
      '<script>f("\\u003c\\u002fscript\\u003e")</script>',
    ],
    ['as a number in a script', '<script>f(<?= v ?>)</script>', '5', '<script>f( 5 )</script>'],
    ['as nothing in a script', '<script>f(<?= v ?>)</script>', 'null', '<script>f( null )</script>'],
    [
      'within a text of a script',
      `<script>f('<?= v ?>')</script>`,
      `"a'b"`,
      `<script>f('a\\u0027b')</script>`,
    ],
    [
      'after a comment of a script',
      `<script>// it's\nf(<?= v ?>)</script>`,
      `'x'`,
      `<script>// it's\nf("x")</script>`,
    ],
    ['after a script', `<script>"</script><i><?= v ?>`, `'<'`, `<script>"</script><i>&lt;`],
    ['in a handler', '<b onclick="f(<?= v ?>)">', `'"'`, '<b onclick="f(&quot;\\u0022&quot;)">'],
    ['in a style', '<b style="color: <?= v ?>">', `'red; x: url(y)'`, '<b style="color: blocked">'],
    [
      'in a harmless style',
      '<style>b { color: <?= v ?> }</style>',
      `'#ff0000'`,
      '<style>b { color: #ff0000 }</style>',
    ],
    ['unless it is said to be html', '<p><?!= v ?>', `'<i>'`, '<p><i>'],
  ])('%s', async (_where, template, v, expected) => {
    expect(await page(template, v)).toBe(expected);
  });

  test('JSON printed into a script is read back whole', async () => {
    const printed = await page(
      '<script>JSON.parse(<?= v ?>)</script>',
      `JSON.stringify({ a: ["'", '</script>', 'ก'] })`,
    );
    const [, text = ''] = /parse\((.*)\)</.exec(String(printed)) ?? [];
    expect(JSON.parse(JSON.parse(text))).toEqual({ a: ["'", '</script>', 'ก'] });
  });
});

test.each([
  [
    'code shows each line of the template before what it became',
    `return /^\\/\\/ <\\?= 1 \\?>$/m.test(HtmlService.createTemplate('<p><?= 1 ?>').getCodeWithComments())`,
    true,
  ],
  [
    'a page as text is the same text',
    `const b = HtmlService.createHtmlOutput('<p>').getAs('text/plain'); return [b.getContentType(), b.getDataAsString(), b.getName()]`,
    ['text/plain', '<p>', 'output.txt'],
  ],
  ['a page has no browser but in a web app', `return HtmlService.getUserAgent()`, null],
  [
    'an answer for a web app holds text, type and file name',
    `const t = ContentService.createTextOutput('a').append('b').setMimeType(ContentService.MimeType.JSON).downloadAsFile('x.json'); const said = [t.getContent(), String(t.getMimeType()), t.getFileName()];
     return [said, t.clear().getContent(), t.setContent('c').getContent()]`,
    [['ab', 'JSON', 'x.json'], null, 'c'],
  ],
])('%s', async (_what, body, expected) => {
  expect(await value(body)).toEqual(expected);
});
