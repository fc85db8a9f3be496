import type { FormPage, FormQuestion } from '../domain/form-plan';
import { type ItemId, type Order, orderOf } from './form-order';

type Form = GoogleAppsScript.Forms.Form;
/** What every kind of item can do. */
interface Item {
  getId(): ItemId;
  getTitle(): string;
  setTitle(title: string): unknown;
  getHelpText(): string;
  setHelpText(text: string): unknown;
}
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;
type Ids = Readonly<Record<string, ItemId>>;

/** Key of the page at the end that holds questions which left the plan after answers were given. */
const ARCHIVE = 'archive';
const ARCHIVE_TITLE = 'คำถามเดิมที่เลิกใช้ (เก็บไว้เพื่อรักษาคำตอบ)';

const ADD: Readonly<Record<FormQuestion['kind'] | 'page', (form: Form) => Item>> = {
  list: (form) => form.addListItem(),
  short: (form) => form.addTextItem(),
  paragraph: (form) => form.addParagraphTextItem(),
  page: (form) => form.addPageBreakItem(),
};

/** A form while it is being changed into a plan. */
interface Work {
  readonly form: Form;
  readonly items: Map<ItemId, Item>;
  /** Every item the program ever made, by its key. */
  readonly ids: Record<string, ItemId>;
  readonly order: Order;
  readonly breaks: Map<string, PageBreak>;
}

/**
 * Changes the items of a form into the pages, keeping the ids of what stays; items that people added are left alone. Gives the ids of
 * all items of the program, also of those that left the plan, whose answers remain.
 */
export function applyPages(
  form: Form,
  pages: readonly FormPage[],
  known: Ids,
  remember: (ids: Ids) => void,
): Ids {
  const work = openWork(form, known);
  for (const page of pages) {
    if (page !== pages[0]) put(work, page.key, 'page', page);
    for (const question of page.questions) put(work, question.key, question.kind, question);
    remember(work.ids);
  }
  lead(work, pages);
  retire(work, pages);
  remember(work.ids);
  return work.ids;
}

function openWork(form: Form, known: Ids): Work {
  const items = new Map<ItemId, Item>(form.getItems().map((item) => [item.getId(), item]));
  const present = Object.entries(known).filter(([, id]) => items.has(id));
  const ids = Object.fromEntries(present);
  const ours = new Set(present.map(([, id]) => id));
  const order = orderOf(
    [...items.keys()],
    (id) => ours.has(id) || Object.values(ids).includes(id),
    (from, to) => void form.moveItem(from, to),
  );
  return { form, items, ids, order, breaks: new Map() };
}

/** Makes the item if need be, gives it its words and its place. */
function put(
  work: Work,
  key: string,
  kind: FormQuestion['kind'] | 'page',
  words: { title: string; help: string },
): void {
  const item = itemOf(work, key) ?? added(work, key, kind);
  if (item.getTitle() !== words.title) item.setTitle(words.title);
  if (item.getHelpText() !== words.help) item.setHelpText(words.help);
  work.order.place(item.getId());
}

const itemOf = ({ items, ids }: Work, key: string): Item | undefined => items.get(ids[key] ?? -1);

function added({ form, items, ids, order }: Work, key: string, kind: FormQuestion['kind'] | 'page'): Item {
  const item = ADD[kind](form);
  const id = item.getId();
  ids[key] = id;
  items.set(id, item);
  order.added(id);
  return item;
}

/** Where choices and pages lead. A go-to acts at the end of the page before its break, so a page's own stands on the next break. */
function lead(work: Work, pages: readonly FormPage[]): void {
  pages.slice(1).forEach((page, index) => {
    const before = pages[index];
    if (before) setGoTo(pageBreak(work, page.key), before.goTo, work);
  });
  const lists = pages.flatMap(({ questions }) => questions).filter(({ choices }) => choices !== undefined);
  for (const { key, required, choices = [] } of lists) {
    const list = work.form.getItemById(work.ids[key] ?? 0).asListItem();
    list.setChoices(choices.map(({ text, page }) => list.createChoice(text, pageBreak(work, page))));
    if (list.isRequired() !== required) list.setRequired(required);
  }
}

function setGoTo(at: PageBreak, goTo: FormPage['goTo'], work: Work): void {
  if (goTo === 'submit') at.setGoToPage(FormApp.PageNavigationType.SUBMIT);
  else at.setGoToPage(pageBreak(work, goTo.page));
}

/** Asked of Google once for each page: every choice of the list leads to one. */
function pageBreak({ form, ids, breaks }: Work, key: string): PageBreak {
  const found = breaks.get(key) ?? form.getItemById(ids[key] ?? 0).asPageBreakItem();
  breaks.set(key, found);
  return found;
}

/** Questions that left the plan go to the archive once answers exist, for deleting one deletes its answers; empty pages go. */
function retire(work: Work, pages: readonly FormPage[]): void {
  const planned = new Set(
    pages.flatMap(({ key, questions }) => [key, ...questions.map((question) => question.key)]),
  );
  const left = Object.keys(work.ids).filter((key) => !planned.has(key) && key !== ARCHIVE);
  const questions = left.filter((key) => key.includes('/'));
  if (questions.length > 0 && work.form.getResponses().length > 0)
    for (const key of questions) archive(work, key);
  else for (const key of questions) remove(work, key);
  for (const key of left.filter((each) => !each.includes('/'))) remove(work, key);
  const archivePage = work.ids[ARCHIVE];
  if (archivePage !== undefined && work.order.isLast(archivePage)) remove(work, ARCHIVE);
}

function archive(work: Work, key: string): void {
  const id = work.ids[key] ?? 0;
  const page = work.ids[ARCHIVE] ?? startArchive(work);
  if (!work.order.isBehind(id, page)) work.order.toEnd(id);
}

/** Nothing leads to the archive: the page before it ends the form. */
function startArchive(work: Work): ItemId {
  const page = added(work, ARCHIVE, 'page');
  page.setTitle(ARCHIVE_TITLE);
  pageBreak(work, ARCHIVE).setGoToPage(FormApp.PageNavigationType.SUBMIT);
  return page.getId();
}

function remove({ form, items, ids, order }: Work, key: string): void {
  const id = ids[key] ?? 0;
  form.deleteItem(form.getItemById(id));
  items.delete(id);
  order.removed(id);
  delete ids[key];
}
