import { type EnumValue, ScriptError } from '../../contract';
import { constant } from '../enums';
import { equip, local, type Methods, read } from '../methods';
import { Member, type Spreadsheet } from '../objects';
import { Color, THEME } from './color';

/** What the colours of a theme and its font stand for. The host has Google's standard theme and no other. */
export class SpreadsheetTheme extends Member {}

const theme: Methods<SpreadsheetTheme> = {
  getConcreteColor: local('ThemeColorType', (_self, { name }: EnumValue) => {
    const hex = THEME[name];
    if (hex === undefined) throw new ScriptError('Invalid argument: themeColorType');
    return Color.rgb(hex);
  }),
  getFontFamily: local('', () => 'Arial'),
  getThemeColors: local('', () => Object.keys(THEME).map((name) => constant('ThemeColorType', name))),
};

equip(SpreadsheetTheme, 'SpreadsheetTheme', [theme]);

export const bookTheme: Methods<Spreadsheet> = {
  getSpreadsheetTheme: read('', () => new SpreadsheetTheme()),
};
