import { collect } from '../../src/actions/collect';
import { makeForm } from '../../src/actions/make-form';
import type { FormAnswer } from '../../src/actions/services';
import { itemKey, officerKey, QUESTION_KEY } from '../../src/domain/form-plan';
import { agencies } from '../../src/tables/agencies';
import { type Duty, register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { type Memory, memoryServices, type Start } from '../support/memory-services';

export const SSO = {
  id: 'sso',
  name: 'สำนักงานประกันสังคม',
  emails: ['sso@a.example'],
  site: 'https://www.sso.go.th',
};
export const AGRI = { id: 'agri', name: 'สำนักงานเกษตร', emails: ['agri@a.example'] };
export const TREASURY = { id: 'cgd', name: 'สำนักงานคลัง', emails: ['cgd@a.example'] };

export const duty = (
  item: string,
  agency: { id: string; name: string },
  more: Partial<Duty> = {},
): Partial<Duty> => ({
  key: `${item}|${agency.id}`,
  item,
  title: `เรื่อง ${item}`,
  agency: agency.name,
  due: '2022-03-31',
  ...more,
});

/** Two agencies share O1 and O8; the third has O1 alone. */
export const DUTIES = [
  duty('O1', SSO),
  duty('O1', AGRI),
  duty('O1', TREASURY),
  duty('O8', SSO),
  duty('O8', AGRI),
];

export const START: Start = {
  today: '2022-03-28',
  tabs: {
    agencies: [SSO, AGRI, TREASURY],
    items: [
      { code: 'O1', title: 'โครงสร้าง', criteria: 'แผนผังโครงสร้าง\nตำแหน่งที่สำคัญ' },
      { code: 'O8', title: 'Q&A', criteria: 'ช่องทางถาม\nเห็นคำตอบ' },
    ],
    rules: [{ items: 'O8', assignTo: 'ทุกหน่วยงาน', condition: 'เจ้าหน้าที่หน่วยงานละ 1 คน' }],
    register: DUTIES,
    settings: [{ name: 'ปีงบประมาณ', value: 2565 }],
  },
};

export interface Reported {
  readonly id?: string;
  readonly at?: string;
  readonly code?: string;
  readonly note?: string;
  readonly officer?: string;
  readonly reporter?: string;
}

/** A workbook with its form, and agencies that answer it. */
export interface FormWorld extends Memory {
  /** The code of an agency, as its own link carries it. */
  code(agencyId: string): string;
  answerOf(
    agency: { id: string; name: string },
    items: Readonly<Record<string, string>>,
    more?: Reported,
  ): FormAnswer;
  /** The agency answers and the secretariat collects; gives what was told. */
  report(
    agency: { id: string; name: string },
    items: Readonly<Record<string, string>>,
    more?: Reported,
  ): string;
  duty(key: string): Duty;
}

export function formWorld(start: Start = START): FormWorld {
  const memory = memoryServices(start);
  makeForm(memory.services);
  let answers = 0;
  const code = (id: string) => {
    const link = memory.rows(agencies).find((agency) => agency.id === id)?.formLink ?? '';
    return decodeURIComponent(link.slice(link.lastIndexOf('=') + 1));
  };
  const pageOf = (name: string) =>
    memory.form()?.pages[0]?.questions[0]?.choices?.find(({ text }) => text === name)?.page ?? 'nowhere';
  const answerOf: FormWorld['answerOf'] = (agency, items, more = {}) => {
    answers += 1;
    const page = pageOf(agency.name);
    return {
      id: more.id ?? `response-${answers}`,
      at: more.at ?? `2022-03-28T08:00:${String(answers).padStart(2, '0')}`,
      respondent: '',
      answers: {
        [QUESTION_KEY.agency]: agency.name,
        [QUESTION_KEY.code]: more.code ?? code(agency.id),
        [QUESTION_KEY.reporter]: more.reporter ?? 'นิติกร 0-7461-0000',
        [QUESTION_KEY.note]: more.note ?? '',
        [officerKey(page)]: more.officer ?? '',
        ...Object.fromEntries(Object.entries(items).map(([item, text]) => [itemKey(page, item), text])),
      },
    };
  };
  const dutyOf = (key: string): Duty => {
    const found = memory.rows(register).find((row) => row.key === key);
    if (found === undefined) throw new Error(`No duty ${key}`);
    return found;
  };
  return {
    ...memory,
    code,
    answerOf,
    duty: dutyOf,
    report(agency, items, more) {
      memory.answerForm(answerOf(agency, items, more));
      return collect(memory.services);
    },
  };
}

/** Rows of รายงานผล as far as a test looks. */
export const recordOf = (world: FormWorld) =>
  world.rows(reports).map(({ duty: key, link, kind, confirmation, problem, inUse }) => ({
    key,
    link,
    kind,
    confirmation,
    problem,
    inUse,
  }));
