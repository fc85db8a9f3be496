/** The form as data: what google/forms.ts makes the Google Form look like. */
export interface FormPlan {
  readonly title: string;
  readonly description: string;
  readonly confirmation: string;
  readonly pages: readonly FormPage[];
}

export interface FormPage {
  /** Identifies the page for good, whatever its title. */
  readonly key: string;
  readonly title: string;
  readonly help: string;
  readonly questions: readonly FormQuestion[];
  /** Where the form goes after this page; a choice of a list question goes before it. */
  readonly goTo: { readonly page: string } | 'submit';
}

export interface FormQuestion {
  /** Identifies the question for good; answers are found by it. */
  readonly key: string;
  readonly title: string;
  readonly help: string;
  readonly kind: 'list' | 'short' | 'paragraph';
  readonly required: boolean;
  /** For a list: each choice and the page it leads to. */
  readonly choices?: readonly { readonly text: string; readonly page: string }[];
}

/** Keys of the first and the last page. */
export const PAGE_KEY = { start: 'start', last: 'last' } as const;

/** Keys of the questions that every agency gets. */
export const QUESTION_KEY = {
  agency: 'start/agency',
  code: 'start/code',
  reporter: 'start/reporter',
  note: 'last/note',
} as const;

const OFFICER = 'officer';

/** The key of an item's question on a page: `itemKey('set-sso', 'O8')` is `'set-sso/O8'`. */
export function itemKey(page: string, item: string): string {
  return `${page}/${item}`;
}

/** The key of the question for the officer who answers Q&A. */
export function officerKey(page: string): string {
  return itemKey(page, OFFICER);
}

/** Whether a question asks for the officer who answers Q&A, on whatever page. */
export function isOfficerKey(key: string): boolean {
  return afterPage(key) === OFFICER;
}

/** The item that a question asks for, also one that left the plan: `itemOfKey('set-sso/O8')` is `'O8'`; null for the others. */
export function itemOfKey(key: string): string | null {
  const end = afterPage(key);
  return /^O\d+$/.test(end) ? end : null;
}

const afterPage = (key: string) => key.slice(key.lastIndexOf('/') + 1);
