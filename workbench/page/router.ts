import { get, set, type View } from './store';

/** Addresses of the page's views: `#/tab/<name>`, `#/mail`, `#/mail/<id>`, `#/log`. */
export const addressOf = {
  tab: (name: string): string => `#/tab/${encodeURIComponent(name)}`,
  mail: (id?: string): string => (id ? `#/mail/${id}` : '#/mail'),
  log: '#/log',
} as const;

/** Shows what the address says now, and whatever it says later. */
export function followAddress(): void {
  addEventListener('hashchange', read);
  read();
}

/** A tab that has gone or was never there leaves the first one open. */
export function read(): void {
  const [, name = '', rest = ''] = location.hash.split('/');
  const view: View =
    name === 'mail' ? { name, id: rest || null } : name === 'log' ? { name } : { name: 'sheet' };
  const tabs = get().book?.tabs.filter((tab) => !tab.hidden) ?? [];
  const wanted = name === 'tab' && tabs.find((tab) => tab.name === decodeURIComponent(rest));
  const current = tabs.find((tab) => tab.id === get().tabId);
  const tabId = (wanted || current || tabs[0])?.id ?? -1;
  set({ view, tabId, ...(tabId !== get().tabId && { draft: null, details: null }) });
}
