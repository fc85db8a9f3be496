import type { QuestionRole } from '../tables/form-mapping';
import type { Item } from '../tables/items';
import { type ExistingForm, type FormMapping, KIND_WORDS, OTHER_KIND } from './existing-form';
import { asksForAddress } from './mail-addresses';
import { proposeMapping } from './propose-mapping';

/** What a page shows of an existing form: its questions with what each stands for, as saved or as proposed. */
export interface ShownMapping {
  readonly form: string;
  readonly title: string;
  readonly questions: readonly ShownQuestion[];
  readonly items: readonly Pick<Item, 'code' | 'title'>[];
  readonly isTrusted: boolean;
  /** Whether a person has saved it: else it is only proposed. */
  readonly isSaved: boolean;
}

export interface ShownQuestion {
  readonly id: number;
  readonly title: string;
  /** `รายการเลือก` */
  readonly kind: string;
  readonly role: QuestionRole | null;
  /** Whether it asks for an e-mail address, which is not kept. */
  readonly isForAddress: boolean;
}

/** A saved mapping is shown as it is; questions that came since are left to the person. */
export function shownMapping(
  form: ExistingForm,
  items: readonly Item[],
  saved: FormMapping | null,
): ShownMapping {
  const own = saved?.form === form.id ? saved : null;
  const proposed = own === null ? proposeMapping(form.questions, items) : null;
  return {
    form: form.id,
    title: form.title,
    questions: form.questions.map(({ id, title, kind }) => ({
      id,
      title,
      kind: KIND_WORDS[kind] ?? OTHER_KIND,
      role: own?.roles[String(id)] ?? proposed?.get(id) ?? null,
      isForAddress: asksForAddress(title),
    })),
    items: items.map(({ code, title }) => ({ code, title })),
    isTrusted: own?.isTrusted ?? false,
    isSaved: own !== null,
  };
}
