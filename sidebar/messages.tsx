import type { JSX } from 'preact';
import type { Part } from './app';
import { Button } from './button';
import type { Message } from './view';

/** How the last thing ended. Both regions are always there: a screen reader tells only what changes in one it knows. */
export function Messages({ view: { message, work }, commands }: Part): JSX.Element {
  const shown = (tone: Message['tone']) =>
    message?.tone === tone && (
      <section class={`message ${tone}`} ref={reveal}>
        <p class="lines">{message.text}</p>
        <div class="row">
          {message.again && (
            <Button isBusy={work !== null} press={message.again}>
              ลองใหม่
            </Button>
          )}
          <Button look="quiet" isBusy={work !== null} press={commands.dismiss}>
            ปิดข้อความ
          </Button>
        </div>
      </section>
    );
  return (
    <>
      <div role="status">{shown('good')}</div>
      <div role="alert">{shown('bad')}</div>
    </>
  );
}

/** A new message comes into sight, however far down the button was that led to it. */
const reveal = (section: HTMLElement | null) => section?.scrollIntoView({ block: 'nearest' });
