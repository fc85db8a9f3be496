import type { StoredTrigger, TriggerType } from '../cloud/trigger-part';
import { AuthorizationInfo, authorization, requireAuthorization } from './authorization';
import { ClockTriggerBuilder } from './clock-triggers';
import { EnumValue, type Execution, ScriptError, type ServiceModule, ServiceObject } from './contract';
import { install, ownTriggers, Trigger } from './installed-triggers';
import { identityToken, Service, StateTokenBuilder } from './script-tokens';
import { equip, local, type Methods, read, step, write } from './spreadsheet/methods';

class ScriptApp extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly execution: Execution) {
    super();
  }
}

class TriggerBuilder extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(
    readonly execution: Execution,
    readonly functionName: string,
  ) {
    super();
  }
}

/** A trigger of a file, while a script describes it. */
abstract class FileTriggerBuilder extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  type: TriggerType | undefined;
  abstract readonly source: StoredTrigger['source'];

  constructor(
    readonly origin: TriggerBuilder,
    readonly sourceId: string,
  ) {
    super();
  }
}

class SpreadsheetTriggerBuilder extends FileTriggerBuilder {
  readonly source = 'SPREADSHEETS';
}

class FormTriggerBuilder extends FileTriggerBuilder {
  readonly source = 'FORMS';
}

const SCRIPT_APP: Methods<ScriptApp> = {
  deleteTrigger: write('Trigger', ({ execution }, { stored }: Trigger) => {
    const own = ownTriggers(execution).some((trigger) => trigger.stored.id === stored.id);
    if (!own) throw new ScriptError('The trigger could not be deleted: it does not exist.');
    execution.cloud.parts.triggers.remove(stored.id);
  }),
  getAuthorizationInfo: read(
    'AuthMode | AuthMode string[]',
    ({ execution }, mode: EnumValue, scopes?: string[]) => authorization(execution, mode, scopes),
  ),
  getInstallationSource: local(
    '',
    ({ execution }) =>
      new EnumValue('InstallationSource', execution.cloud.isPublished ? 'WEB_STORE_ADD_ON' : 'NONE'),
  ),
  getProjectTriggers: read('', ({ execution }) => ownTriggers(execution)),
  /** The name `getProjectTriggers` had before. */
  getScriptTriggers: read('', ({ execution }) => ownTriggers(execution)),
  // No server of Google is behind it: it opens nothing, and only fills the header a script builds of it.
  getOAuthToken: read('', ({ execution }) => `workbench.${execution.cloud.parts.identity.scriptId}`),
  getIdentityToken: read('', ({ execution }) => identityToken(execution)),
  getService: local('', () => new Service()),
  newStateToken: local('', ({ execution }) => new StateTokenBuilder(execution)),
  getScriptId: local('', ({ execution }) => execution.cloud.parts.identity.scriptId),
  getUserTriggers: read('any', ({ execution }, file: ServiceObject) => {
    const id = idOf(file);
    return ownTriggers(execution).filter(({ stored }) => stored.sourceId === id);
  }),
  newTrigger: local(
    'string',
    ({ execution }, functionName: string) => new TriggerBuilder(execution, functionName),
  ),
  requireAllScopes: read('AuthMode', ({ execution }, mode: EnumValue) =>
    requireAuthorization(execution, mode),
  ),
  requireScopes: read('AuthMode string[]', ({ execution }, mode: EnumValue, scopes: string[]) =>
    requireAuthorization(execution, mode, scopes),
  ),
};

/** A file by its id or as an object that knows it. */
function idOf(file: unknown): string {
  if (typeof file === 'string') return file;
  const { getId } = (file ?? {}) as { getId?: () => unknown };
  if (!(file instanceof ServiceObject) || typeof getId !== 'function')
    throw new ScriptError('Invalid argument: key');
  return String(getId.call(file));
}

const TRIGGER_BUILDER: Methods<TriggerBuilder> = {
  forSpreadsheet: local('string | Spreadsheet', (self, file: unknown) => {
    const id = idOf(file);
    if (!self.execution.cloud.spreadsheets.has(id)) throw new ScriptError(`No spreadsheet has the id ${id}`);
    return new SpreadsheetTriggerBuilder(self, id);
  }),
  forForm: local('string | Form', (self, file: unknown) => new FormTriggerBuilder(self, idOf(file))),
  timeBased: local('', ({ execution, functionName }) => new ClockTriggerBuilder(execution, functionName)),
};

const on = (type: TriggerType) =>
  step<FileTriggerBuilder>('', (self) => {
    self.type = type;
  });

const create = write<FileTriggerBuilder>('', ({ origin, type, source, sourceId }) => {
  if (!type) throw new ScriptError('The trigger has no event: say for example onEdit() before create().');
  return install(origin.execution, { functionName: origin.functionName, type, source, sourceId });
});

const OF_SPREADSHEET: Methods<FileTriggerBuilder> = {
  create,
  onChange: on('ON_CHANGE'),
  onEdit: on('ON_EDIT'),
  onFormSubmit: on('ON_FORM_SUBMIT'),
  onOpen: on('ON_OPEN'),
};

const OF_FORM: Methods<FileTriggerBuilder> = {
  create,
  onFormSubmit: on('ON_FORM_SUBMIT'),
  onOpen: on('ON_OPEN'),
};

const NEEDED = ['https://www.googleapis.com/auth/script.scriptapp'];
const WITH_SCOPE = {
  deleteTrigger: NEEDED,
  getProjectTriggers: NEEDED,
  getScriptTriggers: NEEDED,
  getUserTriggers: NEEDED,
  newTrigger: NEEDED,
};

const FAMILY = { service: 'ScriptApp' };
equip(ScriptApp, 'ScriptApp', [SCRIPT_APP], { ...FAMILY, methodScopes: WITH_SCOPE });
equip(TriggerBuilder, 'TriggerBuilder', [TRIGGER_BUILDER], FAMILY);
equip(SpreadsheetTriggerBuilder, 'SpreadsheetTriggerBuilder', [OF_SPREADSHEET], FAMILY);
equip(FormTriggerBuilder, 'FormTriggerBuilder', [OF_FORM], FAMILY);

const CLASSES = [
  ScriptApp,
  TriggerBuilder,
  SpreadsheetTriggerBuilder,
  FormTriggerBuilder,
  AuthorizationInfo,
  ClockTriggerBuilder,
  Trigger,
  Service,
  StateTokenBuilder,
];

/** The Script service. */
export const SCRIPT: ServiceModule = {
  globals: { ScriptApp: (execution) => new ScriptApp(execution) },
  exposures: CLASSES.map(({ prototype }) => prototype.exposure),
};
