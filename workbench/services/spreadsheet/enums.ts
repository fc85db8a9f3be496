import { EnumValue } from '../contract';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const NUMBER_CRITERIA =
  'NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO';

/** The enumerations a script reaches as `SpreadsheetApp.<name>`. */
export const ENUMS = {
  AutoFillSeries: words('DEFAULT_SERIES ALTERNATE_SERIES'),
  BandingTheme: words('LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK'),
  BooleanCriteria: words(`CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_NOT_EQUAL_TO
    DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE ${NUMBER_CRITERIA} TEXT_CONTAINS
    TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_NOT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA`),
  BorderStyle: words('DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE'),
  ColorType: words('UNSUPPORTED RGB THEME'),
  CopyPasteType:
    words(`PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES
    PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS`),
  DataValidationCriteria:
    words(`DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN
    DATE_ON_OR_AFTER DATE_ON_OR_BEFORE ${NUMBER_CRITERIA} TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO
    TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX`),
  DeveloperMetadataLocationType: words('SPREADSHEET SHEET ROW COLUMN'),
  DeveloperMetadataVisibility: words('DOCUMENT PROJECT'),
  Dimension: words('COLUMNS ROWS'),
  Direction: words('UP DOWN PREVIOUS NEXT'),
  GroupControlTogglePosition: words('BEFORE AFTER'),
  InterpolationType: words('NUMBER PERCENT PERCENTILE MIN MAX'),
  ProtectionType: words('RANGE SHEET'),
  RecalculationInterval: words('ON_CHANGE MINUTE HOUR'),
  RelativeDate: words('TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR'),
  SheetType: words('GRID OBJECT DATASOURCE'),
  SortOrder: words('ASCENDING DESCENDING'),
  TextDirection: words('LEFT_TO_RIGHT RIGHT_TO_LEFT'),
  TextToColumnsDelimiter: words('COMMA SEMICOLON PERIOD SPACE'),
  ThemeColorType: words(
    'UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK',
  ),
  ValueType: words('IMAGE'),
  WrapStrategy: words('WRAP OVERFLOW CLIP'),
} satisfies Record<string, readonly string[]>;

/** `constant('WrapStrategy', 'WRAP')` is what a script knows as `SpreadsheetApp.WrapStrategy.WRAP`. */
export function constant(type: keyof typeof ENUMS, name: string): EnumValue {
  return new EnumValue(type, name);
}
