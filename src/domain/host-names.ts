import { encode } from 'punycode/punycode.es6.js';
import { decoded } from './percent';

/** What the name system takes; turning a longer one into ASCII could also take long. */
const LONGEST_HOST = 253;
const NAME = /^[\w-]+(?:\.[\w-]+)*$/;
const IP6 = /^\[[\da-f:.]+\]$/;
const NUMBER = /^(?:0x[\da-f]+|0[0-7]*|[1-9]\d*)$/;

/**
 * A host as it is asked for, or null when no host can have that name: `asciiHost('น้ำ.ไทย')` is `'xn--q3c4c8cq.xn--o3cw4h'`. NFKC comes first:
 * the registry takes sara am apart, punycode itself would not.
 */
export function asciiHost(host: string): string | null {
  if (host.length > 9 * LONGEST_HOST) return null;
  const plain = decoded(host).normalize('NFKC').toLowerCase().replace(/\.$/, '');
  if (plain.length > LONGEST_HOST) return null;
  if (IP6.test(plain)) return plain;
  const ascii = plain.split('.').map(asciiLabel).join('.');
  return NAME.test(ascii) ? dotted(ascii) : null;
}

const asciiLabel = (label: string) => (/^[ -~]*$/.test(label) ? label : `xn--${encode(label)}`);

/** Browsers take a host that ends in a number for an address of four bytes: `dotted('0x7f.1')` is `'127.0.0.1'`. */
function dotted(host: string): string | null {
  const labels = host.split('.');
  if (!/^(?:\d+|0x[\da-f]*)$/.test(labels[labels.length - 1] ?? '')) return host;
  if (labels.length > 4 || !labels.every((label) => NUMBER.test(label))) return null;
  const numbers = labels.map((label) => (/^0\d/.test(label) ? Number.parseInt(label, 8) : Number(label)));
  const rest = numbers.pop() ?? 0;
  if (numbers.some((byte) => byte > 255) || rest >= 256 ** (4 - numbers.length)) return null;
  const last = [3, 2, 1, 0].slice(numbers.length).map((power) => Math.floor(rest / 256 ** power) % 256);
  return [...numbers, ...last].join('.');
}
