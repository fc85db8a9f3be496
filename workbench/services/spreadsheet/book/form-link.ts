import type { CloudState } from '../../contract';
import { formUrlOfBook, formUrlOfSheet } from '../../forms/destination';

/** The address of the form that writes into a tab; null for any other, and in a cloud without forms. */
export function formUrl(cloud: CloudState, spreadsheetId: string, sheetId: number): string | null {
  return cloud.parts.forms ? formUrlOfSheet(cloud, spreadsheetId, sheetId) : null;
}

/** The address of the form that writes into a spreadsheet, whichever its tab. */
export function bookFormUrl(cloud: CloudState, spreadsheetId: string): string | null {
  return cloud.parts.forms ? formUrlOfBook(cloud, spreadsheetId) : null;
}
