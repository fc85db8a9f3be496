import type { CellFormat, FormatPatch } from '../../../model/contract';
import type { EnumValue } from '../../contract';
import { hexColor } from '../colors';
import { constant } from '../enums';
import { Color } from '../text/color';
import { TextRotation } from '../text/rotation';
import { TextStyle } from '../text/text-style';

/** One property of a cell's format as scripts see it: what its setter takes and how both directions read. */
export interface Facet {
  /** The name of the plural, after `get` and `set`. */
  readonly plural: string;
  /** The type of one value in a signature. */
  readonly takes: string;
  put(value: never): FormatPatch;
  show(format: CellFormat): unknown;
}

const STYLE_KEYS = [
  'fontColor',
  'fontColorTheme',
  'fontFamily',
  'fontSize',
  'bold',
  'italic',
  'underline',
  'strikethrough',
] as const;
/** How text looks that was given no look. */
export const DEFAULT_STYLE = {
  fontColor: '#000000',
  // So a style names the font of a cell that was given none; the cell itself says Arial.
  fontFamily: 'arial,sans,sans-serif',
  fontSize: 10,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
} as const;

const FONT_LINES: Readonly<Record<string, FormatPatch>> = {
  none: { underline: null, strikethrough: null },
  underline: { underline: true, strikethrough: null },
  'line-through': { underline: null, strikethrough: true },
};

const hexOf = (color: Color | null): string | null => color?.hex ?? null;

/** A word of a list, or the default; as on Google a word it does not know changes nothing. */
function word<Key extends keyof CellFormat>(
  key: Key,
  known: Readonly<Record<string, CellFormat[Key] | null>>,
) {
  return (value: string | null): FormatPatch => {
    const found = value === null ? null : known[value];
    return found === undefined ? {} : { [key]: found };
  };
}

/** Text at an angle, or with its letters one below the other. */
export function turned(degrees: number, vertical: boolean): FormatPatch {
  return { rotation: vertical || degrees === 0 ? null : degrees, vertical: vertical || null };
}

/** Each entry gives four methods: `getBackground`, `getBackgrounds`, `setBackground`, `setBackgrounds`. */
export const FACETS = {
  Background: {
    plural: 'Backgrounds',
    takes: 'string?',
    put: (css: string | null) => ({ background: hexColor(css), backgroundTheme: null }),
    show: ({ background }) => background ?? '#ffffff',
  },
  BackgroundObject: {
    plural: 'BackgroundObjects',
    takes: 'Color?',
    put: (color: Color | null) => ({ background: hexOf(color), backgroundTheme: color?.theme ?? null }),
    show: ({ background, backgroundTheme }) => Color.kept(background ?? '#ffffff', backgroundTheme),
  },
  FontColor: {
    plural: 'FontColors',
    takes: 'string?',
    put: (css: string | null) => ({ fontColor: hexColor(css), fontColorTheme: null }),
    show: ({ fontColor }) => fontColor ?? '#000000',
  },
  FontColorObject: {
    plural: 'FontColorObjects',
    takes: 'Color?',
    put: (color: Color | null) => ({ fontColor: hexOf(color), fontColorTheme: color?.theme ?? null }),
    show: ({ fontColor, fontColorTheme }) => Color.kept(fontColor ?? '#000000', fontColorTheme),
  },
  FontFamily: {
    plural: 'FontFamilies',
    takes: 'string?',
    put: (fontFamily: string | null) => ({ fontFamily }),
    show: ({ fontFamily }) => fontFamily ?? 'Arial',
  },
  FontSize: {
    plural: 'FontSizes',
    takes: 'int',
    put: (fontSize: number) => ({ fontSize }),
    show: ({ fontSize }) => fontSize ?? DEFAULT_STYLE.fontSize,
  },
  FontWeight: {
    plural: 'FontWeights',
    takes: 'string?',
    put: word('bold', { bold: true, normal: null }),
    show: ({ bold }) => (bold ? 'bold' : 'normal'),
  },
  FontStyle: {
    plural: 'FontStyles',
    takes: 'string?',
    put: word('italic', { italic: true, normal: null }),
    show: ({ italic }) => (italic ? 'italic' : 'normal'),
  },
  FontLine: {
    plural: 'FontLines',
    takes: 'string?',
    put: (line: string | null) => FONT_LINES[line ?? 'none'] ?? {},
    show: ({ underline, strikethrough }) =>
      strikethrough ? 'line-through' : underline ? 'underline' : 'none',
  },
  HorizontalAlignment: {
    plural: 'HorizontalAlignments',
    takes: 'string?',
    put: word('horizontalAlignment', { left: 'left', center: 'center', right: 'right', normal: null }),
    show: ({ horizontalAlignment }) => horizontalAlignment ?? 'general',
  },
  VerticalAlignment: {
    plural: 'VerticalAlignments',
    takes: 'string?',
    put: word('verticalAlignment', { top: 'top', middle: 'middle', bottom: 'bottom' }),
    show: ({ verticalAlignment }) => verticalAlignment ?? 'bottom',
  },
  Wrap: {
    plural: 'Wraps',
    takes: 'boolean',
    put: (wrapped: boolean) => ({ wrap: wrapped ? 'wrap' : 'overflow' }),
    // A cell never touched says true although its strategy is OVERFLOW: Google's issue 427134600.
    show: ({ wrap }) => (wrap ?? 'wrap') === 'wrap',
  },
  WrapStrategy: {
    plural: 'WrapStrategies',
    takes: 'WrapStrategy',
    put: ({ name }: EnumValue) => ({ wrap: name.toLowerCase() as 'overflow' | 'wrap' | 'clip' }),
    show: ({ wrap }) => constant('WrapStrategy', (wrap ?? 'overflow').toUpperCase()),
  },
  TextDirection: {
    plural: 'TextDirections',
    takes: 'TextDirection?',
    put: (direction: EnumValue | null) => ({
      textDirection: (direction?.name ?? null) as 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT' | null,
    }),
    show: ({ textDirection }) => (textDirection ? constant('TextDirection', textDirection) : null),
  },
  TextRotation: {
    plural: 'TextRotations',
    takes: 'int/TextRotation',
    put: (said: number | TextRotation) =>
      said instanceof TextRotation ? turned(said.degrees, said.vertical) : turned(said, false),
    show: ({ rotation, vertical }) => new TextRotation(rotation ?? 0, vertical),
  },
  TextStyle: {
    plural: 'TextStyles',
    takes: 'TextStyle',
    put: ({ style }: TextStyle) => ({ ...(style.fontColor && { fontColorTheme: null }), ...style }),
    show: (format) => new TextStyle({ ...DEFAULT_STYLE, ...stylePart(format) }),
  },
} satisfies Record<string, Facet>;

/** What of a format concerns the text. */
export function stylePart(format: CellFormat): Pick<CellFormat, (typeof STYLE_KEYS)[number]> {
  return Object.fromEntries(STYLE_KEYS.flatMap((key) => (key in format ? [[key, format[key]]] : [])));
}
