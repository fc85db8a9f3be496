import { PRINTED } from './realm-names';
import type { LocalMethods } from './realm-services';
import { templateMethods } from './realm-template';

/** What `JSON` does, from before scripts had one. */
const FORMER: LocalMethods = {
  Utilities: {
    jsonParse: (text: unknown) => JSON.parse(String(text)) as unknown,
    jsonStringify: (value: unknown) => JSON.stringify(value),
  },
};

/** Every method that runs beside the script: `localMethods(globalThis).HtmlTemplate.evaluate`. */
export const localMethods = (global: object): LocalMethods => ({
  ...templateMethods(global),
  ...PRINTED,
  ...FORMER,
});
