import type { Agency } from '../tables/agencies';
import type { Duty } from '../tables/register';
import type { Settings } from '../tables/settings';
import type { Day } from '../thai/day';
import { toThaiDigits } from '../thai/digits';
import { formatThaiDate } from '../thai/thai-date';
import { agencyIdOf, countedDuties, isOwed } from './duties';
import { carriesCode } from './form-codes';
import { type FormLink, formLinksIn, markOfLink } from './form-links';
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
  /** One for each form, with what tells it apart; none unless they are ready: what else stands in the cell must not be handed out. */
  readonly links: readonly NamedLink[];
  /** The issue of the code: 1 for one that was never issued anew. */
  readonly issue: number;
  /** `31 มีนาคม 2565`: the next date by which the agency owes something, or empty. */
  readonly deadline: string;
}

/** A link to one form. */
export interface NamedLink {
  /** ` รอบที่ 1`, for behind a word; nothing where there is only one form. */
  readonly mark: string;
  readonly link: string;
}

/** Whether an agency's links can be handed out: each carries the code in force, there is none, or the cell holds something else. */
export type LinkState = 'ready' | 'missing' | 'stale';

/** What the links are told from. */
export interface LinkFacts {
  readonly settings: Settings;
  /** In use. */
  readonly agencies: readonly Agency[];
  readonly duties: readonly Duty[];
  readonly codes: {
    /** The issue in force. */
    issueOf(id: string): number;
    codeOf(id: string, issue: number): string;
  };
  readonly today: Day;
}

/** Every agency in use with its link, in the order of the tab. */
export function agencyLinks(facts: LinkFacts): AgencyLinks {
  const owed = groupBy(countedDuties(facts.duties).filter(isOwed), ({ key }) => agencyIdOf(key));
  const agencies = facts.agencies.map((agency) => linkOf(agency, owed.get(agency.id) ?? [], facts));
  return { office: facts.settings.office, agencies };
}

function linkOf(
  { id, name, shortName, formLink }: Agency,
  owed: readonly Duty[],
  { codes, settings, today }: LinkFacts,
): AgencyLink {
  const issue = codes.issueOf(id);
  const links = formLinksIn(formLink);
  const state = linkState(links, codes.codeOf(id, issue));
  const due = nextDue(owed, today);
  const deadline = due === null ? '' : formatThaiDate(due, 'long');
  return {
    id,
    name,
    shortName,
    state,
    links: state === 'ready' ? links.map(named) : [],
    issue,
    deadline: settings.thaiDigits ? toThaiDigits(deadline) : deadline,
  };
}

const named = (link: FormLink, index: number, all: readonly FormLink[]): NamedLink => ({
  mark: markOfLink(link, index, all),
  link: link.link,
});

function linkState(links: readonly FormLink[], code: string): LinkState {
  if (links.length === 0) return 'missing';
  return links.every(({ link }) => FORM_LINK.test(link) && carriesCode(link, code)) ? 'ready' : 'stale';
}

/** As Google's forms give it; a person may have put anything else into the cell. */
const FORM_LINK = /^https:\/\/docs\.google\.com\/forms\/\S+$/;

/** The next deadline from today on; once all have passed, none: a label is for what is to come. */
function nextDue(owed: readonly Duty[], today: Day): Day | null {
  const [next] = owed.flatMap(({ due }) => (due === null || due < today ? [] : [due])).sort();
  return next ?? null;
}
