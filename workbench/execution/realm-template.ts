import type { LocalMethods } from './realm-services';

interface Template {
  getCode(): string;
}

interface Globals {
  readonly HtmlService: { createHtmlOutput(html: string): object };
}

/**
 * `HtmlTemplate.evaluate` runs here: its scriptlets are the script's own code and see the script's globals; what was
 * put on the template object (`template.name = …`) are variables to them.
 */
export function templateMethods(global: object): LocalMethods {
  const evaluate = function (this: object): object {
    const code = (this as Template).getCode();
    const run = new Function(...Object.keys(this), code) as (...values: unknown[]) => string;
    return (global as Globals).HtmlService.createHtmlOutput(run.call(global, ...Object.values(this)));
  };
  return { HtmlTemplate: { evaluate } };
}
