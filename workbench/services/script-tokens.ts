import { createHash } from 'node:crypto';
import { type Execution, ScriptError, ServiceObject } from './contract';
import { equip, local, type Methods, read, step } from './spreadsheet/methods';

/** Words a script hands to others about itself. No server of Google is behind them: they have the right shape and open nothing. */

/** The web app of a script. None is deployed here, so it has no address. */
export class Service extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
}

/** A token with which an authorisation page comes back to a function of the script. */
export class StateTokenBuilder extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  method: string | null = null;
  readonly given: Record<string, string> = {};
  seconds = 60;
  constructor(readonly execution: Execution) {
    super();
  }
}

const SERVICE: Methods<Service> = {
  getUrl: local('', () => null),
  isEnabled: local('', () => false),
};

const STATE_TOKEN_BUILDER: Methods<StateTokenBuilder> = {
  withMethod: step('string', (self, method: string) => {
    self.method = method;
  }),
  withArgument: step('string string', (self, name: string, value: string) => {
    self.given[name] = value;
  }),
  withTimeout: step('int', (self, seconds: number) => {
    if (seconds > 3600) throw new ScriptError('Argument must be between 1 and 3600: seconds');
    self.seconds = seconds;
  }),
  createToken: read('', ({ execution, method, given, seconds }) =>
    encoded({
      script: execution.cloud.parts.identity.scriptId,
      method,
      given,
      until: execution.now() + seconds * 1000,
    }),
  ),
};

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An unsigned OpenID token of the person the script runs as; null unless the manifest has the scope `openid`. */
export function identityToken(execution: Execution): string | null {
  const { effectiveUser, manifest } = execution;
  if (!manifest.oauthScopes?.includes('openid')) return null;
  const issued = Math.floor(execution.now() / 1000);
  const sub = createHash('sha256').update(effectiveUser).digest('hex').replace(/\D/g, '').slice(0, 21);
  const claims = {
    iss: 'https://accounts.google.com',
    sub,
    email: effectiveUser,
    iat: issued,
    exp: issued + 3600,
  };
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;
}

equip(Service, 'Service', [SERVICE], { service: 'ScriptApp' });
equip(StateTokenBuilder, 'StateTokenBuilder', [STATE_TOKEN_BUILDER], { service: 'ScriptApp' });
