import { collect } from '../../src/actions/collect';
import { agencies } from '../../src/tables/agencies';
import { register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { AGRI, formWorld, recordOf, SSO, TREASURY } from './form-world';

const A = 'https://www.sso.go.th/o1';
const B = 'https://www.sso.go.th/o1-new';

describe('collecting answers', () => {
  test('a first report waits for review, with its evidence and moment', () => {
    const world = formWorld();
    const told = world.report(SSO, { O1: `${A}\n${B}` });
    expect(world.duty('O1|sso')).toMatchObject({
      status: 'รอสอบทาน',
      evidence: [A, B],
      reportedAt: '2022-03-28T08:00:01',
      lateDays: null,
    });
    expect(recordOf(world)).toEqual(
      [A, B].map((link) => ({
        key: 'O1|sso',
        link,
        kind: 'ลิงก์',
        confirmation: 'ยืนยันแล้ว',
        problem: '',
        inUse: true,
      })),
    );
    expect(told).toMatch(/1 ฉบับ.*2 ลิงก์.*เปลี่ยนสถานะ 1 ข้อ/s);
  });

  test('collecting again changes nothing', () => {
    const world = formWorld();
    world.report(SSO, { O1: A });
    world.takeChanges();
    expect(collect(world.services)).toContain('ไม่มีคำตอบใหม่');
    expect(world.takeChanges()).toEqual([]);
  });

  test('an answer that comes twice, and a blank event, count once', () => {
    const world = formWorld();
    const answer = world.answerOf(SSO, { O1: A });
    world.answerForm(answer, answer, { id: 'phantom', at: answer.at, respondent: '', answers: {} });
    collect(world.services);
    expect(recordOf(world).filter(({ link }) => link !== '')).toHaveLength(1);
    expect(recordOf(world).filter(({ link }) => link === '')).toMatchObject([{ inUse: false }]);
    expect(world.duty('O1|sso').evidence).toEqual([A]);
  });

  test('two agencies that answer in the same second are both heard', () => {
    const world = formWorld();
    const at = '2022-03-28T08:00:00';
    world.answerForm(world.answerOf(SSO, { O1: A }, { at }), world.answerOf(AGRI, { O1: B }, { at }));
    collect(world.services);
    expect([world.duty('O1|sso').evidence, world.duty('O1|agri').evidence]).toEqual([[A], [B]]);
  });

  test.each([
    ['a wrong code', { code: 'FFFFFFFF' }, 'รหัสยืนยันไม่ถูกต้อง รอเจ้าหน้าที่รับรอง'],
    ['no code', { code: '' }, 'ไม่มีรหัสยืนยัน รอเจ้าหน้าที่รับรอง'],
  ])('%s is recorded and has no effect until a person accepts it', (_what, more, problem) => {
    const world = formWorld();
    world.report(SSO, { O1: A }, more);
    expect(recordOf(world)).toMatchObject([{ confirmation: 'รอยืนยัน', problem, inUse: false }]);
    expect(world.duty('O1|sso')).toMatchObject({ status: 'ยังไม่รายงาน', evidence: [], reportedAt: null });
    world.type(reports, 'confirmation', 2, 'เจ้าหน้าที่รับรอง');
    collect(world.services);
    expect(recordOf(world)).toMatchObject([{ problem: '', inUse: true }]);
    expect(world.duty('O1|sso')).toMatchObject({ status: 'รอสอบทาน', evidence: [A] });
  });

  test('the code of another agency does not count', () => {
    const world = formWorld();
    world.report(SSO, { O1: A }, { code: world.code('agri') });
    expect(world.duty('O1|sso').status).toBe('ยังไม่รายงาน');
  });

  test('a code typed in small letters with a blank counts', () => {
    const world = formWorld();
    world.report(SSO, { O1: A }, { code: ` ${world.code('sso').toLowerCase()} ` });
    expect(world.duty('O1|sso').status).toBe('รอสอบทาน');
  });

  test('an item that is not the agency’s is recorded with the reason', () => {
    const world = formWorld();
    world.report(TREASURY, { O8: A });
    expect(recordOf(world)).toMatchObject([
      { key: '', link: A, problem: 'ข้อนี้ไม่ใช่ข้อที่หน่วยงานได้รับมอบหมาย', inUse: false },
    ]);
  });

  test('an unknown agency is recorded with the reason', () => {
    const world = formWorld();
    world.report({ id: 'x', name: 'สำนักงานที่ไม่มี' }, { O1: A }, { code: '' });
    expect(recordOf(world)).toMatchObject([{ key: '', link: A, confirmation: 'รอยืนยัน' }]);
  });

  test.each([
    ['with a new moment', '2022-03-28T08:30:00'],
    ['that kept its moment', '2022-03-28T08:00:00'],
  ])('an edited answer %s counts anew, for what was changed alone', (_what, at) => {
    const world = formWorld();
    const first = { id: 'r', at: '2022-03-28T08:00:00' };
    const answer = world.answerOf(SSO, { O1: A, O8: A }, first);
    world.answerForm(answer);
    collect(world.services);
    Object.assign(answer, world.answerOf(SSO, { O1: B, O8: A }, { id: 'r', at }));
    collect(world.services);
    expect(world.duty('O1|sso').evidence).toEqual([B]);
    expect(recordOf(world).map(({ key, link, inUse }) => [key, link, inUse])).toEqual([
      ['O1|sso', A, false],
      ['O8|sso', A, true],
      ['O1|sso', B, true],
    ]);
    world.takeChanges();
    collect(world.services);
    expect(world.takeChanges()).toEqual([]);
  });

  test('an answer whose code was mended later counts then', () => {
    const world = formWorld();
    const answer = world.answerOf(SSO, { O1: A }, { id: 'r', code: 'wrong' });
    world.answerForm(answer);
    collect(world.services);
    Object.assign(answer, world.answerOf(SSO, { O1: A }, { id: 'r', at: '2022-03-28T08:40:00' }));
    collect(world.services);
    expect(world.duty('O1|sso')).toMatchObject({ status: 'รอสอบทาน', evidence: [A] });
  });

  test('the officer for Q&A is entered where nobody stands, and a person’s entry stays', () => {
    const world = formWorld();
    world.report(SSO, { O8: A }, { officer: 'นิติกร 0-7461-0000' });
    world.report(SSO, { O8: B }, { officer: 'คนอื่น' });
    expect(world.rows(agencies)[0]?.qaOfficer).toBe('นิติกร 0-7461-0000');
    expect(world.rows(reports)[0]?.note).toBe('เจ้าหน้าที่ตอบ Q&A: นิติกร 0-7461-0000');
  });

  test('a remark alone is a row of its own, once', () => {
    const world = formWorld();
    world.report(SSO, {}, { note: 'จะส่งวันพรุ่งนี้' });
    collect(world.services);
    expect(world.rows(reports)).toMatchObject([{ link: '', kind: 'ข้อความ', note: 'จะส่งวันพรุ่งนี้', item: '' }]);
  });

  test('hostile text stays text, cut to what a cell holds', () => {
    const world = formWorld();
    const hostile = [
      '=IMPORTXML("https://evil.example","//a")',
      '<script>alert(1)</script>',
      `${A}/${'ก'.repeat(60_000)}`,
    ];
    for (const text of hostile) world.report(SSO, { O1: text, O8: A });
    const rows = world.rows(reports);
    expect(rows.map(({ original }) => original)).toEqual(expect.arrayContaining(hostile.slice(0, 2)));
    const long = rows.find(({ note }) => note.includes('ตัวอักษร'));
    expect(long?.original.length).toBe(49_000);
    expect(long?.problem).toContain('ยาวเกิน');
    expect(world.duty('O1|sso').evidence).toEqual(['https://evil.example']);
  });

  test('a thousand links in one answer cost twenty rows and a word about it', () => {
    const world = formWorld();
    world.report(SSO, { O1: Array.from({ length: 1000 }, (_, n) => `${A}/${n}`).join('\n') });
    expect(world.duty('O1|sso').evidence).toHaveLength(20);
    expect(recordOf(world).filter(({ link }) => link === '')).toMatchObject([
      { problem: expect.stringContaining('เกินจำนวน') },
    ]);
  });

  test('a link that a person typed into the register is a report by the secretariat', () => {
    const world = formWorld();
    world.type(register, 'evidence', 3, `ดู ${A}`);
    collect(world.services);
    expect(world.duty('O1|sso')).toMatchObject({ status: 'รอสอบทาน', reportedAt: '2022-03-28T09:00:00' });
    expect(world.rows(reports)).toMatchObject([
      { source: 'ทะเบียน', confirmation: 'เจ้าหน้าที่รับรอง', link: A, inUse: true },
    ]);
    world.takeChanges();
    collect(world.services);
    expect(world.takeChanges()).toEqual([]);
  });

  test('a link that a person took out of the register is withdrawn', () => {
    const world = formWorld();
    world.report(SSO, { O1: A });
    world.type(register, 'evidence', 3, '');
    collect(world.services);
    expect(world.duty('O1|sso')).toMatchObject({ status: 'ยังไม่รายงาน', evidence: [] });
    expect(recordOf(world)).toMatchObject([{ link: A, inUse: false }, { kind: 'ยกเลิก' }]);
  });

  test('a status that cannot be read stays as a person typed it', () => {
    const world = formWorld();
    world.type(register, 'status', 3, 'รอคุยก่อน');
    expect(world.report(SSO, { O1: A })).toContain('รอคุยก่อน');
    expect(world.cell(register, 'status', 3)).toBe('รอคุยก่อน');
    expect(world.duty('O1|sso').evidence).toEqual([A]);
  });

  test('people may sort the record and the register between two runs', () => {
    const world = formWorld();
    world.report(SSO, { O1: A, O8: B });
    world.sort(reports, (a, b) => (a.link < b.link ? 1 : -1));
    world.sort(register, (a, b) => (a.key < b.key ? 1 : -1));
    world.takeChanges();
    collect(world.services);
    expect(world.takeChanges()).toEqual([]);
  });

  test('it stops in time, says so and goes on where it stopped', () => {
    const world = formWorld();
    world.answerForm(world.answerOf(SSO, { O1: A }), world.answerOf(AGRI, { O1: B }));
    world.setElapsed(220_000);
    expect(collect(world.services)).toContain('อ่านต่อเอง');
    expect(world.continuation()).toBe(1);
    world.setElapsed(0);
    collect(world.services);
    expect(world.continuation()).toBeNull();
  });

  test('without a form it says so and still takes typed links', () => {
    const world = formWorld();
    world.services.store.remove('form');
    world.type(register, 'evidence', 3, A);
    expect(collect(world.services)).toContain('ยังไม่มีแบบฟอร์ม');
    expect(world.duty('O1|sso').status).toBe('รอสอบทาน');
  });

  test('without answers it says so', () => {
    expect(collect(formWorld().services)).toBe('ไม่มีคำตอบใหม่จากแบบฟอร์ม');
  });
});
