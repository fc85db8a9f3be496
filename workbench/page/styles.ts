import type { CellStyle } from '../server/protocol';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Makes a class `s<number>` of each look; a rule a browser would refuse is left out, never half applied. */
export function addStyles(styles: readonly (readonly [number: string, style: CellStyle])[]): void {
  for (const [number, style] of styles) sheet.insertRule(`td.s${number}{${declarations(style).join(';')}}`);
}

/** The look as CSS; texts of a workbook never reach it but as checked colours and names. */
export function declarations(style: CellStyle): string[] {
  const { fontFamily, fontSize, rotation } = style;
  return [
    ...color('--fill', style.fill),
    ...color('background-color', style.fill),
    ...color('color', style.fontColor),
    ...(fontFamily && /^[\w -]+$/.test(fontFamily) ? [`font-family:"${fontFamily}",Sarabun,sans-serif`] : []),
    ...(typeof fontSize === 'number' ? [`font-size:${fontSize}pt`] : []),
    ...(style.bold ? ['font-weight:700'] : []),
    ...(style.italic ? ['font-style:italic'] : []),
    ...lines(style),
    ...(style.align ? [`text-align:${style.align}`] : []),
    ...(style.vertical ? [`vertical-align:${style.vertical}`] : []),
    ...(style.wrap === 'wrap' ? ['white-space:pre-wrap', 'overflow-wrap:anywhere'] : []),
    ...(rotation ? ['writing-mode:sideways-lr', 'white-space:pre'] : []),
    ...borders(style),
  ];
}

const color = (property: string, value: string | undefined): string[] =>
  value && /^#[0-9a-f]{6}$/i.test(value) ? [`${property}:${value}`] : [];

function lines({ underline, strikethrough }: CellStyle): string[] {
  const drawn = [underline && 'underline', strikethrough && 'line-through'].filter(Boolean).join(' ');
  return drawn ? [`text-decoration:${drawn}`] : [];
}

/** Google's names of border styles. */
const LINES: Readonly<Record<string, string>> = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};

/** A cell's own border is on the lower and right edge; its upper and left lines cover those of its neighbours. */
function borders({ borders: edges = {} }: CellStyle): string[] {
  const shadows: string[] = [];
  const rules = Object.entries(edges).flatMap(([edge, line]) => {
    if (!line || !/^#[0-9a-f]{6}$/i.test(line.color)) return [];
    const look = LINES[line.style] ?? '1px solid';
    if (edge === 'bottom' || edge === 'right') return [`border-${edge}:${look} ${line.color}`];
    const width = look.slice(0, 1);
    shadows.push(edge === 'top' ? `0 -${width}px ${line.color}` : `-${width}px 0 ${line.color}`);
    return [];
  });
  return shadows.length > 0 ? [...rules, `box-shadow:${shadows.join(',')}`] : rules;
}
