/** Percent signs in addresses: added where something may not be sent as it is, taken away only where that changes nothing. */

const HEX = '[0-9a-f]';
const NEXT = '%[89ab][0-9a-f]';
/** One character in UTF-8 and nothing that only looks like it: `decodeURIComponent` would throw. */
const UTF8 = new RegExp(
  `%[0-7]${HEX}|%(?:c[2-9a-f]|d${HEX}|(?:e0%[ab]|e[1-9a-cef]%[89ab]|ed%[89]|f0%[9ab]${HEX}%[89ab]|f[1-3]${NEXT}%[89ab]|f4%8${HEX}%[89ab])${HEX})${NEXT}`,
  'gi',
);
/** What a server may see as more than a letter, or cannot see at all; a percent sign that leads nowhere as well. */
const UNSENDABLE = /[^\x21-\x7e]|["<>\\^`{|}]|%(?![\dA-Fa-f]{2})/gu;
/** What Windows puts at the places 80 to 9F, where Latin-1 has nothing to show. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A part of an address as it is sent. What is encoded already, also as TIS-620, is not encoded twice: `encoded('/ก%BC')` is `'/%E0%B8%81%BC'`. */
export function encoded(part: string): string {
  return part.replace(UNSENDABLE, (sign) => (isLoneSurrogate(sign) ? '%EF%BF%BD' : encodeURIComponent(sign)));
}

const isLoneSurrogate = (sign: string) => sign.length === 1 && sign >= '\ud800' && sign <= '\udfff';

/** The characters behind percent signs as far as they are UTF-8: `decoded('%E0%B8%81%BC')` is `'ก%BC'`. */
export function decoded(text: string): string {
  return text.replace(UTF8, decodeURIComponent);
}

/** A header whose bytes were taken for Latin letters, with its bytes: `withBytes('/à¸\u0081')` is `'/%E0%B8%81'`, other text as it is. */
export function withBytes(text: string): string {
  const bytes = [...text].map(byteOf);
  return bytes.includes(null) ? text : bytes.join('');
}

/** Browsers send such bytes on as they are, UTF-8 or not. */
function byteOf(sign: string): string | null {
  const place = WINDOWS.indexOf(sign);
  const byte = place < 0 ? sign.charCodeAt(0) : 0x80 + place;
  if (byte > 0xff || sign.length > 1) return null;
  return byte < 0x80 ? sign : `%${byte.toString(16).toUpperCase()}`;
}
