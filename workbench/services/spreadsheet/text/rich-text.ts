import type { RichText, TextStyle as StyleData } from '../../../model/contract';
import { ScriptError } from '../../contract';
import { equip, local, type Methods, step } from '../methods';
import { Member } from '../objects';
import { TextStyle } from './text-style';

/** A stretch of text that looks the same throughout. */
export type Run = RichText['runs'][number];

/** Text with its runs, or (from `getRuns`) one run of a longer text. */
export class RichTextValue extends Member {
  constructor(
    readonly text: string,
    readonly runs: readonly Run[],
    /** Where `text` starts in the cell's whole text. */
    readonly start = 0,
  ) {
    super();
  }
}

/** What was said of a stretch; later marks win. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly style?: StyleData;
  readonly link?: string | null;
}

export class RichTextValueBuilder extends Member {
  text = '';
  marks: Mark[] = [];
}

/** Runs that cover a text without gaps, neighbours alike made one. */
export function runsOf(text: string, marks: readonly Mark[]): Run[] {
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].filter((edge) => edge <= text.length).sort((one, other) => one - other);
  const runs: Run[] = [];
  for (const [index, end] of edges.slice(1).entries()) {
    const run = painted(edges[index] ?? 0, end, marks);
    const before = runs.at(-1);
    if (before && looks(before) === looks(run)) runs.splice(-1, 1, { ...run, start: before.start });
    else runs.push(run);
  }
  return runs;
}

function painted(start: number, end: number, marks: readonly Mark[]): Run {
  const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
  const style = Object.assign({}, ...over.map((mark) => mark.style ?? {})) as StyleData;
  const link = over.filter((mark) => mark.link !== undefined).at(-1)?.link;
  return link ? { start, end, style, link } : { start, end, style };
}

const looks = ({ style, link }: Run): string => JSON.stringify([Object.entries(style).sort(), link ?? null]);

const reading: Methods<RichTextValue> = {
  getText: local('', ({ text }) => text),
  getStartIndex: local('', ({ start }) => start),
  getEndIndex: local('', ({ start, text }) => start + text.length),
  getLinkUrl: local('| int int', (value, ...span: [number?, number?]) => linkOf(value, ...span)),
  getTextStyle: local('| int int', (value, ...span: [number?, number?]) => styleOf(value, ...span)),
  getRuns: local('', ({ text, runs, start }) =>
    runs.map((run) => new RichTextValue(text.slice(run.start - start, run.end - start), [run], run.start)),
  ),
  copy: local('', ({ text, runs }) => Object.assign(new RichTextValueBuilder(), { text, marks: [...runs] })),
};

function runsIn({ text, runs, start }: RichTextValue, from = start, to = start + text.length): Run[] {
  return runs.filter((run) => run.start < to && run.end > from);
}

/** The link of the whole stretch; null when it has none or several. */
function linkOf(value: RichTextValue, from?: number, to?: number): string | null {
  const links = new Set(runsIn(value, from, to).map(({ link }) => link ?? null));
  return links.size === 1 ? ([...links][0] ?? null) : null;
}

/** What all runs of the stretch agree on. */
function styleOf(value: RichTextValue, from?: number, to?: number): TextStyle {
  const [first, ...others] = runsIn(value, from, to).map(({ style }) => style);
  const agreed = Object.entries(first ?? {}).filter(([key, said]) =>
    others.every((style) => style[key as keyof StyleData] === said),
  );
  return new TextStyle(Object.fromEntries(agreed));
}

type Builder = RichTextValueBuilder;

const building: Methods<Builder> = {
  build: local('', ({ text, marks }) => new RichTextValue(text, runsOf(text, marks))),
  setText: step('string', (builder, text: string) => {
    builder.text = text;
    builder.marks = [];
  }),
  setLinkUrl: step('string? | int int string?', (builder, ...said: unknown[]) => {
    mark(builder, said, (link) => ({ link: (link as string | null) ?? null }));
  }),
  setTextStyle: step('TextStyle? | int int TextStyle?', (builder, ...said: unknown[]) => {
    mark(builder, said, (style) => ({ style: (style as TextStyle | null)?.style ?? {} }));
  }),
};

function mark(builder: Builder, said: unknown[], read: (value: unknown) => Partial<Mark>): void {
  const value = said.at(-1);
  const [start, end] = said.length === 3 ? (said as [number, number]) : [0, builder.text.length];
  if (start < 0 || end > builder.text.length || start > end) {
    throw new ScriptError('The start and end offsets must lie within the text.');
  }
  builder.marks.push({ start, end, ...read(value) });
}

equip(RichTextValue, 'RichTextValue', [reading]);
equip(RichTextValueBuilder, 'RichTextValueBuilder', [building]);
