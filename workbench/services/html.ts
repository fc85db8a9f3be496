import { Blob, blobOf, convertedBlob } from './blob';
import { decodeText } from './charsets';
import { type Execution, ScriptError, type ServiceModule, ServiceObject } from './contract';
import { templateCode } from './html-template';
import { equip, local, type Methods, step } from './spreadsheet/methods';

class HtmlService extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly execution: Execution) {
    super();
  }

  file(name: string): string {
    const known = this.execution.files.get(name.replace(/\.html$/, ''));
    if (known === undefined) throw new ScriptError(`No HTML file named ${name} was found.`);
    return known;
  }
}

/** A page a script shows or mails, or a data file it reads. */
export class HtmlOutput extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  title = '';
  faviconUrl: string | null = null;
  width: number | null = null;
  height: number | null = null;
  readonly metaTags: { readonly name: string; readonly content: string }[] = [];

  constructor(public content: string) {
    super();
  }
}

class HtmlOutputMetaTag extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly tag: { readonly name: string; readonly content: string }) {
    super();
  }
}

/** Its `evaluate` runs in the realm (execution/realm-template.ts), with the script's own globals. */
class HtmlTemplate extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(readonly source: string) {
    super();
  }
}

const textOf = (html: unknown): string => {
  const blob = blobOf(html);
  return blob ? decodeText(blob.bytes) : String(html ?? '');
};

const SERVICE: Methods<HtmlService> = {
  createHtmlOutput: local('[string?] | Blob', (_self, html?: unknown) => new HtmlOutput(textOf(html))),
  createHtmlOutputFromFile: local('string', (self, name: string) => new HtmlOutput(self.file(name))),
  createTemplate: local('string | Blob', (_self, html: unknown) => new HtmlTemplate(textOf(html))),
  /** A browser is known only to a web app. */
  getUserAgent: local('', () => null),
  createTemplateFromFile: local('string', (self, name: string) => new HtmlTemplate(self.file(name))),
};

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `&<>"'` as a page needs them. */
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const blobOfPage = ({ content }: HtmlOutput) => new Blob(Buffer.from(content), 'text/html', 'output.html');

const MODES = new Set([
  'viewport',
  'apple-mobile-web-app-capable',
  'mobile-web-app-capable',
  'google-site-verification',
]);

const OUTPUT: Methods<HtmlOutput> = {
  addMetaTag: step('string string', (self, name: string, content: string) => {
    if (!MODES.has(name)) throw new ScriptError(`The meta tag you specified is not allowed in this context.`);
    self.metaTags.push({ name, content });
  }),
  append: step('string', (self, html: string) => {
    self.content += html;
  }),
  appendUntrusted: step('string', (self, text: string) => {
    self.content += escapeHtml(text);
  }),
  asTemplate: local('', (self) => new HtmlTemplate(self.content)),
  clear: step('', (self) => {
    self.content = '';
  }),
  getAs: local('string', (self, type: string) => convertedBlob(blobOfPage(self), type)),
  getBlob: local('', blobOfPage),
  getContent: local('', (self) => self.content),
  getFaviconUrl: local('', (self) => self.faviconUrl),
  getHeight: local('', (self) => self.height),
  getMetaTags: local('', (self) => self.metaTags.map((tag) => new HtmlOutputMetaTag(tag))),
  getTitle: local('', (self) => self.title),
  getWidth: local('', (self) => self.width),
  setContent: step('string', (self, html: string) => {
    self.content = html;
  }),
  setFaviconUrl: step('string', (self, url: string) => {
    self.faviconUrl = url;
  }),
  setHeight: step('int?', (self, height: number | null) => {
    self.height = height;
  }),
  setTitle: step('string', (self, title: string) => {
    self.title = title;
  }),
  setWidth: step('int?', (self, width: number | null) => {
    self.width = width;
  }),
  // Only IFRAME is left on the platform; both settings change nothing that can be seen here.
  setSandboxMode: step('SandboxMode', () => undefined),
  setXFrameOptionsMode: step('mode:XFrameOptionsMode', () => undefined),
};

const META_TAG: Methods<HtmlOutputMetaTag> = {
  getContent: local('', ({ tag }) => tag.content),
  getName: local('', ({ tag }) => tag.name),
};

const TEMPLATE: Methods<HtmlTemplate> = {
  getCode: local('', ({ source }) => templateCode(source)),
  getCodeWithComments: local('', ({ source }) => templateCode(source, true)),
  getRawContent: local('', ({ source }) => source),
};

const FAMILY = { service: 'HtmlService' };
equip(HtmlService, 'HtmlService', [SERVICE], FAMILY);
equip(HtmlOutput, 'HtmlOutput', [OUTPUT], FAMILY);
equip(HtmlOutputMetaTag, 'HtmlOutputMetaTag', [META_TAG], FAMILY);
equip(HtmlTemplate, 'HtmlTemplate', [TEMPLATE], FAMILY);

/** The HTML service. */
export const HTML: ServiceModule = {
  globals: { HtmlService: (execution) => new HtmlService(execution) },
  exposures: [HtmlService, HtmlOutput, HtmlOutputMetaTag, HtmlTemplate].map(
    ({ prototype }) => prototype.exposure,
  ),
};
