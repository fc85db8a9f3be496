import { decoded } from './percent';

/** Pages that only lead on and answer 200 for dead targets too, and the parameters that hold the target. */
const REDIRECTORS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^https?:\/\/(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}\/url\?/, ['q', 'url']],
  [/^https?:\/\/(?:l|lm|m|www)\.(?:facebook|messenger)\.com\/l\.php\?/, ['u']],
  [/^https?:\/\/l\.instagram\.com\/\?/, ['u']],
  [/^https?:\/\/(?:www\.|m\.)?youtube\.com\/redirect\?/, ['q']],
];
/** What an address can hold and still be found again in a text. */
const PLAIN = /[!#-;=?-Z^_a-z~ก-๛]/;

/**
 * The address that a redirector leads to, others as they are: `unwrapped('https://www.google.com/url?q=https%3A%2F%2Fa.go.th%2Fx&sa=D')` is
 * `'https://a.go.th/x'`.
 */
export function unwrapped(link: string): string {
  const names = REDIRECTORS.find(([shape]) => shape.test(link))?.[1] ?? [];
  const [query = ''] = link.slice(link.indexOf('?') + 1).split('#');
  const target = query
    .split('&')
    .map((pair) => pair.split('='))
    .filter(([name = '']) => names.includes(name))
    .map(([, ...value]) => readable(value.join('=')))
    .map((value) => (/^https?%3a/i.test(value) ? readable(value) : value))
    .find((value) => /^(?:https?:\/\/|www\.)./i.test(value));
  return target ?? link;
}

/** Decoded as far as the address stays in one piece; percent signs of the target's own become single ones. */
const readable = (value: string) =>
  value.replace(/(?:%[\da-f]{2})+/gi, (run) =>
    [...decoded(run)].map((sign) => (PLAIN.test(sign) ? sign : encodeURIComponent(sign))).join(''),
  );
