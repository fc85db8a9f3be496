import { SINGLE_FORM } from '../domain/make-form-plan';
import type { KnownForm, Store } from './services';

/** What is remembered of a form of the year. */
export interface FormMemory {
  readonly known: KnownForm | null;
  /** Remembers the form as it is now; only properties that differ are written. */
  keep(form: KnownForm): void;
}

/** Rounds that ever had a form of their own, in the order in which those were begun. */
const PARTS = 'form.parts';

/** What tells the properties of one form from those of another: nothing for the single form, `.1` for the first round that got one. */
export type Slot = '' | `.${number}`;

const formProperty = (slot: Slot) => `form${slot}`;
const progressProperty = (slot: Slot) => `form${slot}.progress`;
const agenciesProperty = (slot: Slot) => `form${slot}.agencies`;
const pageProperty = (slot: Slot, page: string) => `form${slot}.page.${page}`;

const partsBegun = (store: Store) => JSON.parse(store.get(PARTS) ?? '[]') as string[];

const slotAt = (index: number): Slot => `.${index + 1}`;

/** Where the form of a part is remembered; null while it was never begun. */
function slotOf(store: Store, part: string): Slot | null {
  if (part === SINGLE_FORM) return '';
  const index = partsBegun(store).indexOf(part);
  return index < 0 ? null : slotAt(index);
}

/** Where the form of a part is remembered from now on, for good: answers in it are read as long as the workbook lives. */
export function beginForm(store: Store, part: string): Slot {
  const there = slotOf(store, part);
  if (there !== null) return there;
  const before = partsBegun(store);
  store.set(PARTS, JSON.stringify([...before, part]));
  return slotAt(before.length);
}

/** Agency id → its page in the form of a part, as the form was made last; empty before. */
export function recallPagesOf(store: Store, part: string): Readonly<Record<string, string>> {
  const slot = slotOf(store, part);
  const text = slot === null ? null : store.get(agenciesProperty(slot));
  return JSON.parse(text ?? '{}') as Record<string, string>;
}

export function keepPagesOf(store: Store, slot: Slot, pageOf: Readonly<Record<string, string>>): void {
  store.set(agenciesProperty(slot), JSON.stringify(pageOf));
}

/** How many pages of which plan are finished, while the form is being made. */
interface FormProgress {
  readonly plan: string;
  readonly pages: number;
}

/** Pages of a plan, told by its fingerprint, that earlier executions finished. */
export function pagesDone(store: Store, slot: Slot, plan: string): number {
  const text = store.get(progressProperty(slot));
  const progress = text === null ? null : (JSON.parse(text) as FormProgress);
  return progress?.plan === plan ? progress.pages : 0;
}

export function notePagesDone(store: Store, slot: Slot, progress: FormProgress): void {
  store.set(progressProperty(slot), JSON.stringify(progress));
}

/** The form is whole: next time every page is looked at again. */
export function forgetPagesDone(store: Store, slot: Slot): void {
  store.remove(progressProperty(slot));
}

interface Kept {
  readonly id: string;
  readonly url: string;
  /** Pages that have ever been in the form: their questions may have answers. */
  readonly pages: readonly string[];
}

/** Whether there is a form, without reading all that is remembered of it. */
export function hasForm(store: Store): boolean {
  return recallFormIds(store).length > 0;
}

/** A form that the program made, and where it is remembered. */
export interface OwnForm {
  readonly slot: Slot;
  readonly id: string;
  readonly url: string;
}

/** Every form that was ever made, without their questions: answers may still come to each. */
export function recallFormIds(store: Store): OwnForm[] {
  const slots: Slot[] = ['', ...partsBegun(store).map((_part, index) => slotAt(index))];
  return slots.flatMap((slot) => {
    const text = store.get(formProperty(slot));
    if (text === null) return [];
    const { id, url } = JSON.parse(text) as Kept;
    return [{ slot, id, url }];
  });
}

/** The form that is remembered there, or null. */
export function recallForm(store: Store, slot: Slot): KnownForm | null {
  return openFormMemory(store, slot).known;
}

/**
 * Reads what is remembered, once. One property holds one page, since Google takes at most 9 KB in each and a job that is cut off
 * between two of them must leave both readable.
 */
export function openFormMemory(store: Store, slot: Slot): FormMemory {
  const texts = readProperties(store, slot);
  return {
    known: knownIn(texts, slot),
    keep: (form) => {
      for (const [property, text] of propertiesOf(form, slot)) {
        if (texts.get(property) === text) continue;
        store.set(property, text);
        texts.set(property, text);
      }
    },
  };
}

function readProperties(store: Store, slot: Slot): Map<string, string> {
  const text = store.get(formProperty(slot));
  if (text === null) return new Map();
  const { pages } = JSON.parse(text) as Kept;
  const properties = pages.map((page) => pageProperty(slot, page));
  const ofPages = properties.map((property) => [property, store.get(property) ?? '{}'] as const);
  return new Map([[formProperty(slot), text], ...ofPages]);
}

function knownIn(texts: ReadonlyMap<string, string>, slot: Slot): KnownForm | null {
  const text = texts.get(formProperty(slot));
  if (text === undefined) return null;
  const { id, url, pages } = JSON.parse(text) as Kept;
  const ids = pages.flatMap((page) => {
    const own = JSON.parse(texts.get(pageProperty(slot, page)) ?? '{}') as Record<string, number>;
    return Object.entries(own).map(([rest, item]) => [page + rest, item] as const);
  });
  return { id, url, itemIds: Object.fromEntries(ids) };
}

/** The pages first: the list of pages must never name one that is not there. */
function propertiesOf({ id, url, itemIds }: KnownForm, slot: Slot): [property: string, text: string][] {
  const pages = new Map<string, Record<string, number>>();
  for (const [key, item] of Object.entries(itemIds)) {
    const page = key.includes('/') ? key.slice(0, key.lastIndexOf('/')) : key;
    const own = pages.get(page) ?? {};
    own[key.slice(page.length)] = item;
    pages.set(page, own);
  }
  const ofPages = [...pages].map(
    ([page, own]) => [pageProperty(slot, page), JSON.stringify(own)] as [string, string],
  );
  return [
    ...ofPages,
    [formProperty(slot), JSON.stringify({ id, url, pages: [...pages.keys()] } satisfies Kept)],
  ];
}
