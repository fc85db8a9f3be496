import type { Exposure, ServiceModule } from '../contract';
import { equip, type Methods } from '../spreadsheet/methods';
import { FILE } from './form/file';
import { ITEMS } from './form/items';
import { ITEM_RESPONSE, RESPONSE, RESPONSES } from './form/responses';
import { SETTINGS } from './form/settings';
import { builderMethods, FORM_APP } from './form-app';
import * as answers from './items/answers';
import { BASE, CASTS, QUESTION } from './items/base';
import { GRID, IMAGE, MEDIA, PAGE, RATING, SCALE, VIDEO, validated, YEAR } from './items/bounds';
import { CHOICE, CHOICES, NAVIGATING_CHOICE, OTHER, PLAIN_CHOICE } from './items/choices';
import { FEEDBACK, FEEDBACK_BUILDER, JUDGED, READ } from './items/grading';
import { KINDS } from './kinds';
import {
  Choice,
  Form,
  FormApp,
  FormItem,
  FormResponse,
  ITEM_CLASSES,
  ItemResponse,
  QuizFeedback,
  QuizFeedbackBuilder,
  VALIDATION_BUILDERS,
  VALIDATIONS,
} from './objects';
import { FormsPart, ITEM_TYPES, type ItemType } from './state';
import { BUILDERS, type ValidationClass } from './validation';

const ALL_FORMS = 'https://www.googleapis.com/auth/forms';
const FREE = { service: 'FormApp' };
const ANY_FORM = { ...FREE, scopes: [ALL_FORMS, 'https://www.googleapis.com/auth/forms.currentonly'] };

/** What each kind of item can do beyond `BASE`. */
const ITEM_METHODS = {
  TEXT: [QUESTION, READ, answers.TEXT_ANSWER, validated('TextValidation')],
  PARAGRAPH_TEXT: [QUESTION, READ, answers.TEXT_ANSWER, validated('ParagraphTextValidation')],
  LIST: [QUESTION, JUDGED, CHOICES, NAVIGATING_CHOICE, answers.CHOICE_ANSWER],
  MULTIPLE_CHOICE: [QUESTION, JUDGED, CHOICES, NAVIGATING_CHOICE, OTHER, answers.CHOICE_ANSWER],
  CHECKBOX: [
    QUESTION,
    JUDGED,
    CHOICES,
    PLAIN_CHOICE,
    OTHER,
    answers.CHOICES_ANSWER,
    validated('CheckboxValidation'),
  ],
  GRID: [QUESTION, GRID, answers.ROW_ANSWER, validated('GridValidation')],
  CHECKBOX_GRID: [QUESTION, GRID, answers.ROWS_ANSWER, validated('CheckboxGridValidation')],
  SCALE: [QUESTION, READ, SCALE, answers.NUMBER_ANSWER],
  RATING: [QUESTION, RATING, answers.NUMBER_ANSWER],
  DATE: [QUESTION, READ, YEAR, answers.DATE_ANSWER],
  DATETIME: [QUESTION, READ, YEAR, answers.DATE_ANSWER],
  TIME: [QUESTION, READ, answers.TIME_ANSWER],
  DURATION: [QUESTION, READ, answers.DURATION_ANSWER],
  PAGE_BREAK: [PAGE],
  SECTION_HEADER: [],
  IMAGE: [MEDIA, IMAGE],
  VIDEO: [MEDIA, VIDEO],
} as const satisfies Record<ItemType, readonly Methods<FormItem>[]>;

/** Enumerations the type definitions lack or that `FormApp` must offer. */
const ENUMS = {
  ItemType: [...ITEM_TYPES, 'FILE_UPLOAD', 'UNSUPPORTED'],
  RatingIconType: ['STAR', 'HEART', 'THUMB_UP'],
};

equip(FormApp, 'FormApp', [FORM_APP], { ...FREE, scopes: [ALL_FORMS], enums: ENUMS });
equip(Form, 'Form', [SETTINGS, ITEMS, FILE, RESPONSES], ANY_FORM);
equip(FormItem, 'Item', [BASE, CASTS], ANY_FORM);
equip(Choice, 'Choice', [CHOICE], FREE);
equip(FormResponse, 'FormResponse', [RESPONSE], ANY_FORM);
equip(ItemResponse, 'ItemResponse', [ITEM_RESPONSE], ANY_FORM);
equip(QuizFeedback, 'QuizFeedback', [FEEDBACK], FREE);
equip(QuizFeedbackBuilder, 'QuizFeedbackBuilder', [FEEDBACK_BUILDER], FREE);
for (const type of ITEM_TYPES) {
  equip(ITEM_CLASSES[type], KINDS[type].className, [BASE, ...ITEM_METHODS[type]], ANY_FORM);
}
const VALIDATION_KINDS = Object.keys(BUILDERS) as ValidationClass[];
for (const kind of VALIDATION_KINDS) {
  equip(VALIDATIONS[kind], kind, [], FREE);
  equip(VALIDATION_BUILDERS[kind], `${kind}Builder`, [builderMethods(kind)], FREE);
}

const CLASSES: readonly { readonly prototype: { readonly exposure: Exposure } }[] = [
  FormApp,
  Form,
  FormItem,
  Choice,
  FormResponse,
  ItemResponse,
  QuizFeedback,
  QuizFeedbackBuilder,
  ...ITEM_TYPES.map((type) => ITEM_CLASSES[type] as unknown as typeof FormItem),
  ...VALIDATION_KINDS.flatMap((kind) => [VALIDATIONS[kind], VALIDATION_BUILDERS[kind]]),
];

/** The Forms service. */
export const FORMS: ServiceModule = {
  globals: { FormApp: (execution) => new FormApp(execution) },
  exposures: CLASSES.map((each) => each.prototype.exposure),
  parts: [
    {
      name: 'forms',
      version: 1,
      load: (saved) => FormsPart.load(saved as Parameters<typeof FormsPart.load>[0]),
    },
  ],
};
