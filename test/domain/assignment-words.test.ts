import { agencyDirectory } from '../../src/domain/agency-names';
import { readAssignmentWords } from '../../src/domain/assignment-words';
import phatthalung from '../fixtures/agencies-phatthalung.json';
import { casesOf } from '../fixtures/normalisation-cases';

const DIRECTORY = agencyDirectory(phatthalung);
const read = (typed: string) => readAssignmentWords(typed, phatthalung, DIRECTORY);

describe('a rule in a real document', () => {
  const expectation: Readonly<Record<string, object>> = {
    all: { assignee: { to: 'all' }, oneOfficerEach: false },
    'all-one-officer-each': { assignee: { to: 'all' }, oneOfficerEach: true },
    'service-providers': { assignee: { to: 'service-providers' }, oneOfficerEach: false },
  };
  test.each(casesOf('agency-rule'))('%s: %j means %s', (_id, input, expected) => {
    expect(read(input)).toEqual({ ...expectation[String(expected)], unknown: [] });
  });
});

describe('a rule as people type it', () => {
  test.each([
    ['ทุกหน่วยงาน', { to: 'all' }],
    ['ส่วนราชการ ทุกส่วน', { to: 'all' }],
    ['ทั้งหมด', { to: 'all' }],
    ['หน่วยงานที่ให้บริการประชาชน', { to: 'service-providers' }],
    ['ทุกส่วนราชการที่ให้บริการประชาชน', { to: 'service-providers' }],
    ['ส่วนราชการที่มีการปฏิบัติงานหรือการให้บริการ', { to: 'service-providers' }],
    ['Provincial-Agency', { to: 'kind', kind: 'provincial-agency' }],
    ['ส่วนราชการประจำจังหวัด', { to: 'kind', kind: 'provincial-agency' }],
    ['สำนักงานจังหวัดพัทลุง', { to: 'named', ids: ['governor-office'] }],
    ['sso, คลัง', { to: 'named', ids: ['sso', 'treasury'] }],
    ['sso, secretariat', { to: 'named', ids: ['sso', 'governor-office'] }],
    ['', { to: 'named', ids: [] }],
  ])('%j means %j', (typed, assignee) => {
    expect(read(typed)).toEqual({ assignee, oneOfficerEach: false, unknown: [] });
  });

  test('an officer may be asked of named agencies too', () => {
    expect(read('คลัง (เจ้าหน้าที่หน่วยงานละ 1 คน)')).toEqual({
      assignee: { to: 'named', ids: ['treasury'] },
      oneOfficerEach: true,
      unknown: [],
    });
  });

  test.each([
    ['กองทัพบก', [], ['กองทัพบก']],
    ['คลัง, กองทัพบก', ['treasury'], ['กองทัพบก']],
    ['หน่วยงานที่ไม่ให้บริการประชาชน', [], ['หน่วยงานที่ไม่ให้บริการประชาชน']],
    ['ทุกหน่วยงาน ยกเว้น คลัง', [], ['ทุกหน่วยงาน ยกเว้น คลัง']],
  ])('%j names what it cannot place', (typed, ids, unknown) => {
    expect(read(typed)).toEqual({ assignee: { to: 'named', ids }, oneOfficerEach: false, unknown });
  });
});
