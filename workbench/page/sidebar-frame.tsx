import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallReply, FrameView } from '../server/protocol';
import { command } from './api';
import { focusGrid } from './edit';
import { Icon } from './icon';
import { Modal } from './modal';
import { selected } from './runs';
import { type FrameMessage, type FrameReply, readMessage } from './script-bridge';
import { useStore } from './store';

/** As Google's frames have it (platform notes, section 3): no navigation of the page around it. */
const SANDBOX =
  'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';

/** The script's sidebar, beside the grid. */
export function Sidebar(): JSX.Element | null {
  const frame = useStore((state) => state.frames.find(({ kind }) => kind === 'sidebar'));
  if (!frame) return null;
  return (
    <aside class="sidebar" aria-label={frame.title}>
      <header>
        <h2>{frame.title}</h2>
        <button type="button" class="close" aria-label="ปิดแถบข้าง" onClick={() => close(frame)}>
          <Icon name="close" />
        </button>
      </header>
      <ScriptFrame key={frame.id} frame={frame} resize={() => {}} />
    </aside>
  );
}

/** The script's own dialog; a modeless one leaves the grid free. */
export function FrameDialog(): JSX.Element | null {
  const frame = useStore((state) => state.frames.find(({ kind }) => kind === 'dialog'));
  if (!frame) return null;
  return frame.modal ? (
    <Modal key={frame.id} kind="framed" title={frame.title} onClose={() => close(frame)}>
      <SizedFrame frame={frame} />
    </Modal>
  ) : (
    <section key={frame.id} class="modeless framed" aria-label={frame.title}>
      <header>
        <h2>{frame.title}</h2>
        <button type="button" class="close" aria-label="ปิด" onClick={() => close(frame)}>
          <Icon name="close" />
        </button>
      </header>
      <SizedFrame frame={frame} />
    </section>
  );
}

function SizedFrame({ frame }: { readonly frame: FrameView }): JSX.Element {
  const [size, setSize] = useState({ width: frame.width, height: frame.height });
  return (
    <div style={{ width: `min(${size.width}px, 92vw)`, height: `min(${size.height}px, 78vh)` }}>
      <ScriptFrame frame={frame} resize={(change) => setSize((now) => ({ ...now, ...change }))} />
    </div>
  );
}

function ScriptFrame({ frame, resize }: { frame: FrameView; resize: (size: object) => void }): JSX.Element {
  const element = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const origin = new URL(frame.url).origin;
    const hear = (event: MessageEvent<unknown>) => {
      const target = element.current?.contentWindow;
      if (!target || event.source !== target || event.origin !== origin) return;
      const message = readMessage(event.data);
      if (message) void act(message, frame, resize, (reply) => target.postMessage(reply, origin));
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return <iframe ref={element} title={frame.title} src={frame.url} sandbox={SANDBOX} />;
}

async function act(
  message: FrameMessage,
  frame: FrameView,
  resize: (size: object) => void,
  answer: (reply: FrameReply) => void,
): Promise<void> {
  const { workbench, ...rest } = message;
  if (message.workbench === 'run')
    answer({ workbench: 'reply', id: message.id, reply: await call(message, frame) });
  else if (workbench === 'close') close(frame);
  else if (workbench === 'focus') focusGrid();
  else resize(rest);
}

function call(
  { functionName, args }: Extract<FrameMessage, { workbench: 'run' }>,
  { kind }: FrameView,
): Promise<CallReply> {
  return command<CallReply>('call', { functionName, args, from: kind, selected: selected() }).catch(
    (error: Error) => ({
      ok: false,
      error: { name: 'NetworkError', message: error.message },
    }),
  );
}

function close({ id }: FrameView): void {
  void command('closeFrame', { id });
  focusGrid();
}
