import { local, type Methods, step } from '../../spreadsheet/methods';
import { type FormItem, QuizFeedback, QuizFeedbackBuilder } from '../objects';
import type { FeedbackState, ItemState } from '../state';
import { edit, tell } from './edit';

/** What a question of a quiz is worth. */
export const POINTS: Methods<FormItem> = {
  getPoints: tell((item) => item.points ?? 0),
  setPoints: edit('int', (item, points: number) => {
    item.points = points;
  }),
};

type Kind = keyof NonNullable<ItemState['feedback']>;

const feedback = (kind: Kind, name: string): Methods<FormItem> => ({
  [`get${name}`]: tell((item) => feedbackOf(item.feedback?.[kind])),
  [`set${name}`]: edit('QuizFeedback?', (item, said: QuizFeedback | null) => {
    const { [kind]: _before, ...others } = item.feedback ?? {};
    item.feedback = { ...others, ...(said && { [kind]: said.state }) };
  }),
});

/** Of questions whose choices say what is correct. */
export const JUDGED: Methods<FormItem> = {
  ...POINTS,
  ...feedback('correct', 'FeedbackForCorrect'),
  ...feedback('incorrect', 'FeedbackForIncorrect'),
};

/** Of questions that a person or a script has to grade. */
export const READ: Methods<FormItem> = { ...POINTS, ...feedback('general', 'GeneralFeedback') };

/** As a script gets it; null where there is none. */
export const feedbackOf = (state: FeedbackState | null | undefined): QuizFeedback | null =>
  state ? new QuizFeedback(state) : null;

/** The methods of `QuizFeedback`. */
export const FEEDBACK: Methods<QuizFeedback> = {
  getText: local('', ({ state }) => state.text),
  getLinkUrls: local('', ({ state }) => state.links.map(({ url }) => url)),
};

/** The methods of `QuizFeedbackBuilder`. */
export const FEEDBACK_BUILDER: Methods<QuizFeedbackBuilder> = {
  setText: step('string', (self, text: string) => {
    self.state = { ...self.state, text };
  }),
  addLink: step('string [string]', (self, url: string, text?: string) => {
    const link = { url, ...(text !== undefined && { text }) };
    self.state = { ...self.state, links: [...self.state.links, link] };
  }),
  copy: local('', ({ state }) => new QuizFeedbackBuilder(state)),
  build: local('', ({ state }) => new QuizFeedback(state)),
};
