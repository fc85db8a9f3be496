import { readAgencies } from '../domain/agency-list';
import { refillLink } from '../domain/form-codes';
import { formLinksCell } from '../domain/form-links';
import { planForms } from '../domain/form-parts';
import { QUESTION_KEY } from '../domain/form-plan';
import { describeForms, type MadeForm } from '../domain/form-report';
import { readItems } from '../domain/item-list';
import { officerDuties, type PlannedForm } from '../domain/make-form-plan';
import { adviceOn, type Problem } from '../domain/problem';
import { readRules } from '../domain/rule-list';
import { type Agency, agencies } from '../tables/agencies';
import type { Change, Placed } from '../tables/table';
import { agencyCodes } from './agency-codes';
import {
  beginForm,
  forgetPagesDone,
  keepPagesOf,
  notePagesDone,
  openFormMemory,
  pagesDone,
  recallFormIds,
  recallPagesOf,
  type Slot,
} from './form-memory';
import { readYear } from './read-year';
import type { AppliedForm, KnownForm, Services } from './services';
import { noteBeginning, noteProgress } from './unfinished';

/** Of six minutes; a page begun and the choices may take some of the rest. */
const MAKING_BUDGET_MS = 210_000;

/**
 * Makes the forms of the year or brings them up to date, and writes each agency's own links beside it. Questions and answers that
 * exist are kept; running it twice changes nothing more. What takes longer than an execution may goes on by itself.
 */
export function makeForm(services: Services): string {
  return services.lock.hold(() => {
    const { planned, roll, problems } = decide(services);
    noteBeginning(services, 'form');
    const made = makeAll(services, planned);
    noteProgress(services, 'form', made !== null);
    if (made === null) return UNDER_WAY;
    services.workbook.update(agencies, linkChanges(roll, cellsOf(services, roll, made)));
    return [describeForms(made, earlierThan(services, made)), ...adviceOn(problems)].join('\n\n');
  });
}

const UNDER_WAY =
  'แบบฟอร์มยังทำไม่ครบ ระบบจะทำต่อเองในอีกประมาณหนึ่งนาที ลิงก์ของหน่วยงานจะปรากฏในแท็บ "หน่วยงาน" เมื่อครบ แบบฟอร์มเดิม (ถ้ามี) ยังใช้ตอบได้ตามปกติ';

/** A form that is whole. */
interface Made extends MadeForm {
  readonly slot: Slot;
  readonly known: KnownForm;
}

/** One form after the other as far as time goes; null while not all are whole. Only then is forgotten how far each came. */
function makeAll(services: Services, planned: readonly PlannedForm[]): readonly Made[] | null {
  const made: Made[] = [];
  for (const each of planned) {
    const slot = beginForm(services.store, each.part);
    const { known, isDone } = apply(services, slot, each);
    if (!isDone) return null;
    made.push({ planned: each, url: known.url, slot, known });
  }
  for (const { slot } of made) forgetPagesDone(services.store, slot);
  return made;
}

/** The pages that agencies were given stand before the form is begun: cut off, the same plan goes on. */
function apply(
  { store, forms, clock, chance }: Services,
  slot: Slot,
  { plan, pageOf }: PlannedForm,
): AppliedForm {
  keepPagesOf(store, slot, pageOf);
  const memory = openFormMemory(store, slot);
  const fingerprint = chance.keyedHash(JSON.stringify(plan), 'form-plan');
  return forms.apply(plan, memory.known, {
    pagesDone: pagesDone(store, slot, fingerprint),
    mayGoOn: () => clock.elapsedMs() < MAKING_BUDGET_MS,
    remember: (known, pages) => {
      memory.keep(known);
      notePagesDone(store, slot, { plan: fingerprint, pages });
    },
  });
}

interface Decision {
  readonly planned: readonly PlannedForm[];
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
  const planned = planForms({
    settings: year.settings,
    duties: year.register.rows,
    agencies: roll.active,
    items,
    officerDuties: officerDuties(rules),
    rounds: year.rounds.rows.map(({ round }) => round),
    pageOf: (part) => recallPagesOf(store, part),
  });
  return { planned, roll: roll.all, problems: [...year.problems, ...problems] };
}

/** Agency id → the cell of its links, one for each form in which it has something to report. */
function cellsOf(
  services: Services,
  roll: readonly Agency[],
  made: readonly Made[],
): ReadonlyMap<string, string> {
  const codes = agencyCodes(services, roll);
  const all = made.map((form) => ({ round: form.planned.part, links: linksOf(services, form, codes) }));
  const cellOf = (id: string) =>
    formLinksCell(
      all.flatMap(({ round, links }) => {
        const link = links.get(id);
        return link === undefined ? [] : [{ round, link }];
      }),
    );
  return new Map(roll.map(({ id }) => [id, cellOf(id)]));
}

/** Agency id → its prefilled link. Google is asked for one; the others follow its pattern. */
function linksOf(
  { forms }: Services,
  { known, planned: { agencies: listed } }: Made,
  codes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const answersOf = ({ id, name }: Agency): [string, string] => [name, codes.get(id) ?? ''];
  const [first] = listed;
  if (first === undefined) return new Map();
  const [name, code] = answersOf(first);
  const pattern = forms.prefilledLink(known, { [QUESTION_KEY.agency]: name, [QUESTION_KEY.code]: code });
  return new Map(listed.map((agency) => [agency.id, refillLink(pattern, [name, code], answersOf(agency))]));
}

/** Agencies without anything to report keep what stands there. */
function linkChanges(roll: readonly Placed<Agency>[], cells: ReadonlyMap<string, string>): Change<Agency>[] {
  return roll.flatMap(({ id, at }) => {
    const formLink = cells.get(id) ?? '';
    return formLink === '' ? [] : [{ at, values: { formLink } }];
  });
}

/** Addresses of forms that were made before and are none of these. */
function earlierThan({ store }: Services, made: readonly Made[]): string[] {
  const now = new Set(made.map(({ known }) => known.id));
  return recallFormIds(store).flatMap(({ id, url }) => (now.has(id) ? [] : [url]));
}
