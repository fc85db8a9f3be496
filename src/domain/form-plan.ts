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
  readonly then: { readonly page: string } | 'submit';
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
