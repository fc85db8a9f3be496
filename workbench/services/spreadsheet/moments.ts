import { epochOf, serialOf as serialOfEpoch } from '../../model/serial';

/** Dates of a script and serial numbers of a spreadsheet, one into the other by the spreadsheet's zone. */

/** `serialOf(new Date('2022-03-30T17:00Z'), 'Asia/Bangkok')` → 44651. */
export function serialOf(moment: Date, zone: string): number {
  return serialOfEpoch(moment.getTime(), zone);
}

/** `momentOf(44651, 'Asia/Bangkok')` → 2022-03-30T17:00Z. */
export function momentOf(serial: number, zone: string): Date {
  return new Date(Number.isInteger(serial) ? startOfDay(serial, zone) : epochOf(serial, zone));
}

/** Asking for a zone's offset is slow, and a sheet has few different days: each is asked for once. */
const MOST_DAYS = 20_000;
const daysByZone = new Map<string, Map<number, number>>();

function startOfDay(serial: number, zone: string): number {
  const days = daysByZone.get(zone) ?? new Map<number, number>();
  daysByZone.set(zone, days);
  const start = days.get(serial) ?? epochOf(serial, zone);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(serial, start);
  return start;
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
