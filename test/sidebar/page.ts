import { start } from '../../sidebar/main';
import { type Call, type FakeServer, fakeServer, state } from './fake-server';

/** The sidebar as a person has it before them. */
export interface Page extends FakeServer {
  /** Everything that can be read, without what is folded away. */
  text(): string;
  button(label: string): HTMLButtonElement;
  hasButton(label: string): boolean;
  press(label: string): void;
  /** Texts that a screen reader tells at once: `status` calmly, `alert` urgently. */
  told(role: 'status' | 'alert'): string;
}

/** Opens the sidebar before a fake server; nothing is answered yet. */
export function openPage(): Page {
  const server = fakeServer();
  document.body.innerHTML = '<main></main>';
  // jsdom lays nothing out, so it cannot scroll.
  Element.prototype.scrollIntoView = () => undefined;
  const root = document.body.firstElementChild as Element;
  start(root);
  const buttons = (label: string) =>
    [...root.querySelectorAll('button')].filter(({ textContent }) => textContent.startsWith(label));
  const button = (label: string): HTMLButtonElement => {
    const [first] = buttons(label);
    if (first === undefined) throw new Error(`No button ${label} in: ${root.textContent}`);
    return first;
  };
  return {
    ...server,
    text: () => visibleText(root),
    button,
    hasButton: (label) => buttons(label).length > 0,
    press: (label) => button(label).click(),
    told: (role) =>
      [...root.querySelectorAll(`[role=${role}]`)].map(({ textContent }) => textContent).join(''),
  };
}

/** The sidebar with the state of a year under way. */
export async function openedPage(more: Parameters<typeof state>[0] = {}): Promise<Page> {
  const page = openPage();
  await page.answer('sidebarState', state(more));
  return page;
}

/** What the page asked the server under a name, oldest first. */
export const callsOf = (page: Page, name: string): Call[] => page.calls.filter((call) => call.name === name);

function visibleText(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const folded of copy.querySelectorAll('details:not([open])')) {
    for (const child of [...folded.children]) if (child.tagName !== 'SUMMARY') child.remove();
  }
  return copy.textContent;
}
