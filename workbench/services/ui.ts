import type { Dialog, Execution, MenuEntry, ServiceModule, UiPort } from './contract';
import { EnumValue, ScriptError, ServiceObject } from './contract';
import type { HtmlOutput } from './html';
import { loseLocks } from './lock';
import { entryOf, equip, local, type Methods, step, write } from './spreadsheet/methods';

/** The user interface of an open editor: `SpreadsheetApp.getUi()` and `FormApp.getUi()` give it through `openUi`. */
export class Ui extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(
    readonly execution: Execution,
    readonly port: UiPort,
  ) {
    super();
  }
}

/** Throws where no editor is open, as in a clock trigger: `openUi(execution, 'SpreadsheetApp.getUi()')`. */
export function openUi(execution: Execution, called: string): Ui {
  if (!execution.ui) throw new ScriptError(`Cannot call ${called} from this context.`);
  return new Ui(execution, execution.ui);
}

class Menu extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  readonly items: MenuEntry[] = [];
  constructor(
    readonly port: UiPort,
    readonly title: string,
  ) {
    super();
  }
}

class PromptResponse extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(
    readonly button: string,
    readonly text: string,
  ) {
    super();
  }
}

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
export const DIALOG = 'any | any buttons:ButtonSet | string any buttons:ButtonSet';

/** What the arguments of the three overloads mean. */
export function dialogOf(args: readonly unknown[]): Dialog {
  const [title, text, buttons] = args.length === 3 ? args : ['', ...args];
  return {
    title: String(title),
    text: String(text),
    buttons: buttons instanceof EnumValue ? buttons.name : 'OK',
  };
}

const button = (name: string) => new EnumValue('Button', name);

function show(
  self: Ui,
  kind: 'sidebar' | 'dialog',
  page: HtmlOutput,
  more: { title?: string; modal?: boolean },
): void {
  const size = {
    ...(page.width !== null && { width: page.width }),
    ...(page.height !== null && { height: page.height }),
  };
  self.port.show(kind, { title: page.title, html: page.content, ...size, ...more });
}

const UI: Methods<Ui> = {
  alert: entryOf('wait')(DIALOG, (self, ...args: unknown[]) => {
    loseLocks(self.execution);
    return self.port.alert(dialogOf(args)).then(button);
  }),
  prompt: entryOf('wait')(DIALOG, async (self, ...args: unknown[]) => {
    loseLocks(self.execution);
    const answer = await self.port.prompt(dialogOf(args));
    return new PromptResponse(answer.button, answer.text);
  }),
  createMenu: local('string', (self, title: string) => new Menu(self.port, title)),
  // The menu of an add-on carries the add-on's own name; a bound script's is called so.
  createAddonMenu: local('', (self) => new Menu(self.port, 'Extensions')),
  showSidebar: write('HtmlOutput', (self, page: HtmlOutput) => show(self, 'sidebar', page, {})),
  showModalDialog: write('HtmlOutput string', (self, page: HtmlOutput, title: string) =>
    show(self, 'dialog', page, { title, modal: true }),
  ),
  /** What there was before dialogs were modal or not. */
  showDialog: write('HtmlOutput', (self, page: HtmlOutput) => show(self, 'dialog', page, { modal: true })),
  showModelessDialog: write('HtmlOutput string', (self, page: HtmlOutput, title: string) =>
    show(self, 'dialog', page, { title, modal: false }),
  ),
};

const MENU: Methods<Menu> = {
  addItem: step('string string', (self, label: string, functionName: string) => {
    self.items.push({ label, functionName });
  }),
  addSeparator: step('', (self) => {
    self.items.push({ separator: true });
  }),
  addSubMenu: step('Menu', (self, menu: Menu) => {
    self.items.push({ label: menu.title, items: menu.items });
  }),
  addToUi: local('', (self) => self.port.menu(self.title, self.items)),
};

const PROMPT_RESPONSE: Methods<PromptResponse> = {
  getResponseText: local('', ({ text }) => text),
  getSelectedButton: local('', (self) => button(self.button)),
};

const CONTAINER_UI = ['https://www.googleapis.com/auth/script.container.ui'];
const SHOWN = {
  showDialog: CONTAINER_UI,
  showModalDialog: CONTAINER_UI,
  showModelessDialog: CONTAINER_UI,
  showSidebar: CONTAINER_UI,
};

equip(Ui, 'Ui', [UI], { service: 'Ui', methodScopes: SHOWN });
equip(Menu, 'Menu', [MENU], { service: 'Ui' });
equip(PromptResponse, 'PromptResponse', [PROMPT_RESPONSE], { service: 'Ui' });

/** What `getUi` leads to. */
export const UIS: ServiceModule = {
  globals: {},
  exposures: [Ui.prototype.exposure, Menu.prototype.exposure, PromptResponse.prototype.exposure],
};
