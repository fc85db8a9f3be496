import { agencies } from '../../src/tables/agencies';
import { register } from '../../src/tables/register';
import type { Table } from '../../src/tables/table';
import type { Cloud } from '../cloud/cloud';
import { typeInto } from '../cloud/typing';
import type { UiPort } from '../services/contract';
import { describeForm } from '../services/forms/describe';
import { type Entry, submitEntries } from '../services/forms/respondents';
import { blockName } from '../services/spreadsheet/addresses';
import { remark } from './command';

/**
 * Walks a fresh sample to a day on which there is something to see: set up, assigned, a form answered by some agencies, some
 * reports reviewed, the deadline three days ahead. Everything happens as people would do it: by the menu, the form and typing.
 */
export async function walk(cloud: Cloud): Promise<void> {
  for (const functionName of ['menuSetUp', 'menuAssign', 'menuForm']) await click(cloud, functionName);
  // Not advanced: two months of mornings would only repaint the same sheet, and take half a minute.
  cloud.moveClock(REPORTED);
  await submitEntries(cloud, reports(cloud), (moment) => cloud.moveClock(moment));
  await click(cloud, 'menuCollect');
  cloud.moveClock(REVIEWED);
  await review(cloud);
  cloud.moveClock(OPENED);
  await click(cloud, 'menuRefresh');
}

const REPORTED = Date.parse('2022-03-21T10:00:00+07:00');
const REVIEWED = Date.parse('2022-03-25T14:00:00+07:00');
const OPENED = Date.parse('2022-03-28T09:00:00+07:00');

async function click(cloud: Cloud, functionName: string): Promise<void> {
  remark(`${functionName} …`);
  const { error } = await cloud.execute({ functionName, ui: AGREEING });
  if (error) remark(`${functionName}: ${error.message}`);
}

/** Somebody who agrees to everything. */
const AGREEING: UiPort = {
  menu: () => undefined,
  toast: () => undefined,
  show: () => undefined,
  alert: async ({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
  prompt: async () => ({ button: 'CLOSE', text: '' }),
};

/** How many of its first items each of the first agencies reports; the others have not begun. */
const REPORTED_ITEMS = [43, 43, 30, 12, 5, 5, 1, 1];

function reports(cloud: Cloud): Entry[] {
  const items = itemTitles(cloud);
  return rowsOf(cloud, agencies)
    .slice(0, REPORTED_ITEMS.length)
    .map(({ name = '', site = '', formLink = '' }, index) => ({
      answers: {
        ...Object.fromEntries(
          items(name)
            .slice(0, REPORTED_ITEMS[index])
            .map((title) => [title, linkOf(site, title)]),
        ),
        หน่วยงาน: name,
        รหัสยืนยัน: codeIn(formLink, name),
        ผู้รายงาน: 'นักวิเคราะห์นโยบายและแผน',
      },
    }));
}

const linkOf = (site: string, title: string) => `${site}/oit/${title.split(' ')[0]?.toLowerCase()}`;

/** The questions about items on the page an agency is led to, such as `O1 โครงสร้าง`. */
function itemTitles(cloud: Cloud): (agency: string) => string[] {
  const { pages } = describeForm(cloud);
  const choice = pages[0]?.questions.find(({ title }) => title === 'หน่วยงาน');
  return (agency) => {
    const target = choice?.leadsTo?.[choice.choices?.indexOf(agency) ?? -1];
    const page = pages.find(({ title }) => title === target);
    return (page?.questions ?? []).map(({ title }) => title).filter((title) => /^O\d+ /.test(title));
  };
}

/** A prefilled link holds the agency and its code. */
function codeIn(link: string, agency: string): string {
  const values = [...new URLSearchParams(link.split('?')[1] ?? '')].filter(([name]) =>
    name.startsWith('entry.'),
  );
  return values.map(([, value]) => value).find((value) => value !== agency) ?? '';
}

/** What the reviewer decides of the first reports, in turn. */
const DECISIONS = ['ผ่าน', 'ผ่าน', 'ผ่าน', 'ให้แก้ไข', 'ผ่าน', 'ไม่เกี่ยวข้อง'];

async function review(cloud: Cloud): Promise<void> {
  const waiting = rowsOf(cloud, register).filter(({ status }) => status === 'รอสอบทาน');
  for (const [index, value] of DECISIONS.entries()) {
    const a1 = waiting[index]?.cells.status;
    if (a1) await typeInto(cloud, { tab: register.tab, a1, value, user: '' });
  }
}

type Texts<T extends Table> = Partial<Record<keyof T['columns'], string>>;

/** The rows of a tab as people read them, with the address of each cell. */
function rowsOf<T extends Table>(cloud: Cloud, table: T): (Texts<T> & { cells: Texts<T> })[] {
  const sheet = cloud.container.sheetByName(table.tab);
  if (!sheet || sheet.usedRows === 0) return [];
  const texts = sheet.texts({ row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns });
  const heading = Math.max(sheet.frozenRows, 1);
  const places = Object.entries(table.columns).map(
    ([key, { header }]) => [key, texts[heading - 1]?.indexOf(header) ?? -1] as const,
  );
  return texts.slice(heading).map((row, index) => {
    const values = Object.fromEntries(places.map(([key, column]) => [key, row[column] ?? '']));
    const cells = Object.fromEntries(
      places.map(([key, column]) => [key, blockName({ row: heading + index, column, rows: 1, columns: 1 })]),
    );
    return { ...values, cells } as Texts<T> & { cells: Texts<T> };
  });
}
