import { type AgencyLink, ask } from './server';
import type { Store } from './store';
import type { LinksPage, View } from './view';
import type { Working } from './work';

/** What a person can do with the agencies' own links. */
export interface LinkCommands {
  /** Reads the links anew; the place on the page stays. */
  read(): Promise<void>;
  search(text: string): void;
  /** Shows one agency, or the list again. */
  choose(id: string | null): void;
  /** Copies what stands in a field. */
  copy(field: HTMLInputElement | null): void;
  /** Asks first whether the code is to be issued anew, or takes the question back. */
  ask(isAsking: boolean): void;
  reissue(link: AgencyLink): void;
  /** Opens the labels to be printed. */
  print(): void;
}

const FIRST: Omit<LinksPage, 'links'> = { name: 'links', search: '', chosen: null, isAsking: false };

export function linkCommands(store: Store<View>, { during, tell }: Working): LinkCommands {
  const shown = () => {
    const { page } = store.get();
    return page.name === 'links' ? page : null;
  };
  const change = (more: Partial<LinksPage>) => {
    const page = shown();
    if (page !== null) store.set({ page: { ...page, ...more } });
  };
  const read = async () => {
    const links = await ask('sidebarLinks');
    store.set({ page: { ...(shown() ?? FIRST), links } });
  };
  /** What failed may have ended the code, so the links are read in either case. */
  const reissue = async ({ id, issue }: AgencyLink) => {
    change({ isAsking: false });
    try {
      tell(await ask('sidebarReissue', { agency: id, issue }));
    } finally {
      await read();
    }
  };
  return {
    read,
    search: (search) => change({ search }),
    choose: (chosen) => {
      store.set({ message: null });
      change({ chosen, isAsking: false });
    },
    copy: (field) => tell(isCopied(field) ? 'คัดลอกลิงก์แล้ว' : 'เบราว์เซอร์ไม่ยอมให้คัดลอก ลิงก์ถูกเลือกไว้แล้ว กด Ctrl+C'),
    ask: (isAsking) => change({ isAsking }),
    reissue: (link) => during('กำลังออกรหัสใหม่', () => reissue(link)),
    print: () => during('กำลังเปิดป้าย QR กลางหน้าจอชีต', async () => void (await ask('sidebarLabels'))),
  };
}

/** The old way of copying: Google's frames do not let a page use the clipboard. */
function isCopied(field: HTMLInputElement | null): boolean {
  field?.select();
  return field !== null && document.execCommand('copy');
}
