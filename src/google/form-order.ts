/** An item of the form as far as its place goes. */
export type ItemId = number;

/** The order of a form's items while it is rearranged: known here, so that Google is told of moves and not asked for places. */
export interface Order {
  /** Puts an item right behind those placed before; items of people in between keep their places. */
  place(id: ItemId): void;
  /** Puts an item at the very end. */
  toEnd(id: ItemId): void;
  added(id: ItemId): void;
  removed(id: ItemId): void;
  isBehind(id: ItemId, other: ItemId): boolean;
  isLast(id: ItemId): boolean;
}

/** Keeps the order of items; `move` carries a change out, by places counted from 0. */
export function orderOf(
  ids: readonly ItemId[],
  isOurs: (id: ItemId) => boolean,
  move: (from: number, to: number) => void,
): Order {
  const order = [...ids];
  let next = 0;
  const put = (id: ItemId, to: number) => {
    const from = order.indexOf(id);
    if (from === to) return;
    move(from, to);
    order.splice(from, 1);
    order.splice(to, 0, id);
  };
  return {
    place: (id) => {
      while (next < order.length && order[next] !== id && !isOurs(order[next] ?? id)) next += 1;
      put(id, next);
      next += 1;
    },
    toEnd: (id) => put(id, order.length - 1),
    added: (id) => void order.push(id),
    removed: (id) => void order.splice(order.indexOf(id), 1),
    isBehind: (id, other) => order.indexOf(id) > order.indexOf(other),
    isLast: (id) => order[order.length - 1] === id,
  };
}
