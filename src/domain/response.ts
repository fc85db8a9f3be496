import { decoded, withBytes } from './percent';

/** What a response's headers say that Google does not work out. */

const CHARSET = /charset\s*=\s*["']?\s*([\w:-]+)/i;
const THAI = /tis-?620|windows-?874|cp-?874|iso-?8859-?11/i;
/** A server that knows nothing says this. */
const UNSURE = /^$|iso-?8859-?1$|latin-?1|us-ascii|windows-?1252/i;
const [UTF_8, TIS_620] = ['UTF-8', 'TIS-620'];
const HEAD = 2_000;
const UNREADABLE = '\ufffd';

/**
 * The charset in which a page is to be read again, or null when it was read right. A page knows better than a server that only guesses, and
 * what is no UTF-8 on a Thai site is TIS-620: `charsetToTry('text/html', '<meta charset=windows-874>…')` is `'TIS-620'`.
 */
export function charsetToTry(contentType: string, text: string): string | null {
  const said = CHARSET.exec(contentType)?.[1] ?? '';
  if (THAI.test(said)) return TIS_620;
  const own = CHARSET.exec(text.slice(0, HEAD))?.[1] ?? '';
  if (UNSURE.test(said) && THAI.test(own)) return TIS_620;
  if (UNSURE.test(said) && said !== '' && /utf-?8/i.test(own)) return UTF_8;
  return said === '' && own === '' && text.slice(0, HEAD * 10).includes(UNREADABLE) ? TIS_620 : null;
}

/** The file name that a server gives with a document; nothing when it gives none. */
export function fileNameIn(disposition: string): string {
  const encoded = /filename\*\s*=\s*(?:UTF-8|TIS-620)?'[^']*'([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(disposition);
  return decoded(withBytes((encoded ?? plain?.[1] ?? plain?.[2] ?? '').trim()));
}

/** Bytes of the whole document, also where only a part came; null when nothing tells. */
export function sizeIn(range: string, length: string): number | null {
  const whole = /\/(\d{1,15})$/.exec(range)?.[1] ?? (/^\d{1,15}$/.test(length) ? length : null);
  return whole === null ? null : Number(whole);
}

/** What a browser would send back: `cookieOf(['a=1; path=/', 'b=2'])` is `'a=1; b=2'`. */
export function cookieOf(setCookies: readonly string[]): string {
  return setCookies.map((each) => each.split(';')[0]?.trim() ?? '').join('; ');
}
