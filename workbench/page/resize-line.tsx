import type { JSX } from 'preact';
import { useStore } from './store';

/** Where the border will be once the mouse lets go. */
export function ResizeLine(): JSX.Element | null {
  const resizing = useStore((state) => state.resizing);
  if (!resizing) return null;
  const { axis, to } = resizing;
  const style = axis === 'rows' ? { top: `${to}px` } : { left: `${to}px` };
  return <div class={`resize-line ${axis}`} style={style} />;
}
