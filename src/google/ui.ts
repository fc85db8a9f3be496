import type { Ask } from '../actions/services';

const TITLE = 'OIT Tracker';

/** Asks the person who has the sheet open. Asking suspends the script and loses its locks, so never inside one. */
export const attendedAsk: Ask = {
  tell: (text) => {
    const ui = SpreadsheetApp.getUi();
    ui.alert(TITLE, text, ui.ButtonSet.OK);
  },
  notice: (text) => SpreadsheetApp.getActive().toast(text, TITLE, 8),
  confirm: (text) => {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(TITLE, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
  },
  prompt: (text) => {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(TITLE, text, ui.ButtonSet.OK_CANCEL);
    return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
  },
};

/** A trigger has no screen: nothing is shown and every question is answered with no. */
export const unattendedAsk: Ask = {
  tell: (text) => console.info(text),
  notice: (text) => console.info(text),
  confirm: () => false,
  prompt: () => null,
};

/** Shows the menu; `null` stands for a line between groups. */
export function showMenu(
  title: string,
  entries: readonly (readonly [label: string, functionName: string] | null)[],
): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const entry of entries) {
    if (entry === null) menu.addSeparator();
    else menu.addItem(entry[0], entry[1]);
  }
  menu.addToUi();
}

/** Opens the sidebar of the add-on. */
export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(TITLE);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Opens the labels to be printed over the sheet; a page in a dialog can be printed by itself. */
export function showLabels(): void {
  const page = HtmlService.createHtmlOutputFromFile('labels').setWidth(800).setHeight(640);
  SpreadsheetApp.getUi().showModalDialog(page, 'พิมพ์ป้าย QR');
}
