import { agenciesCalled } from '../domain/agency-called';
import { readAgencies } from '../domain/agency-list';
import { agencyDirectory } from '../domain/agency-names';
import type { LayoutFacts, Recipient } from '../domain/fill-in-layout';
import { describeFillIns, type FillInWork, planFillIns } from '../domain/fill-in-work';
import { readItems } from '../domain/item-list';
import { adviceOn, type Problem } from '../domain/problem';
import type { Agency } from '../tables/agencies';
import { log } from './log';
import { readYear } from './read-year';
import type { Services } from './services';

const QUESTION =
  'สร้างแบบกรอกให้หน่วยงานใด พิมพ์ชื่อ ชื่อย่อ หรือรหัส หลายหน่วยงานคั่นด้วยจุลภาค (หน่วยงานละแท็บ) เว้นว่างหรือพิมพ์ ทั้งหมด = แท็บเดียวรวมทุกหน่วยงาน';

/**
 * Writes a tab that agencies fill in: one for each that a person names, or one for all. Made again it keeps what was typed and adds the duties
 * that came since.
 */
export function makeFillIns(services: Services): string {
  const typed = services.ask.prompt(QUESTION);
  if (typed === null) return 'ยังไม่ได้สร้างแบบกรอก';
  return services.lock.hold(() => {
    const { facts, problems } = readFacts(services);
    const work = planFillIns(recipientsOf(typed, facts.agencies), services.fillIns.find('marked'), facts);
    write(services, work);
    return [describeFillIns(work), ...adviceOn(problems)].join('\n\n');
  });
}

function write(services: Services, work: FillInWork): void {
  services.fillIns.make(work.made);
  services.fillIns.complete(work.completed);
  if (work.made.length > 0) log(services, 'สร้างแบบกรอกสำหรับหน่วยงาน', 'สำเร็จ', describeFillIns(work));
}

function readFacts({ workbook }: Services): { facts: LayoutFacts; problems: readonly Problem[] } {
  const year = readYear(workbook);
  const { active } = readAgencies(year.agencies);
  const { items, problems } = readItems(year.items);
  return {
    facts: {
      settings: year.settings,
      duties: year.register.rows,
      agencies: active,
      items,
      names: { directory: agencyDirectory(active), agencies: active },
    },
    problems: [...year.problems, ...problems],
  };
}

const ALL = ['', 'ทั้งหมด', 'ทุกหน่วยงาน'];

const recipientsOf = (typed: string, agencies: readonly Agency[]): readonly Recipient[] =>
  ALL.includes(typed.trim()) ? [null] : agenciesCalled(typed, agencies);
