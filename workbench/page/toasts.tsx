import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ToastView } from '../server/protocol';
import { Icon } from './icon';
import { get, set, useStore } from './store';

/** Notices of scripts in the lower right corner; they go by themselves. */
export function Toasts(): JSX.Element {
  const toasts = useStore((state) => state.toasts);
  return (
    <div class="toasts" role="status">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function Toast({ toast }: { readonly toast: ToastView }): JSX.Element {
  const close = () => set({ toasts: get().toasts.filter(({ id }) => id !== toast.id) });
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
