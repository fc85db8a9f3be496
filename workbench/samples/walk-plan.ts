/** A year as far as it is walked. */
export interface Walk {
  readonly chapters: readonly Chapter[];
  /** Where the clock stands at the end. */
  readonly until: string;
}

/** A part of a year that is walked, with what the person at the keyboard is told of it. */
export interface Chapter {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** Something that people do, and when. */
export type Step = Deed & { readonly at: string };

export type Deed =
  /** Somebody chooses from the menu and agrees to whatever is asked. */
  | { readonly menu: string }
  | { readonly answer: Answer }
  /** The secretariat accepts what waits for review of these items where rows stand together, each run of them in one paste. */
  | { readonly accept: readonly string[] }
  /** The secretariat types another deadline for all duties of these items. */
  | { readonly extend: readonly string[]; readonly until: string }
  /** The secretariat decides on one duty, such as `O23|sso`. */
  | { readonly decide: string; readonly status: string; readonly remark: string };

/** What an agency fills into the form: a link for each of its items, unless said otherwise. */
export interface Answer {
  readonly agency: string;
  /** Only these items. */
  readonly only?: readonly string[];
  /** All but these. */
  readonly without?: readonly string[];
  /** Item → what is answered in place of the one link of the agency's own site. */
  readonly instead?: Readonly<Record<string, string>>;
  /** The code of the agency's own link unless it is lost or mistyped. */
  readonly code?: 'wrong' | 'none';
  /** Opens the agency's earlier answer again instead of sending another. */
  readonly edits?: true;
  readonly officer?: string;
  readonly note?: string;
}
