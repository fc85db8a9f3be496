import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ToastView } from '../server/protocol';
import { Icon } from './icon';
import { get, set, useStore } from './store';

/** The last notice of a script; it goes by itself. */
export function Toast(): JSX.Element {
  const toast = useStore((state) => state.toast);
  return <div role="status">{toast && <ToastBox key={toast.id} toast={toast} />}</div>;
}

function ToastBox({ toast }: { readonly toast: ToastView }): JSX.Element {
  const close = () => get().toast?.id === toast.id && set({ toast: null });
  useEffect(() => {
    if (toast.seconds < 0) return;
    const timer = setTimeout(close, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="toast">
      <p>
        {toast.title && <b>{toast.title}</b>}
        {toast.text}
      </p>
      <button type="button" class="close" aria-label="ปิด" onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
