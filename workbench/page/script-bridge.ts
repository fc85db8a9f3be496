import type { CallReply } from '../server/protocol';

/** What a page of the script says to the workbench's page, and what it hears back. */
export type FrameMessage =
  | {
      readonly workbench: 'run';
      readonly id: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly workbench: 'close' | 'focus' }
  | { readonly workbench: 'size'; readonly width?: number; readonly height?: number };

export interface FrameReply {
  readonly workbench: 'reply';
  readonly id: number;
  readonly reply: CallReply;
}

/** A message of a frame, or null for what anything else might have sent. */
export function readMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null || !('workbench' in data)) return null;
  const message = data as Record<string, unknown>;
  const readers: Readonly<Record<string, () => FrameMessage | null>> = {
    run: () =>
      typeof message.id === 'number' &&
      typeof message.functionName === 'string' &&
      Array.isArray(message.args)
        ? { workbench: 'run', id: message.id, functionName: message.functionName, args: message.args }
        : null,
    close: () => ({ workbench: 'close' }),
    focus: () => ({ workbench: 'focus' }),
    size: () => ({
      workbench: 'size',
      ...pixels('width', message.width),
      ...pixels('height', message.height),
    }),
  };
  const name = String(message.workbench);
  return Object.hasOwn(readers, name) ? (readers[name]?.() ?? null) : null;
}

function pixels(side: 'width' | 'height', value: unknown): object {
  return typeof value === 'number' && value > 0 ? { [side]: Math.min(value, 4000) } : {};
}
