import { createHmac } from 'node:crypto';
import type {
  AnswerHead,
  AppliedForm,
  Clock,
  FormAnswer,
  FormPace,
  KnownForm,
  ReadingLimits,
  Services,
} from '../../src/actions/services';
import type { ExistingForm } from '../../src/domain/existing-form';
import type { FormPlan } from '../../src/domain/form-plan';
import type { Letter } from '../../src/domain/letters';
import type { RawAnswer } from '../../src/domain/mapped-answer';
import { UserError } from '../../src/domain/problem';
import type { Visit, Want } from '../../src/domain/visit';
import * as judging from '../../src/judging/main';
import type { Moment } from '../../src/tables/cells';
import type { Day } from '../../src/thai/day';
import { type MemoryFillIns, memoryFillIns } from './memory-fill-ins';
import { type MemoryWorkbook, memoryWorkbook, type Tabs } from './memory-workbook';

/** The world a test begins with. What is not named does not exist: a fake throws on what it does not know. */
export interface Start {
  /** `2022-03-28`; the clock stands at nine in the morning. */
  readonly today: Day;
  readonly tabs?: Tabs;
  readonly user?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly web?: Readonly<Record<string, Page>>;
  readonly webQuota?: number;
  /** What one round of visits takes by the clock. */
  readonly roundMs?: number;
  readonly mailQuota?: number;
  /** Address → why Google refuses a letter to it. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly formAnswers?: readonly FormAnswer[];
  /** Forms that the office made itself. */
  readonly existingForms?: readonly ExistingForm[];
  /** Answers to yes-or-no questions, in order. */
  readonly confirms?: readonly boolean[];
  /** Answers to questions for text, in order. */
  readonly prompts?: readonly (string | null)[];
}

/** What stands at an address: always the same, or by what is asked for and how often it was before. */
export type Page = Visit | ((want: Want, before: number) => Visit);

/** Services over plain arrays, and what a test may look at afterwards. */
export interface Memory extends MemoryWorkbook, MemoryFillIns {
  readonly services: Services;
  /** Letters that left, oldest first. */
  readonly outbox: readonly Letter[];
  /** Everything said or asked, oldest first. */
  readonly said: readonly string[];
  /** Yes-or-no and text questions alone, oldest first. */
  readonly questions: readonly string[];
  readonly store: ReadonlyMap<string, string>;
  /** Addresses asked for over the web, oldest first. */
  readonly visited: readonly string[];
  /** Minutes after which the continuation comes, or null. */
  continuation(): number | null;
  /** The form that was made last. */
  form(): FormPlan | null;
  /** Every form that is whole, by its id: `memory-form`, `memory-form-2`, … */
  readonly plans: ReadonlyMap<string, FormPlan>;
  /** Keys of the pages of the form that were made or looked at, oldest first. */
  readonly pagesMade: readonly string[];
  setNow(now: Moment): void;
  setElapsed(ms: number): void;
  /** Answers to questions still to come. */
  willConfirm(...answers: readonly boolean[]): void;
  willAnswer(...answers: readonly (string | null)[]): void;
  answerForm(...answers: readonly FormAnswer[]): void;
  /** One of several forms is answered. */
  answerFormOf(id: string, ...answers: readonly FormAnswer[]): void;
  /** The form that the office made itself is answered. */
  answerExisting(...answers: readonly RawAnswer[]): void;
  /** Nobody may open that form from now on, or everybody again. */
  shutExisting(isShut: boolean): void;
  putOnWeb(url: string, page: Page): void;
}

