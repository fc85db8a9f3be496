import { rolesOf } from './mapping-roles';
import { ask, type Role } from './server';
import type { Store } from './store';
import type { MappingPage, View } from './view';
import type { Working } from './work';

/** What a person can do with the questions of an existing form. */
export interface MappingCommands {
  /** Reads the questions anew; what was changed and not saved stays. */
  read(): Promise<void>;
  /** Says what a question stands for; null for nothing. */
  choose(question: number, role: Role | null): void;
  /** Says whether its answers count without a code. */
  trust(isTrusted: boolean): void;
  save(): void;
}

export function mappingCommands(store: Store<View>, { during, tell }: Working): MappingCommands {
  const shown = () => {
    const { page } = store.get();
    return page.name === 'mapping' ? page : null;
  };
  const change = (more: Partial<MappingPage>) => {
    const page = shown();
    if (page !== null) store.set({ page: { ...page, ...more } });
  };
  const read = async (kept: Pick<MappingPage, 'changes' | 'isTrusted'> | null = shown()) => {
    const mapping = await ask('sidebarMapping');
    const { changes = {}, isTrusted = mapping.isTrusted } = kept ?? {};
    store.set({ page: { name: 'mapping', mapping, changes, isTrusted } });
  };
  const save = async (page: MappingPage) => {
    const roles = [...rolesOf(page)].map(([question, role]) => ({ question, role }));
    tell(await ask('sidebarSaveMapping', { form: page.mapping.form, roles, isTrusted: page.isTrusted }));
    await read(null);
  };
  return {
    read: () => read(),
    choose: (question, role) => change({ changes: { ...shown()?.changes, [question]: role } }),
    trust: (isTrusted) => change({ isTrusted }),
    save: () => {
      const page = shown();
      if (page !== null) during('กำลังบันทึกการจับคู่', () => save(page));
    },
  };
}
