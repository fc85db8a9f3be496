/** Does a text look like one e-mail address, as ISEMAIL has it? */
export function isEmail(text: string): boolean {
  return /^[^\s@<>()]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}

/** Does a text look like a web address, as ISURL has it? */
export function isUrl(text: string): boolean {
  return /^(https?|ftp):\/\/[^\s/]+\.[^\s]+$|^www\.[^\s]+$/i.test(text);
}
