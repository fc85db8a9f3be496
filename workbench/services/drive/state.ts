import type { CloudPart, CloudState, PartOwner } from '../contract';

/** What Drive keeps of an item whatever it is; who may see it, where it lies. */
export interface ItemState {
  readonly id: string;
  /** Absent for the root folder. */
  parentId?: string;
  description: string;
  trashed: boolean;
  starred: boolean;
  shareable: boolean;
  access: string;
  permission: string;
  editors: string[];
  viewers: string[];
  commenters: string[];
  /** Absent while it belongs to whoever the script runs as. */
  owner?: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** A file with bytes of its own; `target` makes it a shortcut. */
export interface Stored {
  name: string;
  mimeType: string;
  /** In base64. */
  content: string;
  readonly target?: string;
}

/** An item: with `stored` a file of bytes, with `folder` a folder, with neither a spreadsheet or a form kept elsewhere. */
export interface Entry extends ItemState {
  readonly stored?: Stored;
  readonly folder?: { name: string };
}

/** All of Drive but the spreadsheets and forms themselves, kept as `drive.json`. */
export class DrivePart implements CloudPart {
  readonly entries = new Map<string, Entry>();

  snapshot(): unknown {
    return [...this.entries.values()];
  }

  /** `DrivePart.load(part.snapshot())` is the same part again. */
  static load(saved: unknown): DrivePart {
    const part = new DrivePart();
    for (const entry of (saved ?? []) as readonly Entry[]) part.entries.set(entry.id, entry);
    return part;
  }
}

declare module '../contract' {
  interface CloudParts {
    drive: DrivePart;
  }
}

export const DRIVE_PART: PartOwner = { name: 'drive', version: 1, load: DrivePart.load };

/** Google's own name of the root folder. */
export const ROOT_NAME = 'My Drive';

/** The folder everything lies in that was not put elsewhere. */
export function rootOf(cloud: CloudState): Entry {
  const { entries } = cloud.parts.drive;
  const known = [...entries.values()].find(({ parentId, folder }) => folder && parentId === undefined);
  return known ?? keep(cloud, { ...newItem(cloud.newId(), cloud.now()), folder: { name: ROOT_NAME } });
}

/** A new item in a folder. */
export function addEntry(
  cloud: CloudState,
  parentId: string,
  content: Pick<Entry, 'stored' | 'folder'>,
): Entry {
  return keep(cloud, { ...newItem(cloud.newId(), cloud.now()), parentId, ...content });
}

/** The record of a spreadsheet or form; Drive learns of it when it is first asked for. */
export function adopt(cloud: CloudState, id: string): Entry {
  const known = cloud.parts.drive.entries.get(id);
  return known ?? keep(cloud, { ...newItem(id, cloud.now()), parentId: rootOf(cloud).id });
}

function keep(cloud: CloudState, entry: Entry): Entry {
  cloud.parts.drive.entries.set(entry.id, entry);
  return entry;
}

function newItem(id: string, now: number): ItemState {
  return {
    id,
    description: '',
    trashed: false,
    starred: false,
    shareable: true,
    access: 'PRIVATE',
    permission: 'NONE',
    editors: [],
    viewers: [],
    commenters: [],
    createdAt: now,
    updatedAt: now,
  };
}
