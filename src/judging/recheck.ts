import type { Finding } from '../domain/finding';
import { minutesAfter } from '../domain/moments';
import type { Moment } from '../tables/cells';
import type { LinkCheck, LinkVerdict } from '../tables/reports';
import type { Day } from '../thai/day';

/** When a link is visited again, and what counts until then. */
export interface Standing {
  readonly verdict: LinkVerdict;
  /** Whether the last verdict stays: what is seen now may be over soon. */
  readonly keepsLast: boolean;
  readonly failures: number;
  readonly nextCheckAt: Moment;
}

const DAY = 24 * 60;
/** Minutes until a fault that may be over soon is looked at again: after the first, the second and the third. */
const TRIES = [30, 6 * 60, 24 * 60];
/** What is only believed when it is seen again. */
const CONFIRM_AFTER = 6 * 60;
/** Days until the next visit of what is known for good; three days between strikes, as Wikipedia has it. Good links found together are not all due again on one day. */
const AGAIN = { ใช้ได้: 14, มีปัญหา: 3, ให้คนดู: 7, ยังตรวจไม่เสร็จ: 1 } as const satisfies Record<
  LinkVerdict,
  number
>;
const SPREAD_DAYS = 14;
/** Near a deadline good links are looked at every week. */
const NEAR_DAYS = 30;
const NEAR_AGAIN = 7;

export interface Circumstances {
  readonly now: Moment;
  /** The duty's deadline; null for none. */
  readonly due: Day | null;
}

/** What a finding makes of a link after all that was found before. */
export function standingAfter(
  finding: Finding,
  before: LinkCheck | undefined,
  { now, due }: Circumstances,
): Standing {
  const failures = failuresAfter(finding, before);
  const wait = isOpen(finding, before, failures) ? (waitOf(finding, failures) ?? DAY) : null;
  if (wait !== null) {
    const isSettled = before !== undefined && before.verdict !== 'ยังตรวจไม่เสร็จ';
    return {
      verdict: isSettled ? before.verdict : 'ยังตรวจไม่เสร็จ',
      keepsLast: isSettled,
      failures,
      nextCheckAt: minutesAfter(now, wait),
    };
  }
  return {
    verdict: finding.verdict,
    keepsLast: false,
    failures,
    nextCheckAt: minutesAfter(now, daysUntilNext(finding, { now, due }) * DAY),
  };
}

/** Failures in a row, of one sort: time-outs before do not make a page gone. */
function failuresAfter({ verdict, kind, reason }: Finding, before: LinkCheck | undefined): number {
  if (verdict === 'ใช้ได้' || (verdict === 'ให้คนดู' && kind === 'page')) return 0;
  const wasBroken = before?.verdict === 'มีปัญหา';
  const isSameSort =
    kind === 'passing'
      ? !wasBroken
      : kind === 'confirm'
        ? wasBroken || before?.reasonCode === reason
        : wasBroken;
  return isSameSort ? (before?.failures ?? 0) + 1 : 1;
}

/** Whether a finding is not to be believed yet. */
function isOpen({ kind }: Finding, before: LinkCheck | undefined, failures: number): boolean {
  if (kind === 'passing') return failures <= TRIES.length;
  return kind === 'confirm' && failures < 2 && before?.verdict !== 'มีปัญหา';
}

const waitOf = ({ kind }: Finding, failures: number): number | undefined =>
  kind === 'confirm' ? CONFIRM_AFTER : TRIES[failures - 1];

function daysUntilNext({ verdict, finalUrl }: Finding, { now, due }: Circumstances): number {
  if (verdict !== 'ใช้ได้') return AGAIN[verdict];
  const isNear =
    due !== null && now.slice(0, 10) <= due && minutesAfter(now, NEAR_DAYS * DAY).slice(0, 10) >= due;
  if (isNear) return NEAR_AGAIN;
  const sum = [...finalUrl].reduce((total, sign) => total + sign.charCodeAt(0), 0);
  return AGAIN[verdict] + (sum % SPREAD_DAYS);
}

/** Whether a link did not answer as it should and is seen once more before it can be said what it is. */
export function isTriedAgain({ verdict, failures }: LinkCheck): boolean {
  if ((failures ?? 0) > TRIES.length) return false;
  return verdict === 'ยังตรวจไม่เสร็จ' || (verdict !== 'มีปัญหา' && (failures ?? 0) > 0);
}

/** Minutes until the next such link is due; null when there is none. */
export function nextTryIn(checks: readonly LinkCheck[], now: Moment): number | null {
  const next = checks
    .filter(isTriedAgain)
    .flatMap(({ nextCheckAt }) => nextCheckAt ?? [])
    .sort()[0];
  if (next === undefined) return null;
  return Math.max(1, Math.ceil((Date.parse(`${next}Z`) - Date.parse(`${now}Z`)) / 60_000));
}
