/**
 * A short mark by which a text is known again, the same on every run: `fingerprint('a')` is `'e40c292c'`. FNV-1a of 32 bits: a few hundred
 * texts hardly ever share one, and nothing secret may rest on it.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
