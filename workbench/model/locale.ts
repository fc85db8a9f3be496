/** What a workbook's locale decides: how typed text is read and how days are shown by default. */
export interface LocaleFacts {
  /** The formatter's name for it. */
  readonly tag: string;
  readonly dayFirst: boolean;
  readonly date: string;
  readonly currency: string;
  readonly group: string;
  readonly decimal: string;
  /** What a new workbook calls its only sheet. */
  readonly firstSheet: string;
}

const DAY_FIRST: LocaleFacts = {
  tag: 'en-GB',
  dayFirst: true,
  date: 'dd/mm/yyyy',
  currency: '£',
  group: ',',
  decimal: '.',
  firstSheet: 'Sheet1',
};

/** Locales that differ from British English; how each shows a day follows CLDR's short date with a full year. */
const LOCALES: Readonly<Record<string, Partial<LocaleFacts>>> = {
  th_TH: { tag: 'th', date: 'd/m/yyyy', currency: '฿', firstSheet: 'ชีต1' },
  en_GB: {},
  en_US: { tag: 'en', dayFirst: false, date: 'm/d/yyyy', currency: '$' },
  en_AU: { currency: '$' },
  en_IN: { currency: '₹' },
  en_SG: { date: 'd/m/yyyy', currency: '$' },
  de_DE: {
    tag: 'de',
    date: 'dd.mm.yyyy',
    currency: '€',
    group: '.',
    decimal: ',',
    firstSheet: 'Tabellenblatt1',
  },
  fr_FR: { tag: 'fr', currency: '€', group: '\u202f', decimal: ',', firstSheet: 'Feuille 1' },
  ja_JP: { tag: 'ja', dayFirst: false, date: 'yyyy/mm/dd', currency: '¥', firstSheet: 'シート1' },
};

/** The locales that are known one by one. */
export const LOCALE_NAMES = Object.keys(LOCALES);

/** The facts of a locale; one not listed is taken for day-first English: `localeFacts('th_TH').date` → `d/m/yyyy`. */
export function localeFacts(locale: string): LocaleFacts {
  const listed = LOCALES[locale] ?? LOCALES[locale.replace('-', '_')];
  return { ...DAY_FIRST, ...listed };
}

/** How a moment is shown by default: `momentPattern(localeFacts('th_TH'))` → `d/m/yyyy h:mm:ss`. */
export function momentPattern(locale: LocaleFacts): string {
  return `${locale.date} h:mm:ss`;
}
