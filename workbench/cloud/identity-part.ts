import * as z from 'zod/mini';
import type { CloudPart, CloudState, PartOwner } from '../services/contract';

const SAVED = z.object({
  owner: z.string(),
  scriptId: z.string(),
  containerId: z.string(),
  isEnabled: z.optional(z.boolean()),
});
type Saved = z.infer<typeof SAVED>;

/** Who owns the folder's files, and which ids Google would know them by; kept as the part `identity`. */
export class IdentityPart implements CloudPart {
  constructor(private saved: Saved) {}

  get owner(): string {
    return this.saved.owner;
  }

  get scriptId(): string {
    return this.saved.scriptId;
  }

  /** The spreadsheet the project is bound to. */
  get containerId(): string {
    return this.saved.containerId;
  }

  /** Whether somebody has used the published add-on in this file. */
  get isEnabled(): boolean {
    return this.saved.isEnabled ?? false;
  }

  enable(): void {
    this.saved = { ...this.saved, isEnabled: true };
  }

  snapshot(): unknown {
    return this.saved;
  }
}

/** Who owns a new folder. */
export const OWNER = 'owner@workbench.example';

export const IDENTITY_OWNER: PartOwner = {
  name: 'identity',
  version: 1,
  load: (saved, cloud) => new IdentityPart(saved === undefined ? fresh(cloud) : SAVED.parse(saved)),
};

const fresh = (cloud: CloudState): Saved => ({
  owner: OWNER,
  scriptId: cloud.newId(),
  containerId: cloud.newId(),
});

declare module '../services/contract' {
  interface CloudParts {
    identity: IdentityPart;
  }
}
