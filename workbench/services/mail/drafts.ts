import { createHash } from 'node:crypto';
import { BLOB, Blob } from '../blob';
import { type Execution, ScriptError, ServiceObject } from '../contract';
import { entryOf, equip, local, type Methods, read, write } from '../spreadsheet/methods';
import type { Message } from './message';
import type { DraftState } from './part';
import { send } from './sending';

const FAMILY = { service: 'GmailApp', scopes: ['https://mail.google.com/'] };

/** A mail that waits to be sent, known by its id. */
export class GmailDraft extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(
    readonly execution: Execution,
    readonly id: string,
  ) {
    super();
  }

  get state(): DraftState {
    const state = this.execution.cloud.parts.mail.drafts.get(this.id);
    if (!state) throw new ScriptError(`Gmail operation failed: the draft ${this.id} does not exist.`);
    return state;
  }
}

/** What a draft says. */
class GmailMessage extends ServiceObject {
  declare readonly exposure: ServiceObject['exposure'];
  constructor(
    readonly execution: Execution,
    readonly state: DraftState,
  ) {
    super();
  }
}

/** A file of a mail: everything a blob is, and its size. */
class GmailAttachment extends Blob {}

/** Keeps a message as a draft of the person the script runs as. */
export function keepDraft(execution: Execution, message: Message): GmailDraft {
  const { cloud, effectiveUser } = execution;
  const id = `r${cloud.newId()}`;
  const attachments = message.attachments.map(({ content, ...rest }) => ({
    ...rest,
    content: Buffer.from(content).toString('base64'),
  }));
  const state = {
    ...message,
    attachments,
    owner: effectiveUser,
    messageId: cloud.newId(),
    date: execution.now(),
  };
  cloud.parts.mail.drafts.set(id, state);
  return new GmailDraft(execution, id);
}

/** The drafts of the person the script runs as, newest first, as Gmail lists them. */
export function draftsOf(execution: Execution): GmailDraft[] {
  const own = [...execution.cloud.parts.mail.drafts].filter(
    ([, { owner }]) => owner === execution.effectiveUser,
  );
  return own.map(([id]) => new GmailDraft(execution, id)).reverse();
}

/** The draft of an id; throws when there is none. */
export function draftById(execution: Execution, id: string): GmailDraft {
  const draft = new GmailDraft(execution, id);
  if (draft.state.owner !== execution.effectiveUser) throw new ScriptError('Gmail operation failed.');
  return draft;
}

const messageOf = (state: DraftState): Message => ({
  ...state,
  attachments: state.attachments.map((file) => ({ ...file, content: Buffer.from(file.content, 'base64') })),
});

const DRAFT: Methods<GmailDraft> = {
  getId: local('', ({ id }) => id),
  getMessageId: read('', ({ state }) => state.messageId),
  getMessage: read('', ({ execution, state }) => new GmailMessage(execution, state)),
  deleteDraft: write('', ({ execution, id, state }) => {
    if (state) execution.cloud.parts.mail.drafts.delete(id);
  }),
  send: entryOf('mail')('', async ({ execution, id, state }) => {
    await send(execution, messageOf(state));
    execution.cloud.parts.mail.drafts.delete(id);
    return new GmailMessage(execution, state);
  }),
};

const list = (addresses: readonly string[]) => addresses.join(', ');

interface Which {
  readonly includeInlineImages?: boolean;
  readonly includeAttachments?: boolean;
}

const MESSAGE: Methods<GmailMessage> = {
  getAttachments: read(
    '[object]',
    ({ state }, { includeInlineImages = true, includeAttachments = true }: Which = {}) =>
      state.attachments
        .filter(({ cid }) => (cid === undefined ? includeAttachments : includeInlineImages))
        .map(({ content, contentType, filename }) => {
          return new GmailAttachment(Buffer.from(content, 'base64'), contentType, filename);
        }),
  ),
  getBcc: read('', ({ state }) => list(state.bcc)),
  getBody: read('', ({ state }) => state.html || state.text),
  getCc: read('', ({ state }) => list(state.cc)),
  getDate: read('', ({ state }) => new Date(state.date)),
  getFrom: read('', ({ state }) => state.owner),
  getId: local('', ({ state }) => state.messageId),
  getPlainBody: read('', ({ state }) => state.text),
  getReplyTo: read('', ({ state }) => list(state.replyTo)),
  getSubject: read('', ({ state }) => state.subject),
  getTo: read('', ({ state }) => list(state.to)),
  isDraft: read('', ({ execution, state }) =>
    [...execution.cloud.parts.mail.drafts.values()].includes(state),
  ),
};

const ATTACHMENT: Methods<GmailAttachment> = {
  getSize: local('', ({ bytes }) => bytes.length),
  getHash: local('', ({ bytes }) => createHash('sha1').update(bytes).digest('hex')),
};

equip(GmailDraft, 'GmailDraft', [DRAFT], FAMILY);
equip(GmailMessage, 'GmailMessage', [MESSAGE], FAMILY);
equip(GmailAttachment, 'GmailAttachment', [BLOB, ATTACHMENT], { service: 'GmailApp' });

/** What a script can hold of its drafts. */
export const DRAFT_EXPOSURES = [GmailDraft, GmailMessage, GmailAttachment].map(
  ({ prototype }) => prototype.exposure,
);