/** `memoryServices({ today: '2022-03-28', tabs: { agencies: [{ id: 'sso', name: 'สำนักงานประกันสังคม' }] } })` */
export function memoryServices(start: Start): Memory {
  const workbook = memoryWorkbook(start.tabs ?? {});
  const clock = memoryClock(start.today);
  const lock = memoryLock();
  const ask = memoryAsk(start, lock.isHeld);
  const web = memoryWeb(start, clock.service);
  const mail = memoryMail(start);
  const forms = memoryForms(start);
  const fillIns = memoryFillIns();
  const store = new Map<string, string>();
  let standing = 0;
  let continuation: number | null = null;
  let secrets = 0;
  const services: Services = {
    clock: clock.service,
    user: { email: () => start.user ?? 'secretariat@phatthalung.example' },
    workbook: workbook.service,
    fillIns: fillIns.service,
    data: { read: (name) => start.data?.[name] ?? null },
    forms: forms.service,
    web: web.service,
    judging: () => judging,
    mail: mail.service,
    schedule: {
      installStanding() {
        standing += 1;
        return { owner: 'me', installed: standing === 1 ? 1 : 0 };
      },
      continueAfter(minutes) {
        continuation = minutes;
      },
      cancelContinuation() {
        continuation = null;
      },
    },
    store: {
      get: (key) => store.get(key) ?? null,
      set(key, value) {
        // Google's limit for one property.
        if (Buffer.byteLength(value) > 9 * 1024) throw new Error('Argument too large: value');
        store.set(key, value);
      },
      remove: (key) => void store.delete(key),
    },
    chance: {
      secret() {
        secrets += 1;
        return `secret-${secrets}`;
      },
      keyedHash: (text, secret) => createHmac('sha256', secret).update(text).digest('hex'),
    },
    lock: { hold: lock.hold },
    ask: ask.service,
  };
  return {
    ...workbook,
    fillInTabs: fillIns.fillInTabs,
    services,
    store,
    outbox: mail.outbox,
    said: ask.said,
    questions: ask.questions,
    visited: web.visited,
    continuation: () => continuation,
    form: forms.plan,
    plans: forms.plans,
    pagesMade: forms.pagesMade,
    setNow: clock.setNow,
    setElapsed: clock.setElapsed,
    willConfirm: ask.willConfirm,
    willAnswer: ask.willAnswer,
    answerForm: (...answers) => forms.answer('memory-form', ...answers),
    answerFormOf: forms.answer,
    answerExisting: forms.answerExisting,
    shutExisting: forms.shutExisting,
    putOnWeb: web.put,
  };
}

function memoryClock(today: Day) {
  let now: Moment = `${today}T09:00:00`;
  let elapsed = 0;
  return {
    service: {
      today: () => now.slice(0, 10),
      now: () => now,
      elapsedMs: () => elapsed,
      sleep(ms: number) {
        elapsed += ms;
        now = new Date(Date.parse(`${now}Z`) + ms).toISOString().slice(0, 19);
      },
    },
    setNow(moment: Moment) {
      now = moment;
    },
    setElapsed(ms: number) {
      elapsed = ms;
    },
  };
}

function memoryLock() {
  let held = false;
  return {
    isHeld: () => held,
    hold<Result>(work: () => Result): Result {
      if (held) throw new Error('The lock is held already: an action asked for it twice');
      held = true;
      try {
        return work();
      } finally {
        held = false;
      }
    },
  };
}

function memoryAsk(start: Start, isLocked: () => boolean) {
  const said: string[] = [];
  const questions: string[] = [];
  const confirms = [...(start.confirms ?? [])];
  const prompts = [...(start.prompts ?? [])];
  const next = <Answer>(text: string, answers: Answer[]): Answer => {
    if (isLocked()) throw new Error(`A person was asked while the lock was held: ${text}`);
    said.push(text);
    questions.push(text);
    const [answer] = answers.splice(0, 1);
    if (answer === undefined) throw new Error(`Nobody answers: ${text}`);
    return answer;
  };
  return {
    said,
    questions,
    service: {
      tell: (text: string) => void said.push(text),
      notice: (text: string) => void said.push(text),
      confirm: (text: string) => next(text, confirms),
      prompt: (text: string) => next(text, prompts),
    },
    willConfirm: (...answers: readonly boolean[]) => void confirms.push(...answers),
    willAnswer: (...answers: readonly (string | null)[]) => void prompts.push(...answers),
  };
}

function memoryWeb(start: Start, clock: Clock) {
  const sites = new Map(Object.entries(start.web ?? {}));
  const visited: string[] = [];
  const visit = (want: Want, mayGoOn: () => boolean): Visit | null => {
    if (!mayGoOn()) return null;
    const page = sites.get(want.url);
    if (page === undefined) throw new Error(`No such address in this test: ${want.url}`);
    const before = visited.filter((url) => url === want.url).length;
    visited.push(want.url);
    return typeof page === 'function' ? page(want, before) : page;
  };
  return {
    visited,
    service: {
      get(wants: readonly Want[], mayGoOn: () => boolean) {
        const visits = wants.map((want) => visit(want, mayGoOn));
        clock.sleep(start.roundMs ?? 0);
        return visits;
      },
      remainingToday: () => (start.webQuota ?? 20_000) - visited.length,
    },
    put: (url: string, page: Page) => void sites.set(url, page),
  };
}

function memoryMail(start: Start) {
  const outbox: Letter[] = [];
  const recipients = ({ to, cc }: Letter) => [...to, ...cc];
  return {
    outbox,
    service: {
      remainingQuota: () => (start.mailQuota ?? 100) - outbox.flatMap(recipients).length,
      send(letter: Letter): { sent: true } | { sent: false; reason: string } {
        const reason = recipients(letter)
          .map((address) => start.refused?.[address])
          .find((refusal) => refusal !== undefined);
        if (reason !== undefined) return { sent: false, reason };
        outbox.push(letter);
        return { sent: true };
      },
    },
  };
}

