import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon';
import { set } from './store';

/** A dialog above everything else: the browser keeps the focus in it, Escape closes it. */
export function Modal(props: {
  readonly title: string;
  readonly kind?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // A menu that was open would lie below, out of reach.
    set({ popup: null });
    box.current?.showModal();
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  return (
    <dialog
      ref={box}
      class={props.kind ?? 'alert'}
      aria-label={props.title || 'ข้อความ'}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <header>
        <h2>{props.title}</h2>
        <button type="button" class="close" aria-label="ปิด" onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
