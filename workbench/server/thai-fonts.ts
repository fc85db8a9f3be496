/** The font files that the build copies to `fonts/`. */
const WEIGHTS = [400, 600, 700] as const;
const THAI = 'U+0E01-0E5B,U+200C-200D,U+25CC';

/** Names that pages ask for; without a rule of ours their Thai would be blank on a machine that has no Thai font. */
const FAMILIES = [
  'Sarabun',
  'TH Sarabun New',
  'TH SarabunPSK',
  'Arial',
  'Helvetica',
  'Helvetica Neue',
  'Tahoma',
  'Verdana',
  'Roboto',
  'Google Sans',
  'Segoe UI',
  'Noto Sans Thai',
  'Times New Roman',
] as const;

/** Style sheet by which Thai letters are whole in every page, whatever font it names: `thaiFonts('http://127.0.0.1:8080')`. */
export function thaiFonts(origin: string): string {
  const faces = FAMILIES.flatMap((family) => WEIGHTS.flatMap((weight) => facePair(origin, family, weight)));
  return `${faces.join('\n')}\n:where(html){font-family:Arial,Sarabun,sans-serif}\n`;
}

/** A rule hides the font of that name on the machine, so its Latin half asks for that first. */
function facePair(origin: string, family: string, weight: number): string[] {
  const file = (subset: string) =>
    `url("${origin}/fonts/sarabun-${subset}-${weight}-normal.woff2") format("woff2")`;
  const face = (src: string, more = '') =>
    `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:${src}${more}}`;
  return [
    face(family === 'Sarabun' ? file('latin') : `local("${family}"),${file('latin')}`),
    face(file('thai'), `;unicode-range:${THAI}`),
  ];
}
