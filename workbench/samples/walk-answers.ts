import { agencies } from '../../src/tables/agencies';
import { register } from '../../src/tables/register';
import type { Cloud } from '../cloud/cloud';
import type { Entry } from '../services/forms/respondents';
import { rowsOfTab, type TabRow } from './tab-rows';
import type { Answer } from './walk-plan';

type AgencyRow = TabRow<typeof agencies>;
type DutyRow = TabRow<typeof register>;

/** What an agency fills into the form, by question title. */
export function entryOf(cloud: Cloud, answer: Answer): Entry {
  const agency = rowsOfTab(cloud.container, agencies).find(({ id }) => id === answer.agency);
  if (!agency) throw new Error(`There is no agency ${answer.agency}`);
  const answers = {
    หน่วยงาน: agency.name,
    ...given('รหัสยืนยัน', codeOf(agency, answer)),
    ผู้รายงาน: 'นักวิเคราะห์นโยบายและแผน โทร. 0 7400 0000',
    ...Object.fromEntries(itemsOf(cloud, agency, answer)),
    ...given('เจ้าหน้าที่ตอบ Q&A', answer.officer ?? ''),
    ...given('หมายเหตุ', answer.note ?? ''),
  };
  return answer.edits ? { answers, edits: earlierAnswer(cloud, agency) } : { answers };
}

const given = (title: string, text: string) => (text === '' ? {} : { [title]: text });

function itemsOf(cloud: Cloud, agency: AgencyRow, { only, without = [], instead = {} }: Answer): string[][] {
  const duties = rowsOfTab(cloud.container, register).filter((duty) => duty.agency === agency.name);
  return duties
    .filter(({ item }) => (only?.includes(item) ?? true) && !without.includes(item))
    .map((duty) => [`${duty.item} ${duty.title}`, instead[duty.item] ?? linkOf(agency, duty)]);
}

/** The sites of the demonstration speak http. */
function linkOf({ site }: AgencyRow, { item }: DutyRow): string {
  return `${site.replace(/^https:/, 'http:')}/ita2565/${item.toLowerCase()}`;
}

/** The agency's own link carries its name and its code. */
function codeOf({ name, formLink }: AgencyRow, { code }: Answer): string {
  if (code === 'none') return '';
  if (code === 'wrong') return '0000';
  const carried = [...new URL(formLink).searchParams].filter(([field]) => field.startsWith('entry.'));
  return carried.find(([, value]) => value !== name)?.[1] ?? '';
}

function earlierAnswer(cloud: Cloud, { name }: AgencyRow): string {
  const responses = [...cloud.parts.forms.forms.values()].flatMap((form) => form.responses);
  const earlier = responses.filter(({ answers }) => Object.values(answers).includes(name)).at(-1);
  if (!earlier) throw new Error(`${name} has not answered yet`);
  return earlier.id;
}
