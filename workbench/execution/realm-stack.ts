const HOST_LINE = /^\s*at .*(?:workbench:|worker\.cjs:|node:)/;

/** The stack of an error with the script's own lines only. */
export const stackOf = (error: Error): string =>
  String(error.stack ?? '')
    .split('\n')
    .filter((line) => !HOST_LINE.test(line))
    .join('\n');
