import { parseMoment } from '../../cloud/zone';
import type { CloudState, Occasion, Outcome } from '../contract';
import { Range, Sheet, Spreadsheet } from '../spreadsheet/objects';
import { FormRefusal } from './answers';
import { isQuestion } from './kinds';
import { Form, FormResponse } from './objects';
import { questionsOn } from './pages';
import { type FormState, formsMeant } from './state';
import { checkDraft, type Draft, pathOf, type Submission, sheetEvent, submitAnswers } from './submission';

/** One element of the file of `submit`: what an agency sends, by question title. */
export interface Entry {
  readonly at?: string;
  readonly email?: string;
  readonly edits?: string;
  /** The form that is answered, by its id or its title, where several are open. */
  readonly form?: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What came of a file of answers: `ids` in the order of the file. */
export interface Submitted {
  readonly ids: readonly { readonly id: string }[];
  readonly outcomes: readonly Outcome[];
  readonly warnings: readonly string[];
}

/**
 * Agencies answer, in the order of their moments: each answer is stored when the clock has come to its `at`, then its triggers run.
 * All entries are looked at before anything is stored; a `FormRefusal` then means that nothing was. `moveClock` never goes back: an
 * entry whose moment has passed is submitted at once, with a warning.
 */
export async function submitEntries(
  cloud: CloudState,
  file: unknown,
  moveClock: (to: number) => void | Promise<void>,
): Promise<Submitted> {
  const entries = readEntries(file);
  for (const entry of entries) formFor(cloud, entry);
  const inTime = [...entries.entries()].sort(([, a], [, b]) => momentOf(a, cloud) - momentOf(b, cloud));
  const ids: { id: string }[] = [];
  const outcomes: Outcome[] = [];
  const warnings: string[] = [];
  for (const [number, entry] of inTime) {
    const at = momentOf(entry, cloud);
    if (at < cloud.now())
      warnings.push(`Answer ${number + 1}: ${entry.at} has passed on this clock, it is submitted now`);
    else await moveClock(at);
    const { form, draft } = formFor(cloud, entry);
    const submission = submitAnswers(cloud, form.id, draft, cloud.now());
    ids[number] = { id: submission.responseId };
    outcomes.push(...(await cloud.fire(occasionOf(cloud, submission))));
  }
  return { ids, outcomes, warnings };
}

/** What triggers are told of a submission: one shape for the form, another for the spreadsheet its answers go to. */
export function occasionOf(cloud: CloudState, submission: Submission): Occasion {
  const { formId, responseId, row } = submission;
  const form = cloud.parts.forms.forms.get(formId);
  const response = form?.responses.find((each) => each.id === responseId);
  if (!form || !response) throw new Error(`No response ${responseId} in form ${formId}`);
  return {
    type: 'ON_FORM_SUBMIT',
    sourceIds: row ? [formId, row.spreadsheetId] : [formId],
    user: response.email,
    event(execution, sourceId) {
      const source = new Form(execution, form);
      if (sourceId === formId) return { response: new FormResponse(source, response), source };
      const model = cloud.spreadsheets.get(sourceId);
      if (!row || !model) throw new Error(`The form ${formId} does not write to ${sourceId}`);
      const book = new Spreadsheet(execution, model);
      const block = { row: row.row, column: 0, rows: 1, columns: row.texts.length };
      return { ...sheetEvent(row), range: new Range(new Sheet(book, row.sheetId), block), source: book };
    },
  };
}

/** The forms that take answers, newest first; without any, all forms. */
export function formsInUse(cloud: CloudState): FormState[] {
  const forms = [...cloud.parts.forms.forms.values()].sort((a, b) => b.createdAt - a.createdAt);
  const open = forms.filter((form) => form.published && form.accepting);
  return open.length > 0 ? open : forms;
}

/** The one form of an id or a title. */
export function formNamed(cloud: CloudState, text: string): FormState {
  const [form, ...others] = formsMeant(cloud, text);
  if (!form) throw new FormRefusal('unknown', `There is no form ${text}`);
  if (others.length > 0)
    throw new FormRefusal('unknown', `Several forms are called ${text}: name one by its id`);
  return form;
}

/** The form an entry is meant for: the one it names or edits a response of, else the newest that takes it. */
function formFor(cloud: CloudState, entry: Entry): { form: FormState; draft: Draft } {
  const forms = entry.form === undefined ? formsInUse(cloud) : [formNamed(cloud, entry.form)];
  const edited = forms.filter((form) => form.responses.some((response) => response.id === entry.edits));
  let refusal = new FormRefusal('unknown', 'There is no form yet');
  for (const [index, form] of (edited.length > 0 ? edited : forms).entries()) {
    try {
      const draft = draftOf(form, entry);
      checkDraft(form, draft);
      return { form, draft };
    } catch (error) {
      if (!(error instanceof FormRefusal)) throw error;
      if (index === 0) refusal = error;
    }
  }
  throw refusal;
}

/** Titles to items: a title that stands on several pages means those that the answers lead to. */
function draftOf(form: FormState, entry: Entry): Draft {
  const titled = Object.entries(entry.answers).map(([title, raw]) => {
    const items = form.items.filter((item) => item.title === title && isQuestion(item));
    if (items.length === 0) throw new FormRefusal('unknown', `The form has no question "${title}"`);
    return { items, raw };
  });
  const everywhere = titled.flatMap(({ items, raw }) => items.map((item) => [String(item.id), raw] as const));
  const earlier = form.responses.find((response) => response.id === entry.edits)?.answers;
  const onPath = questionsOn(pathOf(form, { ...earlier, ...Object.fromEntries(everywhere) }));
  const answers = titled.flatMap(({ items, raw }) => {
    const seen = items.filter((item) => onPath.includes(item));
    return (seen.length > 0 ? seen : items.slice(0, 1)).map((item) => [String(item.id), raw] as const);
  });
  const { email, edits } = entry;
  return {
    answers: Object.fromEntries(answers),
    ...(email !== undefined && { email }),
    ...(edits !== undefined && { edits }),
  };
}

/** Where a moment without an offset is meant: the agencies are in Thailand. */
const ZONE = 'Asia/Bangkok';

function momentOf(entry: Entry, cloud: CloudState): number {
  return (entry.at === undefined ? undefined : parseMoment(entry.at, ZONE)) ?? cloud.now();
}

function readEntries(file: unknown): Entry[] {
  if (!Array.isArray(file)) throw new FormRefusal('unknown', 'The answers must be a JSON array');
  return file.map((entry: unknown, index) => {
    const fault = faultOf(entry);
    if (fault) throw new FormRefusal('unknown', `Answer ${index + 1}: ${fault}`);
    return entry as Entry;
  });
}

const OPTIONAL_TEXTS = ['at', 'email', 'edits', 'form'] as const;

function faultOf(entry: unknown): string | undefined {
  if (!isRecord(entry)) return 'is not an object';
  const wrong = OPTIONAL_TEXTS.find((key) => entry[key] !== undefined && typeof entry[key] !== 'string');
  if (wrong) return `"${wrong}" is not a text`;
  if (typeof entry.at === 'string' && parseMoment(entry.at, ZONE) === undefined)
    return `"${entry.at}" is not a moment`;
  if (!isRecord(entry.answers)) return '"answers" is missing';
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
