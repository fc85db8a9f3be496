/**
 * Where in a page a place of a template stands. It decides how a printed value has to be written there, so that it stays
 * a value: a quote ends an attribute but not a paragraph, `javascript:` is harmless text but no address.
 */
export type Context = 'text' | 'attribute' | 'url' | 'script' | 'scriptString' | 'handler' | 'style';

/** A reader's state between two pieces of a page. */
export interface Reading {
  readonly at: 'text' | 'comment' | 'tag' | 'attribute' | 'script' | 'style';
  /** The element whose opening tag is being read. */
  readonly element: string;
  readonly attribute: string;
  /** What ends the attribute, or the string or comment of a script; '' when nothing is open. */
  readonly quote: string;
  /** Something of the attribute's value was there already. */
  readonly begun: boolean;
}

export const START: Reading = { at: 'text', element: '', attribute: '', quote: '', begun: false };

/** One step: what is read next from here, and what follows from it. */
interface Step {
  readonly pattern: RegExp;
  next(reading: Reading, match: RegExpExecArray): Reading;
}

const enter =
  (at: Reading['at'], quote = '') =>
  (reading: Reading): Reading => ({ ...reading, at, quote, begun: false });

const stay = (reading: Reading) => reading;

const afterTag = (reading: Reading): Reading => {
  const at = reading.element === 'script' || reading.element === 'style' ? reading.element : 'text';
  return { ...START, at, element: at === 'text' ? '' : reading.element };
};

const opened = (reading: Reading, [, element = '']: RegExpExecArray): Reading => ({
  ...enter('tag')(reading),
  element: element.toLowerCase(),
});

const SCRIPT_END: Step = { pattern: /<\/script/iy, next: () => ({ ...START, at: 'tag' }) };

/** Tried in order; each pattern takes at least one sign. */
const STEPS: Readonly<Record<Reading['at'], readonly Step[]>> = {
  text: [
    { pattern: /<!--/y, next: enter('comment') },
    { pattern: /<\/?([a-z][^\s/>]*)/iy, next: opened },
    { pattern: /[^<]+|</y, next: stay },
  ],
  comment: [
    { pattern: /-->/y, next: () => START },
    { pattern: /[^-]+|-/y, next: stay },
  ],
  tag: [
    { pattern: />/y, next: afterTag },
    {
      pattern: /([^\s=>"'/]+)\s*=\s*(["']?)/y,
      next: (reading, [, name = '', quote = '']) => ({
        ...enter('attribute', quote)(reading),
        attribute: name.toLowerCase(),
      }),
    },
    { pattern: /[^\s=>"'/]+|[\s="'/]/y, next: stay },
  ],
  attribute: [
    {
      pattern: /["']/y,
      next: (reading, [sign]) => (sign === reading.quote ? enter('tag')(reading) : begun(reading)),
    },
    { pattern: />/y, next: (reading) => (reading.quote === '' ? afterTag(reading) : begun(reading)) },
    { pattern: /\s/y, next: (reading) => (reading.quote === '' ? enter('tag')(reading) : reading) },
    { pattern: /[^"'>\s]+/y, next: begun },
  ],
  script: [
    SCRIPT_END,
    { pattern: /\\[\s\S]/y, next: stay },
    { pattern: /\/\/|\/\*|["'`]/y, next: (reading, [sign = '']) => inScript(reading, sign) },
    { pattern: /\n|\*\//y, next: (reading, [sign = '']) => inScript(reading, sign) },
    { pattern: /[^\\/"'`\n*<]+|[/*<\\]/y, next: stay },
  ],
  style: [
    { pattern: /<\/style/iy, next: () => ({ ...START, at: 'tag' }) },
    { pattern: /[^<]+|</y, next: stay },
  ],
};

function begun(reading: Reading): Reading {
  return { ...reading, begun: true };
}

const ENDS: Readonly<Record<string, string>> = { '//': '\n', '/*': '*/' };

/** Strings and comments open where nothing is open, and close at their own sign. */
function inScript(reading: Reading, sign: string): Reading {
  if (reading.quote === '') return sign === '\n' || sign === '*/' ? reading : { ...reading, quote: sign };
  const end = ENDS[reading.quote] ?? reading.quote;
  return sign === end ? { ...reading, quote: '' } : reading;
}

/** Reads on over a piece of a page: `readOn(START, '<a href="').at` → `'attribute'`. */
export function readOn(from: Reading, piece: string): Reading {
  let reading = from;
  let index = 0;
  while (index < piece.length) {
    for (const { pattern, next } of STEPS[reading.at]) {
      pattern.lastIndex = index;
      const match = pattern.exec(piece);
      if (!match) continue;
      reading = next(reading, match);
      index = pattern.lastIndex;
      break;
    }
  }
  return reading;
}

const URLS = new Set([
  'action',
  'background',
  'cite',
  'data',
  'formaction',
  'href',
  'icon',
  'manifest',
  'poster',
  'src',
]);

/** How a value printed here must be written. */
export function contextOf({ at, attribute, quote, begun: isBegun }: Reading): Context {
  if (at === 'script') return quote === '' ? 'script' : 'scriptString';
  if (at === 'style') return 'style';
  if (at !== 'attribute') return 'text';
  if (attribute.startsWith('on')) return 'handler';
  if (attribute === 'style') return 'style';
  return URLS.has(attribute) && !isBegun ? 'url' : 'attribute';
}
