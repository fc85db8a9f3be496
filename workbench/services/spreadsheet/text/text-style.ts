import type { TextStyle as StyleData } from '../../../model/contract';
import { hexColor } from '../colors';
import { equip, local, type Methods, step } from '../methods';
import { Member } from '../objects';
import { Color, ColorBuilder, colorOf } from './color';

/** How text looks; a key that is absent was not said. */
export class TextStyle extends Member {
  constructor(readonly style: StyleData) {
    super();
  }
}

export class TextStyleBuilder extends Member {
  constructor(readonly style: StyleData) {
    super();
  }
}

const getters: Methods<TextStyle> = {
  copy: local('', ({ style }) => new TextStyleBuilder({ ...style })),
  getFontFamily: local('', ({ style }) => style.fontFamily ?? null),
  getFontSize: local('', ({ style }) => style.fontSize ?? null),
  // A colour of the theme goes by its name here, as on the platform.
  getForegroundColor: local('', ({ style }) => style.fontColorTheme ?? style.fontColor ?? null),
  getForegroundColorObject: local('', ({ style }) =>
    style.fontColor ? Color.kept(style.fontColor, style.fontColorTheme) : null,
  ),
  isBold: local('', ({ style }) => style.bold ?? null),
  isItalic: local('', ({ style }) => style.italic ?? null),
  isStrikethrough: local('', ({ style }) => style.strikethrough ?? null),
  isUnderline: local('', ({ style }) => style.underline ?? null),
};

type Key = keyof StyleData;

const put = (key: Key, signature: string) =>
  step<TextStyleBuilder>(signature, ({ style }, value: unknown) => {
    if (value === null) delete style[key];
    else style[key] = value as never;
  });

function paint(style: StyleData, hex: string | null, theme: string | null): void {
  delete style.fontColor;
  delete style.fontColorTheme;
  if (hex) style.fontColor = hex;
  if (theme) style.fontColorTheme = theme;
}

const setters: Methods<TextStyleBuilder> = {
  build: local('', ({ style }) => new TextStyle({ ...style })),
  setBold: put('bold', 'boolean'),
  setItalic: put('italic', 'boolean'),
  setUnderline: put('underline', 'boolean'),
  setStrikethrough: put('strikethrough', 'boolean'),
  setFontFamily: put('fontFamily', 'string?'),
  setFontSize: put('fontSize', 'int'),
  setForegroundColor: step('string?', ({ style }, css: string | null) => paint(style, hexColor(css), null)),
  setForegroundColorObject: step('Color/ColorBuilder?', ({ style }, color: Color | ColorBuilder | null) => {
    const built = color instanceof ColorBuilder ? colorOf(color) : color;
    paint(style, built?.hex ?? null, built?.theme ?? null);
  }),
};

equip(TextStyle, 'TextStyle', [getters]);
equip(TextStyleBuilder, 'TextStyleBuilder', [setters]);
