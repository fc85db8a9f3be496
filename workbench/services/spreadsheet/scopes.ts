/** What a manifest must hold for the calls of this family. */

const AUTH = 'https://www.googleapis.com/auth/';
const EVERYWHERE = `${AUTH}spreadsheets`;
const EITHER = [`${AUTH}spreadsheets.currentonly`, EVERYWHERE];
const BUILDERS =
  'newColor newConditionalFormatRule newDataValidation newFilterCriteria newRichTextValue newTextStyle flush getUi';

export const SCOPES = {
  /** Classes whose objects live in a spreadsheet. */
  inSpreadsheet: { scopes: EITHER },
  /** Builders and the user interface need nothing of their own, other files need the wide scope. */
  application: {
    scopes: EITHER,
    methodScopes: {
      ...Object.fromEntries(BUILDERS.split(' ').map((name) => [name, [] as string[]])),
      create: [EVERYWHERE],
      open: [EVERYWHERE],
      openById: [EVERYWHERE],
      openByUrl: [EVERYWHERE],
    },
  },
} as const;
