import { HIGHLIGHTS, highlightsOfRegister, legendOfRegister } from '../../src/domain/highlights';
import { INK, PAPER } from '../../src/domain/page-style';
import { STATUS } from '../../src/domain/status';
import { register, STATUSES } from '../../src/tables/register';
import { settings } from '../../src/tables/settings';
import { memoryServices } from '../support/memory-services';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = [
  ...Object.values(HIGHLIGHTS).map(({ fill }) => [INK.text, fill] as const),
  ...Object.values(INK).flatMap((ink) => ['#ffffff', PAPER.card].map((paper) => [ink, paper] as const)),
  [INK.heading, PAPER.heading] as const,
  [INK.text, PAPER.group] as const,
];

test.each(pairs)('%s can be read on %s', (ink, paper) => {
  expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
});

test('every colour has its place in the order: time first, then what waits for whom', () => {
  expect(Object.values(HIGHLIGHTS).map(({ fill }) => fill)).toEqual([
    '#f4c7c3',
    '#fce8b2',
    '#fad7b8',
    '#ead1f5',
    '#cfe2f3',
    '#cde8d0',
    '#e8eaed',
  ]);
});

test('statuses are told apart without colour', () => {
  expect(new Set(STATUSES.map((status) => STATUS[status].symbol)).size).toBe(STATUSES.length);
  expect(HIGHLIGHTS.overdue.bold).toBe(true);
});

describe('the legend of the register', () => {
  const { workbook } = memoryServices({ today: '2022-03-28' }).services;
  const place = workbook.layout(register);
  const legend = legendOfRegister(place, workbook.layout(settings));

  test('shows each colour once, in its own fill', () => {
    const shown = legend.flatMap(({ style }) => style?.fill ?? []);
    expect([...shown].sort()).toEqual(
      Object.values(HIGHLIGHTS)
        .map(({ fill }) => fill)
        .sort(),
    );
  });

  test('holds the notice days where the colours look for them, wherever people move the column', () => {
    const moved = { ...place, columns: { ...place.columns, title: 'R', note: 'C' } };
    const cells = legendOfRegister(moved, workbook.layout(settings));
    expect(cells.findIndex(({ formula }) => formula !== undefined)).toBe(17);
    expect(highlightsOfRegister(moved)[1]?.formula).toContain('$R$1');
  });
});
