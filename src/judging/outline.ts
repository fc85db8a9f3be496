import { type Around, aroundOf, CONTENT_ELEMENTS } from './landmarks';
import { calledIn, type Tag } from './markup';

/** Where in a page the reader stands. */
export interface Place {
  /** In a menu, a side bar, the head or the foot of the site. */
  readonly around: Around;
  /** In a script, a style, a template. */
  readonly isUnseen: boolean;
  readonly isContent: boolean;
  /** 1 to 6; 0 outside headings. */
  readonly heading: number;
  /** Within a heading or a link: a line break in it ends nothing. */
  readonly isInline: boolean;
  readonly isNoscript: boolean;
}

interface Open extends Place {
  readonly name: string;
}

/** The elements that are open. */
export interface Outline {
  readonly place: () => Place;
  open(tag: Tag): void;
  close(name: string): void;
}

const VOID: ReadonlySet<string> = new Set(
  'area base br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);
const UNSEEN: ReadonlySet<string> = new Set(
  'script style template noscript svg textarea noembed xmp'.split(' '),
);
/** Elements that end when the next of their kind begins. */
const SELF_CLOSING: ReadonlySet<string> = new Set('p li td th tr dt dd option a'.split(' '));
/** Slips inside a table do not reach beyond its cell. */
const CELLS: ReadonlySet<string> = new Set('td th tr tbody thead table'.split(' '));
/** How many elements up an end tag may look for its beginning. */
const REACH = 64;

const OUTSIDE: Open = {
  name: '',
  around: '',
  isUnseen: false,
  isContent: false,
  heading: 0,
  isInline: false,
  isNoscript: false,
};

/** Follows which elements are open, as forgiving as browsers are: what is left open or closed twice costs no more than its cell. */
export function openOutline(): Outline {
  const stack: Open[] = [];
  const top = () => stack[stack.length - 1] ?? OUTSIDE;
  const close = (name: string) => {
    const at = depthOf(stack, name);
    if (at >= 0) stack.length = at;
  };
  const open = (tag: Tag) => {
    if (VOID.has(tag.name)) return;
    if (SELF_CLOSING.has(tag.name)) close(tag.name);
    stack.push(placeIn(top(), tag));
  };
  return { place: top, open, close };
}

/** Where the element stands that an end tag closes; -1 when there is none in reach. */
function depthOf(stack: readonly Open[], name: string): number {
  const isOfTable = CELLS.has(name);
  for (let at = stack.length - 1; at >= 0 && at >= stack.length - REACH; at -= 1) {
    const open = stack[at]?.name ?? '';
    if (open === name) return at;
    if (open === 'table' || (!isOfTable && CELLS.has(open))) return -1;
  }
  return -1;
}

/** What sites call the heading of a page that is no heading by its tag. */
const HEADING_NAME =
  /(?:^|[\s"'=])(?:\w{1,12}[-_]?)?(?:page|article|news|content|entry|post|main|detail|blog|topic)?[-_]?(?:title|topic|heading|headline|subject|contentheading|componentheading)(?=["'\s>]|$)/i;

/** Told at once of most names. */
const MAY_BE_HEADING = /title|topic|head|subject/i;

function headingOf({ name, inside }: Tag): number {
  if (/^h[1-6]$/.test(name)) return Number(name[1]);
  if (name === 'a' || inside.length > 300) return 0;
  const { names } = calledIn(inside);
  return MAY_BE_HEADING.test(names) && HEADING_NAME.test(names) ? CALLED_HEADING : 0;
}
const CALLED_HEADING = 2;

function placeIn(parent: Open, tag: Tag): Open {
  const { name } = tag;
  const heading = headingOf(tag) || parent.heading;
  return {
    name,
    isContent: parent.isContent || CONTENT_ELEMENTS.has(name),
    around: parent.around === 'landmark' ? 'landmark' : aroundOf(tag, parent.isContent) || parent.around,
    isUnseen: parent.isUnseen || UNSEEN.has(name),
    heading,
    isInline: parent.isInline || heading > 0 || name === 'a' || name === 'title',
    isNoscript: parent.isNoscript || name === 'noscript',
  };
}
