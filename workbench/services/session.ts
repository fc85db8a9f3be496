import { createHash } from 'node:crypto';
import { type Execution, type ServiceModule, ServiceObject } from './contract';
import { equip, local, type Methods, read } from './spreadsheet/methods';

class Session extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly execution: Execution) {
    super();
  }
}

/** A person as a script knows them: an address, or '' when Google would not tell. */
export class User extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly email: string) {
    super();
  }
}

const EMAIL = ['https://www.googleapis.com/auth/userinfo.email'];

/** Without the scope the address is empty; the call itself is allowed (reference of Session). */
function addressFor(execution: Execution, email: string): string {
  return EMAIL.some((scope) => execution.consent.isGranted(scope)) ? email : '';
}

const activeUser = read<Session>(
  '',
  ({ execution }) => new User(addressFor(execution, execution.activeUser)),
);
const scriptTimeZone = local<Session>('', ({ execution }) => execution.manifest.timeZone);

const SESSION: Methods<Session> = {
  getActiveUser: activeUser,
  getEffectiveUser: read('', ({ execution }) => new User(addressFor(execution, execution.effectiveUser))),
  getActiveUserLocale: local('', ({ execution }) => execution.cloud.language ?? 'th'),
  getScriptTimeZone: scriptTimeZone,
  getTemporaryActiveUserKey: read('', ({ execution }) => temporaryKey(execution)),
  // The names these had before.
  getUser: activeUser,
  getTimeZone: scriptTimeZone,
};

const MONTH = 30 * 86_400_000;

/** A name for the person at the keyboard that tells nothing, and is another every thirty days. */
function temporaryKey(execution: Execution): string {
  const { activeUser, cloud } = execution;
  if (activeUser === '') return '';
  const period = Math.floor(execution.now() / MONTH);
  return createHash('sha256')
    .update(`${cloud.parts.identity.scriptId} ${activeUser} ${period}`)
    .digest('base64');
}

const address = local<User>('', ({ email }) => email);

const USER: Methods<User> = { getEmail: address, getUserLoginId: address };

equip(Session, 'Session', [SESSION], { service: 'Session' });
equip(User, 'User', [USER], { service: 'Session' });

/** The Session service. */
export const SESSIONS: ServiceModule = {
  globals: { Session: (execution) => new Session(execution) },
  exposures: [Session.prototype.exposure, User.prototype.exposure],
};