const urlOf = (id: string) => `https://docs.google.com/forms/d/e/${id.replace('-form', '')}/viewform`;

function memoryForms(start: Start) {
  const plans = new Map<string, FormPlan>();
  let last: FormPlan | null = null;
  const pagesMade: string[] = [];
  /** The answers of each form by its id; one that was made and not remembered is found again by its title. */
  const made = new Map([['memory-form', [...(start.formAnswers ?? [])]]]);
  const titles: string[] = [];
  const idOf = ({ title }: FormPlan) => {
    if (!titles.includes(title)) titles.push(title);
    const nth = titles.indexOf(title) + 1;
    return nth === 1 ? 'memory-form' : `memory-form-${nth}`;
  };
  const answersOf = (id: string) => {
    const answers = made.get(id);
    if (answers === undefined) throw new Error(`No form ${id} in this test`);
    return answers;
  };
  const existing = memoryExisting(start);
  const idsOf = (wanted: FormPlan, known: KnownForm | null) => {
    const keys = wanted.pages.flatMap((page) => [page.key, ...page.questions.map(({ key }) => key)]);
    const used = Object.values(known?.itemIds ?? {});
    let next = Math.max(1000, ...used);
    return Object.fromEntries(
      keys.map((key) => {
        next += 1;
        return [key, known?.itemIds[key] ?? next];
      }),
    );
  };
  return {
    plan: () => last,
    plans,
    pagesMade,
    answer: (id: string, ...more: readonly FormAnswer[]) => void answersOf(id).push(...more),
    answerExisting: existing.answer,
    shutExisting: existing.shut,
    service: {
      ...existing.service,
      apply(wanted: FormPlan, known: KnownForm | null, pace: FormPace): AppliedForm {
        if (known !== null) answersOf(known.id);
        const id = known?.id ?? idOf(wanted);
        if (!made.has(id)) made.set(id, []);
        const form = { id, url: urlOf(id), itemIds: idsOf(wanted, known) };
        for (let done = pace.pagesDone; done < wanted.pages.length; done += 1) {
          if (!pace.mayGoOn()) return { known: form, isDone: false };
          pagesMade.push(wanted.pages[done]?.key ?? '');
          pace.remember(form, done + 1);
        }
        plans.set(id, wanted);
        last = wanted;
        return { known: form, isDone: true };
      },
      responses(form: KnownForm, after: Moment | null, { isRecorded, mayGoOn }: ReadingLimits) {
        const later = answersOf(form.id).filter(
          ({ id, at }) => (after === null || at > after) && !isRecorded(id, at),
        );
        return later.sort((a, b) => (a.at < b.at ? -1 : 1)).filter(() => mayGoOn());
      },
      heads(form: Pick<KnownForm, 'id'>, after: Moment | null): AnswerHead[] {
        if (existing.has(form.id)) return existing.later(form.id, after).map(({ id, at }) => ({ id, at }));
        const later = answersOf(form.id).filter(({ at }) => after === null || at > after);
        return later.map(({ id, at }) => ({ id, at })).sort((a, b) => (a.at < b.at ? -1 : 1));
      },
      prefilledLink(form: KnownForm, filled: Readonly<Record<string, string>>): string {
        const entries = Object.entries(filled).map(([key, text]) => {
          const id = form.itemIds[key];
          if (id === undefined) throw new Error(`The form has no question ${key}`);
          return `entry.${id}=${encodeURIComponent(text)}`;
        });
        return `${form.url}?usp=pp_url&${entries.join('&')}`;
      },
    },
  };
}

/** Forms of the office's own; their answers all go to the first. */
function memoryExisting({ existingForms = [] }: Start) {
  const answers: RawAnswer[] = [];
  let isShut = false;
  const has = (id: string) => existingForms.some((form) => form.id === id);
  const later = (id: string, after: Moment | null) => {
    if (isShut || !has(id)) throw new Error(`No form ${id} in this test`);
    return answers
      .filter(({ at }) => after === null || at > after)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  };
  return {
    has,
    later,
    answer: (...more: readonly RawAnswer[]) => void answers.push(...more),
    shut(next: boolean) {
      isShut = next;
    },
    service: {
      canOpen: (id: string) => has(id) && !isShut,
      questions(id: string): ExistingForm {
        const form = existingForms.find((each) => each.id === id);
        if (form === undefined || isShut) throw new UserError(`เปิดแบบฟอร์มเดิมของหน่วยงานไม่ได้ (${id})`);
        return form;
      },
      rawResponses: (id: string, after: Moment | null, { isRecorded, mayGoOn }: ReadingLimits) =>
        later(id, after)
          .filter((answer) => !isRecorded(answer.id, answer.at))
          .filter(() => mayGoOn()),
    },
  };
}
