import * as z from 'zod/mini';
import type { CloudPart, Execution, ServiceModule } from './contract';
import { ScriptError, ServiceObject } from './contract';
import { equip, local, type Methods, read, write } from './spreadsheet/methods';

const ENTRIES = z.record(z.string(), z.object({ value: z.string(), expires: z.number() }));
const SAVED = z.record(z.string(), ENTRIES);
type Entries = z.infer<typeof ENTRIES>;

/** All caches, kept as the part `cache`. */
export class CachePart implements CloudPart {
  constructor(private readonly stores: Record<string, Entries> = {}) {}

  store(name: string): Entries {
    this.stores[name] ??= {};
    return this.stores[name];
  }

  snapshot(): unknown {
    return this.stores;
  }
}

declare module './contract' {
  interface CloudParts {
    cache: CachePart;
  }
}

class CacheService extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly execution: Execution) {
    super();
  }

  store(name: string): Cache {
    return new Cache(this.execution, this.execution.cloud.parts.cache.store(name));
  }
}

class Cache extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(
    readonly execution: Execution,
    readonly entries: Entries,
  ) {
    super();
  }
}

const SERVICE: Methods<CacheService> = {
  getScriptCache: local('', (self) => self.store('script')),
  getUserCache: local('', (self) => self.store(`user:${self.execution.effectiveUser}`)),
  getDocumentCache: local('', (self) =>
    self.execution.containerId === undefined ? null : self.store(`document:${self.execution.containerId}`),
  ),
};

const CACHE: Methods<Cache> = {
  get: read('string', (self, key: string) => kept(self, key)),
  getAll: read('string[]', (self, keys: string[]) => {
    const found = keys.map((key) => [key, kept(self, key)] as const).filter(([, value]) => value !== null);
    return Object.fromEntries(found);
  }),
  put: write('string any [int]', (self, key: string, value: unknown, seconds?: number) =>
    put(self, { [key]: value }, seconds),
  ),
  putAll: write('object [int]', (self, values: object, seconds?: number) => put(self, values, seconds)),
  remove: write('string', (self, key: string) => void delete self.entries[key]),
  removeAll: write('string[]', (self, keys: string[]) => {
    for (const key of keys) delete self.entries[key];
  }),
};

const MAX_ITEMS = 1000;
/** What an overfull cache keeps: those farthest from their end. */
const KEPT_ITEMS = 900;
const MAX_KEY = 250;
const MAX_VALUE = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

/** The time of an entry is only a suggestion (reference): it may have gone earlier. */
function kept({ entries, execution }: Cache, key: string): string | null {
  const entry = entries[key];
  if (!entry || entry.expires <= execution.now()) return null;
  if (!execution.cacheForgets()) return entry.value;
  delete entries[key];
  return null;
}

function put(self: Cache, values: object, seconds = DEFAULT_SECONDS): void {
  if (seconds < 1 || seconds > MAX_SECONDS)
    throw new ScriptError(`Argument must be between 1 and ${MAX_SECONDS}: expirationInSeconds`);
  const expires = self.execution.now() + seconds * 1000;
  const texts = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
  for (const [key, value] of texts) {
    if (key.length > MAX_KEY) throw new ScriptError('Argument too large: key');
    if (Buffer.byteLength(value) > MAX_VALUE) throw new ScriptError('Argument too large: value');
  }
  for (const [key, value] of texts) self.entries[key] = { value, expires };
  evict(self.entries);
}

function evict(entries: Entries): void {
  const keys = Object.keys(entries);
  if (keys.length <= MAX_ITEMS) return;
  const soonest = keys.sort((one, other) => (entries[one]?.expires ?? 0) - (entries[other]?.expires ?? 0));
  for (const key of soonest.slice(0, keys.length - KEPT_ITEMS)) delete entries[key];
}

equip(CacheService, 'CacheService', [SERVICE], { service: 'CacheService' });
equip(Cache, 'Cache', [CACHE], { service: 'CacheService' });

/** The Cache service. */
export const CACHES: ServiceModule = {
  globals: { CacheService: (execution) => new CacheService(execution) },
  exposures: [CacheService.prototype.exposure, Cache.prototype.exposure],
  parts: [
    {
      name: 'cache',
      version: 1,
      load: (saved) => new CachePart(SAVED.parse(saved ?? {})),
    },
  ],
};
