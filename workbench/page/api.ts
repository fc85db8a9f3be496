import type { LiveEvent, LiveEvents, RowsView } from '../server/protocol';

const TOKEN = document.querySelector<HTMLMetaElement>('meta[name=workbench-token]')?.content ?? '';

/** This page among all open ones. */
export const PAGE_ID = crypto.randomUUID();

/** Asks the server for something: `await command('stop', { id: 3 })`. */
export async function command<Reply>(name: string, question: object): Promise<Reply> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-workbench-token': TOKEN,
      'x-workbench-page': PAGE_ID,
    },
    body: JSON.stringify(question),
  }).catch(() => {
    throw new Error(UNREACHABLE);
  });
  const reply: unknown = await response.json();
  if (!response.ok) throw new Error((reply as { error?: string }).error ?? response.statusText);
  return reply as Reply;
}

const UNREACHABLE = 'ติดต่อเวิร์กเบนช์ไม่ได้ สิ่งที่เพิ่งทำจึงไม่ถูกบันทึก ตรวจว่าหน้าต่างคำสั่งที่สั่ง npm start ยังเปิดอยู่ แล้วทำใหม่อีกครั้ง';

/** Rows that the page does not hold, at once: copying and tests cannot wait. */
export function rowsNow(sheetId: number, from: number, to: number): RowsView {
  const request = new XMLHttpRequest();
  request.open('POST', '/api/watch', false);
  request.setRequestHeader('content-type', 'application/json');
  request.setRequestHeader('x-workbench-token', TOKEN);
  request.send(JSON.stringify({ page: '', sheetId, from, to }));
  return JSON.parse(request.responseText) as RowsView;
}

const EVENTS: readonly (keyof LiveEvents)[] = [
  'hello',
  'book',
  'layout',
  'cells',
  'dialogs',
  'frames',
  'runs',
  'log',
  'toast',
];

/** Listens to the server for as long as the page lives; the browser connects again by itself. */
export function listen(heard: (event: LiveEvent) => void, connected: (isConnected: boolean) => void): void {
  const source = new EventSource(`/api/live?page=${PAGE_ID}&token=${encodeURIComponent(TOKEN)}`);
  source.onopen = () => connected(true);
  source.onerror = () => {
    connected(false);
    if (source.readyState === EventSource.CLOSED) void loadAgain();
  };
  for (const name of EVENTS) {
    source.addEventListener(name, ({ data }: MessageEvent<string>) =>
      heard({ name, data: JSON.parse(data) } as LiveEvent),
    );
  }
}

const RETRY_MS = 2000;

/** The workbench was started anew and does not know this page: it is loaded again as soon as it answers. */
async function loadAgain(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    const answer = await fetch('/').catch(() => null);
    if (answer?.ok) return location.reload();
  }
}
