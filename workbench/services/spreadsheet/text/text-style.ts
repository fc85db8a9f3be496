import type { TextStyle as StyleData } from '../../../model/contract';
import { hexColor } from '../colors';
import { equip, local, type Methods, step } from '../methods';
import { Member } from '../objects';
import { Color } from './color';

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
  getForegroundColor: local('', ({ style }) => style.fontColor ?? null),
  getForegroundColorObject: local('', ({ style }) => (style.fontColor ? Color.rgb(style.fontColor) : null)),
  isBold: local('', ({ style }) => style.bold ?? null),
  isItalic: local('', ({ style }) => style.italic ?? null),
  isStrikethrough: local('', ({ style }) => style.strikethrough ?? null),
  isUnderline: local('', ({ style }) => style.underline ?? null),
};

type Key = keyof StyleData;

const put = (key: Key, signature: string, read = (value: unknown): unknown => value) =>
  step<TextStyleBuilder>(signature, ({ style }, value: unknown) => {
    const data = read(value) as never;
    if (data === null) delete style[key];
    else style[key] = data;
  });

const setters: Methods<TextStyleBuilder> = {
  build: local('', ({ style }) => new TextStyle({ ...style })),
  setBold: put('bold', 'boolean'),
  setItalic: put('italic', 'boolean'),
  setUnderline: put('underline', 'boolean'),
  setStrikethrough: put('strikethrough', 'boolean'),
  setFontFamily: put('fontFamily', 'string?'),
  setFontSize: put('fontSize', 'int'),
  setForegroundColor: put('fontColor', 'string?', (value) => hexColor(value as string | null)),
  setForegroundColorObject: put('fontColor', 'Color?', (value) => (value as Color | null)?.hex ?? null),
};

equip(TextStyle, 'TextStyle', [getters]);
equip(TextStyleBuilder, 'TextStyleBuilder', [setters]);
