import type { JSX } from 'preact';
import { drawQr } from './qr';

/** A link as a QR code, black on white whatever the page's colours; a link that is too long as a sentence. */
export function QrCode({ link, label }: { readonly link: string; readonly label: string }): JSX.Element {
  const drawing = drawQr(link);
  if (drawing === null) return <p class="muted">ลิงก์ยาวเกินกว่าจะทำ QR ได้</p>;
  const { size, path } = drawing;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
