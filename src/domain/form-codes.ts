import { toArabicDigits } from '../thai/digits';

/** Long enough that nobody guesses it, short enough to be read out over the telephone. */
const CODE_LENGTH = 8;

/** The code of an agency, from the keyed hash of what `codeText` gives: `formCode('9f86d081884c7d65…')` is `'9F86D081'`. */
export function formCode(hash: string): string {
  return hash.slice(0, CODE_LENGTH).toUpperCase();
}

/**
 * The text whose keyed hash is the agency's code of an issue. The first one has no number: links that were handed out before codes
 * could be issued anew keep working.
 */
export function codeText(agencyId: string, issue = FIRST_ISSUE): string {
  return issue === FIRST_ISSUE ? `form-code|${agencyId}` : `form-code ${issue}|${agencyId}`;
}

/** The issue of a code that was never issued anew. */
export const FIRST_ISSUE = 1;

/** Whether what was typed is the code, whatever its case, blanks and digits: `isCode(' 9f86 d081', '9F86D081')` is true. */
export function isCode(typed: string, code: string): boolean {
  const plain = toArabicDigits(typed).replace(/[\s-]/g, '').toUpperCase();
  return plain !== '' && plain === code;
}

/** Whether a link has the code filled in: `carriesCode('https://…?entry.1=A&entry.2=9F86D081', '9F86D081')` is true. */
export function carriesCode(link: string, code: string): boolean {
  return code !== '' && filledIn(code).test(link);
}

/** The link with another code in the place of one that it carries. */
export function recodeLink(link: string, from: string, to: string): string {
  return link.replace(filledIn(from), `$1${to}`);
}

const filledIn = (code: string) => new RegExp(`([?&]entry\\.\\d+=)${code}(?=[&#\\s]|$)`, 'g');

/**
 * The form's address with other answers in the places of a sample's: Google is asked once where each answer stands, not once
 * per agency. `refillLink('…?entry.1=A&entry.2=B', ['A', 'B'], ['ก', 'X'])` is `'…?entry.1=%E0%B8%81&entry.2=X'`.
 */
export function refillLink(link: string, sample: readonly string[], values: readonly string[]): string {
  return sample.reduce((filled, text, index) => {
    const entry = entryOf(link, text);
    return filled.replace(
      new RegExp(`(${entry})=[^&#]*`),
      (_all, name: string) => `${name}=${encoded(values[index] ?? '')}`,
    );
  }, link);
}

function entryOf(link: string, text: string): string {
  const fields = link.slice(link.indexOf('?') + 1).split('&');
  const entry = fields
    .map((field) => field.split('='))
    .find(([, value = '']) => decoded(value) === text)?.[0];
  if (entry === undefined || !/^entry\.\d+$/.test(entry))
    throw new Error(`The prefilled link shows no answer "${text}"`);
  return entry.replace('.', '\\.');
}

const decoded = (text: string) => decodeURIComponent(text.replace(/\+/g, ' '));

const encoded = (text: string) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, ''));
