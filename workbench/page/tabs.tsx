import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TabView } from '../server/protocol';
import { send } from './edit';
import { Icon } from './icon';
import { addressOf } from './router';
import { set, useStore } from './store';

/** The tabs of the workbook along the lower edge. */
export function Tabs(): JSX.Element {
  const tabs = useStore((state) => state.book?.tabs) ?? [];
  const openId = useStore((state) => state.tabId);
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    strip.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [openId, tabs.length]);
  const shown = tabs.filter((tab) => !tab.hidden);
  return (
    <footer class="tabs">
      <button
        type="button"
        class="all"
        aria-label="แท็บทั้งหมด"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, top } = currentTarget.getBoundingClientRect();
          const entries = shown.map((tab) => ({ label: tab.name, act: () => openTab(tab.name) }));
          set({ popup: { x: left, y: top - 30 * entries.length, entries } });
        }}
      >
        <Icon name="menu" />
      </button>
      <nav ref={strip} aria-label="แท็บ">
        {shown.map((tab) => (
          <Tab key={tab.id} tab={tab} isOpen={tab.id === openId} />
        ))}
      </nav>
    </footer>
  );
}

const Tab = ({ tab, isOpen }: { readonly tab: TabView; readonly isOpen: boolean }): JSX.Element => (
  <a
    href={addressOf.tab(tab.name)}
    {...(isOpen && { 'aria-current': 'page' as const })}
    onContextMenu={(event) => {
      event.preventDefault();
      const entries = [{ label: 'เปลี่ยนชื่อแท็บ', act: () => rename(tab) }];
      set({ popup: { x: event.clientX, y: event.clientY, entries } });
    }}
  >
    {tab.name}
    {tab.color && <span class="colour" style={{ background: tab.color }} />}
  </a>
);

/** Shows a tab by its name. */
export function openTab(name: string): void {
  location.hash = addressOf.tab(name);
}

function rename(tab: TabView): void {
  set({
    question: {
      title: 'เปลี่ยนชื่อแท็บ',
      text: tab.name,
      answer: (name) => void send('renameTab', { sheetId: tab.id, name }),
    },
  });
}
