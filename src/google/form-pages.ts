import type { FormPage, FormQuestion } from '../domain/form-plan';
import { groupBy } from '../domain/grouping';
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

type ItemKind = FormQuestion['kind'] | 'page';
type Words = Pick<FormQuestion, 'title' | 'help'>;

/** Until choices and pages lead where they should, the page before a new one ends the form instead of running into it. */
const ADD: Readonly<Record<ItemKind, (form: Form) => Item>> = {
  list: (form) => form.addListItem(),
  short: (form) => form.addTextItem(),
  paragraph: (form) => form.addParagraphTextItem(),
  page: (form) => form.addPageBreakItem().setGoToPage(FormApp.PageNavigationType.SUBMIT),
};

/** What Google calls the kinds. */
const TYPE: Readonly<Record<ItemKind, () => GoogleAppsScript.Forms.ItemType>> = {
  list: () => FormApp.ItemType.LIST,
  short: () => FormApp.ItemType.TEXT,
  paragraph: () => FormApp.ItemType.PARAGRAPH_TEXT,
  page: () => FormApp.ItemType.PAGE_BREAK,
};

/** A form while it is being changed into a plan. */
interface Work {
  readonly form: Form;
  readonly items: Map<ItemId, Item>;
  readonly ours: Set<ItemId>;
  /** Items that nobody remembers, by type and title: made by an execution that was killed, or by people. */
  readonly strays: Map<string, Item[]>;
  /** Every item the program ever made, by its key. */
  readonly ids: Record<string, ItemId>;
  readonly order: Order;
  readonly breaks: Map<string, PageBreak>;
}

/** As the pace of the whole form, with the ids of its items alone. */
export interface PagePace {
  readonly pagesDone: number;
  mayGoOn(): boolean;
  remember(ids: Ids, pagesDone: number): void;
}

/**
 * Changes the items of a form into the pages, keeping the ids of what stays; items that people added are left alone. Gives the ids of
 * all items of the program, also of those that left the plan, whose answers remain. Without time left it stops between two steps; the
 * choices lead to new pages only once all are there.
 */
export function applyPages(
  form: Form,
  pages: readonly FormPage[],
  known: Ids,
  pace: PagePace,
): { ids: Ids; isDone: boolean } {
  const work = openWork(form, known);
  if (!putPages(work, pages, pace)) return { ids: work.ids, isDone: false };
  lead(work, pages);
  const isDone = retire(work, pages, pace);
  pace.remember(work.ids, pages.length);
  return { ids: work.ids, isDone };
}

function openWork(form: Form, known: Ids): Work {
  const all = form.getItems();
  const items = new Map<ItemId, Item>(all.map((item) => [item.getId(), item]));
  const ids = Object.fromEntries(Object.entries(known).filter(([, id]) => items.has(id)));
  const ours = new Set(Object.values(ids));
  const strays = groupBy(
    all.filter((item) => !ours.has(item.getId())),
    (item) => likeness(item.getType(), item.getTitle()),
  );
  const order = orderOf(
    [...items.keys()],
    (id) => ours.has(id),
    (from, to) => void form.moveItem(from, to),
  );
  return { form, items, ours, strays, ids, order, breaks: new Map() };
}

const likeness = (type: GoogleAppsScript.Forms.ItemType, title: string) => `${type} ${title}`;

/** Puts page by page into place and says whether there was time for all. */
function putPages(work: Work, pages: readonly FormPage[], pace: PagePace): boolean {
  for (const [index, page] of pages.entries()) {
    const isFinished = index < pace.pagesDone;
    if (!isFinished && !pace.mayGoOn()) return false;
    if (index > 0) put(work, page.key, 'page', page, isFinished);
    for (const question of page.questions) put(work, question.key, question.kind, question, isFinished);
    if (!isFinished) pace.remember(work.ids, index + 1);
  }
  return true;
}

/** Makes the item if need be, gives it its words, unless they are known to be right, and its place. */
function put(work: Work, key: string, kind: ItemKind, words: Words, isFinished: boolean): void {
  const there = itemOf(work, key);
  const item = there ?? taken(work, key, kind, words.title) ?? added(work, key, kind);
  if (there === undefined || !isFinished) setWords(item, words);
  work.order.place(item.getId());
}

function setWords(item: Item, { title, help }: Words): void {
  if (item.getTitle() !== title) item.setTitle(title);
  if (item.getHelpText() !== help) item.setHelpText(help);
}

const itemOf = ({ items, ids }: Work, key: string): Item | undefined => items.get(ids[key] ?? -1);

/** An item that a killed execution made and could not remember, with its title or still without one. */
function taken(work: Work, key: string, kind: ItemKind, title: string): Item | undefined {
  const alike = [title, ''].map((each) => work.strays.get(likeness(TYPE[kind](), each)) ?? []);
  const item = alike.find(({ length }) => length > 0)?.shift();
  if (item !== undefined) own(work, key, item);
  return item;
}

function added(work: Work, key: string, kind: ItemKind): Item {
  const item = ADD[kind](work.form);
  own(work, key, item);
  work.order.added(item.getId());
  return item;
}

function own({ items, ours, ids }: Work, key: string, item: Item): void {
  const id = item.getId();
  ids[key] = id;
  ours.add(id);
  items.set(id, item);
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

/**
 * Questions that left the plan go to the archive once answers exist, for deleting one deletes its answers; empty pages go. Says
 * whether there was time for all.
 */
function retire(work: Work, pages: readonly FormPage[], { mayGoOn }: PagePace): boolean {
  const planned = new Set(
    pages.flatMap(({ key, questions }) => [key, ...questions.map((question) => question.key)]),
  );
  const left = Object.keys(work.ids).filter((key) => !planned.has(key) && key !== ARCHIVE);
  const questions = left.filter((key) => key.includes('/'));
  const putAway = questions.length > 0 && work.form.getResponses().length > 0 ? archive : remove;
  for (const key of questions) {
    if (!mayGoOn()) return false;
    putAway(work, key);
  }
  for (const key of left.filter((each) => !each.includes('/'))) remove(work, key);
  const archivePage = work.ids[ARCHIVE];
  if (archivePage !== undefined && work.order.isLast(archivePage)) remove(work, ARCHIVE);
  return true;
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
  return page.getId();
}

function remove({ form, items, ours, ids, order }: Work, key: string): void {
  const id = ids[key] ?? 0;
  form.deleteItem(form.getItemById(id));
  items.delete(id);
  ours.delete(id);
  order.removed(id);
  delete ids[key];
}
