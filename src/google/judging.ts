import type { Judging } from '../actions/services';

let loaded: Judging | null = null;

/**
 * The judge of links, a program of its own (`judging.html`): all that is in Code.js is parsed at each click, and links are judged only by
 * some jobs. It stands in a script element, as pages do that are read this way.
 */
export function loadJudging(): Judging {
  if (loaded === null) {
    const page = HtmlService.createHtmlOutputFromFile('judging').getContent();
    const program = page.replace(/^\s*<script>/, '').replace(/<\/script>\s*$/, '');
    loaded = (new Function(`${program};return Judging_;`) as () => Judging)();
  }
  return loaded;
}
