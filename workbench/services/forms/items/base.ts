import { EnumValue, ScriptError } from '../../contract';
import { local, type Methods, write } from '../../spreadsheet/methods';
import { KINDS } from '../kinds';
import { type FormItem, typedItem } from '../objects';
import { ITEM_TYPES, type ItemState, newNumber } from '../state';
import { edit, tell } from './edit';

/** What every item can do. */
export const BASE: Methods<FormItem> = {
  getId: tell((item) => item.id),
  getTitle: tell((item) => item.title),
  getHelpText: tell((item) => item.helpText),
  getType: tell((item) => new EnumValue('ItemType', item.type)),
  getIndex: local('', (self) => self.form.state.items.indexOf(self.state)),
  setTitle: edit('string', (item, title: string) => {
    item.title = title;
  }),
  setHelpText: edit('string', (item, text: string) => {
    item.helpText = text;
  }),
  duplicate: write('', (self) => {
    const { form } = self;
    const copy = copyOf(self.state, () => newNumber(form.execution.cloud));
    form.state.items.push(copy);
    form.changed();
    return typedItem(form, copy);
  }),
};

/** `asListItem()` and its like, on the class `Item` alone. */
export const CASTS: Methods<FormItem> = Object.fromEntries(
  ITEM_TYPES.map((type) => [
    `as${KINDS[type].className}`,
    local<FormItem>('', (self) => {
      if (self.state.type !== type)
        throw new ScriptError(`Invalid conversion for item type: ${self.state.type}.`);
      return typedItem(self.form, self.state);
    }),
  ]),
);

/** What every item that can be answered can do. */
export const QUESTION: Methods<FormItem> = {
  isRequired: tell((item) => item.required ?? false),
  setRequired: edit('boolean', (item, enabled: boolean) => {
    item.required = enabled;
  }),
};

function copyOf(item: ItemState, number: () => number): ItemState {
  return { ...structuredClone(item), id: number(), entries: item.entries.map(number) };
}
