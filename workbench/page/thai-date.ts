/** A day and its time as Thai people write it: `31 มีนาคม 2565 09:00 น.` */
export function thaiMoment(moment: number, timeZone: string): string {
  return `${thaiDay(moment, timeZone, 'long')} ${clockTime(moment, timeZone)} น.`;
}

/** `thaiDay(…, 'short')` → `จ. 28 มี.ค. 2565` */
export function thaiDay(moment: number, timeZone: string, length: 'short' | 'long'): string {
  const parts = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
    day: 'numeric',
    month: length,
    year: 'numeric',
    timeZone,
  }).formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const day = `${part('day')} ${part('month')} ${part('year')}`;
  return length === 'short' ? `${weekday(moment, timeZone)} ${day}` : day;
}

/** Browsers do not agree on the short names. */
const WEEKDAYS = { Sun: 'อา.', Mon: 'จ.', Tue: 'อ.', Wed: 'พ.', Thu: 'พฤ.', Fri: 'ศ.', Sat: 'ส.' } as const;

function weekday(moment: number, timeZone: string): string {
  const name = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone }).format(moment);
  return WEEKDAYS[name as keyof typeof WEEKDAYS];
}

/** `09:00` */
export const clockTime = (moment: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(moment);

/** What a `datetime-local` field shows for a moment on the wall of a zone: `2022-03-28T09:00` */
export function wallText(moment: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(moment);
  return `${day}T${clockTime(moment, timeZone)}`;
}

/** The inverse: the moment at which the zone's wall shows that text. */
export function momentOf(wall: string, timeZone: string): number {
  const wanted = Date.parse(`${wall}Z`);
  const difference = (moment: number) => Date.parse(`${wallText(moment, timeZone)}Z`) - moment;
  const near = wanted - difference(wanted);
  return wanted - difference(near);
}
