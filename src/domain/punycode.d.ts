/** The build of the package that a bundler can shake: `punycode.js` would ship whole. */
declare module 'punycode/punycode.es6.js' {
  export function encode(label: string): string;
}
