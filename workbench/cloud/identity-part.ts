import type { CloudPart, CloudState, PartOwner } from '../services/contract';

interface Saved {
  readonly owner: string;
  readonly scriptId: string;
  readonly containerId: string;
}

/** Who owns the folder's files, and which ids Google would know them by; kept as `identity.json`. */
export class IdentityPart implements CloudPart {
  constructor(private readonly saved: Saved) {}

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

  snapshot(): unknown {
    return this.saved;
  }
}

/** Who owns a new folder. */
export const OWNER = 'owner@workbench.example';

export const IDENTITY_OWNER: PartOwner = {
  name: 'identity',
  version: 1,
  load: (saved, cloud) => new IdentityPart((saved as Saved | undefined) ?? fresh(cloud)),
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
