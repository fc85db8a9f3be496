import { type Execution, type Exposure, ScriptError, ServiceObject } from '../contract';
import {
  type Answer,
  type ChoiceState,
  type FeedbackState,
  type FormState,
  type GoTo,
  type Grade,
  ITEM_TYPES,
  type ItemState,
  type ItemType,
  type ResponseState,
  type ValidationState,
} from './state';
import { BUILDERS, type ValidationClass } from './validation';

/** What the classes of the Forms service hold. Their methods stand in tables by topic and are joined on in `module.ts`. */
abstract class Member extends ServiceObject {
  declare readonly exposure: Exposure;
}

/** The global `FormApp` of one execution. */
export class FormApp extends Member {
  constructor(readonly execution: Execution) {
    super();
  }
}

export class Form extends Member {
  constructor(
    readonly execution: Execution,
    readonly state: FormState,
  ) {
    super();
  }

  /** The response tab follows the questions: all changes at once when it is next looked at. */
  changed(): void {
    if (this.state.destination) this.state.destination.isBehind = true;
  }

  /** The page break that navigation names; null where it names none or the page is gone. */
  pageOf(goTo: GoTo | undefined): FormItem | null {
    const page = goTo?.type === 'GO_TO_PAGE' && this.state.items.find((item) => item.id === goTo.page);
    return page ? typedItem(this, page) : null;
  }
}

/** An item, known by its id; the class `Item` itself is what `getItems()` gives, a subclass what `asListItem()` gives. */
export class FormItem extends Member {
  constructor(
    readonly form: Form,
    readonly id: number,
  ) {
    super();
  }

  get state(): ItemState {
    const state = this.form.state.items.find((item) => item.id === this.id);
    if (!state) throw new ScriptError(`The item ${this.id} is no longer in the form`);
    return state;
  }
}

type ItemClass = new (form: Form, id: number) => FormItem;

/** One class for each kind of item. */
export const ITEM_CLASSES = Object.fromEntries(
  ITEM_TYPES.map((type) => [type, class extends FormItem {}]),
) as Readonly<Record<ItemType, ItemClass>>;

/** `typedItem(form, id)` is a `ListItem` where the item is a list. */
export function typedItem(form: Form, state: ItemState): FormItem {
  return new ITEM_CLASSES[state.type](form, state.id);
}

export class Choice extends Member {
  constructor(
    readonly form: Form,
    readonly state: ChoiceState,
  ) {
    super();
  }
}

/** A response, stored or still being made by the script. */
export class FormResponse extends Member {
  /** Answers by item id of a response that is not stored yet. */
  readonly draft = new Map<number, Answer>();
  /** By item id, what a script gives for answers until it submits it. */
  readonly draftGrades = new Map<number, Grade>();

  constructor(
    readonly form: Form,
    public stored: ResponseState | null,
  ) {
    super();
  }

  answer(item: ItemState): Answer | undefined {
    return this.stored ? this.stored.answers[item.id] : this.draft.get(item.id);
  }
}

export class ItemResponse extends Member {
  constructor(
    readonly form: Form,
    readonly itemId: number,
    readonly answer: Answer,
    public grade: Grade = { score: null, feedback: null },
  ) {
    super();
  }
}

export class QuizFeedback extends Member {
  constructor(readonly state: FeedbackState) {
    super();
  }
}

export class QuizFeedbackBuilder extends Member {
  constructor(public state: FeedbackState = { text: '', links: [] }) {
    super();
  }
}

/** A finished validation. */
export class Validation extends Member {
  constructor(readonly state: ValidationState) {
    super();
  }
}

export class ValidationBuilder extends Member {
  rule: Omit<ValidationState, 'helpText'> | null = null;
  helpText = '';
}

const VALIDATION_KINDS = Object.keys(BUILDERS) as ValidationClass[];

/** The five classes of finished validations, such as `TextValidation`. */
export const VALIDATIONS = classPerKind(() => class extends Validation {});

/** The five classes of builders, such as `TextValidationBuilder`. */
export const VALIDATION_BUILDERS = classPerKind(() => class extends ValidationBuilder {});

function classPerKind<Class>(make: () => Class): Readonly<Record<ValidationClass, Class>> {
  return Object.fromEntries(VALIDATION_KINDS.map((kind) => [kind, make()])) as Record<ValidationClass, Class>;
}
