import { readAgencies } from '../domain/agency-list';
import { countedDuties } from '../domain/duties';
import { readItems } from '../domain/item-list';
import { problemsOfRegister } from '../domain/merge';
import { adviceOn } from '../domain/problem';
import type { Sheet } from '../domain/sheet';
import { dayColumns, daysAsChanges } from '../domain/typed-dates';
import { register } from '../tables/register';
import { rounds, rules } from '../tables/rules';
import type { Table } from '../tables/table';
import { paintProgress } from './paint-progress';
import { readYear } from './read-year';
import type { Services, Workbook } from './services';

/** Puts typed dates in order, re-applies colours, matrix and overview, and names the cells that cannot be read. */
export function refresh(services: Services): string {
  return services.lock.hold(() => {
    const { workbook } = services;
    const year = readYear(workbook);
    tidyDays(workbook, register, year.register);
    tidyDays(workbook, rounds, year.rounds);
    tidyDays(workbook, rules, year.rules);
    const { items, problems: ofItems } = readItems(year.items);
    const { active: agencies, problems: ofAgencies } = readAgencies(year.agencies);
    const duties = countedDuties(year.register.rows);
    const unread = paintProgress(services, { items, agencies, duties, settings: year.settings });
    const ofRegister = problemsOfRegister(year.register);
    const problems = [...year.problems, ...ofRegister, ...unread, ...ofItems, ...ofAgencies];
    return ['ปรับสี เมทริกซ์ และภาพรวมแล้ว', ...adviceOn(problems)].join('\n\n');
  });
}

function tidyDays(workbook: Workbook, table: Table, { rows }: Sheet<Table>): void {
  workbook.update(table, daysAsChanges(rows, dayColumns(table)));
}
