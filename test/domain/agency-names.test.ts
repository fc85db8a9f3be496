import { agencyDirectory, findAgency, readAgencyList } from '../../src/domain/agency-names';
import phatthalung from '../fixtures/agencies-phatthalung.json';
import phayao from '../fixtures/divisions-phayao.json';
import { casesOf } from '../fixtures/normalisation-cases';

/** Names alone: what the documents call them otherwise must follow from general rules. */
const nameOnly = ({ id, name }: { id: string; name: string }) => ({ id, name });
const OTHERS = [
  { id: 'phayao-pao', name: 'องค์การบริหารส่วนจังหวัดพะเยา' },
  { id: 'lp-dla', name: 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดลำพูน' },
  { id: 'lp-nacc', name: 'สำนักงาน ป.ป.ช. ประจำจังหวัดลำพูน' },
];
const EVERY_AGENCY = [...phatthalung.map(nameOnly), ...OTHERS];
const AGENCIES = agencyDirectory(EVERY_AGENCY);
const PHATTHALUNG = agencyDirectory(phatthalung.map(nameOnly));
const PHAYAO = agencyDirectory(phayao.map(nameOnly));

const nameOf = (id: string | null) =>
  [...EVERY_AGENCY, ...phayao].find((agency) => agency.id === id)?.name ?? null;

describe('an agency in a real document', () => {
  test.each(casesOf('agency'))('%s: %j is %s', (_id, input, expected) => {
    expect(nameOf(findAgency(input, AGENCIES))).toBe(expected);
  });
  test.each(casesOf('agency-list'))('%s: %j', (_id, input, expected) => {
    expect(readAgencyList(input, AGENCIES).ids.map(nameOf)).toEqual(expected);
  });
  test.each(casesOf('division'))('%s: %j is %s', (_id, input, expected) => {
    expect(nameOf(findAgency(input, PHAYAO))).toBe(expected);
  });
  test.each(casesOf('division-list'))('%s: %j', (_id, input, expected) => {
    expect(readAgencyList(input, PHAYAO)).toEqual({ ids: expect.anything(), unknown: [] });
    expect(readAgencyList(input, PHAYAO).ids.map(nameOf)).toEqual(expected);
  });

  const aliases = (agencies: typeof phatthalung) =>
    agencies.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id]));
  test.each(aliases(phatthalung))('%j, a name in the minutes of Phatthalung, is %s', (alias, id) => {
    expect(findAgency(alias, PHATTHALUNG)).toBe(id);
  });
  test.each(aliases(phayao))('%j, a name in the table of Phayao, is %s', (alias, id) => {
    expect(findAgency(alias, PHAYAO)).toBe(id);
  });
});

describe('an agency as people type it', () => {
  test.each([
    ['เกษตร', 'doae'],
    ['เกษตรและสหกรณ์', 'moac'],
    ['สหกรณ์', 'cooperative'],
    ['ที่ดิน', 'land'],
    ['ปฏิรูปที่ดิน จ.พัทลุง', 'alro'],
    ['สนง.คลังจังหวัด', 'treasury'],
    ['สำนักงานคลัง', 'treasury'],
    ['ผอ.สำนักงานบังคับคดีจังหวัดพัทลุง', 'led'],
    ['สำนักงานจังหวัด', 'governor-office'],
    ['สนง. จ.พัทลุง', 'governor-office'],
    ['พาณิชยจังหวัดพัทลุง', 'commerce'],
    ['ปลัดจังหวัด', 'dopa'],
    ['sso', 'sso'],
    [' SSO ', 'sso'],
    ['สํานักงานประกันสังคมจังหวัดพัทลุง', 'sso'],
  ])('%j is %s', (typed, id) => {
    expect(findAgency(typed, PHATTHALUNG)).toBe(id);
  });

  test.each([
    ['a part of a name', 'เกษตรและ'],
    ['an office of another province', 'คลังจังหวัดสงขลา'],
    ['the province itself', 'จังหวัดพัทลุง'],
    ['only the word office', 'สำนักงาน'],
    ['the post of no office', 'หัวหน้า'],
    ['an unknown office', 'สำนักงานอวกาศจังหวัดพัทลุง'],
    ['nothing', ''],
    ['a formula', '=IMPORTXML("http://x","//a")'],
  ])('%s (%j) is no agency', (_what, typed) => {
    expect(findAgency(typed, PHATTHALUNG)).toBeNull();
  });

  test('a short name and an id are names too', () => {
    const directory = agencyDirectory([{ id: 'A-1', name: 'เทศบาลตำบลทากาศ', shortName: 'ทากาศ' }]);
    expect(
      ['ทากาศ', 'a-1', 'ทต.ทากาศ', 'นายกเทศมนตรีตำบลทากาศ'].map((name) => findAgency(name, directory)),
    ).toEqual(Array(4).fill('A-1'));
  });

  test('a name that two agencies share means neither, their full names still do', () => {
    const directory = agencyDirectory([
      { id: 'a', name: 'สำนักปลัดเทศบาลตำบลทากาศ' },
      { id: 'b', name: 'สำนักปลัดเทศบาลตำบลมะเขือแจ้' },
    ]);
    expect(findAgency('สำนักปลัด', directory)).toBeNull();
    expect(findAgency('สำนักปลัดเทศบาลตำบลมะเขือแจ้', directory)).toBe('b');
  });
});

describe('a list of agencies', () => {
  test.each([
    ['สำนักงานจังหวัดพัทลุงและสำนักงานคลังจังหวัดพัทลุง', ['governor-office', 'treasury']],
    ['เกษตรและสหกรณ์ และ สหกรณ์', ['moac', 'cooperative']],
    ['เกษตร และสหกรณ์จังหวัดพัทลุง', ['moac']],
    ['sso, prd / nso\nคลัง', ['sso', 'prd', 'nso', 'treasury']],
    ['- คลัง\n- ที่ดิน', ['treasury', 'land']],
    ['คลัง, คลังจังหวัดพัทลุง', ['treasury']],
    ['', []],
  ])('%j is %j', (typed, ids) => {
    expect(readAgencyList(typed, PHATTHALUNG)).toEqual({ ids, unknown: [] });
  });

  test('the leftovers of HTML around names are dropped', () => {
    const typed = '<ul style="list-style-type: none"> - ฝ่ายนิติการ สำนักปลัด - ฝ่ายสถิติ ข้อมูล และสารสนเทศ';
    expect(readAgencyList(typed, PHAYAO)).toEqual({ ids: ['legal', 'stats'], unknown: [] });
  });

  test('words that name no agency are told apart and kept as typed', () => {
    expect(readAgencyList('คลัง, กองทัพ, ที่ดิน', PHATTHALUNG)).toEqual({
      ids: ['treasury', 'land'],
      unknown: ['กองทัพ'],
    });
  });

  test('a flood of words is answered at once', () => {
    const started = Date.now();
    expect(readAgencyList('คลัง ก '.repeat(700), PHATTHALUNG).ids).toEqual([]);
    expect(readAgencyList('ก '.repeat(25_000), PHATTHALUNG).unknown).toHaveLength(1);
    expect(Date.now() - started).toBeLessThan(3000);
  });
});
