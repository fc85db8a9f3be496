import type { Exposure, PartOwner, ServiceModule } from './contract';

/**
 * Every service family of the host, in one list. A family is written in its own file or folder, exports one
 * `ServiceModule` and gets one line here; the realm, the gate, the state folder and `coverage` follow this list.
 */
export const SERVICES: readonly ServiceModule[] = [];

/** What keeps data in the state folder, in the order of loading. */
export const PART_OWNERS: readonly PartOwner[] = SERVICES.flatMap((service) => service.parts ?? []);

/** Every exposed class by name, such as `Range`. */
export const EXPOSURES: ReadonlyMap<string, Exposure> = new Map(
  SERVICES.flatMap((service) => service.exposures).map((exposure) => [exposure.className, exposure]),
);
