import { accepted } from '../domain/unconfirmed';
import { type Report, reports } from '../tables/reports';
import { readSeenAnswer, type SeenAnswer } from '../tables/sidebar-calls';
import type { Placed } from '../tables/table';
import { collectAndTell } from './collect-and-tell';
import { log } from './log';
import type { Services } from './services';
import { understood } from './understood';

/** Takes the word of the person before the sheet for where an answer came from, and lets it count. Pressed twice it does so once. */
export function acceptAnswer(services: Services, given: unknown): string {
  const seen = understood(readSeenAnswer(given));
  const isNew = services.lock.hold(() => accept(services, seen));
  const collected = collectAndTell(services);
  return [isNew ? 'รับรองคำตอบแล้ว' : NOTHING_LEFT, collected].join('\n');
}

const NOTHING_LEFT = 'ไม่มีส่วนใดของคำตอบนี้ที่รอรับรองแล้ว';

/** The log comes first: whoever is cut off in between leaves a trace too much rather than none. */
function accept(services: Services, seen: SeenAnswer): boolean {
  const { workbook } = services;
  const { rows } = workbook.read(reports);
  const changes = accepted(rows, seen);
  if (changes.length === 0) return false;
  const touched = new Set(changes.map(({ at }) => at));
  note(
    services,
    rows.filter(({ at }) => touched.has(at)),
  );
  workbook.update(reports, changes);
  return true;
}

function note(services: Services, rows: readonly Placed<Report>[]): void {
  const items = [...new Set(rows.map(({ item }) => item))].filter((item) => item !== '');
  const [first] = rows;
  log(services, 'รับรองคำตอบ', 'สำเร็จ', `${first?.agency} ${items.join(', ')} (${first?.response})`);
}
