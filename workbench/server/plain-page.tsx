import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page of its own that works without any script, dressed as forms are. */
export function documentOf(title: string, content: JSX.Element): string {
  const page = (
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/fonts.css" />
        <link rel="stylesheet" href="/form.css" />
      </head>
      <body>
        <main>{content}</main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToString(page)}`;
}

/** What a person sees who followed an address that leads nowhere. */
export const errorPage = (message: string): string =>
  documentOf(
    message,
    <section class="card">
      <h1>{message}</h1>
      <p>
        ตรวจที่อยู่ว่าครบทุกตัวอักษร หรือ <a href="/">เปิดสมุดงาน</a>
      </p>
    </section>,
  );
