import { HOSTILE, hostile } from './large-pages';
import { judgeOnce } from './stopwatch';

/**
 * Whether a page costs more than in proportion to its length shows in its time alone. So the growth is measured, not the time: eight times the
 * length may take three times as long as it should, and only what does so again and again is slow by itself.
 */
const [BYTES, TIMES] = [3_000, 8];
const MOST_GROWTH = 3 * TIMES;
/** Shorter times say nothing. */
const LEAST_MS = 2;

function timeOf(text: string): number {
  const start = performance.now();
  judgeOnce(undefined, text);
  return performance.now() - start;
}

function growthOf(page: (bytes: number) => string): number {
  const [short, long] = [page(BYTES), page(BYTES * TIMES)];
  let growth = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && growth > MOST_GROWTH; tries += 1)
    growth = Math.min(growth, timeOf(long) / Math.max(LEAST_MS, timeOf(short)));
  return growth;
}

const NAMED = 'แผนดำเนินงานประจำปี 2566';
const HEAD = `<title>${NAMED}</title><h1>${NAMED}</h1>`;
/** Places of a page in which a text is read for different things; what stands behind it breaks every pattern at its end. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'as a page': (text) => text,
  'as the text of a page that names the item': (text) => `${HEAD}<p>${text}!x</p>`,
  'as the name of a document': (text) =>
    `${HEAD}<table><tr><td>${text}!x</td><td><a href="/f.pdf">${text}!x</a></td></tr></table>`,
  'as a title': (text) => `<title>${text}!x</title>`,
};
const PIECES = HOSTILE.filter(([piece, before = '']) => before === '' && !/[<>]/.test(piece));

test.each(
  Object.keys(PLACES).flatMap((place) =>
    (place === 'as a page' ? HOSTILE : PIECES).map((shape) => [place, shape] as const),
  ),
)('%s, no page costs more than in proportion to its length: %j', (place, shape) => {
  const page = (bytes: number) => PLACES[place]?.(hostile(shape, bytes)) ?? '';
  expect(growthOf(page)).toBeLessThanOrEqual(MOST_GROWTH);
});
