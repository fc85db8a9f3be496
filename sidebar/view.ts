import type { Explanation, Letters, Links, Mapping, Role, Silence, State } from './server';

/** All that the page shows. */
export interface View {
  /** The last state that could be read; null before the first. */
  readonly state: State | null;
  /** Why the last reading of the state failed: what is shown may be old. */
  readonly trouble: string | null;
  /** What is under way: one thing at a time. */
  readonly work: Work | null;
  readonly message: Message | null;
  readonly page: Page;
}

/** What is shown below the messages. */
export type Page =
  | { readonly name: 'home' }
  /** The letters to look at before they go. */
  | LettersPage
  | LinksPage
  | ChecksPage
  | { readonly name: 'silence'; readonly silence: Silence }
  | MappingPage;

/** The letters of today, and whether they are on their way. */
export interface LettersPage {
  readonly name: 'letters';
  readonly letters: Letters;
  readonly isSending: boolean;
}

/** The agencies' own links: all that fit the search, or one of them. */
export interface LinksPage {
  readonly name: 'links';
  readonly links: Links;
  readonly search: string;
  /** The id of the agency that is looked at; null for the list. */
  readonly chosen: string | null;
  /** Whether the person is asked if the code is really to be issued anew. */
  readonly isAsking: boolean;
}

/** What was seen at the links of one duty, or the links that a person should look at. */
export interface ChecksPage {
  readonly name: 'checks';
  readonly explanation: Explanation;
}

/** The questions of an existing form, and what the person has changed since they were read. */
export interface MappingPage {
  readonly name: 'mapping';
  readonly mapping: Mapping;
  /** Question id → its role; null for none. */
  readonly changes: Readonly<Record<number, Role | null>>;
  readonly isTrusted: boolean;
}

export interface Work {
  readonly label: string;
  readonly seconds: number;
  /** Known for work in slices. */
  readonly progress: Progress | null;
  readonly stop: 'impossible' | 'possible' | 'asked';
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How something ended. */
export interface Message {
  readonly tone: 'good' | 'bad';
  readonly text: string;
  /** Does again what failed. */
  readonly again: (() => void) | null;
}

export const HOME: Page = { name: 'home' };

export const FIRST_VIEW: View = { state: null, trouble: null, work: null, message: null, page: HOME };
