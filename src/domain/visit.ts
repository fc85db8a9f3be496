/** One GET that the judge asks for. */
export interface Want {
  readonly url: string;
  /** Only the first part, as for documents. */
  readonly isPart: boolean;
  /** Whether a certificate that cannot be trusted is taken too. */
  readonly isTrusting: boolean;
  /** What the site asked to be told again, as a browser would; mostly empty. */
  readonly cookie: string;
  /** Waits before it asks: the site was busy a moment ago. */
  readonly afterMs: number;
}

/** What came of one GET. */
export type Visit =
  | {
      readonly outcome: 'answered';
      readonly status: number;
      readonly location: string | null;
      /** The header that leads on as `meta refresh` does; nothing without one. */
      readonly refresh: string;
      readonly contentType: string;
      /** The file name that the server gives, or nothing. */
      readonly fileName: string;
      /** Bytes of the whole, also where only a part came; null when it is not told. */
      readonly size: number | null;
      readonly cookie: string;
      /** Seconds that the server asks to wait; null when it does not. */
      readonly retryAfter: number | null;
      readonly text: string;
    }
  | {
      readonly outcome: 'failed';
      readonly fault: 'dns' | 'connect' | 'tls' | 'timeout' | 'size' | 'other';
      readonly detail: string;
    };
export type Answered = Extract<Visit, { outcome: 'answered' }>;

/** Tells one want from another. */
export function wantKey({ url, isPart, isTrusting, cookie, afterMs }: Want): string {
  return [isPart ? 'part' : '', isTrusting ? 'trusting' : '', cookie, afterMs, url].join(' ');
}

/** What is known of a want; undefined for one that was not made yet. */
export type Seen = (want: Want) => Visit | undefined;

/** Documents are large, and their first part is proof enough. */
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods|jpe?g|png|gif|tiff?)(?:$|[?#])/i;

/** An ordinary visit to an address. */
export function wantOf(url: string, more: Partial<Want> = {}): Want {
  return { url, isPart: DOCUMENT.test(url), isTrusting: false, cookie: '', afterMs: 0, ...more };
}
