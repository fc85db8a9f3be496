import { EnumValue, type Execution } from '../contract';
import { User } from '../session';
import { change, local, type Methods, read } from '../spreadsheet/methods';
import type { DriveItem } from './objects';
import { adopt, type ItemState } from './state';

/** Who may do what. The host has one account, so these are lists that are kept and read, not rights that are enforced. */

const ROLES = { Editor: 'editors', Viewer: 'viewers', Commenter: 'commenters' } as const;
type Role = keyof typeof ROLES;

type Person = string | User;
const addressOf = (who: Person): string => (typeof who === 'string' ? who : who.email).trim();

/** Gives a person a role; a person has one role at a time, the widest. */
export function invite(item: ItemState, role: Role, people: readonly Person[]): void {
  for (const email of people.map(addressOf)) {
    if (role !== 'Editor' && item.editors.includes(email)) continue;
    for (const list of Object.values(ROLES)) drop(item[list], email);
    item[ROLES[role]].push(email);
  }
}

export function uninvite(item: ItemState, role: Role, who: Person): void {
  drop(item[ROLES[role]], addressOf(who));
}

function drop(list: string[], email: string): void {
  const index = list.indexOf(email);
  if (index >= 0) list.splice(index, 1);
}

export const usersOf = (emails: readonly string[]): User[] => emails.map((email) => new User(email));

/** Who may read and comment, as Drive counts viewers. */
export const viewersOf = (item: ItemState): User[] => usersOf([...item.viewers, ...item.commenters]);

/** Methods of `Spreadsheet` and of files and folders: `addEditor`, `addEditors`, `removeEditor`, … */
export function inviting<Self>(role: Role, itemOf: (self: Self) => ItemState): Methods<Self> {
  return {
    [`add${role}`]: change<Self>('string | User', (self, who: Person) => invite(itemOf(self), role, [who])),
    [`add${role}s`]: change<Self>('string[]', (self, people: string[]) => invite(itemOf(self), role, people)),
    [`remove${role}`]: change<Self>('string | User', (self, who: Person) =>
      uninvite(itemOf(self), role, who),
    ),
  };
}

/** The sharing of a spreadsheet or form, as Drive keeps it. */
export function sharingOf({ cloud }: Execution, id: string): ItemState {
  return adopt(cloud, id);
}

const ownerOf = ({ owner }: ItemState, { effectiveUser }: Execution): string => owner ?? effectiveUser;

function accessOf({ editors, commenters, viewers }: ItemState, owner: string, email: string): string {
  if (email === owner) return 'OWNER';
  if (editors.includes(email)) return 'EDIT';
  if (commenters.includes(email)) return 'COMMENT';
  return viewers.includes(email) ? 'VIEW' : 'NONE';
}

const entryOf = ({ entry }: DriveItem) => entry;

/** Only a file can be opened to comments alone. */
export const commenting: Methods<DriveItem> = inviting('Commenter', entryOf);

export const sharing: Methods<DriveItem> = {
  ...inviting('Editor', entryOf),
  ...inviting('Viewer', entryOf),
  getEditors: read('', ({ entry }) => usersOf(entry.editors)),
  getViewers: read('', ({ entry }) => viewersOf(entry)),
  getOwner: read('', ({ execution, entry }) => new User(ownerOf(entry, execution))),
  setOwner: change('string | User', ({ entry, execution }, who: Person) => {
    const before = ownerOf(entry, execution);
    entry.owner = addressOf(who);
    for (const list of Object.values(ROLES)) drop(entry[list], entry.owner);
    if (before !== entry.owner) invite(entry, 'Editor', [before]);
  }),
  getAccess: read('string | User', ({ entry, execution }, who: Person) => {
    return new EnumValue('Permission', accessOf(entry, ownerOf(entry, execution), addressOf(who)));
  }),
  revokePermissions: change('string | User', ({ entry }, who: Person) => {
    for (const list of Object.values(ROLES)) drop(entry[list], addressOf(who));
  }),
  getResourceKey: local('', () => null),
  getSecurityUpdateEligible: local('', () => false),
  getSecurityUpdateEnabled: local('', () => false),
  setSharing: change('Access Permission', ({ entry }, access: EnumValue, permission: EnumValue) => {
    entry.access = access.name;
    entry.permission = permission.name;
  }),
  getSharingAccess: read('', ({ entry }) => new EnumValue('Access', entry.access)),
  getSharingPermission: read('', ({ entry }) => new EnumValue('Permission', entry.permission)),
  isShareableByEditors: read('', ({ entry }) => entry.shareable),
  setShareableByEditors: change('boolean', ({ entry }, shareable: boolean) => {
    entry.shareable = shareable;
  }),
};
