import type { CellFormat, RichText, TextStyle } from '../../../model/contract';
import { checkShape, filled, literal } from '../cells';
import { type Methods, read } from '../methods';
import type { Range } from '../objects';
import { RichTextValue } from '../text/rich-text';
import { DEFAULT_STYLE, stylePart } from './facets';
import { queued } from './queued';
import { first } from './values';
import { writeLater } from './writing';

/** Text with links and looks of its parts. */
export const richTexts: Methods<Range> = {
  getRichTextValue: read('', (range) => richValues(first(range))[0]?.[0] ?? null),
  getRichTextValues: read('', richValues),
  setRichTextValue: queued('RichTextValue', (range, value: RichTextValue) =>
    setRich(range, filled(range.block, value)),
  ),
  setRichTextValues: queued('RichTextValue[][]', (range, values: RichTextValue[][]) => {
    checkShape(values, range.block);
    return setRich(range, values);
  }),
};

/** Null where a cell holds no text; an empty cell has an empty one. */
function richValues({ grid, block }: Range): (RichTextValue | null)[][] {
  const formats = grid.formats(block);
  return grid.values(block).map((row, down) =>
    row.map((value, right) => {
      if (value !== null && typeof value !== 'string') return null;
      return richValue(value ?? '', formats[down]?.[right] ?? {});
    }),
  );
}

/** Runs kept for another text than the cell has now are forgotten ones. */
function richValue(text: string, format: CellFormat): RichTextValue {
  const base = { ...DEFAULT_STYLE, ...stylePart(format) };
  const kept =
    format.richText?.text === text ? format.richText.runs : [{ start: 0, end: text.length, style: {} }];
  return new RichTextValue(
    text,
    kept.map((run) => ({ ...run, style: { ...base, ...run.style } })),
  );
}

/** Rich text is text: `=1+1` in it is no formula. */
function setRich(range: Range, values: RichTextValue[][]): () => void {
  const write = writeLater(
    range,
    values.map((row) => row.map(({ text }) => literal(text))),
  );
  return () => {
    write();
    const formats = range.grid.formats(range.block);
    const patches = values.map((row, down) =>
      row.map((value, right) => ({ richText: keptRuns(value, formats[down]?.[right] ?? {}) })),
    );
    range.grid.format(range.block, patches);
  };
}

/** Only what the cell itself does not look like is kept; null when that is nothing. */
function keptRuns({ text, runs }: RichTextValue, format: CellFormat): RichText | null {
  const base: TextStyle = { ...DEFAULT_STYLE, ...stylePart(format) };
  const differing = (style: TextStyle): TextStyle =>
    Object.fromEntries(Object.entries(style).filter(([key, said]) => base[key as keyof TextStyle] !== said));
  const own = runs.map((run) => ({ ...run, style: differing(run.style) }));
  const isPlain = own.every(({ style, link }) => !link && Object.keys(style).length === 0);
  return isPlain ? null : { text, runs: own };
}
