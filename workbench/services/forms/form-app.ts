import { type Execution, ScriptError } from '../contract';
import { local, type Methods, read, step, write } from '../spreadsheet/methods';
import { openUi } from '../ui';
import {
  Form,
  type FormApp,
  QuizFeedbackBuilder,
  VALIDATION_BUILDERS,
  VALIDATIONS,
  type Validation,
  type ValidationBuilder,
} from './objects';
import { newForm } from './state';
import { BUILDERS, type ValidationClass } from './validation';

const KINDS = Object.keys(BUILDERS) as ValidationClass[];

const validations: Methods<FormApp> = Object.fromEntries(
  KINDS.map((kind) => [`create${kind}`, local<FormApp>('', () => new VALIDATION_BUILDERS[kind]())]),
);

/** The methods of `FormApp`. That `create(title)` leaves the form unpublished is believed (as forms made by the API since 30 June 2026). */
export const FORM_APP: Methods<FormApp> = {
  ...validations,
  createFeedback: local('', () => new QuizFeedbackBuilder()),
  getUi: local('', ({ execution }) => {
    if (!activeForm(execution)) throw new ScriptError('Cannot call FormApp.getUi() from this context.');
    return openUi(execution, 'FormApp.getUi()');
  }),
  create: write('string | string boolean', ({ execution }, name: string, published = false) => {
    if (name === '') throw new ScriptError('Invalid argument: title');
    const { cloud } = execution;
    const form = newForm(cloud, { name, published, owner: execution.effectiveUser, now: execution.now() });
    cloud.parts.forms.forms.set(form.id, form);
    return new Form(execution, form);
  }),
  openById: read('string', open),
  openByUrl: read('string', (self, url: string) => {
    const id = /^https:\/\/docs\.google\.com\/forms\/d\/(?!e\/)([\w-]+)/.exec(url)?.[1];
    if (!id) throw new ScriptError('Invalid argument: url');
    return open(self, id);
  }),
  getActiveForm: read('', ({ execution }) => activeForm(execution)),
};

/** The form the script is bound to. */
function activeForm(execution: Execution): Form | null {
  const form = execution.cloud.parts.forms.forms.get(execution.containerId ?? '');
  return form ? new Form(execution, form) : null;
}

/** The methods of one class of builders: each rule replaces the one before. */
export function builderMethods(kind: ValidationClass): Methods<ValidationBuilder> {
  const rules = BUILDERS[kind].map(
    (rule) => [rule, step<ValidationBuilder>(signatureOf(rule), setRule(rule))] as const,
  );
  return {
    ...Object.fromEntries(rules),
    setHelpText: step('string', (self, text: string) => {
      self.helpText = text;
    }),
    build: local('', (self): Validation => {
      if (!self.rule) throw new ScriptError('The validation has no rule.');
      return new VALIDATIONS[kind]({ ...self.rule, helpText: self.helpText });
    }),
  };
}

function setRule(rule: string): (self: ValidationBuilder, ...values: never[]) => void {
  return (self, ...values: (string | number)[]) => {
    if (rule.endsWith('Pattern')) refuseBadPattern(String(values[0]));
    self.rule = { rule, values };
  };
}

function signatureOf(rule: string): string {
  if (rule.endsWith('Pattern')) return 'string';
  if (rule.endsWith('Between')) return 'number number';
  return /Than|EqualTo|Select/.test(rule) ? 'number' : '';
}

function refuseBadPattern(pattern: string): void {
  try {
    new RegExp(pattern);
  } catch {
    throw new ScriptError(`Invalid regular expression pattern: ${pattern}`);
  }
}

function open({ execution }: FormApp, id: string): Form {
  const form = execution.cloud.parts.forms.forms.get(id);
  if (!form) {
    throw new ScriptError(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    );
  }
  return new Form(execution, form);
}
