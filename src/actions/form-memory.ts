import type { KnownForm, Store } from './services';

const FORM = 'form';
const pageProperty = (page: string) => `form.page.${page}`;

interface Kept {
  readonly id: string;
  readonly url: string;
  /** Pages that have ever been in the form: their questions may have answers. */
  readonly pages: readonly string[];
}

/**
 * What is remembered of the form, or null. One property holds one page, since Google takes at most 9 KB in each and a job that
 * is cut off between two of them must leave both readable.
 */
export function recallForm(store: Store): KnownForm | null {
  const text = store.get(FORM);
  if (text === null) return null;
  const { id, url, pages } = JSON.parse(text) as Kept;
  const ids = pages.flatMap((page) => idsOfPage(page, store.get(pageProperty(page))));
  return { id, url, itemIds: Object.fromEntries(ids) };
}

/** Remembers the form; only properties that differ are written. */
export function keepForm(store: Store, { id, url, itemIds }: KnownForm): void {
  const pages = [...new Set(Object.keys(itemIds).map(pageOfKey))];
  for (const page of pages) {
    const own = Object.entries(itemIds).filter(([key]) => pageOfKey(key) === page);
    keep(
      store,
      pageProperty(page),
      JSON.stringify(Object.fromEntries(own.map(([key, item]) => [key.slice(page.length), item]))),
    );
  }
  keep(store, FORM, JSON.stringify({ id, url, pages } satisfies Kept));
}

const pageOfKey = (key: string) => (key.includes('/') ? key.slice(0, key.lastIndexOf('/')) : key);

function idsOfPage(page: string, text: string | null): [key: string, id: number][] {
  const ids = text === null ? {} : (JSON.parse(text) as Record<string, number>);
  return Object.entries(ids).map(([rest, id]) => [page + rest, id]);
}

function keep(store: Store, key: string, text: string): void {
  if (store.get(key) !== text) store.set(key, text);
}
