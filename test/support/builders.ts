import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOfCatalogue } from '../../src/domain/catalogue';
import { type Agency, agencies } from '../../src/tables/agencies';
import type { Cell } from '../../src/tables/cells';
import { type Item, items } from '../../src/tables/items';
import { type Duty, register } from '../../src/tables/register';
import { SETTINGS, type SettingRow, type Settings } from '../../src/tables/settings';
import { blank } from '../../src/tables/table';
import type { Tabs } from './memory-workbook';

/** An agency with an id, a name made of it, and an address. */
export function agency(id: string, more: Partial<Agency> = {}): Agency {
  return {
    ...blank(agencies),
    id,
    name: `สำนักงาน${id}`,
    shortName: id,
    emails: [`${id}@a.example`],
    ...more,
  };
}

/** An item with a title made of its code, in sub-indicator 9.1. */
export function item(code: string, more: Partial<Item> = {}): Item {
  return { ...blank(items), code, title: `รายการ ${code}`, subIndicator: '9.1', group: 'ข้อมูลพื้นฐาน', ...more };
}

/** A duty by its key; `duty('O8|sso', { status: 'ผ่าน' })`. */
export function duty(key: string, more: Partial<Duty> = {}): Duty {
  const [code = '', id = ''] = key.split('|');
  return { ...blank(register), key, item: code, title: `รายการ ${code}`, agency: `สำนักงาน${id}`, ...more };
}

/** Rows of ตั้งค่า: `settingRows({ fiscalYear: 2565 })`. */
export function settingRows(values: Partial<Record<keyof Settings, Cell>>): SettingRow[] {
  return Object.entries(SETTINGS).map(([key, { name, initial, meaning }]) => ({
    name,
    value: values[key as keyof Settings] ?? initial ?? '',
    meaning,
  }));
}

/** Three agencies, four items, two rules and one round: small enough to count by hand (3 + 3 + 1 + 2 duties). */
export function smallYear(): Tabs {
  return {
    settings: settingRows({ fiscalYear: 2565, office: 'จังหวัดตัวอย่าง' }),
    agencies: [agency('a', { servesPublic: true }), agency('b'), agency('c', { servesPublic: true })],
    items: [
      item('O1'),
      item('O2'),
      item('O3', { subIndicator: '9.2' }),
      item('O4', { subIndicator: '10.1' }),
    ],
    rules: [
      { items: 'O1-O2', assignTo: 'ทุกหน่วยงาน' },
      { items: 'O3', assignTo: 'สำนักงานa' },
      { items: 'O4', assignTo: 'หน่วยงานที่ให้บริการประชาชน' },
    ],
    rounds: [{ round: 'รอบที่ 1', due: '2022-03-31' }],
  };
}

/** What people typed in a sample year of the workbench, with the items of the year that ships. */
export function sampleYear(name: 'phatthalung-2565' | 'phayao-2565' | 'lamphun-2566'): Tabs {
  const { settings, ...tabs } = JSON.parse(fileOf('workbench/samples', name)) as Tabs & {
    settings: Parameters<typeof settingRows>[0];
  };
  const { agencies: who, rules, rounds, plan, scores } = tabs as Required<Tabs>;
  const year = name.slice(-4);
  return {
    settings: settingRows(settings),
    items: itemsOfCatalogue(fileOf('src/domain/catalogue', `catalogue-${year}`)),
    agencies: who,
    rules,
    rounds,
    plan,
    scores,
  };
}

const fileOf = (folder: string, name: string) =>
  readFileSync(join(process.cwd(), folder, `${name}.json`), 'utf8');
