import { EXPOSURES } from '../../services/registry';

/** Where in a command's work a fault strikes; everything counts from 1 over all executions of the command. */
export type Place =
  | { readonly kind: 'call'; readonly number: number }
  | { readonly kind: 'method'; readonly method: string; readonly number: number }
  /** One of the first so many, drawn with `--seed`. */
  | { readonly kind: 'random'; readonly among: number };

/** Which of the form events, or of the requests for a lock. */
export type Turn = Exclude<Place, { kind: 'method' }> | { readonly kind: 'every' };

export type EventFault = 'drop' | 'duplicate' | 'blank' | { readonly delayMs: number };

export type Fault =
  | { readonly what: 'kill'; readonly when: 'before' | 'after'; readonly at: Place }
  | { readonly what: 'throw'; readonly at: Place; readonly text: string }
  /** The call is carried out, what it wrote is applied, and then it times out. */
  | { readonly what: 'timeout'; readonly at: Place }
  | { readonly what: 'form-event'; readonly how: EventFault; readonly at: Turn }
  /** The tab of answers comes so much later than it does anyway. */
  | { readonly what: 'form-tab'; readonly delayMs: number; readonly at: Turn }
  | { readonly what: 'lock'; readonly heldMs: number; readonly at: Turn }
  | { readonly what: 'quota'; readonly of: QuotaName; readonly left: number }
  /** At each look the cache has lost what it is asked for with this chance, from 0 to 1. */
  | { readonly what: 'cache'; readonly forgets: number };

/** Not a fault: says how one is written. */
export class FaultSyntax extends Error {
  override readonly name = 'FaultSyntax';
}

/** Quotas that can be made to run out: recipients, calls, spreadsheets, trigger seconds, executions at once, kilobytes fetched in a minute. */
const QUOTA_NAMES = [
  'mail',
  'fetch',
  'properties',
  'spreadsheets',
  'triggers',
  'executions',
  'bandwidth',
] as const;
export type QuotaName = (typeof QUOTA_NAMES)[number];

const RANDOM_AMONG = 500;
/** What Google says when it has nothing to say. */
export const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

interface Parts {
  readonly spec: string;
  readonly at: string | undefined;
  readonly value: string | undefined;
}

/** What may stand before `@` and `=`, and how the rest is read. */
const WORDS: Readonly<Record<string, (parts: Parts) => Fault>> = {
  kill: (parts) => ({ what: 'kill', when: 'before', at: placeOf(bare(parts)) }),
  'kill-after': (parts) => ({ what: 'kill', when: 'after', at: placeOf(bare(parts)) }),
  throw: (parts) => ({ what: 'throw', at: placeOf(parts), text: parts.value || SERVER_ERROR }),
  'timeout-after': (parts) => ({ what: 'timeout', at: placeOf(bare(parts)) }),
  'form-event': (parts) => ({ what: 'form-event', at: turnOf(parts), how: eventFaultOf(parts) }),
  'form-tab': (parts) => ({ what: 'form-tab', at: turnOf(parts), delayMs: tabDelayOf(parts) }),
  lock: (parts) => ({ what: 'lock', at: turnOf(parts), heldMs: heldOf(parts) }),
  quota: (parts) => ({ what: 'quota', ...quotaOf(parts) }),
  cache: (parts) => ({ what: 'cache', forgets: forgetsOf(parts) }),
};

/** `parseFault('kill@Range.setValues:3')` → `{ what: 'kill', when: 'before', at: { kind: 'method', method: 'Range.setValues', number: 3 } }` */
export function parseFault(spec: string): Fault {
  const {
    word = '',
    at,
    value,
  } = /^(?<word>[a-z-]+)(?:@(?<at>[^=]*))?(?:=(?<value>.*))?$/su.exec(spec)?.groups ?? {};
  const read = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (!read) throw new FaultSyntax(`--fault ${spec}: a fault begins with ${Object.keys(WORDS).join(', ')}`);
  return read({ spec, at, value });
}

function bare(parts: Parts): Parts {
  if (parts.value !== undefined) throw wrong(parts, 'nothing can follow = here');
  return parts;
}

function placeOf(parts: Parts): Place {
  const { at } = parts;
  if (!at) throw wrong(parts, 'it needs a place: @12, @Range.setValues:3 or @random');
  const counted = countedOf(at);
  if (counted) return counted;
  const [, method = '', number = '1'] = /^([A-Za-z]+\.[A-Za-z]+)(?::([1-9]\d*))?$/.exec(at) ?? [];
  if (!method)
    throw wrong(parts, `${at} is no place: a number, a method such as Range.setValues:3, or random`);
  if (!isMethod(method)) throw wrong(parts, `the workbench has no method ${method}`);
  return { kind: 'method', method, number: Number(number) };
}

function isMethod(name: string): boolean {
  const [className = '', method = ''] = name.split('.');
  return Object.hasOwn(EXPOSURES.get(className)?.methods ?? {}, method);
}

/** Without a place the first one is meant. */
function turnOf(parts: Parts): Turn {
  const { at = '1' } = parts;
  const counted = at === 'every' ? ({ kind: 'every' } as const) : countedOf(at);
  if (!counted) throw wrong(parts, `${at || 'nothing'} does not say which: a number, every, or random`);
  return counted;
}

function countedOf(at: string): Extract<Place, { kind: 'call' | 'random' }> | undefined {
  if (/^[1-9]\d*$/.test(at)) return { kind: 'call', number: Number(at) };
  const [random, among = RANDOM_AMONG] = /^random(?::([1-9]\d*))?$/.exec(at) ?? [];
  return random ? { kind: 'random', among: Number(among) } : undefined;
}

function eventFaultOf(parts: Parts): EventFault {
  const { value = '' } = parts;
  if (value === 'drop' || value === 'duplicate' || value === 'blank') return value;
  const delayMs = delayOf(value);
  if (delayMs === undefined)
    throw wrong(parts, 'a form event can be dropped: =drop, =duplicate, =blank, =delay:600');
  return { delayMs };
}

function tabDelayOf(parts: Parts): number {
  const delayMs = delayOf(parts.value ?? '');
  if (delayMs === undefined) throw wrong(parts, 'a tab of answers comes seconds late: =delay:60');
  return delayMs;
}

/** `delayOf('delay:600')` → `600000` */
function delayOf(value: string): number | undefined {
  const [, seconds] = /^delay:(\d+)$/.exec(value) ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}

function heldOf(parts: Parts): number {
  const [, held] = /^held:(\d+)$/.exec(parts.value ?? '') ?? [];
  if (held === undefined) throw wrong(parts, 'a lock is held elsewhere for milliseconds: =held:45000');
  return Number(held);
}

function quotaOf(parts: Parts): { of: QuotaName; left: number } {
  const [, name, left] = /^([a-z]+):(\d+)$/.exec(parts.value ?? '') ?? [];
  const of = QUOTA_NAMES.find((each) => each === name);
  if (!of || parts.at !== undefined)
    throw wrong(parts, `what is left of a quota: quota=mail:5; there are ${QUOTA_NAMES.join(', ')}`);
  return { of, left: Number(left) };
}

function forgetsOf(parts: Parts): number {
  const [, chance] = /^forget:([01](?:\.\d+)?)$/.exec(parts.value ?? '') ?? [];
  if (chance === undefined || Number(chance) > 1 || parts.at !== undefined)
    throw wrong(parts, 'a cache forgets early with a chance from 0 to 1: cache=forget:0.2');
  return Number(chance);
}

const wrong = ({ spec }: Parts, why: string) => new FaultSyntax(`--fault ${spec}: ${why}`);
