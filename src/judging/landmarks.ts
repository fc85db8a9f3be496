import { calledIn, type Tag } from './markup';

/** What stands around the content on every page of a site. */
const AROUND: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'select',
  'option',
  'datalist',
  'dialog',
]);
/** Landmarks that HTML has for them. */
const ROLES = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog)$/;

/** Words of classes and ids that sites use for menus, side bars and footers; parts are told apart by `-` and `_`. */
const WORDS: ReadonlySet<string> = new Set(
  'nav navs navbar navi navigation menu menus menubar mainmenu topmenu leftmenu rightmenu sidemenu submenu megamenu sidebar sidenav breadcrumb breadcrumbs footer foot copyright topbar offcanvas cookie cookies pagination pager social share related counter visitor visitors hits marquee popup modal login searchform'.split(
    ' ',
  ),
);
/** Classes whose words mean something else: tabs hold content, builders call every block a widget. */
const CONTENT = /tabs|pills|elementor|wpb|vc_|et_pb|accordion/;
const WIDGET = /^(?:widget|widget[-_](?!text|content).*|module[-_]?(?:side|left|right).*)$/;
/** `no-sidebar`, `content-menu`: what a wrapper says of the layout of its content. */
const LAYOUT: ReadonlySet<string> = new Set([
  'no',
  'has',
  'with',
  'without',
  'content',
  'layout',
  'wrapper',
  'body',
  'page',
]);
const HEADER = /^(?:(?:site|top|main|web|global|page-top)[-_]?)?header$|^(?:masthead|banner|site-branding)$/;
/** Headers inside these belong to the content. */
export const CONTENT_ELEMENTS: ReadonlySet<string> = new Set(['main', 'article']);

/** Too much or too little to be a part of its own. */
const PARTS: ReadonlySet<string> = new Set(
  'html body a li p span b i em strong small label button input'.split(' '),
);

/** How an element says that it stands around the content: by what it is, or only by what it is called. */
export type Around = 'landmark' | 'called' | '';

/** Whether an element stands around the content: a menu, a side bar, the head or the foot of the site. */
export function aroundOf({ name, inside }: Tag, isInContent: boolean): Around {
  if (AROUND.has(name)) return name === 'aside' && isNote(inside) ? '' : 'landmark';
  if (name === 'header') return isInContent ? '' : 'landmark';
  if (!inside.includes('=') || PARTS.has(name)) return '';
  if (ROLES.test(calledIn(inside).role)) return 'landmark';
  return isCalledAround(namesOf(inside), isInContent) ? 'called' : '';
}

function isCalledAround(names: readonly string[], isInContent: boolean): boolean {
  return !names.some((name) => CONTENT.test(name)) && names.some((name) => isAroundName(name, isInContent));
}

const isNote = (inside: string) => /note|callout/.test(calledIn(inside).names);

function namesOf(inside: string): readonly string[] {
  const both = calledIn(inside).names.trim().toLowerCase();
  return both === '' || both.length > LONGEST_NAMES ? [] : both.split(/\s+/);
}
const LONGEST_NAMES = 400;

function isAroundName(name: string, isInContent: boolean): boolean {
  if (WIDGET.test(name)) return true;
  if (HEADER.test(name)) return !isInContent;
  const parts = name.split(/[-_]/);
  return parts.some((part) => WORDS.has(part)) && !parts.some((part) => LAYOUT.has(part));
}
