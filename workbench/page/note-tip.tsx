import type { JSX, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Tip {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** The note of the cell under the mouse. */
export function NoteTip({
  scroller,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>;
}): JSX.Element | null {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const box = scroller.current;
    const look = (event: Event) => setTip(tipOf(event.target));
    const hide = () => setTip(null);
    box?.addEventListener('mouseover', look);
    box?.addEventListener('mouseleave', hide);
    box?.addEventListener('scroll', hide);
    return () => {
      box?.removeEventListener('mouseover', look);
      box?.removeEventListener('mouseleave', hide);
      box?.removeEventListener('scroll', hide);
    };
  }, []);
  if (!tip) return null;
  return (
    <div class="note" role="tooltip" style={{ left: `${tip.left}px`, top: `${tip.top}px` }}>
      {tip.text}
    </div>
  );
}

function tipOf(target: EventTarget | null): Tip | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-note]') : null;
  if (!cell) return null;
  const { right, top } = cell.getBoundingClientRect();
  return { text: cell.dataset.note ?? '', left: Math.min(right + 4, innerWidth - 260), top };
}
