import type { ComponentChildren, JSX } from 'preact';
import type { ActionName } from './actions';
import { Button } from './button';
import type { Commands } from './commands';

/** The heading of a page; the keyboard goes where the page has changed. */
export const Title = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <h2 tabIndex={-1} ref={focus}>
    {children}
  </h2>
);

const focus = (heading: HTMLElement | null) => heading?.focus();

/** Leads to the first page and to the button there that a person came from. */
export function Back({
  isBusy,
  commands,
  to,
}: {
  readonly isBusy: boolean;
  readonly commands: Commands;
  readonly to: ActionName;
}): JSX.Element {
  const leave = () => {
    commands.back();
    document.getElementById(`action-${to}`)?.focus();
  };
  return (
    <Button isBusy={isBusy} press={leave}>
      กลับ
    </Button>
  );
}

/** Names under a title with their number, closed until somebody wants to see them; none are not shown. */
export function Names({
  title,
  names,
}: {
  readonly title: string;
  readonly names: readonly string[];
}): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <details class="others">
      <summary>{`${title} (${names.length})`}</summary>
      <ul class="items">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
