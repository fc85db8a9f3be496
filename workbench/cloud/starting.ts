import type { AuthMode, Execution, Manifest } from '../services/contract';
import type { Cloud } from './cloud';
import { LIMITS } from './costs';
import { authModeOf, openEvent } from './events';
import type { CloudOptions } from './options';
import type { Order } from './order';
import type { Project } from './project';
import type { Actor, Request } from './request';
import { isLocalZone } from './zone';

type Host = Pick<Cloud, 'keyboard' | 'container' | 'isPublished' | 'parts'>;

/** As whom and under which mode a call of a script begins, and what it is given. */
export interface Start {
  readonly actor: Actor;
  args(execution: Execution): readonly unknown[];
}

/** A person opens the file, clicks a menu, or calls from a page; with a mode of its own the function gets an event as a trigger would. */
export function startOf(host: Host, request: Request): Start {
  const { authMode = request.caller === 'open' ? simpleMode(host) : undefined, args = [] } = request;
  const actor = { ...host.keyboard(), ...underMode(authMode ?? 'FULL') };
  if (authMode === undefined) return { actor, args: () => args };
  return { actor, args: (execution) => withEvent(host, execution, args) };
}

/** A published add-on that nobody has used in the file yet may only build its menu there. */
export const simpleMode = ({ isPublished, parts }: Pick<Host, 'isPublished' | 'parts'>): AuthMode =>
  isPublished && !parts.identity.isEnabled ? 'NONE' : 'LIMITED';

/** Whatever is not fully authorised is a simple trigger. */
export const underMode = (authMode: AuthMode): Pick<Actor, 'authMode' | 'limitMs'> => ({
  authMode,
  limitMs: authMode === 'FULL' ? LIMITS.execution : LIMITS.simpleTrigger,
});

/** A typed object says more of the event: `run onEdit '{"value":"x"}' --auth-mode limited`. */
function withEvent(host: Host, execution: Execution, [first, ...rest]: readonly unknown[]): unknown[] {
  const typed = typeof first === 'object' && !Array.isArray(first) ? first : undefined;
  const others = typed === undefined && first !== undefined ? [first, ...rest] : rest;
  const opened = openEvent(execution, host.container);
  return [{ ...opened, ...typed, authMode: authModeOf(execution.authMode) }, ...others];
}

const CALLERS = { menu: 'host', open: 'host', page: 'page', cell: 'cell' } as const;

/** Where an execution runs: whose project, in which file. */
interface Seat {
  readonly project: Project;
  readonly containerId: string;
  readonly seed: number | null;
  readonly options: CloudOptions;
}

/** What of an order does not depend on who starts it. */
export function orderOf(request: Request, { options, ...seat }: Seat): Omit<Order, keyof Actor | 'args'> {
  const { functionName, realLimitMs, turns } = request;
  const { deniedScopes = [] } = options;
  const log = request.log ?? options.log;
  // Before the thread begins: a script's local time is that of its manifest, and a running thread keeps the zone it found.
  process.env.TZ = seat.project.manifest.timeZone;
  for (const text of oddities(seat.project.manifest, deniedScopes)) log?.('warn', text);
  return {
    ...seat,
    functionName,
    caller: CALLERS[request.caller ?? 'menu'],
    ui: request.ui === undefined ? (options.ui ?? null) : request.ui,
    ...(realLimitMs !== undefined && { realLimitMs }),
    ...(turns && { turns }),
    deniedScopes,
    log: (level, text) => log?.(level, text),
  };
}

/** What is worth a remark before a project starts. */
function oddities({ timeZone, oauthScopes }: Manifest, deniedScopes: readonly string[]): string[] {
  const unasked = deniedScopes.filter((scope) => oauthScopes && !oauthScopes.includes(scope));
  return [
    ...(isLocalZone(timeZone)
      ? []
      : [`Local times are not those of ${timeZone}: the process runs in another zone`]),
    ...unasked.map((scope) => `Nobody can deny ${scope}: the manifest does not ask for it`),
  ];
}
