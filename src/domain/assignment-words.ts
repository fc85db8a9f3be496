import { foldThai, plainMarks, tidyText } from '../thai/text';
import { kindKey } from './agency-kinds';
import { type AgencyDirectory, type NamedAgency, readAgencyList } from './agency-names';

/** An agency as far as the words of a rule can choose it. */
export interface ChoosableAgency extends NamedAgency {
  readonly kind: string;
}

/** Whom a rule means. */
export type Assignee =
  | { readonly to: 'all' }
  | { readonly to: 'service-providers' }
  | { readonly to: 'kind'; readonly kind: string }
  | { readonly to: 'named'; readonly ids: readonly string[] };

/** What มอบหมายให้ says: whom it means, whether each of them puts up an officer, and the words that mean no one. */
export interface AssignmentWords {
  readonly assignee: Assignee;
  readonly oneOfficerEach: boolean;
  readonly unknown: readonly string[];
}

const EVERYONE = [
  'ทุกหน่วยงาน',
  'ทุกส่วนราชการ',
  'ทุกหน่วย',
  'ทุกแห่ง',
  'หน่วยงานทุกหน่วยงาน',
  'หน่วยงานทุกหน่วย',
  'หน่วยงานทุกแห่ง',
  'ส่วนราชการทุกส่วน',
  'ส่วนราชการทุกส่วนราชการ',
  'ส่วนราชการทุกแห่ง',
  'หน่วยงานทั้งหมด',
  'ส่วนราชการทั้งหมด',
];
/** Behind หน่วยงาน or any word for everyone: only those that serve the public. */
const WHO_SERVE = [
  'ที่ให้บริการ',
  'ที่ให้บริการประชาชน',
  'ที่ให้บริการแก่ประชาชน',
  'ที่มีการให้บริการ',
  'ที่มีการให้บริการประชาชน',
  'ที่มีการปฏิบัติงานหรือการให้บริการ',
  'ที่มีภารกิจด้านการให้บริการประชาชน',
  'ที่มีภารกิจหลักด้านการบริการประชาชน',
  'ที่มีภารกิจหลักด้านการให้บริการประชาชน',
];
const SERVANTS = ['หน่วยงาน', 'ส่วนราชการ', 'หน่วย', ...EVERYONE].flatMap((who) =>
  WHO_SERVE.map((what) => who + what),
);

/** The usual words for more than one agency: what a slip of the hand may have meant. */
export const WORDS_FOR_MANY: readonly string[] = ['ทุกหน่วยงาน', 'หน่วยงานที่ให้บริการประชาชน'];

const MEANS_ALL: ReadonlySet<string> = new Set([...EVERYONE, 'ทั้งหมด'].map(foldThai));
const MEANS_SERVANTS: ReadonlySet<string> = new Set(SERVANTS.map(foldThai));

const ONE_OFFICER_EACH = /\(?(?:มอบหมาย|แต่งตั้ง)?เจ้าหน้าที่[^()]{0,40}หน่วยงานละ ?1 ?(?:คน|ท่าน|ราย)\)?/;

/**
 * Reads whom a rule means. `readAssignmentWords('ส่วนราชการทุกส่วน', …)` is
 * `{ assignee: { to: 'all' }, oneOfficerEach: false, unknown: [] }`; words that fit no agency stand in `unknown`.
 */
export function readAssignmentWords(
  text: string,
  agencies: readonly ChoosableAgency[],
  directory: AgencyDirectory,
): AssignmentWords {
  const plain = plainMarks(text);
  const whom = plain.replace(ONE_OFFICER_EACH, ' ');
  return { oneOfficerEach: whom !== plain, ...readAssignee(whom, agencies, directory) };
}

function readAssignee(
  text: string,
  agencies: readonly ChoosableAgency[],
  directory: AgencyDirectory,
): Pick<AssignmentWords, 'assignee' | 'unknown'> {
  const key = foldThai(text);
  if (MEANS_ALL.has(key)) return { assignee: { to: 'all' }, unknown: [] };
  if (MEANS_SERVANTS.has(key)) return { assignee: { to: 'service-providers' }, unknown: [] };
  const kind = kindNamed(text, agencies);
  if (kind !== undefined) return { assignee: { to: 'kind', kind }, unknown: [] };
  const { ids, unknown } = readAgencyList(text, directory);
  const ofKinds = unknown.flatMap((words) => idsOfKind(words, agencies));
  return {
    assignee: { to: 'named', ids: [...new Set([...ids, ...ofKinds])] },
    unknown: unknown.filter((words) => kindNamed(words, agencies) === undefined),
  };
}

function kindNamed(text: string, agencies: readonly ChoosableAgency[]): string | undefined {
  const key = kindKey(text);
  return agencies.map(({ kind }) => tidyText(kind)).find((kind) => kind !== '' && kindKey(kind) === key);
}

function idsOfKind(text: string, agencies: readonly ChoosableAgency[]): string[] {
  const key = kindKey(text);
  return agencies.filter(({ kind }) => kindKey(kind) === key).map(({ id }) => id);
}
