/** The name under which a sheet's filter keeps its range, as xlsx files do it: the range then follows every edit. */
export function filterName(sheetId: number): string {
  return `_FilterDatabase.${sheetId}`;
}

/** Names that no script sees. */
export function isHiddenName(name: string): boolean {
  return /^_FilterDatabase\.\d+$/i.test(name);
}
