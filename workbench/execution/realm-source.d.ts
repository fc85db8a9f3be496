/** The bundle of realm.ts as text: an expression whose value is `install` (made by build.mjs). */
declare module 'realm-source' {
  export const source: string;
}
