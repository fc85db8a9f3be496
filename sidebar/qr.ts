import { encode } from 'uqr';

/** A QR code as one drawing, its quiet zone included: `<svg viewBox="0 0 size size"><path d={path} />`. */
export interface QrDrawing {
  /** Modules on each side. */
  readonly size: number;
  readonly path: string;
}

/** What readers need to find the code. */
const QUIET = 4;
/** A code holds 2,953 bytes; far fewer are modules too small for paper. */
const LONGEST = 2000;

/**
 * The code of a text, made here: a link with a code in it goes to no other service. Few large modules count for more on paper than
 * repair of damage, so the level is the lowest that the size gives. Null for a text that is too long.
 */
export function drawQr(text: string): QrDrawing | null {
  if (text.length > LONGEST) return null;
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET });
  return { size, path: data.flatMap(strokesOf).join('') };
}

/** Neighbours in a row as one rectangle, or a printer shows hairlines between them. */
function strokesOf(row: readonly boolean[], y: number): string[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
  });
}
