import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const BIN = resolve('workbench/bin.mjs');
const ADDRESS = /The workbench is at (http\S+)/;

/** A workbench that runs as a process of its own. */
export interface Running {
  /** What it has told on its terminal until the awaited words. */
  readonly told: string;
  /** Where its page is; empty while it has not said so. */
  readonly url: string;
  /** Ends it and waits until it has ended. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Types `start` or `serve` with its options and waits until the page is there, or until other words are said. */
export function runWorkbench(words: readonly string[], awaited = ADDRESS): Promise<Running> {
  const child = spawn(process.execPath, [BIN, ...words, '--port', '0']);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal);
    return ended;
  };
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (awaited.test(told)) resolve({ told, url: ADDRESS.exec(told)?.[1] ?? '', stop });
    });
    void ended.then(() => reject(new Error(told)));
  });
}
