import type { GivenAnswer } from '../domain/intake';
import { mappedAnswer } from '../domain/mapped-answer';
import { describeProblems } from '../domain/problem';
import { settings } from '../tables/settings';
import { type OwnForm, recallForm, recallFormIds, type Slot } from './form-memory';
import { isActiveNow, noteActive, recallMapping } from './mapping-memory';
import { readNamedForm } from './named-form';
import { hasUnread, keepPlace, type Reach, readAnswers, type Source } from './read-answers';
import { ownPlace } from './reading-place';
import type { Services } from './services';

/** What the forms of the workbook have to say. */
export interface FormsRead {
  /** Oldest first. */
  readonly answers: readonly GivenAnswer[];
  readonly hasForm: boolean;
  readonly isDone: boolean;
  /** What keeps an existing form from being read, with the remedy. */
  readonly hindrances: readonly string[];
  /** Remembers how far each form was read, once the answers are recorded. */
  keepPlaces(): void;
}

/** Reads the answers of the program's own forms and of the office's existing one, each from its own place. */
export function readForms(services: Services, reach: Reach): FormsRead {
  const { source: existing, hindrances } = existingSource(services);
  const sources = [...ownSources(services), existing].filter((source) => source !== null);
  const read = sources.map((source) => ({ source, ...readAnswers(services, source, reach) }));
  return {
    answers: read.flatMap(({ answers }) => answers).sort(byMoment),
    hasForm: sources.length > 0,
    isDone: read.every(({ isDone }) => isDone),
    hindrances,
    keepPlaces: () => {
      for (const { source, answers, isDone } of read) keepPlace(source.place, answers, isDone);
    },
  };
}

const byMoment = (a: GivenAnswer, b: GivenAnswer) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** Every form that the program ever made: links to each may still be in somebody's hands. */
const ownSources = (services: Services): (Source | null)[] =>
  recallFormIds(services.store).map(({ slot }) => ownSource(services, slot));

function ownSource({ store, forms }: Services, slot: Slot): Source | null {
  const form = recallForm(store, slot);
  if (form === null) return null;
  return { place: ownPlace(store, slot), read: (after, limits) => forms.responses(form, after, limits) };
}

/** The existing form as it is mapped, or why it cannot be read; neither when there is none. */
function existingSource({ store, forms, workbook }: Services): {
  source: Source | null;
  hindrances: readonly string[];
} {
  const named = workbook.has(settings) ? readNamedForm(workbook) : null;
  const mapping = recallMapping(store);
  const isMapped = named?.kind === 'form' && named.id === mapping?.form;
  noteActive(store, isMapped);
  if (named === null || named.kind === 'none') return { source: null, hindrances: [] };
  if (named.kind !== 'form') return { source: null, hindrances: [describeProblems([named.problem])] };
  if (mapping === null || !isMapped) return { source: null, hindrances: [NOT_MAPPED] };
  if (!forms.canOpen(mapping.form)) return { source: null, hindrances: [CANNOT_OPEN] };
  const { place } = mapping;
  const isFirstReading = !place.recall().isWhole;
  const read: Source['read'] = (after, limits) =>
    forms.rawResponses(mapping.form, after, limits).map((raw) => mappedAnswer(raw, mapping, isFirstReading));
  return { source: { place, read }, hindrances: [] };
}

const NOT_MAPPED = 'แบบฟอร์มเดิมของหน่วยงานยังไม่ได้จับคู่คำถาม จึงยังไม่ได้อ่าน เปิดแถบข้าง เลือก "จับคู่คำถามของแบบฟอร์มเดิม"';
const CANNOT_OPEN =
  'เปิดแบบฟอร์มเดิมของหน่วยงานไม่ได้ จึงยังไม่ได้อ่าน ขอสิทธิ์แก้ไขแบบฟอร์มจากเจ้าของ หรือกู้คืนจากถังขยะของ Google ไดรฟ์ แล้วสั่งใหม่';

/** Whether any form has answers that were not read; opens no tab. */
export function hasUnreadAnswers({ store, forms }: Services): boolean {
  const isUnread = (own: OwnForm) => hasUnread(ownPlace(store, own.slot), (after) => forms.heads(own, after));
  if (recallFormIds(store).some(isUnread)) return true;
  const mapping = isActiveNow(store) ? recallMapping(store) : null;
  if (mapping === null || !forms.canOpen(mapping.form)) return false;
  return hasUnread(mapping.place, (after) => forms.heads({ id: mapping.form }, after));
}
