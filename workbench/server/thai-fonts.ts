/** The font files that the build lays into `fonts/`. */
const WEIGHTS = [400, 600, 700] as const;
const THAI = 'U+0E01-0E5B,U+200C-200D,U+25CC';
/** Arrows, blocks, boxes, circles, ticks and crosses, which Sarabun lacks. */
const SIGNS = 'U+2190-23FF,U+2580-25CB,U+25CD-27BF,U+2B00-2BFF';

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

/** Style sheet by which Thai letters and signs are whole in every page, whatever font it names: `thaiFonts('http://127.0.0.1:8080')`. */
export function thaiFonts(origin: string): string {
  const faces = FAMILIES.flatMap((family) => WEIGHTS.flatMap((weight) => facesOf(origin, family, weight)));
  return `${faces.join('\n')}\n:where(html){font-family:Arial,Sarabun,sans-serif}\n`;
}

/** A rule hides the font of that name on the machine, so its Latin part asks for that first. */
function facesOf(origin: string, family: string, weight: number): string[] {
  const file = (name: string) => `url("${origin}/fonts/${name}-normal.woff2") format("woff2")`;
  const latin = file(`sarabun-latin-${weight}`);
  const face = (src: string, range = '') =>
    `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:${src}${range && `;unicode-range:${range}`}}`;
  return [
    face(family === 'Sarabun' ? latin : `local("${family}"),${latin}`),
    face(file(`sarabun-thai-${weight}`), THAI),
    face(file('dejavu-sans-latin-400'), SIGNS),
  ];
}
