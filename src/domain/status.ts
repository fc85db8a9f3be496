import { STATUSES, type Status } from '../tables/register';

/** What follows from a status. */
export interface StatusFacts {
  /** Told apart without colour. */
  readonly symbol: string;
  /** Fill of its cells; null for the white of the sheet. */
  readonly fill: string | null;
  /** Whose move is next. */
  readonly move: 'agency' | 'secretariat' | 'nobody';
  /** Whether something usable was reported at some time. */
  readonly reported: boolean;
  /** What the duty is worth in a projected score: released duties are left out of their item. */
  readonly worth: 'nothing' | 'perhaps' | 'full' | 'released';
  /** The status after a new report; a person's decision stays. */
  readonly afterReport: Status;
  /** Whether it is a decision of a person, so that a remark beside it belongs to the decision. */
  readonly decision: boolean;
}

/** Every status of a duty with all that the program knows of it. */
export const STATUS = {
  ยังไม่รายงาน: {
    symbol: '○',
    fill: null,
    move: 'agency',
    reported: false,
    worth: 'nothing',
    afterReport: 'รอสอบทาน',
    decision: false,
  },
  รอสอบทาน: {
    symbol: '●',
    fill: '#cfe2f3',
    move: 'secretariat',
    reported: true,
    worth: 'perhaps',
    afterReport: 'รอสอบทาน',
    decision: false,
  },
  ลิงก์มีปัญหา: {
    symbol: '✕',
    fill: '#fad7b8',
    move: 'agency',
    reported: true,
    worth: 'nothing',
    afterReport: 'รอสอบทาน',
    decision: false,
  },
  ให้แก้ไข: {
    symbol: '↺',
    fill: '#ead1f5',
    move: 'agency',
    reported: true,
    worth: 'nothing',
    afterReport: 'รอสอบทาน',
    decision: true,
  },
  ผ่าน: {
    symbol: '✓',
    fill: '#cde8d0',
    move: 'nobody',
    reported: true,
    worth: 'full',
    afterReport: 'ผ่าน',
    decision: true,
  },
  ไม่เกี่ยวข้อง: {
    symbol: '–',
    fill: '#e8eaed',
    move: 'nobody',
    reported: false,
    worth: 'released',
    afterReport: 'ไม่เกี่ยวข้อง',
    decision: true,
  },
} as const satisfies Record<Status, StatusFacts>;

/** The statuses of which something holds: `statusesWhere(({ move }) => move === 'agency')`. */
export function statusesWhere(holds: (facts: StatusFacts) => boolean): readonly Status[] {
  return STATUSES.filter((status) => holds(STATUS[status]));
}
