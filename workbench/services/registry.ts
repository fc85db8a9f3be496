import { BLOBS } from './blob';
import { BROWSER } from './browser';
import { CACHES } from './cache';
import { CONTENT } from './content';
import type { Exposure, PartOwner, ServiceModule } from './contract';
import { DRIVE } from './drive/module';
import { FETCH } from './fetch/module';
import { FORMS } from './forms/module';
import { HTML } from './html';
import { LOCKS } from './lock';
import { LOGS } from './logger';
import { MAIL } from './mail/module';
import { PROPERTY_STORES } from './properties';
import { SCRIPT } from './script-app';
import { SESSIONS } from './session';
import { SPREADSHEETS } from './spreadsheet/module';
import { UIS } from './ui';
import { UTILITIES } from './utilities';

/**
 * Every service family of the host, in one list. A family is written in its own file or folder, exports one
 * `ServiceModule` and gets one line here; the realm, the gate, the state folder and `coverage` follow this list.
 */
export const SERVICES: readonly ServiceModule[] = [
  BLOBS,
  BROWSER,
  CACHES,
  CONTENT,
  DRIVE,
  FETCH,
  FORMS,
  HTML,
  LOCKS,
  LOGS,
  MAIL,
  PROPERTY_STORES,
  SCRIPT,
  SESSIONS,
  SPREADSHEETS,
  UIS,
  UTILITIES,
];

/** What keeps data in the state folder, in the order of loading. */
export const PART_OWNERS: readonly PartOwner[] = SERVICES.flatMap((service) => service.parts ?? []);

/** Every exposed class by name, such as `Range`. */
export const EXPOSURES: ReadonlyMap<string, Exposure> = new Map(
  SERVICES.flatMap((service) => service.exposures).map((exposure) => [exposure.className, exposure]),
);
