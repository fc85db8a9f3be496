import jsQR from 'jsqr';

const PIXELS = 4;

/** What a telephone reads from a drawn QR code, or null: its rectangles are painted and looked at by a decoder of other people. */
export function readQr(svg: Element): string | null {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const side = size * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (const path of svg.querySelectorAll('path')) paint(path, pixels, side);
  return jsQR(pixels, side, side)?.data ?? null;
}

function paint(path: Element, pixels: Uint8ClampedArray, side: number): void {
  const shade = path.getAttribute('fill') === '#000' ? 0 : 255;
  for (const [left, top, width, height] of rectanglesIn(path.getAttribute('d') ?? '')) {
    for (let y = top * PIXELS; y < (top + height) * PIXELS; y += 1) {
      const start = (y * side + left * PIXELS) * 4;
      for (let at = start; at < start + width * PIXELS * 4; at += 4)
        pixels.set([shade, shade, shade, 255], at);
    }
  }
}

/** `M3 4h5v1H3z` is a rectangle; anything else is a fault of the drawing. */
function rectanglesIn(drawing: string): [number, number, number, number][] {
  const parts = drawing.split('z').filter((part) => part !== '');
  return parts.map((part) => {
    const [, x, y, width, height, back] = /^M(\d+) (\d+)h(\d+)v(\d+)H(\d+)$/.exec(part) ?? [];
    if (x === undefined || x !== back) throw new Error(`No rectangle: ${part}`);
    return [Number(x), Number(y), Number(width), Number(height)];
  });
}
