import { orderOf } from '../../src/google/form-order';

/** The order of the form after ours were placed, carried out on a list as Google would. */
function placed(form: number[], ours: number[], wanted: number[]): number[] {
  const items = [...form];
  const order = orderOf(
    form,
    (id) => ours.includes(id),
    (from, to) => {
      const [item] = items.splice(from, 1);
      if (item !== undefined) items.splice(to, 0, item);
    },
  );
  for (const id of wanted) {
    if (!items.includes(id)) {
      items.push(id);
      order.added(id);
    }
    order.place(id);
  }
  return items;
}

test.each([
  ['a new form is filled in order', [], [], [1, 2, 3], [1, 2, 3]],
  ['what is right stays', [1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]],
  ['a new one goes to its place', [1, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]],
  ['what people moved goes back', [3, 1, 2], [1, 2, 3], [1, 2, 3], [1, 2, 3]],
  ['an item of people keeps its place between', [1, 90, 2], [1, 2], [1, 2], [1, 90, 2]],
  ['an item of people stays behind what it stood behind', [1, 2, 90], [1, 2, 3], [1, 2, 3], [1, 2, 90, 3]],
  ['an item of people at the beginning stays there', [90, 1, 2], [1, 2], [1, 2], [90, 1, 2]],
  ['what left the plan goes behind', [1, 5, 2], [1, 2, 5], [1, 2], [1, 2, 5]],
])('%s', (_what, form, ours, wanted, after) => {
  expect(placed(form, ours, wanted)).toEqual(after);
});
