import type { Judge } from '../domain/finding';
import { judgeForm } from '../domain/link-form';
import type { LinkUse } from '../domain/link-use';
import type { Visit } from '../domain/visit';
import { CONTENT_RULES } from './content-rules';
import { type Exhibit, layOut } from './exhibit';
import { isFile, judgeFile } from './file-rules';
import { findingOf } from './finding';
import { ERROR_RULES, KIND_RULES } from './page-rules';
import type { ReasonCode } from './reasons';
import type { Answer, Rule } from './rule';
import { PLACE_RULES, SERVER_RULES } from './server-rules';
import { type Walk, walk } from './walk';

const FAULT_REASON = {
  dns: 'dns',
  connect: 'connect-failed',
  tls: 'tls-fault',
  timeout: 'timeout',
  size: 'too-large',
  other: 'fetch-failed',
} as const satisfies Record<Extract<Visit, { outcome: 'failed' }>['fault'], ReasonCode>;

/**
 * Judges a link by what was seen so far, as an assessor would: whether who opens it sees this item, of the right year, on the agency's
 * public site. It asks for what it must see next until it can say; with the same visits it always says the same.
 */
export const judge: Judge = (use, seen) => {
  const form = use.formReason === null ? judgeForm(use.link) : { reason: use.formReason };
  if ('reason' in form) return { finding: findingOf(use, { reason: form.reason }) };
  const way = walk(form.url, seen, { confirms: true, waits: use.failures === 0 });
  if (way.want !== null) return { wants: [way.want] };
  if (way.reason !== null) return { finding: findingOf(use, { reason: way.reason, way }) };
  const exhibit = layOut(use, way, seen);
  if (exhibit === null) return { finding: findingOf(use, { reason: faultOf(way), way }) };
  const answer = answerOf(exhibit);
  if (typeof answer === 'object') return answer;
  return { finding: findingOf(use, { reason: answer, way, exhibit }) };
};

function faultOf({ end }: Walk): ReasonCode {
  return end !== null && end.outcome === 'failed' ? FAULT_REASON[end.fault] : 'fetch-failed';
}

/** How many rules have had nothing to say of an answer: they would say nothing again. */
const silent = new WeakMap<LinkUse, { readonly visit: Visit; readonly count: number }>();

/** The first rule that has something to say. */
function answerOf(exhibit: Exhibit): Exclude<Answer, null> {
  const { use, visit } = exhibit;
  const rules = isFile(exhibit) ? FILE_ORDER : PAGE_ORDER;
  const known = silent.get(use);
  for (let count = known?.visit === visit ? known.count : 0; count < rules.length; count += 1) {
    const answer = rules[count]?.(exhibit) ?? null;
    if (answer !== null) return answer;
    silent.set(use, { visit, count: count + 1 });
  }
  return 'good';
}

const concession: Rule = ({ walk: { concession: reason } }) => reason;
const FILE_ORDER: readonly Rule[] = [...SERVER_RULES, ...PLACE_RULES, concession, judgeFile];
const PAGE_ORDER: readonly Rule[] = [
  ...SERVER_RULES,
  ...ERROR_RULES,
  ...PLACE_RULES,
  concession,
  ...KIND_RULES,
  ...CONTENT_RULES,
];
