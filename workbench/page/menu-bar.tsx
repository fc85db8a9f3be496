import type { JSX } from 'preact';
import type { MenuEntry } from '../services/contract';
import { runFunction } from './runs';
import { type PopupEntry, set, useStore } from './store';

/** The menus that the script has made. */
export function MenuBar(): JSX.Element {
  const menus = useStore((state) => state.book?.menus) ?? [];
  return (
    <nav class="menu-bar" aria-label="เมนู">
      {menus.map(({ title, items }) => (
        <button
          key={title}
          type="button"
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            set({ popup: { x: left, y: bottom, entries: items.flatMap((item) => entriesOf(item)) } });
          }}
        >
          {title}
        </button>
      ))}
      {menus.length === 0 && <span class="hint">สคริปต์ไม่ได้สร้างเมนู</span>}
    </nav>
  );
}

/** A sub-menu is laid out in its place, with its name before each of its entries. */
function entriesOf(item: MenuEntry, path = ''): PopupEntry[] {
  if ('separator' in item) return [item];
  if ('items' in item) return item.items.flatMap((each) => entriesOf(each, `${path}${item.label} › `));
  return [{ label: `${path}${item.label}`, act: () => void runFunction(item.functionName, item.label) }];
}
