import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { WaitingDialog } from '../server/protocol';
import { command } from './api';
import { focusGrid } from './edit';
import { Modal } from './modal';
import { type Notice, set, useStore } from './store';

/** Google's names of buttons in the person's language. */
const LABELS: Readonly<Record<string, string>> = { OK: 'ตกลง', CANCEL: 'ยกเลิก', YES: 'ใช่', NO: 'ไม่ใช่' };

/** The question of the script that has waited longest, and what the page itself has to say. */
export function Dialogs(): JSX.Element | null {
  const dialog = useStore((state) => state.dialogs[0]);
  const notice = useStore((state) => state.notice);
  if (dialog) return <ScriptDialog key={dialog.id} dialog={dialog} />;
  return notice && <NoticeDialog notice={notice} />;
}

function ScriptDialog({ dialog }: { readonly dialog: WaitingDialog }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const answer = (button: string) => {
    void command('answer', { id: dialog.id, button, text: field.current?.value ?? '' });
    focusGrid();
  };
  const [first, ...others] = dialog.buttons;
  return (
    <Modal title={dialog.title} onClose={() => answer('CLOSE')}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          answer(first ?? 'OK');
        }}
      >
        <p class="text">{dialog.text}</p>
        {dialog.kind === 'prompt' && (
          <input ref={field} data-first aria-label={dialog.text || 'คำตอบ'} autocomplete="off" />
        )}
        <footer>
          <button type="submit" class="main" {...(dialog.kind === 'alert' && { 'data-first': true })}>
            {LABELS[first ?? 'OK'] ?? first}
          </button>
          {others.map((button) => (
            <button key={button} type="button" onClick={() => answer(button)}>
              {LABELS[button] ?? button}
            </button>
          ))}
        </footer>
      </form>
    </Modal>
  );
}

function NoticeDialog({ notice }: { readonly notice: Notice }): JSX.Element {
  const close = () => {
    set({ notice: null });
    focusGrid();
  };
  const proceed = () => {
    close();
    notice.proceed?.();
  };
  return (
    <Modal title={notice.proceed ? 'โปรดยืนยัน' : 'โปรดตรวจสอบ'} onClose={close}>
      <p class="text">{notice.text}</p>
      <footer>
        <button type="button" class="main" data-first onClick={proceed}>
          {notice.proceed ? 'แก้ไขต่อ' : 'ตกลง'}
        </button>
        {notice.proceed && (
          <button type="button" onClick={close}>
            ยกเลิก
          </button>
        )}
      </footer>
    </Modal>
  );
}
