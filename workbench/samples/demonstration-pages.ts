import { FAULTS, type Fault, FILE_SHARE, type Site, type SiteItem } from './demonstration-sites';

/** What a site answers to a GET. */
export interface SiteAnswer {
  readonly status: number;
  /** HTML; empty when there is nothing to read. */
  readonly body: string;
  readonly location?: string;
}

/**
 * The answer of a demonstration site: `/` is its home, `/ita2565/o12` the page of an item, `/ita2565/o12/2` its second part;
 * everything else is not there. Null for a host that is none of them.
 */
export function answerOfSite(
  sites: ReadonlyMap<string, Site>,
  host: string,
  path: string,
): SiteAnswer | null {
  const site = sites.get(host);
  if (!site) return null;
  if (path === '/') return found(homePage(site));
  const [, year, number, part] = /^\/ita(\d{4})\/o(\d{1,2})(?:\/(\d))?$/.exec(path) ?? [];
  const item = site.items.find(({ code }) => code === `O${number}`);
  if (!item || Number(year) !== site.year) return missing(site);
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

function itemPage(
  site: Site,
  { code, title, criteria }: SiteItem,
  { year, part, isShared }: Edition,
): string {
  const heading = `${code} ${title} ประจำปีงบประมาณ พ.ศ. ${year}${part && ` ส่วนที่ ${part}`}`;
  const breadcrumb = isShared ? 'เอกสารสาธารณะ' : `การเปิดเผยข้อมูลสาธารณะ (OIT) ปี ${site.year}`;
  return page(site, heading, [
    `<p class="path"><a href="/">หน้าหลัก</a> › ${escaped(breadcrumb)}</p>`,
    `<ul>${criteria
      .split('\n')
      .map((each) => `<li>${escaped(each)}</li>`)
      .join('')}</ul>`,
    `<p>เผยแพร่เมื่อ 31 มกราคม พ.ศ. ${year}</p>`,
  ]);
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
