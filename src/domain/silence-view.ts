import { formatMoment } from './moments';
import type { Silence } from './silence';
import type { UnconfirmedAnswer } from './unconfirmed';

/** What a page shows of the silence: plain data that is never too large for it. */
export interface ShownSilence extends Omit<Silence, 'unconfirmed'> {
  readonly unconfirmed: readonly ShownAnswer[];
  /** Answers that wait beyond those that are shown. */
  readonly moreUnconfirmed: number;
}

export interface ShownAnswer extends UnconfirmedAnswer {
  /** `28 มี.ค. 2565 08:05` */
  readonly when: string;
}

/** Nobody decides on more at a time, and hostile answers can be many and long. */
const MOST_ANSWERS = 30;
const MOST_ITEMS = 50;
const LONGEST_TEXT = 1000;

/** Cuts what is too much; the whole stands in รายงานผล. */
export function shownSilence({ unconfirmed, ...others }: Silence): ShownSilence {
  const shown = unconfirmed.slice(0, MOST_ANSWERS).map(shownAnswer);
  return { ...others, unconfirmed: shown, moreUnconfirmed: unconfirmed.length - shown.length };
}

const shownAnswer = (answer: UnconfirmedAnswer): ShownAnswer => ({
  ...answer,
  when: formatMoment(answer.time),
  said: answer.said.slice(0, MOST_ITEMS).map(({ item, text }) => ({ item, text: cut(text) })),
});

const cut = (text: string) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
