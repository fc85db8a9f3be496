const HOST_FILE = /^(?:workbench:|node:)|worker\.cjs$/;

interface Frame {
  getFileName(): string | null | undefined;
}

/** The stack of every error of this realm has the script's own lines only, also where the script reads it. */
export function installStacks(): void {
  const prepareStackTrace = (error: Error, frames: readonly Frame[]): string => {
    const own = frames.filter((frame) => !HOST_FILE.test(frame.getFileName() ?? ''));
    return [headline(error), ...own.map((frame) => `    at ${frame}`)].join('\n');
  };
  Object.defineProperty(Error, 'prepareStackTrace', { value: prepareStackTrace, writable: true });
}

function headline(error: Error): string {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}

const HOST_LINE = /^\s*at .*(?:workbench:|worker\.cjs:|node:)/;

/** The stack of an error with the script's own lines only; a syntax error is not of this realm. */
export const stackOf = (error: Error): string =>
  String(error.stack ?? '')
    .split('\n')
    .filter((line) => !HOST_LINE.test(line))
    .join('\n');
