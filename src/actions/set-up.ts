import { CATALOGUE_YEARS, catalogueFile, itemsOfCatalogue } from '../domain/catalogue';
import { highlightsOfRegister, legendOfRegister } from '../domain/highlights';
import { exampleRules, type Heading, missingSettings, monthHeadings } from '../domain/new-workbook';
import type { PageCell } from '../domain/page';
import { describeRepairs, type Repair } from '../domain/repairs';
import { items } from '../tables/items';
import { plan } from '../tables/plan';
import { register } from '../tables/register';
import { rules } from '../tables/rules';
import { SETTINGS, settings } from '../tables/settings';
import type { Table } from '../tables/table';
import { readFiscalYear } from '../thai/fiscal-year';
import { log } from './log';
import { rememberLost, restoreLost } from './restore-lost';
import type { Services } from './services';

/** What only set-up may do to the workbook: make and mend its tabs. */
export interface Workshop {
  /** The columns of a table that is there but lacks them. */
  lacking(table: Table): readonly string[];
  /** Makes or mends every tab; what was right is neither touched nor listed. */
  prepare(): readonly Repair[];
  /** Adds headings beside a table's own columns; says whether any was missing. */
  addHeadings(table: Table, headings: readonly Heading[]): boolean;
  /** Writes the legend above a table; says whether it had to. */
  legend(table: Table, cells: readonly PageCell[]): boolean;
}

/** Makes the workbook, or mends what is broken in it; what people typed stays. Returns what was done, for the person. */
export function setUp(services: Services, workshop: Workshop): string {
  const tabs = services.lock.hold(() => {
    rememberLost(services, workshop.lacking);
    return [...workshop.prepare(), ...addSettings(services)];
  });
  const year = fiscalYearOf(services) ?? askFiscalYear(services);
  const contents = services.lock.hold(() => fill(services, workshop, year));
  const restored = services.lock.hold(() => restoreLost(services));
  const triggers = services.schedule.installStanding();
  const repairs = [...tabs, ...contents, ...triggerRepairs(triggers.installed)];
  const lines = [
    ...summary(repairs),
    ...restored,
    ...yearAdvice(year),
    ...(triggers.owner === 'someone-else' ? [TRIGGERS_ELSEWHERE] : []),
  ];
  if (repairs.length + restored.length > 0)
    log(services, 'เริ่มต้นใช้งาน / ซ่อมแซมสมุดงาน', 'สำเร็จ', lines.join('\n'));
  return lines.join('\n');
}

const TRIGGERS_ELSEWHERE =
  'การทำงานอัตโนมัติ (อ่านคำตอบ ปรับสีทุกเช้า) ติดตั้งไว้แล้วโดยผู้ใช้อีกคนหนึ่ง จึงไม่ติดตั้งซ้ำ งานเหล่านั้นทำในชื่อของผู้ใช้คนนั้น';

const summary = (repairs: readonly Repair[]): string[] =>
  repairs.length === 0
    ? ['สมุดงานครบถ้วนแล้ว ไม่มีอะไรต้องซ่อม']
    : [
        'เตรียมสมุดงานเรียบร้อย สิ่งที่ทำมีดังนี้',
        ...describeRepairs(repairs),
        ...(repairs.some(({ part, tab }) => part === 'column' && tab !== register.tab)
          ? [EMPTY_COLUMNS]
          : []),
      ];

const EMPTY_COLUMNS =
  'คอลัมน์ที่เพิ่มคืนยังว่างอยู่ หากเคยมีข้อมูล ให้เรียกคืนด้วยคำสั่งเลิกทำ (Ctrl+Z) หรือเมนู ไฟล์ > ประวัติเวอร์ชัน ก่อนทำงานต่อ';

const triggerRepairs = (installed: number): Repair[] =>
  installed === 0 ? [] : [{ tab: `${installed} รายการ`, part: 'trigger' }];

