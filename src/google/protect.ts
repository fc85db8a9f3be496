type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What of a tab people should be warned about before they type over it. */
export interface Guard {
  readonly whole: boolean;
  readonly headingRow: number;
  readonly columns: readonly number[];
}

const WHOLE = 'OIT: แท็บนี้โปรแกรมเป็นผู้เขียน';
const HEADING = 'OIT: หัวคอลัมน์';
const COLUMN = 'OIT: คอลัมน์นี้โปรแกรมเป็นผู้เขียน';

/** Puts up the warnings that are missing and says whether any was. They warn only: people own the cells. */
export function protectTab(sheet: Sheet, guard: Guard): boolean {
  return guard.whole ? protectWhole(sheet) : protectParts(sheet, guard);
}

function protectWhole(sheet: Sheet): boolean {
  const present = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (present.length > 0) return false;
  sheet.protect().setDescription(WHOLE).setWarningOnly(true);
  return true;
}

function protectParts(sheet: Sheet, { headingRow, columns }: Guard): boolean {
  const present = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).filter(isOurs).length;
  if (present >= 1 + columns.length) return false;
  const headings = sheet.getRange(headingRow, 1, 1, sheet.getMaxColumns());
  headings.protect().setDescription(HEADING).setWarningOnly(true);
  const rows = sheet.getMaxRows() - headingRow;
  for (const column of columns) {
    sheet
      .getRange(headingRow + 1, column, rows, 1)
      .protect()
      .setDescription(COLUMN)
      .setWarningOnly(true);
  }
  return true;
}

const isOurs = (protection: GoogleAppsScript.Spreadsheet.Protection): boolean =>
  protection.getDescription().startsWith('OIT:');
