import type { Schedule } from '../actions/services';

/** The handlers of main.ts that Google wakes; the names are a contract of the workbook. */
export const HANDLERS = {
  edited: 'onEdited',
  morning: 'everyMorning',
  hourly: 'everyHour',
  formSubmitted: 'onFormSubmitted',
  continue: 'continueWork',
} as const;

/** Who installed the standing triggers: others cannot see them, so a fingerprint of the owner stands in the workbook. */
const OWNER_PROPERTY = 'triggers.owner';
const MORNING_HOUR = 6;

const fingerprint = (): string =>
  Utilities.base64EncodeWebSafe(
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, Session.getEffectiveUser().getEmail()),
  ).slice(0, 16);

/** Makes one standing trigger of each kind on the workbook. */
const STANDING: Readonly<Record<string, () => void>> = {
  [HANDLERS.edited]: () => {
    ScriptApp.newTrigger(HANDLERS.edited).forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
  },
  [HANDLERS.morning]: () => {
    ScriptApp.newTrigger(HANDLERS.morning).timeBased().everyDays(1).atHour(MORNING_HOUR).create();
  },
  [HANDLERS.hourly]: () => {
    ScriptApp.newTrigger(HANDLERS.hourly).timeBased().everyHours(1).create();
  },
  [HANDLERS.formSubmitted]: () => {
    ScriptApp.newTrigger(HANDLERS.formSubmitted)
      .forSpreadsheet(SpreadsheetApp.getActive())
      .onFormSubmit()
      .create();
  },
};

const removeTriggersOf = (handler: string): void => {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
  }
};

export const schedule: Schedule = {
  installStanding: () => {
    const properties = PropertiesService.getDocumentProperties();
    const owner = properties.getProperty(OWNER_PROPERTY);
    const me = fingerprint();
    if (owner !== null && owner !== me) return { owner: 'someone-else', installed: 0 };
    const present = new Set(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()));
    const missing = Object.entries(STANDING).filter(([handler]) => !present.has(handler));
    for (const [, install] of missing) install();
    properties.setProperty(OWNER_PROPERTY, me);
    return { owner: 'me', installed: missing.length };
  },
  continueAfter: (minutes) => {
    removeTriggersOf(HANDLERS.continue);
    ScriptApp.newTrigger(HANDLERS.continue)
      .timeBased()
      .after(minutes * 60_000)
      .create();
  },
  cancelContinuation: () => removeTriggersOf(HANDLERS.continue),
};