function addSettings(services: Services): Repair[] {
  const lacking = missingSettings(services.workbook.read(settings).rows);
  services.workbook.append(settings, lacking);
  return lacking.length === 0
    ? []
    : [{ tab: settings.tab, part: 'setting', detail: lacking.map(({ name }) => name).join(', ') }];
}

/** The year that stands in the settings, in whatever way it was typed. */
function fiscalYearOf({ workbook }: Services): number | null {
  const row = workbook.read(settings).rows.find(({ name }) => name === SETTINGS.fiscalYear.name);
  const typed = String(row?.value ?? '');
  return readFiscalYear(typed)?.be ?? null;
}

const newest = (): number => Math.max(...CATALOGUE_YEARS.map(({ year }) => year));

/** Asks for the year once, writes it down, and gives up without harm when the question is closed. */
function askFiscalYear({ ask, workbook, lock }: Services): number | null {
  const answer = ask.prompt(
    `ใช้สมุดงานนี้กับการประเมินปีงบประมาณ พ.ศ. ใด (มีรายการข้อของปี ${CATALOGUE_YEARS.map(({ year }) => year).join(', ')}) เว้นว่าง = ${newest()}`,
  );
  if (answer === null) return null;
  const year = answer.trim() === '' ? newest() : (readFiscalYear(answer)?.be ?? null);
  if (year === null) return null;
  lock.hold(() => {
    const row = workbook.read(settings).rows.find(({ name }) => name === SETTINGS.fiscalYear.name);
    if (row) workbook.update(settings, [{ at: row.at, values: { value: year } }]);
  });
  return year;
}

const yearAdvice = (year: number | null): string[] =>
  year === null
    ? [
        `ยังไม่ทราบปีงบประมาณ ให้พิมพ์ในแท็บ "${settings.tab}" แถว "${SETTINGS.fiscalYear.name}" เช่น 2565 แล้วเลือกเมนูนี้อีกครั้ง`,
      ]
    : catalogueFile(year) !== null
      ? []
      : [`ไม่มีรายการข้อสำเร็จรูปของปี ${year} ให้พิมพ์หรือวางรายการข้อลงในแท็บ "${items.tab}" เอง`];

/** Contents that set-up may add: only where nothing stands yet. */
function fill(services: Services, workshop: Workshop, year: number | null): Repair[] {
  return [
    ...fillItems(services, year),
    ...fillRules(services),
    ...drawMonths(workshop, year),
    ...drawLegend(services, workshop),
  ];
}

function fillItems({ workbook, data }: Services, year: number | null): Repair[] {
  const file = catalogueFile(year);
  if (file === null || workbook.read(items).rows.length > 0) return [];
  const rows = itemsOfCatalogue(data.read(file) ?? '');
  workbook.append(items, rows);
  return [{ tab: items.tab, part: 'catalogue', detail: `ปี ${year} จำนวน ${rows.length} ข้อ` }];
}

function fillRules({ workbook }: Services): Repair[] {
  if (workbook.read(rules).rows.length > 0) return [];
  const examples = exampleRules(workbook.read(items).rows);
  workbook.append(rules, examples);
  return examples.length === 0 ? [] : [{ tab: rules.tab, part: 'rules' }];
}

const drawMonths = (workshop: Workshop, year: number | null): Repair[] =>
  year !== null && workshop.addHeadings(plan, monthHeadings(year))
    ? [{ tab: plan.tab, part: 'heading', detail: 'เดือน' }]
    : [];

function drawLegend({ workbook }: Services, workshop: Workshop): Repair[] {
  const place = workbook.layout(register);
  const drawn = workshop.legend(register, legendOfRegister(place, workbook.layout(settings)));
  const coloured = workbook.colour(register, highlightsOfRegister(place));
  return [
    ...(drawn ? [{ tab: register.tab, part: 'legend' } as const] : []),
    ...(coloured ? [{ tab: register.tab, part: 'colour' } as const] : []),
  ];
}
