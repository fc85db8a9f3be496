import type { ItemState, ItemType } from './state';

/** What sets the kinds of items apart, but for their methods. */
export interface Kind {
  /** The class in Google's reference. */
  readonly className: string;
  /** The word of `form --json`. */
  readonly word: string;
  /** How the answer is shaped; `none` asks nothing. */
  readonly answer:
    | 'none'
    | 'text'
    | 'one'
    | 'many'
    | 'row'
    | 'rows'
    | 'number'
    | 'date'
    | 'dateTime'
    | 'time'
    | 'duration';
  /** An unanswered one still appears in `getItemResponses()` with '' (FormResponse reference). */
  readonly listedEmpty?: true;
  /** What a new one starts with. */
  readonly fresh?: () => Partial<ItemState>;
}

const emptyChoice = () => ({ choices: [{ value: '' }], other: false });
const emptyGrid = () => ({ rows: [''], columns: [''] });
const media = () => ({ media: { alignment: 'LEFT', width: 740 } });

/** The item kinds of Google Forms. */
export const KINDS = {
  CHECKBOX: { className: 'CheckboxItem', word: 'checkbox', answer: 'many', fresh: emptyChoice },
  CHECKBOX_GRID: { className: 'CheckboxGridItem', word: 'checkboxGrid', answer: 'rows', fresh: emptyGrid },
  DATE: {
    className: 'DateItem',
    word: 'date',
    answer: 'date',
    listedEmpty: true,
    fresh: () => ({ includesYear: true }),
  },
  DATETIME: {
    className: 'DateTimeItem',
    word: 'dateTime',
    answer: 'dateTime',
    fresh: () => ({ includesYear: true }),
  },
  DURATION: { className: 'DurationItem', word: 'duration', answer: 'duration' },
  GRID: { className: 'GridItem', word: 'grid', answer: 'row', fresh: emptyGrid },
  IMAGE: { className: 'ImageItem', word: 'image', answer: 'none', fresh: media },
  LIST: { className: 'ListItem', word: 'list', answer: 'one', fresh: emptyChoice },
  MULTIPLE_CHOICE: {
    className: 'MultipleChoiceItem',
    word: 'multipleChoice',
    answer: 'one',
    fresh: emptyChoice,
  },
  PAGE_BREAK: {
    className: 'PageBreakItem',
    word: 'pageBreak',
    answer: 'none',
    fresh: () => ({ goTo: { type: 'CONTINUE' } }),
  },
  PARAGRAPH_TEXT: {
    className: 'ParagraphTextItem',
    word: 'paragraphText',
    answer: 'text',
    listedEmpty: true,
  },
  RATING: {
    className: 'RatingItem',
    word: 'rating',
    answer: 'number',
    fresh: () => ({ lower: 1, upper: 5, icon: 'STAR' }),
  },
  SCALE: {
    className: 'ScaleItem',
    word: 'scale',
    answer: 'number',
    fresh: () => ({ lower: 1, upper: 5, labels: ['', ''] }),
  },
  SECTION_HEADER: { className: 'SectionHeaderItem', word: 'sectionHeader', answer: 'none' },
  TEXT: { className: 'TextItem', word: 'text', answer: 'text', listedEmpty: true },
  TIME: { className: 'TimeItem', word: 'time', answer: 'time', listedEmpty: true },
  VIDEO: { className: 'VideoItem', word: 'video', answer: 'none', fresh: media },
} as const satisfies Record<ItemType, Kind>;

/** `kindOf(item).answer` → `'one'` for a list. */
export const kindOf = (item: ItemState): Kind => KINDS[item.type];

/** Whether a respondent can answer the item. */
export const isQuestion = (item: ItemState): boolean => kindOf(item).answer !== 'none';

/** What heads the response columns: the title, for a grid once per row as `Title [Row]`. */
export function headingsOf(item: ItemState): string[] {
  return item.rows ? item.rows.map((row) => `${item.title} [${row}]`) : [item.title];
}
