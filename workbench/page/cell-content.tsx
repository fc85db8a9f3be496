import type { JSX } from 'preact';
import { get } from './store';

/** What stands in a cell: its text, a box to tick, or a text with the arrow of a list. */
export function CellContent(props: {
  readonly text: string;
  readonly style: number;
  /** Pixels the text may take, where it may take more than its own cell has. */
  readonly room: number | null;
}): JSX.Element | string {
  const { text, room } = props;
  const style = get().styles.get(props.style);
  if (style?.control === 'checkbox' && /^(TRUE|FALSE|)$/.test(text))
    return <CheckBox checked={text === 'TRUE'} />;
  if (style?.control === 'list') return <ListCell text={text} />;
  const runsOn = room !== null && !style?.wrap && (style?.align ?? 'left') === 'left' && !style?.rotation;
  if (!runsOn) return text;
  return (
    <div class="runs-on" style={{ '--room': `${room - 7}px` }}>
      {text}
    </div>
  );
}

const CheckBox = ({ checked }: { readonly checked: boolean }): JSX.Element => (
  <span class="box" data-do="toggle">
    <svg viewBox="0 0 16 16" role="img" aria-label={checked ? 'ใช่' : 'ไม่ใช่'} data-checked={checked}>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" />
      {checked && <path d="M4 8.2l2.8 2.8L12.2 5.4" />}
    </svg>
  </span>
);

const ListCell = ({ text }: { readonly text: string }): JSX.Element => (
  <>
    {text}
    <span class="arrow" data-do="list" aria-hidden="true" />
  </>
);
