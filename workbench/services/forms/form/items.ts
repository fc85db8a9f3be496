import { type EnumValue, ScriptError } from '../../contract';
import { type Methods, read, write } from '../../spreadsheet/methods';
import { isQuestion, KINDS, kindOf } from '../kinds';
import { type Form, FormItem, typedItem } from '../objects';
import { ITEM_TYPES, type ItemState, type ItemType, newNumber } from '../state';

/** Every class a script can hold an item as, for signatures. */
export const ANY_ITEM = ['Item', ...ITEM_TYPES.map((type) => KINDS[type].className)].join(' | ');

const adders: Methods<Form> = Object.fromEntries(
  ITEM_TYPES.map((type) => [`add${KINDS[type].className}`, write<Form>('', (self) => add(self, type))]),
);

/** Adding, finding, moving and deleting items. */
export const ITEMS: Methods<Form> = {
  ...adders,
  getItems: read('[ItemType?]', (self, type?: EnumValue) =>
    self.state.items
      .filter((item) => !type || item.type === type.name)
      .map((item) => new FormItem(self, item.id)),
  ),
  getItemById: read('int | string', (self, id: number | string) => {
    const item = self.state.items.find((each) => each.id === Number(id));
    return item ? new FormItem(self, item.id) : null;
  }),
  deleteItem: write(`int | ${ANY_ITEM}`, (self, which: number | FormItem) => {
    const index = indexOf(self, which);
    const item = self.state.items[index];
    if (item) refuseWhenTarget(self, item);
    self.state.items.splice(index, 1);
  }),
  moveItem: write(
    ['int', ...ANY_ITEM.split(' | ')].map((which) => `${which} int`).join(' | '),
    (self, which: number | FormItem, to: number) => {
      const { items } = self.state;
      if (to < 0 || to >= items.length) throw new ScriptError('Invalid data updating form.');
      const [item] = items.splice(indexOf(self, which), 1);
      if (item) items.splice(to, 0, item);
      self.changed();
      return item ? new FormItem(self, item.id) : null;
    },
  ),
};

function add(form: Form, type: ItemType): FormItem {
  const { cloud } = form.execution;
  const item: ItemState = {
    id: newNumber(cloud),
    type,
    title: '',
    helpText: '',
    entries: [],
    ...kindFresh(type),
  };
  item.entries = isQuestion(item) ? (item.rows ?? ['']).map(() => newNumber(cloud)) : [];
  form.state.items.push(item);
  form.changed();
  return typedItem(form, item);
}

const kindFresh = (type: ItemType): Partial<ItemState> => kindOf({ type } as ItemState).fresh?.() ?? {};

function indexOf(form: Form, which: number | FormItem): number {
  const index = typeof which === 'number' ? which : form.state.items.indexOf(which.state);
  if (!form.state.items[index]) throw new ScriptError('Invalid data updating form.');
  return index;
}

/** A page that answers lead to cannot be deleted before they lead elsewhere (the text is Google's, the condition believed). */
function refuseWhenTarget(form: Form, page: ItemState): void {
  const routes = form.state.items.flatMap((item) => [
    item.goTo,
    ...(item.choices ?? []).map((choice) => choice.goTo),
  ]);
  if (routes.some((goTo) => goTo?.type === 'GO_TO_PAGE' && goTo.page === page.id)) {
    throw new ScriptError('Invalid data updating form.');
  }
}
