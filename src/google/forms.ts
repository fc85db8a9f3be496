import type { Forms, KnownForm } from '../actions/services';
import type { FormPlan } from '../domain/form-plan';
import { UserError } from '../domain/problem';
import { canOpen, openForeign, readQuestions } from './existing-form';
import { prefilled, readHeads, readRawResponses, readResponses } from './form-answers';
import { applyPages } from './form-pages';

type Form = GoogleAppsScript.Forms.Form;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the type definitions lack: publishing came in April 2025. */
interface Publishing {
  supportsAdvancedResponderPermissions(): boolean;
  isPublished(): boolean;
  setPublished(isPublished: boolean): unknown;
}

export const forms: Forms = {
  apply: (plan, known, pace) => {
    const form = known === null ? createForm(plan) : openForm(known.id);
    const start: KnownForm = known ?? { id: form.getId(), url: form.getPublishedUrl(), itemIds: {} };
    pace.remember(start, pace.pagesDone);
    setWording(form, plan);
    const { ids, isDone } = applyPages(form, plan.pages, start.itemIds, {
      ...pace,
      remember: (itemIds, pagesDone) => pace.remember({ ...start, itemIds }, pagesDone),
    });
    if (isDone) openToAll(form);
    moveAnswersLast(known === null ? PATIENCE : []);
    return { known: { ...start, itemIds: ids }, isDone };
  },
  responses: (known, after, limits) => readResponses(openForm(known.id), known, after, limits),
  heads: ({ id }, after) => readHeads(openForm(id), after),
  canOpen,
  questions: (id) => readQuestions(openForeign(id)),
  rawResponses: (id, after, limits) => readRawResponses(openForeign(id), after, limits),
  prefilledLink: (known, answers) => prefilled(openForm(known.id), known, answers),
};

/** A form whose answers also arrive in the workbook, which is what wakes the reader. */
function createForm({ title }: FormPlan): Form {
  const form = FormApp.create(title);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  publish(form);
  return form.setAllowResponseEdits(true).setProgressBar(true).setAcceptingResponses(true);
}

/** The tab of a new form's answers comes some moments after `setDestination`: how long to wait before each further look, in milliseconds. */
const PATIENCE: readonly number[] = [500, 1_000, 2_000, 4_000];

/** Google puts the tab of the answers first, where the chair's page stands; when it comes later than we wait, the next run moves it. */
function moveAnswersLast(waits: readonly number[]): void {
  const book = SpreadsheetApp.getActive();
  SpreadsheetApp.flush();
  const [first] = book.getSheets();
  const [wait, ...further] = waits;
  const hasCome = first !== undefined && first.getFormUrl() !== null;
  if (hasCome) {
    moveLast(book, first);
  } else if (wait !== undefined) {
    Utilities.sleep(wait);
    moveAnswersLast(further);
  }
}

function moveLast(book: Book, first: Sheet): void {
  const seen = book.getActiveSheet();
  book.setActiveSheet(first);
  book.moveActiveSheet(book.getNumSheets());
  book.setActiveSheet(seen);
}

function openForm(id: string): Form {
  try {
    return FormApp.openById(id);
  } catch (error) {
    throw new UserError(
      `เปิดแบบฟอร์มของสมุดงานนี้ไม่ได้ (${String(error)}) หากถูกลบ กรุณากู้คืนจากถังขยะของ Google ไดรฟ์ หากไม่มีสิทธิ์ กรุณาขอสิทธิ์แก้ไขจากเจ้าของแบบฟอร์ม`,
    );
  }
}

/** `FormApp.create` names the file and leaves the form itself without a title (issuetracker 442747794). */
function setWording(form: Form, { title, description, confirmation }: FormPlan): void {
  if (form.getTitle() !== title) form.setTitle(title);
  if (form.getDescription() !== description) form.setDescription(description);
  if (form.getConfirmationMessage() !== confirmation) form.setConfirmationMessage(confirmation);
}

/** New forms may be unpublished, and in a Workspace domain ask for a login that agencies do not have. */
function openToAll(form: Form): void {
  publish(form);
  if (form.requiresLogin()) form.setRequireLogin(false);
}

function publish(form: Form): void {
  const publishing = form as unknown as Publishing;
  // Forms from before 2025 are always open, and asking them whether they are published throws.
  if (!publishing.supportsAdvancedResponderPermissions() || publishing.isPublished()) return;
  publishing.setPublished(true);
  if (!publishing.isPublished()) {
    throw new UserError(
      'Google ไม่ยอมให้เผยแพร่แบบฟอร์ม กรุณาเปิดแบบฟอร์มแล้วกด "เผยแพร่" และเลือกให้ทุกคนที่มีลิงก์ตอบได้ จากนั้นเลือกเมนูเดิมอีกครั้ง',
    );
  }
}
