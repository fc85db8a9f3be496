/** Pages that are large, as some are, and pages that are made to cost time. */

/** A stretch of about so many bytes: a piece again and again, by its number. */
export function stretch(bytes: number, piece: (n: number) => string): string {
  const pieces: string[] = [];
  for (let n = 0, length = 0; length < bytes; n += 1) {
    const text = piece(n);
    pieces.push(text);
    length += Buffer.byteLength(text);
  }
  return pieces.join('');
}

const ITEM = 'แผนดำเนินงานประจำปี 2566';
const page = (body: string, heading = ITEM) =>
  `<!DOCTYPE html><html lang="th"><head><title>${heading}</title></head><body><header><nav><a href="/">หน้าหลัก</a></nav></header><main><h1>${heading}</h1>${body}<p><a href="/files/o10.pdf">ดาวน์โหลด${ITEM}</a></p></main><footer>© 2569</footer></body></html>`;
const SENTENCE = 'ที่ประชุมพิจารณาโครงการตามแผนดำเนินงานของกองช่าง เมื่อวันที่ 12 ตุลาคม 2565 แล้วเห็นชอบให้ดำเนินการต่อไป ';

/** Pages of about so many bytes as sites have them. */
export const ORDINARY: Readonly<Record<string, (bytes: number) => string>> = {
  'rows of a table': (bytes) =>
    page(
      `<table>${stretch(bytes, (n) => `<tr><td>${n}</td><td>จ้างเหมาบริการ${n}</td><td>${n},500.00</td><td>เฉพาะเจาะจง</td><td>ร้าน ก / ${n},000 บาท</td><td>${n % 28}/2566</td><td>ลงวันที่ ${n % 28} ม.ค. 66</td></tr>\n`)}</table>`,
    ),
  prose: (bytes) => page(stretch(bytes, (n) => `<p>${n} ${SENTENCE}</p>\n`)),
  'prose without paragraphs': (bytes) => page(`<p>${stretch(bytes, () => SENTENCE)}</p>`),
  'an archive of documents': (bytes) =>
    page(
      stretch(
        bytes,
        (n) =>
          `<li class="item"><a href="/files/plan-${n}.pdf" target="_blank">แผนดำเนินงาน ประจำปีงบประมาณ ${2560 + (n % 9)} ฉบับที่ ${n}</a> <span class="date">${n % 28} มีนาคม 2566</span></li>\n`,
      ),
    ),
  'menus and blocks': (bytes) =>
    page(
      stretch(
        bytes,
        (n) =>
          `<div id="block-${n}" class="widget widget_nav_menu wp-block-group"><div class="menu-main-container"><ul id="menu-main-${n}" class="menu"><li id="menu-item-${n}" class="menu-item menu-item-type-post_type menu-item-object-page menu-item-${n}"><a href="https://www.a.go.th/page/${n}/" itemprop="url" style="padding-left: 12px">รายการ ${n}</a></li></ul></div><div class="card shadow-sm" style="width: 18rem;"><h3 class="card-title">หัวข้อ ${n}</h3></div></div>\n`,
      ),
    ),
  'a picture in the page': (bytes) =>
    page(`<img alt="แผนผัง" src="data:image/png;base64,${stretch(bytes, () => 'iVBORw0KGgoAAAANSUhEUgAA')}">`),
  'programs and styles': (bytes) =>
    page(
      `<style>${stretch(bytes / 2, (n) => `.a${n}{color:#${n}}`)}</style><script>${stretch(bytes / 2, (n) => `var a${n}="<p>${n}</p>";`)}</script>`,
    ),
  'pages that name nothing': (bytes) =>
    page(
      stretch(bytes, (n) => `<p>${n} ข่าวกิจกรรมของหน่วยงาน</p>\n`),
      'ข่าวกิจกรรม',
    ).replaceAll(ITEM, 'ภาพกิจกรรม'),
};

/** What a page may be made of to cost a reader time: repeated without end, between these two. */
export const HOSTILE: readonly (readonly [piece: string, before?: string, after?: string])[] = [
  ['<a'],
  ['<a '],
  ['<a href="'],
  ["<a href='x"],
  ['<a href="/f.pdf">'],
  ['</a>'],
  ['<!--'],
  ['<!'],
  ['<?'],
  ['<script'],
  ['<script>'],
  ['<title>'],
  ['</script', '<script>'],
  ['</', '<script>'],
  ['<div><p>'],
  ['<div>'],
  ['<ul><li>'],
  ['<table><tr><td>'],
  ['<td>'],
  ['</td>'],
  ['<h1>แผน'],
  ['<main><h1>แผนดำเนินงาน</h1>'],
  ['<'],
  ['<<a>'],
  ['a="', '<div '],
  ['a=\'"', '<div '],
  ['= ', '<div class'],
  ['class=nav ', '<div '],
  ['x-', '<div class="', '">'],
  ['nav ', '<div class="', '">'],
  ['href ', '<a ', '>'],
  ['http-equiv="refresh" ', '<meta ', '>'],
  ['0', '<meta http-equiv="refresh" content="', '">'],
  [' ', '<meta http-equiv="refresh" content="5', ';url=/x">'],
  ['<meta http-equiv="refresh" content="5">'],
  ['&#'],
  ['&'],
  ['&#3585;'],
  ['&amp'],
  ['พ.ศ. '],
  ['พ.'],
  ['พ . ร . บ . '],
  ['25'],
  ['2566-'],
  ['2566 - 2570 '],
  ['2566/'],
  ['1,234'],
  ['1.'],
  ['9'],
  ['(02) 123-4567 '],
  ['โทร '],
  ['ที่ 1'],
  ['ที่ 1/2566 '],
  ['ปรับปรุงล่าสุด'],
  ['ปรับปรุง'],
  ['เผยแพร่เมื่อวันที่ '],
  ['updated '],
  ['copyright '],
  ['เข้าชม'],
  ['ระเบียบ'],
  ['พระราชบัญญัติ '],
  ['ข้อมูล ณ วันที่ '],
  ['1 มกราคม '],
  ['มกราคม 2566 - '],
  ['ม.ค. '],
  ['ม '],
  ['ม. '],
  ['ปีงบประมาณ '],
  ['ไตรมาสที่ 1/'],
  [' / '],
  ['('],
  [')'],
  ['(('],
  ['ก'],
  ['ก '],
  ['่้'],
  ['ํา'],
  ['เ'],
  ['ๆ'],
  ['§'],
  ['แผน'],
  ['แผนดำเนินงาน'],
  ['แผนดำเนินงานประจำปี 2566 '],
  ['รายงาน'],
  ['รายงานผลการ'],
  ['ประจำปี'],
  ['6เดือน'],
  ['ตุลาคม'],
  ['ไม่มี'],
  ['ไม่พบ '],
  ['หน้า'],
  ['ถูก'],
  ['ไม่'],
  ['page '],
  ['page was '],
  ['not '],
  ['no '],
  ['upload '],
  ['domain '],
  ['session '],
  ['slot '],
  ['ฝาก'],
  ['casin'],
  ['เว็บ'],
  ['location '],
  ['alert("', '<script>', '</script>'],
  ['location', '<script>', '</script>'],
  ['\u200b'],
  ['\u00a0'],
  ['\n'],
  [' '],
  ['\ud83d'],
  ['<a href="/x">x</a>'],
  ['<a href="/x"></a>'],
  ['<iframe src="/x">'],
  ['<iframe src="/f.pdf">'],
  ['<img src="data:'],
  ['<base href="/x">'],
  ['<tr><td><a href="/a.pdf">แผน</a></td></tr>'],
  ['<td>แผน</td>', '<table><tr>'],
  ['</div>', '<div>'],
  ['</x>', '<table><td>'],
  ['ปี 2566 ', '<a href="/f.pdf">', '</a>'],
  ['%', '<a href="/', '.pdf">ดาวน์โหลด</a>'],
  ['%E0%B8', '<a href="/', '.pdf">ดาวน์โหลด</a>'],
  ['/..', '<a href="', '/x.pdf">ดาวน์โหลด</a>'],
  ['a', '<a href="', '.pdf">ดาวน์โหลด</a>'],
  ['_-', '<a href="/', '.pdf">ดาวน์โหลด</a>'],
];

/** A hostile page of about so many bytes. */
export const hostile = ([piece, before = '', after = '']: (typeof HOSTILE)[number], bytes: number) =>
  before + piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece))) + after;
