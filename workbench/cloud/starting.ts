import type { AuthMode, Execution, Manifest } from '../services/contract';
import type { Cloud } from './cloud';
import { LIMITS } from './costs';
import { authModeOf, openEvent } from './events';
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

/** What is worth a remark before a project starts. */
export function oddities({ timeZone, oauthScopes }: Manifest, deniedScopes: readonly string[]): string[] {
  const unasked = deniedScopes.filter((scope) => oauthScopes && !oauthScopes.includes(scope));
  return [
    ...(isLocalZone(timeZone)
      ? []
      : [`Local times are not those of ${timeZone}: the process runs in another zone`]),
    ...unasked.map((scope) => `Nobody can deny ${scope}: the manifest does not ask for it`),
  ];
}
