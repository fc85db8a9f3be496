import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commitEdit } from './edit';
import { onEditorKey, typeText } from './editor-keys';
import { type Draft, useStore } from './store';

/** The editor that lies over the active cell, with the choices of its list. */
export function CellEditor({ draft }: { readonly draft: Draft }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const choices = useStore((state) => state.details?.choices) ?? null;
  const [marked, setMarked] = useState(-1);
  const offered = choices?.filter((choice) => !draft.quick || choice.includes(draft.text)) ?? [];
  const place = marked >= 0 ? marked : offered.indexOf(draft.text);
  useLayoutEffect(() => {
    const box = field.current;
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (offered.length > 0 && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      const next = event.key === 'ArrowDown' ? place + 1 : Math.max(place, 0) - 1;
      setMarked((next + offered.length) % offered.length);
      return;
    }
    const chosen = offered[marked];
    if (event.key === 'Enter' && chosen !== undefined) typeText(chosen);
    onEditorKey(event, draft);
  };
  return (
    <div class="editor">
      <textarea
        ref={field}
        aria-label="แก้ไขเซลล์"
        rows={1}
        {...(offered.length > 0 && {
          'aria-autocomplete': 'list' as const,
          'aria-controls': LIST,
          ...(place >= 0 && { 'aria-activedescendant': `${LIST}-${place}` }),
        })}
        value={draft.text}
        onInput={(event) => typeText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => commitEdit()}
      />
      {offered.length > 0 && <Choices choices={offered} marked={place} />}
    </div>
  );
}

const LIST = 'cell-choices';

function Choices({
  choices,
  marked,
}: {
  readonly choices: readonly string[];
  readonly marked: number;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), []);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <div ref={list} id={LIST} class="choices" role="listbox" aria-label="ค่าที่เลือกได้">
      {choices.map((choice, index) => (
        // The press must not take the focus from the editor: that would send what stands there.
        // biome-ignore lint/a11y/useFocusableInteractive: chosen by the arrow keys of the editor
        <div
          key={choice}
          id={`${LIST}-${index}`}
          role="option"
          aria-selected={index === marked}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            typeText(choice);
            commitEdit();
          }}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
