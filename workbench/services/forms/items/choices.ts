import { badParameters, EnumValue, ScriptError } from '../../contract';
import { local, type Methods } from '../../spreadsheet/methods';
import { Choice, type FormItem } from '../objects';
import type { ChoiceState, GoTo } from '../state';
import { edit, tell } from './edit';

/** What a list, multiple choices and check boxes have in common. */
export const CHOICES: Methods<FormItem> = {
  getChoices: local('', (self) => (self.state.choices ?? []).map((choice) => new Choice(self.form, choice))),
  setChoices: edit('Choice[]', (item, choices: Choice[]) => {
    item.choices = checked(choices.map((choice) => choice.state));
  }),
  setChoiceValues: edit('any[]', (item, values: unknown[]) => {
    if (values.some((value) => value === null || value === undefined))
      throw badParameters('FormApp.ListItem.setChoiceValues', values);
    item.choices = checked(values.map((value) => ({ value: String(value) })));
  }),
};

/** Only a list and multiple choices can lead to a page. */
export const NAVIGATING_CHOICE: Methods<FormItem> = {
  createChoice: local(
    'string | string boolean | string PageBreakItem | string PageNavigationType',
    (self, value: string, more?: boolean | FormItem | EnumValue) =>
      new Choice(self.form, choiceState(value, more)),
  ),
};

export const PLAIN_CHOICE: Methods<FormItem> = {
  createChoice: local('string | string boolean', (self, value: string, correct?: boolean) => {
    return new Choice(self.form, choiceState(value, correct));
  }),
};

/** The field of one's own of multiple choices and check boxes. */
export const OTHER: Methods<FormItem> = {
  hasOtherOption: tell((item) => item.other ?? false),
  showOtherOption: edit('boolean', (item, enabled: boolean) => {
    item.other = enabled;
  }),
};

/** The methods of `Choice`. `getGotoPage` is spelt as Google spells it: `getGoToPage` does not exist there either. */
export const CHOICE: Methods<Choice> = {
  getValue: local('', (self) => self.state.value),
  isCorrectAnswer: local('', (self) => self.state.correct ?? false),
  getGotoPage: local('', (self) => self.form.pageOf(self.state.goTo)),
  getPageNavigationType: local('', ({ state }) =>
    state.goTo ? new EnumValue('PageNavigationType', state.goTo.type) : null,
  ),
};

/** A page break of the same form or a navigation type as what it means: `goToOf(FormApp.PageNavigationType.SUBMIT)` → `{ type: 'SUBMIT' }`. */
export function goToOf(target: FormItem | EnumValue): GoTo {
  if (!(target instanceof EnumValue)) return { type: 'GO_TO_PAGE', page: target.id };
  if (target.name === 'GO_TO_PAGE') throw new ScriptError('GO_TO_PAGE needs the page break to go to');
  return { type: target.name as 'CONTINUE' | 'RESTART' | 'SUBMIT' };
}

function choiceState(value: string, more: boolean | FormItem | EnumValue | undefined): ChoiceState {
  if (more === undefined) return { value };
  return typeof more === 'boolean' ? { value, correct: more } : { value, goTo: goToOf(more) };
}

function checked(choices: ChoiceState[]): ChoiceState[] {
  if (choices.length === 0) throw new ScriptError('Array is empty: choices');
  if (new Set(choices.map((choice) => choice.value)).size < choices.length) {
    throw new ScriptError('Questions cannot have duplicate choice values.');
  }
  const leading = choices.filter((choice) => choice.goTo).length;
  if (leading > 0 && leading < choices.length) {
    throw new ScriptError('Choices that use page navigation cannot be combined with choices that do not.');
  }
  return choices;
}
