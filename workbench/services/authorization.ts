import { AUTHORIZATION_REQUIRED } from '../cloud/consent';
import { EnumValue, type Execution, ScriptError, ServiceObject } from './contract';
import { equip, local, type Methods } from './spreadsheet/methods';

/** Which scopes a person granted, as a script asks for it. */
export class AuthorizationInfo extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(
    readonly granted: readonly string[],
    /** Where the person could grant the rest; null when nothing is missing. */
    readonly url: string | null,
  ) {
    super();
  }
}

const AUTHORIZATION: Methods<AuthorizationInfo> = {
  getAuthorizationStatus: local(
    '',
    ({ url }) => new EnumValue('AuthorizationStatus', url === null ? 'NOT_REQUIRED' : 'REQUIRED'),
  ),
  getAuthorizationUrl: local('', ({ url }) => url),
  getAuthorizedScopes: local('', ({ granted }) => granted),
};

equip(AuthorizationInfo, 'AuthorizationInfo', [AUTHORIZATION], { service: 'ScriptApp' });

/** Of some scopes, or of all that the manifest names; one it does not name is an error (reference). */
export function authorization(
  execution: Execution,
  mode: EnumValue,
  wanted?: readonly string[],
): AuthorizationInfo {
  const { consent, cloud } = execution;
  const foreign = wanted?.find((scope) => !consent.isAskedFor(scope));
  if (foreign) throw new ScriptError(`The scope ${foreign} is not in the manifest of the script.`);
  const granted = wanted?.filter((scope) => consent.isGranted(scope)) ?? consent.granted;
  const isComplete = wanted ? granted.length === wanted.length : consent.isComplete;
  // No other mode needs anybody's consent (reference).
  const isEnough = isComplete || mode.name !== 'FULL';
  // Believed: its shape; nothing of Google answers there.
  const url = `https://script.google.com/macros/d/${cloud.parts.identity.scriptId}/authorize`;
  return new AuthorizationInfo(granted, isEnough ? null : url);
}

/** Ends the execution when scopes are missing: Google asks the person then, and the function is to be run again. */
export function requireAuthorization(
  execution: Execution,
  mode: EnumValue,
  wanted?: readonly string[],
): void {
  if (authorization(execution, mode, wanted).url !== null) execution.end(AUTHORIZATION_REQUIRED);
}
