import type { CloudState } from '../../contract';
import { formUrlOfSheet } from '../../forms/destination';

/** The address of the form that writes into a tab; null for any other, and in a cloud without forms. */
export function formUrl(cloud: CloudState, spreadsheetId: string, sheetId: number): string | null {
  return cloud.parts.forms ? formUrlOfSheet(cloud, spreadsheetId, sheetId) : null;
}
