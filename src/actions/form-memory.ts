import type { KnownForm, Store } from './services';

/** What is remembered of the form of the year. */
export interface FormMemory {
  readonly known: KnownForm | null;
  /** Remembers the form as it is now; only properties that differ are written. */
  keep(form: KnownForm): void;
}

const FORM = 'form';
const PROGRESS = 'form.progress';
const pageProperty = (page: string) => `form.page.${page}`;

/** How many pages of which plan are finished, while the form is being made. */
interface FormProgress {
  readonly plan: string;
  readonly pages: number;
}

/** Pages of a plan, told by its fingerprint, that earlier executions finished. */
export function pagesDone(store: Store, plan: string): number {
  const text = store.get(PROGRESS);
  const progress = text === null ? null : (JSON.parse(text) as FormProgress);
  return progress?.plan === plan ? progress.pages : 0;
}

export function notePagesDone(store: Store, plan: string, pages: number): void {
  store.set(PROGRESS, JSON.stringify({ plan, pages } satisfies FormProgress));
}

/** The form is whole: next time every page is looked at again. */
export function forgetPagesDone(store: Store): void {
  store.remove(PROGRESS);
}

interface Kept {
  readonly id: string;
  readonly url: string;
  /** Pages that have ever been in the form: their questions may have answers. */
  readonly pages: readonly string[];
}

/** Whether there is a form, without reading all that is remembered of it. */
export function hasForm(store: Store): boolean {
  return store.get(FORM) !== null;
}

/** Which form is remembered, without its questions; null when there is none. */
export function recallFormId(store: Store): Pick<KnownForm, 'id'> | null {
  const text = store.get(FORM);
  return text === null ? null : { id: (JSON.parse(text) as Kept).id };
}

/** The form that is remembered, or null. */
export function recallForm(store: Store): KnownForm | null {
  return openFormMemory(store).known;
}

/**
 * Reads what is remembered, once. One property holds one page, since Google takes at most 9 KB in each and a job that is cut off
 * between two of them must leave both readable.
 */
export function openFormMemory(store: Store): FormMemory {
  const texts = readProperties(store);
  return {
    known: knownIn(texts),
    keep: (form) => {
      for (const [property, text] of propertiesOf(form)) {
        if (texts.get(property) === text) continue;
        store.set(property, text);
        texts.set(property, text);
      }
    },
  };
}

function readProperties(store: Store): Map<string, string> {
  const text = store.get(FORM);
  if (text === null) return new Map();
  const { pages } = JSON.parse(text) as Kept;
  const ofPages = pages.map((page) => [pageProperty(page), store.get(pageProperty(page)) ?? '{}'] as const);
  return new Map([[FORM, text], ...ofPages]);
}

function knownIn(texts: ReadonlyMap<string, string>): KnownForm | null {
  const text = texts.get(FORM);
  if (text === undefined) return null;
  const { id, url, pages } = JSON.parse(text) as Kept;
  const ids = pages.flatMap((page) => {
    const own = JSON.parse(texts.get(pageProperty(page)) ?? '{}') as Record<string, number>;
    return Object.entries(own).map(([rest, item]) => [page + rest, item] as const);
  });
  return { id, url, itemIds: Object.fromEntries(ids) };
}

/** The pages first: the list of pages must never name one that is not there. */
function propertiesOf({ id, url, itemIds }: KnownForm): [property: string, text: string][] {
  const pages = new Map<string, Record<string, number>>();
  for (const [key, item] of Object.entries(itemIds)) {
    const page = key.includes('/') ? key.slice(0, key.lastIndexOf('/')) : key;
    const own = pages.get(page) ?? {};
    own[key.slice(page.length)] = item;
    pages.set(page, own);
  }
  const ofPages = [...pages].map(
    ([page, own]) => [pageProperty(page), JSON.stringify(own)] as [string, string],
  );
  return [...ofPages, [FORM, JSON.stringify({ id, url, pages: [...pages.keys()] } satisfies Kept)]];
}
