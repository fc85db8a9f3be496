import type { ComponentChildren, JSX } from 'preact';

interface ButtonProps {
  readonly isBusy: boolean;
  readonly press: () => void;
  readonly look?: 'main' | 'quiet';
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A button that rests while something is under way; `disabled` would drop the keyboard's place on the page. */
export function Button({ isBusy, press, look, id, children }: ButtonProps): JSX.Element {
  return (
    <button
      type="button"
      {...(id === undefined ? {} : { id })}
      class={look ?? ''}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) press();
      }}
    >
      {children}
    </button>
  );
}
