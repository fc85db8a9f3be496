import { ScriptError } from '../../contract';
import { change, local, type Methods, read } from '../../spreadsheet/methods';
import type { Form } from '../objects';
import type { FormSettings } from '../state';

type Plain = Exclude<keyof FormSettings, 'published' | 'accepting'>;

/** Each setting that is merely kept: its getter and its setter. */
const KEPT = {
  title: ['getTitle', 'setTitle'],
  description: ['getDescription', 'setDescription'],
  confirmationMessage: ['getConfirmationMessage', 'setConfirmationMessage'],
  closedMessage: ['getCustomClosedFormMessage', 'setCustomClosedFormMessage'],
  collectEmail: ['collectsEmail', 'setCollectEmail'],
  limitOne: ['hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser'],
  allowEdits: ['canEditResponse', 'setAllowResponseEdits'],
  requireLogin: ['requiresLogin', 'setRequireLogin'],
  respondAgain: ['hasRespondAgainLink', 'setShowLinkToRespondAgain'],
  progressBar: ['hasProgressBar', 'setProgressBar'],
  shuffle: ['getShuffleQuestions', 'setShuffleQuestions'],
  publishingSummary: ['isPublishingSummary', 'setPublishingSummary'],
} as const satisfies Record<Plain, readonly [string, string]>;

const TEXTS: readonly Plain[] = ['title', 'description', 'confirmationMessage', 'closedMessage'];

const kept: Methods<Form> = Object.fromEntries(
  (Object.keys(KEPT) as Plain[]).flatMap((key) => [
    [KEPT[key][0], read<Form>('', (self) => self.state[key])],
    [
      KEPT[key][1],
      change<Form>(TEXTS.includes(key) ? 'string' : 'boolean', (self, value: never) => {
        self.state[key] = value;
      }),
    ],
  ]),
);

/**
 * Every setting. Publishing opens the form and withdrawing closes it, and answers cannot be accepted by a form that is not
 * published: the last is said of Google's API, all three are believed of FormApp.
 */
export const SETTINGS: Methods<Form> = {
  ...kept,
  isQuiz: read('', (self) => self.state.quiz ?? false),
  setIsQuiz: change('boolean', ({ state }, enabled: boolean) => {
    state.quiz = enabled;
  }),
  isPublished: read('', (self) => self.state.published),
  supportsAdvancedResponderPermissions: local('', () => true),
  setPublished: change('boolean', ({ state }, enabled: boolean) => {
    if (state.published !== enabled) state.accepting = enabled;
    state.published = enabled;
  }),
  isAcceptingResponses: read('', (self) => self.state.accepting),
  setAcceptingResponses: change('boolean', ({ state }, enabled: boolean) => {
    if (enabled && !state.published) throw new ScriptError('An unpublished form cannot accept responses.');
    state.accepting = enabled;
  }),
};
