import { checkKey } from '../domain/cell-links';
import { linksInForce } from '../domain/check-queue';
import { agencyIdOf, itemOf } from '../domain/duties';
import type { Moment } from '../tables/cells';
import type { Duty } from '../tables/register';
import type { LinkCheck, Proof } from '../tables/reports';
import { isTriedAgain } from './recheck';

export interface ProofFacts {
  readonly duties: readonly Duty[];
  readonly checks: readonly LinkCheck[];
  /** What is in the record already. */
  readonly proofs: readonly Proof[];
  /** When this proof began: visits and rows before it belong to others. */
  readonly since: Moment;
}

export interface ProofRecord {
  /** What can be put on record now. */
  readonly rows: readonly Proof[];
  /** Links of this proof on record once the rows are. */
  readonly recorded: number;
  /** Links that were not visited since, or whose site did not answer and is tried again. */
  readonly waiting: number;
}

/** The record of accepted links as they were seen since the proof began: each once, and none while its site may only be away for a while. */
export function proofOf({ duties, checks, proofs, since }: ProofFacts): ProofRecord {
  const known = new Set(proofs.filter(({ time }) => (time ?? '') >= since).map(checkKey));
  const checkOf = new Map(checks.map((check) => [checkKey(check), check]));
  const accepted = linksInForce(duties).filter(({ duty }) => duty.status === 'ผ่าน');
  const keyOf = ({ duty, link }: (typeof accepted)[number]) => checkKey({ duty: duty.key, link });
  const open = [...new Map(accepted.map((each) => [keyOf(each), each]))].filter(([key]) => !known.has(key));
  const rows = open.flatMap(([key, { duty }]) => {
    const check = checkOf.get(key);
    return check !== undefined && isSeenSince(check, since) ? [rowOf(duty, check)] : [];
  });
  return { rows, recorded: known.size + rows.length, waiting: open.length - rows.length };
}

const isSeenSince = (check: LinkCheck, since: Moment) =>
  (check.checkedAt ?? '') >= since && !isTriedAgain(check);

function rowOf(duty: Duty, check: LinkCheck): Proof {
  const { link, verdict, httpStatus, finalUrl, title, size, hash, extract } = check;
  return {
    time: check.checkedAt,
    duty: duty.key,
    item: duty.item || itemOf(duty.key),
    agency: duty.agency || agencyIdOf(duty.key),
    link,
    verdict,
    httpStatus,
    finalUrl,
    title,
    size,
    hash,
    extract,
  };
}
