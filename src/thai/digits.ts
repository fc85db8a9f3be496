const THAI_ZERO = '๐'.charCodeAt(0);

/** Writes Thai digits as Arabic ones and leaves the rest: `toArabicDigits('๓๑ มี.ค. ๒๕๖๕')` is `'31 มี.ค. 2565'`. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Writes Arabic digits as Thai ones and leaves the rest: `toThaiDigits('O8, 31 มี.ค. 2565')` is `'O๘, ๓๑ มี.ค. ๒๕๖๕'`. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}
