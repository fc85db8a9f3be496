import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { focusGrid } from './edit';
import { type PopupEntry, set, useStore } from './store';

/** The menu that is open, wherever it came from; arrow keys walk it, Escape closes it. */
export function PopupMenu(): JSX.Element | null {
  const popup = useStore((state) => state.popup);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box || !popup) return;
    box.style.left = `${Math.max(4, Math.min(popup.x, innerWidth - box.offsetWidth - 4))}px`;
    box.style.top = `${Math.max(4, Math.min(popup.y, innerHeight - box.offsetHeight - 4))}px`;
    box.querySelector('button')?.focus();
  }, [popup]);
  useEffect(() => {
    const outside = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) set({ popup: null });
    };
    addEventListener('mousedown', outside);
    return () => removeEventListener('mousedown', outside);
  }, []);
  if (!popup) return null;
  return (
    <div ref={list} class="popup" role="menu" tabIndex={-1} onKeyDown={onKey}>
      {popup.entries.map((entry, index) => (
        <Entry key={index} entry={entry} />
      ))}
    </div>
  );
}

function Entry({ entry }: { readonly entry: PopupEntry }): JSX.Element {
  if ('separator' in entry) return <hr />;
  const act = () => {
    close();
    entry.act();
  };
  return (
    <button type="button" role="menuitem" onClick={act}>
      {entry.label}
    </button>
  );
}

function close(): void {
  set({ popup: null });
  focusGrid();
}

function onKey(event: KeyboardEvent): void {
  const entries = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = entries.indexOf(document.activeElement as HTMLButtonElement);
  const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (steps) entries[(at + steps + entries.length) % entries.length]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
}
