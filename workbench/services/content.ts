import { EnumValue, type ServiceModule, ServiceObject } from './contract';
import { equip, local, type Methods, step } from './spreadsheet/methods';

class ContentService extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
}

/** What a web app answers in place of a page. */
export class TextOutput extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  mimeType = 'TEXT';
  fileName: string | null = null;

  constructor(public content: string | null) {
    super();
  }
}

const SERVICE: Methods<ContentService> = {
  createTextOutput: local('[string?]', (_self, text?: string | null) => new TextOutput(text ?? null)),
};

const OUTPUT: Methods<TextOutput> = {
  append: step('string', (self, added: string) => {
    self.content = (self.content ?? '') + added;
  }),
  clear: step('', (self) => {
    self.content = null;
  }),
  downloadAsFile: step('string', (self, fileName: string) => {
    self.fileName = fileName;
  }),
  getContent: local('', ({ content }) => content),
  getFileName: local('', ({ fileName }) => fileName),
  getMimeType: local('', ({ mimeType }) => new EnumValue('MimeType', mimeType)),
  setContent: step('string', (self, content: string) => {
    self.content = content;
  }),
  setMimeType: step('MimeType', (self, { name }: EnumValue) => {
    self.mimeType = name;
  }),
};

equip(ContentService, 'ContentService', [SERVICE], { service: 'ContentService' });
equip(TextOutput, 'TextOutput', [OUTPUT], { service: 'ContentService' });

/** The Content service; nobody asks for web apps here, so an output can be made and read, not served. */
export const CONTENT: ServiceModule = {
  globals: { ContentService: () => new ContentService() },
  exposures: [ContentService.prototype.exposure, TextOutput.prototype.exposure],
};
