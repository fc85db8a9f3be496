import { FAULTS, type Fault, FILE_SHARE, type Site, type SiteItem } from './demonstration-sites';

/** What a site answers to a GET. */
export interface SiteAnswer {
  readonly status: number;
  /** HTML, unless a type is given; empty when there is nothing to read. */
  readonly body: string;
  readonly type?: string;
  readonly location?: string;
}

/**
 * The answer of a demonstration site: `/` is its home, `/ita2565/o12` the page of an item, `/ita2565/o12/2` its second part,
 * `/ita2565/o12.pdf` its document; everything else is not there. Null for a host that is none of them.
 */
export function answerOfSite(
  sites: ReadonlyMap<string, Site>,
  host: string,
  path: string,
): SiteAnswer | null {
  const site = sites.get(host);
  if (!site) return null;
  if (path === '/') return found(homePage(site));
  const [, year, number, part, ending] = /^\/ita(\d{4})\/o(\d{1,2})(?:\/(\d))?(\.pdf)?$/.exec(path) ?? [];
  const item = site.items.find(({ code }) => code === `O${number}`);
  if (!item || Number(year) !== site.year) return missing(site);
  if (ending !== undefined) return { status: 200, type: 'application/pdf', body: PAPER };
  const fault = FAULTS[host]?.[item.code];
  return fault === undefined
    ? found(itemPage(site, item, { year: site.year, part: part ?? '', isShared: host === FILE_SHARE }))
    : FAULTY[fault](site, item);
}

const found = (body: string): SiteAnswer => ({ status: 200, body });

const missing = (site: Site): SiteAnswer => ({
  status: 404,
  body: page(site, 'ไม่พบหน้าที่ต้องการ', ['<p>หน้านี้อาจถูกย้ายหรือลบไปแล้ว <a href="/">กลับหน้าหลัก</a></p>']),
});

const FAULTY = {
  gone: missing,
  home: () => ({ status: 302, body: '', location: '/' }),
  blocked: (site) => ({ status: 403, body: page(site, 'ไม่อนุญาตให้เข้าถึง', []) }),
  broken: (site) => ({ status: 500, body: page(site, 'ระบบขัดข้องชั่วคราว', []) }),
  empty: () => ({ status: 200, body: '' }),
  'last year': (site, item) =>
    found(itemPage(site, item, { year: site.year - 1, part: '', isShared: false })),
} as const satisfies Record<Fault, (site: Site, item: SiteItem) => SiteAnswer>;

interface Edition {
  readonly year: number;
  readonly part: string;
  readonly isShared: boolean;
}

function itemPage(site: Site, item: SiteItem, { year, part, isShared }: Edition): string {
  const heading = `${item.code} ${item.title} ${periodOf(item, year)}${part && ` ส่วนที่ ${part}`}`;
  const breadcrumb = isShared ? 'เอกสารสาธารณะ' : `การเปิดเผยข้อมูลสาธารณะ (OIT) ปี ${site.year}`;
  return page(site, heading, [
    `<p class="path"><a href="/">หน้าหลัก</a> › ${escaped(breadcrumb)}</p>`,
    `<ul>${item.criteria
      .split('\n')
      .map((each) => `<li>${escaped(each)}</li>`)
      .join('')}</ul>`,
    `<p><a href="/ita${site.year}/${item.code.toLowerCase()}.pdf">ดาวน์โหลดเอกสาร</a></p>`,
    `<p>เผยแพร่เมื่อ 31 มกราคม พ.ศ. ${year}</p>`,
  ]);
}

const PLAN_YEARS = 5;

/** The time that the evidence is of. */
function periodOf({ evidenceYear, period }: SiteItem, year: number): string {
  if (period === 'มากกว่า 1 ปี') return `พ.ศ. ${year - PLAN_YEARS + 1} - ${year}`;
  const half = period.includes('6 เดือน') ? ` (ตุลาคม ${year - 1} - มีนาคม ${year})` : '';
  return `ประจำปีงบประมาณ พ.ศ. ${evidenceYear === 'ปีก่อน' ? year - 1 : year}${half}`;
}

function homePage(site: Site): string {
  const lines = site.items.map(({ code, title }) => {
    const address = `/ita${site.year}/${code.toLowerCase()}`;
    return `<li><a href="${address}">${escaped(`${code} ${title}`)}</a></li>`;
  });
  return page(site, `การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ${site.year}`, [`<ul>${lines.join('')}</ul>`]);
}

/** The words are this sample's own, yet a page is a page: what stands in it is text. */
function page({ owner }: Site, heading: string, content: readonly string[]): string {
  return [
    '<!DOCTYPE html><html lang="th"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(`${heading} | ${owner}`)}</title></head>`,
    `<body><header>${escaped(owner)}</header><main><h1>${escaped(heading)}</h1>`,
    ...content,
    '</main><footer>เว็บไซต์สาธิตของ OIT Tracker ไม่ใช่เว็บไซต์ของหน่วยงานจริง</footer></body></html>',
  ].join('\n');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** A document of one page; Thai would need a font in it. */
const PAPER = [
  '%PDF-1.4',
  '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
  '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
  '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj',
  '4 0 obj <</Length 51>> stream',
  'BT /F 20 Tf 60 760 Td (OIT Tracker demonstration) Tj ET',
  'endstream endobj',
  '5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj',
  'trailer <</Root 1 0 R>>',
].join('\n');
