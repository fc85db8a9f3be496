import { epochOf, serialOf as serialOfEpoch } from '../../model/serial';

/** Dates of a script and serial numbers of a spreadsheet, one into the other by the spreadsheet's zone. */

/** `serialOf(new Date('2022-03-30T17:00Z'), 'Asia/Bangkok')` → 44651. */
export function serialOf(moment: Date, zone: string): number {
  return serialOfEpoch(moment.getTime(), zone);
}

/** `momentOf(44651, 'Asia/Bangkok')` → 2022-03-30T17:00Z. */
export function momentOf(serial: number, zone: string): Date {
  return new Date(epochOf(serial, zone));
}

/** Is there such a zone? `isZone('Asia/Bangkok')` → true. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
