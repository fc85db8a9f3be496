import { serialOf } from '../../model/serial';

/** What the clocks of a zone show, as ISO text without a zone: `wallText(new Date(0), 'Asia/Bangkok')` → `1970-01-01T07:00:00.000`. */
export function wallText(moment: Date, zone: string): string {
  return new Date(Math.round((serialOf(moment.getTime(), zone) - 25_569) * 86_400_000))
    .toISOString()
    .slice(0, -1);
}
