import { readAgencies } from '../domain/agency-list';
import { refillLink } from '../domain/form-codes';
import { QUESTION_KEY } from '../domain/form-plan';
import { readItems } from '../domain/item-list';
import { officerDuties, type PlannedForm, planForm } from '../domain/make-form-plan';
import { adviceOn, type Problem } from '../domain/problem';
import { readRules } from '../domain/rule-list';
import { type Agency, agencies } from '../tables/agencies';
import type { Change, Placed } from '../tables/table';
import { agencyCodes } from './agency-codes';
import { forgetPagesDone, notePagesDone, openFormMemory, pagesDone } from './form-memory';
import { readYear } from './read-year';
import type { AppliedForm, KnownForm, Services } from './services';
import { noteBeginning, noteProgress } from './unfinished';

const PAGE_OF_AGENCY = 'form.agencies';
/** Of six minutes; a page begun and the choices may take some of the rest. */
const MAKING_BUDGET_MS = 210_000;

/**
 * Makes the form of the year or brings it up to date, and writes each agency's own link beside it. Questions and answers that
 * exist are kept; running it twice changes nothing more. What takes longer than an execution may goes on by itself.
 */
export function makeForm(services: Services): string {
  return services.lock.hold(() => {
    const { planned, roll, problems } = decide(services);
    noteBeginning(services, 'form');
    const { known, isDone } = apply(services, planned);
    noteProgress(services, 'form', isDone);
    if (!isDone) return UNDER_WAY;
    const links = linksOf(services, known, planned.agencies);
    services.workbook.update(agencies, linkChanges(roll, links));
    return [describe(planned, known), ...adviceOn(problems)].join('\n\n');
  });
}

const UNDER_WAY =
  'แบบฟอร์มยังทำไม่ครบ ระบบจะทำต่อเองในอีกประมาณหนึ่งนาที ลิงก์ของหน่วยงานจะปรากฏในแท็บ "หน่วยงาน" เมื่อครบ แบบฟอร์มเดิม (ถ้ามี) ยังใช้ตอบได้ตามปกติ';

/** The pages that agencies were given stand before the form is begun: cut off, the same plan goes on. */
function apply({ store, forms, clock, chance }: Services, { plan, pageOf }: PlannedForm): AppliedForm {
  store.set(PAGE_OF_AGENCY, JSON.stringify(pageOf));
  const memory = openFormMemory(store);
  const fingerprint = chance.keyedHash(JSON.stringify(plan), 'form-plan');
  const applied = forms.apply(plan, memory.known, {
    pagesDone: pagesDone(store, fingerprint),
    mayGoOn: () => clock.elapsedMs() < MAKING_BUDGET_MS,
    remember: (known, pages) => {
      memory.keep(known);
      notePagesDone(store, fingerprint, pages);
    },
  });
  if (applied.isDone) forgetPagesDone(store);
  return applied;
}

interface Decision {
  readonly planned: PlannedForm;
  readonly roll: readonly Placed<Agency>[];
  readonly problems: readonly Problem[];
}

function decide({ workbook, store }: Services): Decision {
  const year = readYear(workbook);
  const roll = readAgencies(year.agencies);
  const { items, problems } = readItems(year.items);
  const { rules } = readRules(
    year.rules,
    items.map(({ code }) => code),
    roll.all,
  );
  const pageOf = JSON.parse(store.get(PAGE_OF_AGENCY) ?? '{}') as Record<string, string>;
  const planned = planForm({
    settings: year.settings,
    duties: year.register.rows,
    agencies: roll.active,
    items,
    officerDuties: officerDuties(rules),
    pageOf,
  });
  return { planned, roll: roll.all, problems: [...year.problems, ...problems] };
}

/** Agency id → its prefilled link. Google is asked for one; the others follow its pattern. */
function linksOf(
  services: Services,
  form: KnownForm,
  listed: readonly Agency[],
): ReadonlyMap<string, string> {
  const codes = agencyCodes(services, listed);
  const answersOf = ({ id, name }: Agency): [string, string] => [name, codes.get(id) ?? ''];
  const [first] = listed;
  if (first === undefined) return new Map();
  const [name, code] = answersOf(first);
  const pattern = services.forms.prefilledLink(form, {
    [QUESTION_KEY.agency]: name,
    [QUESTION_KEY.code]: code,
  });
  return new Map(listed.map((agency) => [agency.id, refillLink(pattern, [name, code], answersOf(agency))]));
}

function linkChanges(roll: readonly Placed<Agency>[], links: ReadonlyMap<string, string>): Change<Agency>[] {
  return roll.flatMap(({ id, at }) => {
    const formLink = links.get(id);
    return formLink === undefined ? [] : [{ at, values: { formLink } }];
  });
}

function describe({ plan, agencies: listed }: PlannedForm, { url }: KnownForm): string {
  const sets = plan.pages.length - 2;
  return [
    `แบบฟอร์ม "${plan.title}" พร้อมใช้งาน`,
    `${listed.length} หน่วยงาน ${sets} ชุดคำถาม ลิงก์ของแต่ละหน่วยงานอยู่ในแท็บ "หน่วยงาน" คอลัมน์ "ลิงก์แบบฟอร์ม" (เก็บไว้เฉพาะฝ่ายเลขานุการและส่งให้หน่วยงานนั้น)`,
    `ที่อยู่แบบฟอร์ม: ${url}`,
  ].join('\n');
}
