import * as z from 'zod/mini';
import type { CloudPart, Execution, ServiceModule } from './contract';
import { ScriptError, ServiceObject } from './contract';
import { equip, local, type Methods, read, write } from './spreadsheet/methods';

type Values = Record<string, string>;

const SAVED = z.record(z.string(), z.record(z.string(), z.string()));

/** All property stores, kept as the part `properties`: `script`, `document:<id>`, `user:<address>`. */
export class PropertiesPart implements CloudPart {
  constructor(private readonly stores: Record<string, Values> = {}) {}

  /** The values of one store, to be changed in place. */
  store(name: string): Values {
    this.stores[name] ??= {};
    return this.stores[name];
  }

  snapshot(): unknown {
    return this.stores;
  }
}

declare module './contract' {
  interface CloudParts {
    properties: PropertiesPart;
  }
}

class PropertiesService extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly execution: Execution) {
    super();
  }

  store(name: string): Properties {
    return new Properties(this.execution.cloud.parts.properties.store(name));
  }
}

class Properties extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly values: Values) {
    super();
  }
}

const SERVICE: Methods<PropertiesService> = {
  getScriptProperties: local('', (self) => self.store('script')),
  getUserProperties: local('', (self) => self.store(`user:${self.execution.effectiveUser}`)),
  getDocumentProperties: local('', (self) =>
    self.execution.containerId === undefined ? null : self.store(`document:${self.execution.containerId}`),
  ),
};

const PROPERTIES: Methods<Properties> = {
  getProperty: read('string', (self, key: string) => self.values[key] ?? null),
  getProperties: read('', (self) => ({ ...self.values })),
  getKeys: read('', (self) => Object.keys(self.values)),
  setProperty: write('string any', (self, key: string, value: unknown) => put(self, { [key]: value }, false)),
  setProperties: write('object [boolean]', (self, values: object, only = false) => put(self, values, only)),
  deleteProperty: write('string', (self, key: string) => {
    delete self.values[key];
    return self;
  }),
  deleteAllProperties: write('', (self) => put(self, {}, true)),
};

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

/** Sets all or none; `only` drops what is not named. */
function put(self: Properties, values: object, only: boolean): Properties {
  const texts = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
  if (texts.some(([key, value]) => bytes(key) > VALUE_BYTES || bytes(value) > VALUE_BYTES)) {
    throw new ScriptError('Argument too large: value');
  }
  const next = { ...(only ? {} : self.values), ...Object.fromEntries(texts) };
  const size = Object.entries(next).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
  if (size > STORE_BYTES) {
    throw new ScriptError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  for (const key of Object.keys(self.values)) delete self.values[key];
  Object.assign(self.values, next);
  return self;
}

const bytes = (text: string) => Buffer.byteLength(text);

/** The globals of former days, `ScriptProperties` and `UserProperties`, are the stores themselves. */
class ScriptProperties extends Properties {}
class UserProperties extends Properties {}

equip(ScriptProperties, 'ScriptProperties', [PROPERTIES], { service: 'ScriptProperties' });
equip(UserProperties, 'UserProperties', [PROPERTIES], { service: 'UserProperties' });
equip(PropertiesService, 'PropertiesService', [SERVICE], { service: 'PropertiesService' });
equip(Properties, 'Properties', [PROPERTIES], { service: 'PropertiesService' });

/** The Properties service. */
export const PROPERTY_STORES: ServiceModule = {
  globals: {
    PropertiesService: (execution) => new PropertiesService(execution),
    ScriptProperties: ({ cloud }) => new ScriptProperties(cloud.parts.properties.store('script')),
    UserProperties: ({ cloud, effectiveUser }) =>
      new UserProperties(cloud.parts.properties.store(`user:${effectiveUser}`)),
  },
  exposures: [PropertiesService, Properties, ScriptProperties, UserProperties].map(
    ({ prototype }) => prototype.exposure,
  ),
  parts: [
    {
      name: 'properties',
      version: 1,
      load: (saved) => new PropertiesPart(SAVED.parse(saved ?? {})),
    },
  ],
};
