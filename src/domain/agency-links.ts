import type { Agency } from '../tables/agencies';
import type { Duty } from '../tables/register';
import type { Settings } from '../tables/settings';
import type { Day } from '../thai/day';
import { toThaiDigits } from '../thai/digits';
import { formatThaiDate } from '../thai/thai-date';
import { agencyIdOf, countedDuties, isOwed } from './duties';
import { carriesCode } from './form-codes';
import { groupBy } from './grouping';

/** The own links of the agencies as a page shows and prints them: plain data. */
export interface AgencyLinks {
  /** `''` while nobody has typed it. */
  readonly office: string;
  readonly agencies: readonly AgencyLink[];
}

export interface AgencyLink {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly state: LinkState;
  /** Empty unless it is ready: what else stands in the cell must not be handed out. */
  readonly link: string;
  /** The issue of the code: 1 for one that was never issued anew. */
  readonly issue: number;
  /** `31 มีนาคม 2565`: the next date by which the agency owes something, or empty. */
  readonly deadline: string;
}

/** Whether a link can be handed out: it carries the code in force, there is none, or the cell holds something else. */
export type LinkState = 'ready' | 'missing' | 'stale';

/** What the links are told from. */
export interface LinkFacts {
  readonly settings: Settings;
  /** In use. */
  readonly agencies: readonly Agency[];
  readonly duties: readonly Duty[];
  /** Agency id → the code in force. */
  readonly codes: ReadonlyMap<string, string>;
  issueOf(id: string): number;
  readonly today: Day;
}

/** Every agency in use with its link, in the order of the tab. */
export function agencyLinks({ settings, agencies, duties, codes, issueOf, today }: LinkFacts): AgencyLinks {
  const owed = groupBy(countedDuties(duties).filter(isOwed), ({ key }) => agencyIdOf(key));
  const links = agencies.map(({ id, name, shortName, formLink }): AgencyLink => {
    const state = linkState(formLink, codes.get(id) ?? '');
    const due = nextDue(owed.get(id) ?? [], today);
    const deadline = due === null ? '' : formatThaiDate(due, 'long');
    return {
      id,
      name,
      shortName,
      state,
      link: state === 'ready' ? formLink : '',
      issue: issueOf(id),
      deadline: settings.thaiDigits ? toThaiDigits(deadline) : deadline,
    };
  });
  return { office: settings.office, agencies: links };
}

function linkState(link: string, code: string): LinkState {
  if (link === '') return 'missing';
  return FORM_LINK.test(link) && carriesCode(link, code) ? 'ready' : 'stale';
}

/** As Google's forms give it; a person may have put anything else into the cell. */
const FORM_LINK = /^https:\/\/docs\.google\.com\/forms\/\S+$/;

/** The next deadline from today on; once all have passed, none: a label is for what is to come. */
function nextDue(owed: readonly Duty[], today: Day): Day | null {
  const [next] = owed.flatMap(({ due }) => (due === null || due < today ? [] : [due])).sort();
  return next ?? null;
}
