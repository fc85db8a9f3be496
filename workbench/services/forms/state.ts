import type { CloudPart, CloudState } from '../contract';

/** Every item type of Google's enumeration; `FILE_UPLOAD` can only be made by hand, so it never occurs here. */
export const ITEM_TYPES = [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'RATING',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** Where the respondent goes at the end of a page; `page` is the id of a page break. */
export type GoTo =
  | { readonly type: 'CONTINUE' | 'RESTART' | 'SUBMIT' }
  | { readonly type: 'GO_TO_PAGE'; readonly page: number };

export interface ChoiceState {
  readonly value: string;
  readonly goTo?: GoTo;
  readonly correct?: boolean;
}

/** A rule for an answer: `{ rule: 'requireNumberBetween', values: [1, 5], helpText: '1 to 5' }`. */
export interface ValidationState {
  readonly rule: string;
  readonly values: readonly (string | number)[];
  readonly helpText: string;
}

/** What a quiz says to an answer: a text and links to read on. */
export interface FeedbackState {
  readonly text: string;
  readonly links: readonly { readonly url: string; readonly text?: string }[];
}

/** What somebody gave for one answer; null where nothing was given. */
export interface Grade {
  readonly score: number | null;
  readonly feedback: FeedbackState | null;
}

/** One element of a form; what does not belong to its kind is absent. */
export interface ItemState {
  readonly id: number;
  readonly type: ItemType;
  title: string;
  helpText: string;
  /** The numbers of `entry.N` in a prefilled link; a grid has one for each row. They differ from the item's id, as on Google. */
  entries: number[];
  required?: boolean;
  /** Of a quiz; `general` belongs to questions that are not judged by their choices. */
  points?: number;
  feedback?: { correct?: FeedbackState; incorrect?: FeedbackState; general?: FeedbackState };
  choices?: ChoiceState[];
  other?: boolean;
  rows?: string[];
  columns?: string[];
  lower?: number;
  upper?: number;
  labels?: readonly [string, string];
  icon?: string;
  includesYear?: boolean;
  validation?: ValidationState;
  goTo?: GoTo;
  /** `source` is a video's address or an image as a data URL. */
  media?: { source?: string; alignment: string; width: number };
}

/** What an answer is once stored: a grid's array runs along its rows, with `''` where a row was left out. */
export type Answer = string | readonly string[] | readonly (readonly string[])[];

/** Answers by item id. */
export type Answers = Readonly<Record<string, Answer>>;

export interface ResponseState {
  readonly id: string;
  /** Milliseconds since 1970 of the submission or of the last edit. */
  timestamp: number;
  email: string;
  answers: Answers;
  /** By item id, where a script graded; absent: as the choices judge by themselves. */
  grades?: Readonly<Record<string, Grade>>;
}

/** The tab that receives the responses. */
export interface DestinationState {
  readonly spreadsheetId: string;
  /** The tab; undefined while it has not come yet. */
  sheetId?: number;
  /** When it comes, in milliseconds since 1970. */
  readonly comesAt?: number;
  /** Whether questions changed since the headings were written. */
  isBehind?: boolean;
  /** The entry number each column after the fixed ones belongs to; columns of deleted questions stay. */
  columns: number[];
  /** Where each response was written, by response id; people may have moved it since. */
  rows: Record<string, number>;
  /** Whether the second column is the respondent's address. */
  email: boolean;
  /** Whether a column for the score of a quiz follows. */
  score?: boolean;
}

export interface FormSettings {
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  published: boolean;
  accepting: boolean;
  collectEmail: boolean;
  limitOne: boolean;
  allowEdits: boolean;
  requireLogin: boolean;
  respondAgain: boolean;
  progressBar: boolean;
  shuffle: boolean;
  publishingSummary: boolean;
}

export interface FormState extends FormSettings {
  readonly id: string;
  /** The id of the address respondents see; not the file's id, as on Google. */
  readonly publishedId: string;
  /** The name of the file in Drive. */
  name: string;
  readonly createdAt: number;
  /** Absent: it is none. */
  quiz?: boolean;
  editors: string[];
  readers: string[];
  items: ItemState[];
  responses: ResponseState[];
  destination: DestinationState | null;
}

/** All forms of the cloud, kept as the part `forms`. */
export class FormsPart implements CloudPart {
  readonly forms = new Map<string, FormState>();
  /** Addresses by the last part of their short form (`forms.gle/…`). */
  readonly short = new Map<string, string>();

  snapshot(): FormsSnapshot {
    return { forms: [...this.forms.values()], short: [...this.short] };
  }

  /** `FormsPart.load(part.snapshot())` is the same part again. */
  static load(saved: FormsSnapshot | undefined): FormsPart {
    const part = new FormsPart();
    for (const form of saved?.forms ?? []) part.forms.set(form.id, form);
    for (const [key, url] of saved?.short ?? []) part.short.set(key, url);
    return part;
  }
}

interface FormsSnapshot {
  readonly forms: readonly FormState[];
  readonly short: readonly (readonly [string, string])[];
}

declare module '../contract' {
  interface CloudParts {
    forms: FormsPart;
  }
}

/** The form of an id, be it the file's or the one in the respondents' address. */
export function findForm(cloud: CloudState, id: string): FormState | undefined {
  const { forms } = cloud.parts.forms;
  return forms.get(id) ?? [...forms.values()].find((form) => form.publishedId === id);
}

/** The forms that somebody means by an id, or else by the title or the name of the file. */
export function formsMeant(cloud: CloudState, text: string): FormState[] {
  const byId = findForm(cloud, text);
  if (byId) return [byId];
  return [...cloud.parts.forms.forms.values()].filter(({ title, name }) => title === text || name === text);
}

/** `https://docs.google.com/forms/d/e/1FAIp…/viewform` */
export const publishedUrl = (form: FormState): string =>
  `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;

/** `https://docs.google.com/forms/d/1a…/edit` */
export const editUrl = (form: FormState): string => `https://docs.google.com/forms/d/${form.id}/edit`;

/** A number of the size of Google's item ids. */
export const newNumber = (cloud: CloudState): number => Math.floor(cloud.random() * 2_000_000_000);

/** An empty form as Google makes it: the file has the name, the title is still ''. */
export function newForm(
  cloud: CloudState,
  options: { name: string; published: boolean; owner: string; now: number },
): FormState {
  return {
    id: cloud.newId(),
    publishedId: `1FAIpQLS${cloud.newId()}`,
    name: options.name,
    createdAt: options.now,
    ...NEW_SETTINGS,
    published: options.published,
    accepting: options.published,
    editors: [options.owner].filter(Boolean),
    readers: [],
    items: [],
    responses: [],
    destination: null,
  };
}

const NEW_SETTINGS: FormSettings = {
  title: '',
  description: '',
  confirmationMessage: '',
  closedMessage: '',
  published: false,
  accepting: false,
  collectEmail: false,
  limitOne: false,
  allowEdits: false,
  requireLogin: false,
  respondAgain: true,
  progressBar: false,
  shuffle: false,
  publishingSummary: false,
};
