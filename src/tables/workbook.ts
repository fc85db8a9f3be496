import { agencies } from './agencies';
import { items } from './items';
import { activityLog, reminderLog } from './logs';
import { PAGES } from './pages';
import { measures, plan, scores } from './plan';
import { register, reviews } from './register';
import { linkChecks, proofs, reports } from './reports';
import { rounds, rules } from './rules';
import { settings } from './settings';
import type { Table } from './table';

/** Every tab in the order people see it; set-up builds the workbook from this list. */
export const TABS = [
  PAGES.overview,
  PAGES.matrix,
  PAGES.official,
  register,
  reports,
  linkChecks,
  proofs,
  reviews,
  rounds,
  agencies,
  items,
  rules,
  plan,
  measures,
  scores,
  reminderLog,
  activityLog,
  settings,
] as const;

/** The tabs whose rows are records. */
export const TABLES: readonly Table[] = TABS.filter((tab) => 'columns' in tab);
