import type { WorkerMessage } from './protocol';
import { stackOf } from './realm-stack';

type Level = Extract<WorkerMessage, { type: 'log' }>['level'];
/** Where a line of the script's log goes. */
export type WriteLog = (level: Level, text: string) => void;

const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const satisfies readonly Level[];

/** Gives the realm its `console` and its `Logger`; both write to the execution's log. */
export function installLogs(global: object, write: WriteLog, now: () => number): void {
  define(global, 'console', consoleOf(write, now));
  define(global, 'Logger', loggerOf(write, now));
}

function define(global: object, name: string, value: unknown): void {
  Object.defineProperty(global, name, { value, writable: true, configurable: true });
}

function consoleOf(write: WriteLog, now: () => number): object {
  const started = new Map<string, number>();
  const lines = LEVELS.map((level) => [level, (...values: unknown[]) => void write(level, format(values))]);
  return {
    ...Object.fromEntries(lines),
    time: (label: string) => void started.set(label, now()),
    timeEnd: (label: string) =>
      void write('debug', `${label}: ${Math.round(now() - (started.get(label) ?? now()))}ms`),
  };
}

function loggerOf(write: WriteLog, now: () => number): object {
  const lines: string[] = [];
  const logger = {
    log(...values: unknown[]) {
      const text = format(values);
      lines.push(`${new Date(now()).toString()} INFO: ${text}\n`);
      write('info', text);
      return logger;
    },
    getLog: () => lines.join(''),
    clear: () => void lines.splice(0),
    toString: () => 'Logger',
  };
  return logger;
}

/** `format(['%s of %d', 'one', 2])` → `'one of 2'`; what is left over is added with spaces. */
export function format(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(show).join(' ');
  const filled = first.replace(/%([sdifjoO%])/g, (whole, kind: string) => {
    if (kind === '%') return '%';
    return rest.length > 0 ? show(rest.shift()) : whole;
  });
  return [filled, ...rest.map(show)].join(' ');
}

function show(value: unknown): string {
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value);
  if (value instanceof Error) return stackOf(value) || String(value);
  try {
    const json = JSON.stringify(value);
    return json === '{}' ? String(value) : json;
  } catch {
    return String(value);
  }
}
