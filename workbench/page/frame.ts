import { localAddress } from './links';
import { plainArguments } from './plain-data';
import type { FrameMessage, FrameReply } from './script-bridge';

/**
 * What a page of the script finds as `google.script`: the first script of its frame. Calls go to the workbench's page, which
 * asks the server; at most ten are under way at a time, as on Google.
 */

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

interface Waiting extends Handlers {
  readonly functionName: string;
}

const PAGE = document.currentScript?.dataset.page ?? '';
const MOST = 10;
const waiting = new Map<number, Waiting>();
const queued: FrameMessage[] = [];
let last = 0;

const post = (message: FrameMessage): void => parent.postMessage(message, PAGE);

function call(functionName: string, handlers: Handlers, args: readonly unknown[]): void {
  last += 1;
  const message: FrameMessage = { workbench: 'run', id: last, functionName, args: plainArguments(args) };
  const isFull = waiting.size >= MOST;
  waiting.set(last, { ...handlers, functionName });
  if (isFull) queued.push(message);
  else post(message);
}

function answered({ id, reply }: FrameReply): void {
  const asked = waiting.get(id);
  waiting.delete(id);
  const next = queued.shift();
  if (next) post(next);
  if (!asked) return;
  if (reply.ok) asked.success?.(reply.value, asked.userObject);
  else if (asked.failure) asked.failure(errorOf(reply.error), asked.userObject);
  else console.error(`Uncaught ${reply.error.name}: ${reply.error.message} at ${asked.functionName}`);
}

function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** Each `with…` gives a runner of its own, so that one set of handlers can serve many calls. */
function runner(handlers: Handlers): unknown {
  const known = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(known, {
    get: (own, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (Object.hasOwn(own, name)) return own[name as keyof typeof own];
      return (...args: unknown[]) => call(name, handlers, args);
    },
  });
}

addEventListener('message', ({ origin, source, data }: MessageEvent<FrameReply | null>) => {
  if (source === parent && origin === PAGE && data?.workbench === 'reply') answered(data);
});

/** A link to a form of this workbook opens it here; in the page of the script it stands as Google would have it. */
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const address = link?.href ?? '';
  if (localAddress(address) === address) return;
  event.preventDefault();
  open(new URL(localAddress(address), PAGE), '_blank', 'noopener');
});

const google = {
  script: {
    run: runner({ success: null, failure: null, userObject: undefined }),
    host: {
      origin: PAGE,
      close: () => post({ workbench: 'close' }),
      setHeight: (height: number) => post({ workbench: 'size', height }),
      setWidth: (width: number) => post({ workbench: 'size', width }),
      editor: { focus: () => post({ workbench: 'focus' }) },
    },
  },
};
Object.assign(window, { google });
