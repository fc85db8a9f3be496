import type { WorkbookModel } from '../model/contract';
import { type AuthMode, EnumValue, type Execution } from '../services/contract';
import { Spreadsheet } from '../services/spreadsheet/objects';
import { wallAt } from './zone';

/** What a clock trigger's function gets; its fields are in UTC, as Google documents. */
export function clockEvent(at: number): Readonly<Record<string, unknown>> {
  const { month, hour, minute, second, millisecond, ...wall } = wallAt(at, 'UTC');
  const date = new Date(Date.UTC(wall.year, month - 1, wall.day));
  const week = weekOf(date);
  return {
    'day-of-month': wall.day,
    'day-of-week': date.getUTCDay() || 7,
    'week-of-year': week,
    hour,
    minute,
    second,
    millisecond,
    month,
    timezone: 'UTC',
    year: wall.year,
  };
}

/** The number of the ISO week: the one that holds the Thursday. */
function weekOf(date: Date): number {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - first) / (7 * 86_400_000));
}

/** What `onOpen` gets beside its mode. */
export function openEvent(execution: Execution, workbook: WorkbookModel): Readonly<Record<string, unknown>> {
  return { source: new Spreadsheet(execution, workbook) };
}

/** How the script was started, as an event tells it. */
export const authModeOf = (name: AuthMode): EnumValue => new EnumValue('AuthMode', name);
