import { loadWorkbook } from '../../model/index';
import type { CloudState } from '../contract';
import type { FormState } from '../forms/state';

/** Files whose content is kept by another service; Drive knows their names and copies them. */
export interface GoogleFiles {
  readonly mimeType: string;
  ids(cloud: CloudState): Iterable<string>;
  has(cloud: CloudState, id: string): boolean;
  nameOf(cloud: CloudState, id: string): string;
  rename(cloud: CloudState, id: string, name: string): void;
  /** The id of the copy. */
  copy(cloud: CloudState, id: string, name: string): string;
  url(id: string): string;
}

const SPREADSHEETS: GoogleFiles = {
  mimeType: 'application/vnd.google-apps.spreadsheet',
  ids: ({ spreadsheets }) => spreadsheets.keys(),
  has: ({ spreadsheets }, id) => spreadsheets.has(id),
  nameOf: ({ spreadsheets }, id) => spreadsheets.get(id)?.name ?? '',
  rename: ({ spreadsheets }, id, name) => {
    const book = spreadsheets.get(id);
    if (book) book.name = name;
  },
  copy: (cloud, id, name) => {
    const source = cloud.spreadsheets.get(id)?.snapshot() as object;
    const copied = loadWorkbook({ ...source, id: cloud.newId(), name });
    cloud.spreadsheets.set(copied.id, copied);
    return copied.id;
  },
  url: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
};

const FORMS: GoogleFiles = {
  mimeType: 'application/vnd.google-apps.form',
  ids: ({ parts }) => parts.forms.forms.keys(),
  has: ({ parts }, id) => parts.forms.forms.has(id),
  nameOf: ({ parts }, id) => parts.forms.forms.get(id)?.name ?? '',
  rename: ({ parts }, id, name) => {
    const form = parts.forms.forms.get(id);
    if (form) form.name = name;
  },
  copy: copyForm,
  url: (id) => `https://docs.google.com/forms/d/${id}/edit?usp=drivesdk`,
};

/** A copied form has the questions, no answers and no destination. */
function copyForm(cloud: CloudState, id: string, name: string): string {
  const { forms } = cloud.parts.forms;
  const source = structuredClone(forms.get(id)) as FormState;
  const fresh = { id: cloud.newId(), publishedId: `1FAIpQLS${cloud.newId()}`, createdAt: cloud.now() };
  forms.set(fresh.id, { ...source, ...fresh, name, responses: [], destination: null });
  return fresh.id;
}

const KINDS: readonly GoogleFiles[] = [SPREADSHEETS, FORMS];

/** Who keeps the file of an id; undefined when it is none of them. */
export function keeperOf(cloud: CloudState, id: string): GoogleFiles | undefined {
  return KINDS.find((kind) => kind.has(cloud, id));
}

/** Ids of all spreadsheets and forms. */
export function googleIds(cloud: CloudState): string[] {
  return KINDS.flatMap((kind) => [...kind.ids(cloud)]);
}
