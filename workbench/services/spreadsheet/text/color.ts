import { type EnumValue, ScriptError } from '../../contract';
import { hexChannels, hexColor } from '../colors';
import { constant } from '../enums';
import { equip, local, type Methods, step } from '../methods';
import { Member } from '../objects';

/** What the names of the theme stand for in Google's standard theme. */
export const THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

type ColorData = { readonly rgb: string } | { readonly theme: string };

/** A colour given as RGB or by its place in the theme. */
export class Color extends Member {
  constructor(readonly data: ColorData) {
    super();
  }

  static rgb(hex: string): Color {
    return new Color({ rgb: hex });
  }

  /** As cells keep it: the colour, and which of the theme it is, if it is one. */
  static kept(hex: string, theme: string | undefined): Color {
    return theme === undefined ? Color.rgb(hex) : new Color({ theme });
  }

  get theme(): string | null {
    return 'theme' in this.data ? this.data.theme : null;
  }

  /** As cells keep it: a theme colour is taken at its standard value. */
  get hex(): string {
    return 'rgb' in this.data ? this.data.rgb : (THEME[this.data.theme] ?? '#000000');
  }
}

export class ColorBuilder extends Member {
  data: ColorData | null = null;
}

export class RgbColor extends Member {
  constructor(readonly hex: string) {
    super();
  }
}

export class ThemeColor extends Member {
  constructor(readonly theme: string) {
    super();
  }
}

const typeOf = (data: ColorData | null): EnumValue =>
  constant('ColorType', data === null ? 'UNSUPPORTED' : 'rgb' in data ? 'RGB' : 'THEME');

function asRgb(data: ColorData | null): RgbColor {
  if (!data || !('rgb' in data)) throw new ScriptError('Object is not of type RgbColor.');
  return new RgbColor(data.rgb);
}

function asTheme(data: ColorData | null): ThemeColor {
  if (!data || !('theme' in data)) throw new ScriptError('Object is not of type ThemeColor.');
  return new ThemeColor(data.theme);
}

const reading: Methods<{ readonly data: ColorData | null }> = {
  asRgbColor: local('', ({ data }) => asRgb(data)),
  asThemeColor: local('', ({ data }) => asTheme(data)),
  getColorType: local('', ({ data }) => typeOf(data)),
};

/** What a builder stands for; black until it was told. */
export const colorOf = ({ data }: ColorBuilder): Color => new Color(data ?? { rgb: '#000000' });

const building: Methods<ColorBuilder> = {
  build: local('', colorOf),
  setRgbColor: step('string', (builder, css: string) => {
    builder.data = { rgb: hexColor(css) ?? '#000000' };
  }),
  setThemeColor: step('ThemeColorType', (builder, theme: EnumValue) => {
    builder.data = { theme: theme.name };
  }),
};

const channel = (index: 0 | 1 | 2) => local<RgbColor>('', ({ hex }) => hexChannels(hex)[index]);

const rgb: Methods<RgbColor> = {
  asHexString: local('', ({ hex }) => hex),
  getRed: channel(0),
  getGreen: channel(1),
  getBlue: channel(2),
  getColorType: local('', () => constant('ColorType', 'RGB')),
};

const themed: Methods<ThemeColor> = {
  getColorType: local('', () => constant('ColorType', 'THEME')),
  getThemeColorType: local('', ({ theme }) => constant('ThemeColorType', theme)),
};

equip<Color>(Color, 'Color', [reading]);
equip<ColorBuilder>(ColorBuilder, 'ColorBuilder', [reading, building]);
equip(RgbColor, 'RgbColor', [rgb]);
equip(ThemeColor, 'ThemeColor', [themed]);
