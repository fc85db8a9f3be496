import { Blob, toSigned } from '../blob';
import { type Exposure, expose, NotImplemented, ScriptError, ServiceObject } from '../contract';
import type { Reply } from './exchange';

/** What came back. There is no final address and no list of hops: Google does not tell them either. */
export class HTTPResponse extends ServiceObject {
  readonly exposure = HTTP_RESPONSE;

  constructor(
    private readonly reply: Reply,
    private readonly name: string,
  ) {
    super();
  }

  getResponseCode(): number {
    return this.reply.status;
  }

  /** One value per header; of several the last (believed). Names are written as the server wrote them. */
  getHeaders(): Record<string, string> {
    return Object.fromEntries(this.reply.headers);
  }

  /** Headers that came several times as arrays. */
  getAllHeaders(): Record<string, string | string[]> {
    const names = new Set(this.reply.headers.map(([name]) => name));
    return Object.fromEntries(
      [...names].map((name) => {
        const values = this.reply.headers.filter((header) => header[0] === name).map(([, value]) => value);
        return [name, values.length === 1 ? String(values[0]) : values];
      }),
    );
  }

  /** Text in the given charset, else in the one of the Content-Type, else in UTF-8. */
  getContentText(charset?: string | null): string {
    return decode(this.reply.body, charset ?? undefined, this.contentType);
  }

  /** Signed bytes, as Apps Script has them. */
  getContent(): number[] {
    return toSigned(this.reply.body);
  }

  /** Named after the last part of the address (believed). */
  getBlob(): Blob {
    return new Blob(Buffer.from(this.reply.body), this.contentType.split(';')[0]?.trim() || null, this.name);
  }

  /** Nothing is converted here: only the type the content has already. */
  getAs(contentType: string): Blob {
    const blob = this.getBlob();
    if (blob.contentType !== contentType) throw new NotImplemented(`HTTPResponse.getAs('${contentType}')`);
    return blob;
  }

  private get contentType(): string {
    return contentTypeOf(this.reply);
  }
}

export const HTTP_RESPONSE: Exposure = expose('HTTPResponse', {
  local: 'getResponseCode getHeaders getAllHeaders getContentText getContent getBlob getAs',
});

/** The `Content-Type` as the server wrote it, '' without one. */
export function contentTypeOf({ headers }: Reply): string {
  return headers.filter(([name]) => name.toLowerCase() === 'content-type').at(-1)?.[1] ?? '';
}

/** `decode(bytes, 'TIS-620', '')`; a charset that was asked for must exist, one a server names may be nonsense. */
export function decode(body: Uint8Array, asked: string | undefined, contentType: string): string {
  if (asked !== undefined) {
    const decoder = decoderOf(asked);
    if (!decoder) throw new ScriptError(`Invalid argument: ${asked}`);
    return decoder.decode(body);
  }
  const named = /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1] ?? 'utf-8';
  return (decoderOf(named) ?? new TextDecoder()).decode(body);
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    return undefined;
  }
}
