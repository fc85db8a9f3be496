import { change, local, type Method } from '../../spreadsheet/methods';
import type { FormItem } from '../objects';
import type { ItemState } from '../state';

/** A method that changes the item and gives it back; the response tab's headings follow. */
export function edit(signature: string, run: (item: ItemState, ...args: never[]) => void): Method<FormItem> {
  return change<FormItem>(signature, (self, ...args) => {
    run(self.state, ...args);
    self.form.changed();
  });
}

/** A method that tells something of the item: `tell((item) => item.title)`. */
export function tell(read: (item: ItemState) => unknown): Method<FormItem> {
  return local<FormItem>('', (self) => read(self.state));
}
