import { type Execution, type ServiceModule, ServiceObject } from './contract';
import { loseLocks } from './lock';
import { entryOf, equip, type Methods } from './spreadsheet/methods';
import { DIALOG, dialogOf, openUi } from './ui';

/** The older face of the dialogs: buttons are answered by their names in small letters. */
class Browser extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly execution: Execution) {
    super();
  }
}

const CLOSED = 'cancel';

const BROWSER_METHODS: Methods<Browser> = {
  msgBox: entryOf('wait')(DIALOG, async ({ execution }, ...args: unknown[]) => {
    const { port } = openUi(execution, 'Browser.msgBox()');
    loseLocks(execution);
    const pressed = await port.alert(dialogOf(args));
    return pressed === 'CLOSE' ? CLOSED : pressed.toLowerCase();
  }),
  inputBox: entryOf('wait')(DIALOG, async ({ execution }, ...args: unknown[]) => {
    const { port } = openUi(execution, 'Browser.inputBox()');
    loseLocks(execution);
    const { button, text } = await port.prompt(dialogOf(args));
    return button === 'CLOSE' || button === 'CANCEL' ? CLOSED : text;
  }),
};

equip(Browser, 'Browser', [BROWSER_METHODS], { service: 'Browser' });

/** The Browser service. */
export const BROWSER: ServiceModule = {
  globals: { Browser: (execution) => new Browser(execution) },
  exposures: [Browser.prototype.exposure],
};
