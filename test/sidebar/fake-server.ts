import type {
  AgencyLink,
  CheckingSlice,
  Letters,
  Links,
  Mapping,
  SendingSlice,
  Silence,
  State,
} from '../../sidebar/server';

type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

export interface Call {
  readonly name: string;
  readonly given: readonly unknown[];
  /** Lets the server answer. */
  answer(reply: Reply): Promise<void>;
  /** Lets Google say that the call failed. */
  fail(message: string): Promise<void>;
}

/** What stands in for Google: calls wait until the test answers them. */
export interface FakeServer {
  /** Everything that was called, oldest first. */
  readonly calls: readonly Call[];
  /** Answers the one call of this name that is waiting; throws when there is none. */
  answer(name: string, value: unknown): Promise<void>;
  refuse(name: string, message: string): Promise<void>;
  fail(name: string, message: string): Promise<void>;
}

/** Puts `google.script.run` in place, as a page of Google finds it. */
export function fakeServer(): FakeServer {
  const calls: Call[] = [];
  const waiting: Call[] = [];
  const runner = (done: (reply: Reply) => void, failed: (error: Error) => void): object =>
    new Proxy(
      {
        withSuccessHandler: (handler: typeof done) => runner(handler, failed),
        withFailureHandler: (handler: typeof failed) => runner(done, handler),
      },
      {
        get: (own, name) => {
          if (name in own) return own[name as keyof typeof own];
          return (...given: unknown[]) => {
            const settle = async (act: () => void) => {
              waiting.splice(waiting.indexOf(call), 1);
              act();
              await quiet();
            };
            const call: Call = {
              name: String(name),
              given,
              answer: (reply) => settle(() => done(JSON.parse(JSON.stringify(reply)))),
              fail: (message) => settle(() => failed(new Error(message))),
            };
            calls.push(call);
            waiting.push(call);
          };
        },
      },
    );
  const none = () => {
    throw new Error('Nobody listens to this call');
  };
  Object.assign(globalThis, { google: { script: { run: runner(none, none) } } });
  const one = (name: string): Call => {
    const [first, second] = waiting.filter((call) => call.name === name);
    if (first === undefined || second !== undefined) {
      throw new Error(
        `Waiting are: ${waiting.map((call) => call.name).join(', ') || 'no calls'}; wanted one ${name}`,
      );
    }
    return first;
  };
  return {
    calls,
    answer: (name, value) => one(name).answer({ ok: true, value }),
    refuse: (name, message) => one(name).answer({ ok: false, message }),
    fail: (name, message) => one(name).fail(message),
  };
}

/** Lets everything that was promised happen. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** A year under way; `state({ isTrial: true })`. */
export function state(more: Partial<State> = {}): State {
  return {
    office: 'จังหวัดพัทลุง',
    fiscalYear: 2565,
    today: '28 มี.ค. 2565',
    isTrial: false,
    figures: {
      duties: 695,
      reported: 312,
      accepted: 120,
      waiting: 150,
      overdue: 42,
      dueSoon: 218,
      reportedShare: '44.8%',
      acceptedShare: '17.2%',
    },
    deadline: { date: '31 มี.ค. 2565', daysLeft: 3 },
    links: { due: 12, all: 260 },
    isChecking: false,
    hijacked: [],
    unconfirmed: 2,
    next: { job: 'checkLinks', why: 'มี 12 ลิงก์ที่ถึงเวลาตรวจ' },
    problems: { count: 0, text: '' },
    ...more,
  };
}

/** A letter of an agency that owes one overdue item and one that is due soon. */
export function letter(id: string, agency: string): Letters['ready'][number] {
  return {
    id,
    agency,
    to: [`${id}@a.example`],
    alarms: 0,
    overdue: 1,
    dueSoon: 1,
    items: [
      { name: 'O1 โครงสร้าง', due: '24 มี.ค. 2565', daysLate: 4 },
      { name: 'O8 Q&A', due: '31 มี.ค. 2565', daysLate: 0 },
    ],
  };
}

export function letters(more: Partial<Letters> = {}): Letters {
  return { isTrial: false, quota: 98, ready: [], waiting: [], silent: [], done: [], unsettled: [], ...more };
}

export function checking(usable: number, left: number, more: Partial<CheckingSlice> = {}): CheckingSlice {
  return {
    verdicts: [{ verdict: 'ใช้ได้', count: usable }],
    left,
    remainder: left > 0 ? `เหลืออีก ${left} ลิงก์` : '',
    isOver: left === 0,
    ...more,
  };
}

export function sending(sent: number, more: Partial<SendingSlice> = {}): SendingSlice {
  return { sent, refused: [], left: [], ...more };
}

const linkOf = (name: string) =>
  `https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=${encodeURIComponent(name)}&entry.2=9F86D081`;

/** An agency whose links can be handed out. */
export function agencyLink(id: string, name: string, more: Partial<AgencyLink> = {}): AgencyLink {
  return {
    id,
    name,
    shortName: id,
    state: 'ready',
    links: [{ mark: '', link: linkOf(name) }],
    issue: 1,
    deadline: '31 มีนาคม 2565',
    ...more,
  };
}

export function links(...agencies: readonly AgencyLink[]): Links {
  return { office: 'จังหวัดพัทลุง', agencies };
}

export function silence(more: Partial<Silence> = {}): Silence {
  return { silent: [], withoutEmail: [], withoutOfficer: [], unconfirmed: [], moreUnconfirmed: 0, ...more };
}

export function waitingAnswer(
  more: Partial<Silence['unconfirmed'][number]> = {},
): Silence['unconfirmed'][number] {
  return {
    response: 'r1',
    time: '2022-03-28T08:05:00',
    when: '28 มี.ค. 2565 08:05',
    agency: 'สำนักงานคลัง',
    reporter: 'นิติกร',
    reason: 'รหัสยืนยันไม่ถูกต้อง รอเจ้าหน้าที่รับรอง',
    isAcceptable: true,
    said: [{ item: 'O1', text: 'http://a.example/1' }],
    ...more,
  };
}

/** A form of the office's own: who, two items, and a question that nobody understands. */
export function mapping(more: Partial<Mapping> = {}): Mapping {
  const question = (id: number, title: string, role: Mapping['questions'][number]['role']) => ({
    id,
    title,
    kind: 'ข้อความสั้น',
    role,
    isForAddress: false,
  });
  return {
    form: 'old',
    title: 'แบบรายงานเดิม',
    questions: [
      question(1, 'ชื่อหน่วยงาน', 'agency'),
      question(2, 'ข้อ ๑', 'O1'),
      question(3, 'ถามตอบ', null),
      { ...question(4, 'อีเมล', 'drop'), isForAddress: true },
    ],
    items: [
      { code: 'O1', title: 'โครงสร้าง' },
      { code: 'O8', title: 'Q&A' },
    ],
    isTrusted: false,
    isSaved: false,
    ...more,
  };
}
