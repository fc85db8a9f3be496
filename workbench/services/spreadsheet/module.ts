import type { ServiceModule, ServiceObject } from '../contract';
import { absentInRange, absentInSheet, absentInSpreadsheet } from './absent';
import './application';
import { activate, activeMethods, activeSheet, Selection, selectionMethods } from './book/active';
import { contents as bookContents } from './book/contents';
import { delegated } from './book/delegated';
import { copying as bookCopying } from './book/files';
import { identity as bookIdentity } from './book/identity';
import { NamedRange } from './book/named-range';
import { sharing } from './book/sharing';
import { tabs } from './book/tabs';
import { change, equip, type Methods } from './methods';
import { Range, RangeList, Sheet, Spreadsheet, SpreadsheetApp } from './objects';
import { attached } from './range/attached';
import { Border, Borders, borderLines } from './range/border-lines';
import { borders } from './range/borders';
import { clearing } from './range/clearing';
import { copying } from './range/copying';
import { filling } from './range/filling';
import { formats } from './range/formats';
import { formulas } from './range/formulas';
import { equipRangeList } from './range/list';
import { merging } from './range/merging';
import { moving } from './range/moving';
import { notes } from './range/notes';
import { ordering } from './range/ordering';
import { position } from './range/position';
import { regions } from './range/regions';
import { richTexts } from './range/rich-texts';
import { tidying } from './range/tidying';
import { validations } from './range/validations';
import { values } from './range/values';
import { Banding, bookBanding, rangeBanding, sheetBanding } from './rules/banding';
import { ConditionalFormatRule } from './rules/conditional';
import { BooleanCondition, ConditionalFormatRuleBuilder, GradientCondition } from './rules/conditional-parts';
import { Filter, rangeFilter, SortSpec, sheetFilter } from './rules/filter';
import { FilterCriteria, FilterCriteriaBuilder } from './rules/filter-criteria';
import { DeveloperMetadata, DeveloperMetadataLocation } from './rules/metadata';
import { DeveloperMetadataFinder } from './rules/metadata-finder';
import { Protection } from './rules/protection';
import { DataValidation, DataValidationBuilder } from './rules/validation';
import { SCOPES } from './scopes';
import { contents as sheetContents } from './sheet/contents';
import { Group, rangeGroups, sheetGroups } from './sheet/groups';
import { identity as sheetIdentity } from './sheet/identity';
import { lines } from './sheet/lines';
import { rules as sheetRules } from './sheet/rules';
import { Color, ColorBuilder, RgbColor, ThemeColor } from './text/color';
import { RichTextValue, RichTextValueBuilder } from './text/rich-text';
import { TextRotation } from './text/rotation';
import { finderMethods, TextFinder } from './text/text-finder';
import { TextStyle, TextStyleBuilder } from './text/text-style';
import { bookTheme, SpreadsheetTheme } from './text/theme';

/** Here the tables of methods meet the four great classes, and the family meets the host. */

const RANGE: readonly Methods<Range>[] = [
  position,
  values,
  formulas,
  formats,
  borders,
  borderLines,
  notes,
  clearing,
  merging,
  validations,
  copying,
  moving,
  filling,
  rangeFilter,
  rangeBanding,
  rangeGroups,
  ordering,
  tidying,
  regions,
  richTexts,
  attached,
  absentInRange,
  finderMethods<Range>(),
];

const SHEET: readonly Methods<Sheet>[] = [
  sheetIdentity,
  sheetContents,
  lines,
  sheetRules,
  sheetFilter,
  sheetBanding,
  sheetGroups,
  absentInSheet,
  activeMethods<Sheet>(({ book }) => book),
  selectionMethods<Sheet>((sheet) => sheet),
  { activate: change('', activate) },
  finderMethods<Sheet>(),
];

const SPREADSHEET: readonly Methods<Spreadsheet>[] = [
  bookIdentity,
  sharing,
  bookCopying,
  tabs,
  bookContents,
  bookBanding,
  bookTheme,
  absentInSpreadsheet,
  activeMethods<Spreadsheet>((book) => book),
  selectionMethods<Spreadsheet>(activeSheet),
  delegated(Object.assign({}, ...SHEET)),
  finderMethods<Spreadsheet>(),
];

equip(Range, 'Range', RANGE, SCOPES.inSpreadsheet);
equip(Sheet, 'Sheet', SHEET, SCOPES.inSpreadsheet);
equip(Spreadsheet, 'Spreadsheet', SPREADSHEET, SCOPES.inSpreadsheet);
equipRangeList(Object.assign({}, ...RANGE));

const CLASSES: readonly { readonly prototype: ServiceObject }[] = [
  Banding,
  FilterCriteria,
  FilterCriteriaBuilder,
  Group,
  SortSpec,
  BooleanCondition,
  Border,
  Borders,
  Color,
  ColorBuilder,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
  DataValidation,
  DataValidationBuilder,
  DeveloperMetadata,
  DeveloperMetadataFinder,
  DeveloperMetadataLocation,
  Filter,
  GradientCondition,
  NamedRange,
  Protection,
  Range,
  RangeList,
  RgbColor,
  RichTextValue,
  RichTextValueBuilder,
  Selection,
  Sheet,
  Spreadsheet,
  SpreadsheetApp,
  SpreadsheetTheme,
  TextFinder,
  TextRotation,
  TextStyle,
  TextStyleBuilder,
  ThemeColor,
];

/** The Spreadsheet service: the global `SpreadsheetApp` and everything it leads to. */
export const SPREADSHEETS: ServiceModule = {
  globals: { SpreadsheetApp: (execution) => new SpreadsheetApp(execution) },
  exposures: CLASSES.map(({ prototype }) => prototype.exposure),
};
