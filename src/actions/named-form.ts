import { ADDRESS_ADVICE, type FormAddress, readFormAddress } from '../domain/form-address';
import type { Problem } from '../domain/problem';
import { readSettings } from '../domain/settings';
import { problemAt } from '../domain/sheet';
import { SETTINGS, settings } from '../tables/settings';
import { readSheet } from './read-year';
import type { Workbook } from './services';

/** The existing form that the settings name, or what to do about the setting. */
export type NamedForm =
  | { readonly kind: 'form'; readonly id: string }
  | { readonly kind: Exclude<FormAddress['kind'], 'form'>; readonly problem: Problem };

/** Reads which existing form the office has named. */
export function readNamedForm(workbook: Workbook): NamedForm {
  const sheet = readSheet(workbook, settings);
  const address = readFormAddress(readSettings(sheet).settings.existingForm);
  if (address.kind === 'form') return address;
  const { name } = SETTINGS.existingForm;
  const sentence = `"${name}" ${ADDRESS_ADVICE[address.kind]}`;
  const row = sheet.rows.find((each) => each.name === name);
  const problem =
    row === undefined ? { tab: sheet.tab, cell: '', sentence } : problemAt(sheet, 'value', row.at, sentence);
  return { kind: address.kind, problem };
}
