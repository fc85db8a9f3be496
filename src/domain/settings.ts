import type { Kind } from '../tables/cells';
import { SETTINGS, type Settings, type settings } from '../tables/settings';
import { decodeCell } from '../tables/table';
import type { Problem } from './problem';
import { problemAt, type Sheet } from './sheet';

/** The settings as the program understands them; a missing or unreadable one has its first value and is told. */
export function readSettings(sheet: Sheet<typeof settings>): {
  settings: Settings;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const read = Object.entries(SETTINGS).map(([key, { name, kind, initial }]) => {
    const row = sheet.rows.find((candidate) => candidate.name === name);
    if (row === undefined || row.value === '') return [key, initial] as const;
    const { value, readable } = decodeCell({ kind: kind as Kind<unknown> }, row.value);
    if (!readable)
      problems.push(problemAt(sheet, 'value', row.at, `ค่าของ "${name}" อ่านไม่ได้ ${kind.expects}`));
    return [key, readable ? value : initial] as const;
  });
  return { settings: Object.fromEntries(read) as unknown as Settings, problems };
}
