import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { focusGrid } from './edit';
import { Modal } from './modal';
import { set, useStore } from './store';

/** A text that the page itself asks for, such as the new name of a tab. */
export function QuestionDialog(): JSX.Element | null {
  const question = useStore((state) => state.question);
  const field = useRef<HTMLInputElement>(null);
  if (!question) return null;
  const close = () => {
    set({ question: null });
    focusGrid();
  };
  return (
    <Modal title={question.title} onClose={close}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const text = field.current?.value.trim() ?? '';
          close();
          if (text) question.answer(text);
        }}
      >
        <input
          ref={field}
          data-first
          defaultValue={question.text}
          aria-label={question.title}
          autocomplete="off"
        />
        <footer>
          <button type="submit" class="main">
            ตกลง
          </button>
          <button type="button" onClick={close}>
            ยกเลิก
          </button>
        </footer>
      </form>
    </Modal>
  );
}
