import { makeForm } from '../../src/actions/make-form';
import { askAndReissue, reissueCode } from '../../src/actions/reissue-code';
import { UserError } from '../../src/domain/problem';
import { agencies } from '../../src/tables/agencies';
import { activityLog } from '../../src/tables/logs';
import { AGRI, type FormWorld, formWorld, recordOf, SSO } from './form-world';
import { killedAt, untilKilled } from './killing';

const A = 'https://www.sso.go.th/a';
const linkOf = (world: FormWorld, id: string) => world.rows(agencies).find((row) => row.id === id)?.formLink;

test('a new code takes the place of the old one in the agency’s link at once, and in no other', () => {
  const world = formWorld();
  const [old, others] = [world.code('sso'), linkOf(world, 'agri')];
  const told = reissueCode(world.services, { agency: 'sso', issue: 1 });
  expect(told).toContain(`ออกรหัสใหม่ให้ ${SSO.name} แล้ว`);
  expect(world.code('sso')).toMatch(/^[0-9A-F]{8}$/);
  expect(world.code('sso')).not.toBe(old);
  expect(linkOf(world, 'agri')).toBe(others);
});

test('an answer with the old code is kept and waits, one with the new code counts', () => {
  const world = formWorld();
  const old = world.code('sso');
  reissueCode(world.services, { agency: 'sso', issue: 1 });
  world.report(SSO, { O1: A }, { code: old });
  expect(world.duty('O1|sso').status).toBe('ยังไม่รายงาน');
  expect(recordOf(world)).toMatchObject([
    { link: A, confirmation: 'รอยืนยัน', problem: 'รหัสยืนยันไม่ถูกต้อง รอเจ้าหน้าที่รับรอง' },
  ]);
  world.report(SSO, { O1: A });
  expect(world.duty('O1|sso').status).toBe('รอสอบทาน');
});

test('what was recorded before stays as it was', () => {
  const world = formWorld();
  world.report(SSO, { O1: A });
  const before = recordOf(world);
  reissueCode(world.services, { agency: 'sso', issue: 1 });
  world.report(AGRI, { O1: A });
  expect(recordOf(world).slice(0, 1)).toEqual(before);
});

test('making the form again keeps the new link', () => {
  const world = formWorld();
  reissueCode(world.services, { agency: 'sso', issue: 1 });
  const link = linkOf(world, 'sso');
  makeForm(world.services);
  expect(linkOf(world, 'sso')).toBe(link);
});

test('pressed twice it happens once; asked for again it happens again', () => {
  const world = formWorld();
  reissueCode(world.services, { agency: 'sso', issue: 1 });
  const second = linkOf(world, 'sso');
  expect(reissueCode(world.services, { agency: 'sso', issue: 1 })).toContain('ออกใหม่ไปก่อนแล้ว');
  expect(linkOf(world, 'sso')).toBe(second);
  reissueCode(world.services, { agency: 'sso', issue: 2 });
  expect(linkOf(world, 'sso')).not.toBe(second);
  expect(world.rows(activityLog).map(({ job, detail }) => [job, detail])).toEqual([
    ['ออกรหัสยืนยันใหม่', `${SSO.name} (sso) ครั้งที่ 2`],
    ['ออกรหัสยืนยันใหม่', `${SSO.name} (sso) ครั้งที่ 3`],
  ]);
});

test('the link of an agency whose cell holds something else is left alone, and the person is told what to do', () => {
  const world = formWorld();
  const old = world.code('sso');
  world.type(agencies, 'formLink', 2, 'https://bit.example/x');
  expect(reissueCode(world.services, { agency: 'sso', issue: 1 })).toContain('สร้าง/ปรับแบบฟอร์ม');
  expect(linkOf(world, 'sso')).toBe('https://bit.example/x');
  makeForm(world.services);
  expect(world.code('sso')).not.toBe(old);
});

test.each<[string, unknown, RegExp]>([
  ['an agency that is not there', { agency: 'nobody', issue: 1 }, /ไม่พบหน่วยงานรหัส "nobody"/],
  ['a request that cannot be read', 'sso', /ปิดแล้วเปิดแถบข้างใหม่/],
])('%s changes nothing', (_case, given, sentence) => {
  const world = formWorld();
  world.takeChanges();
  const before = new Map(world.store);
  expect(() => reissueCode(world.services, given)).toThrow(UserError);
  expect(() => reissueCode(world.services, given)).toThrow(sentence);
  expect([world.takeChanges(), world.store]).toEqual([[], before]);
});

test('an issue that never was is not ended', () => {
  const world = formWorld();
  const link = linkOf(world, 'sso');
  reissueCode(world.services, { agency: 'sso', issue: 9 });
  expect(linkOf(world, 'sso')).toBe(link);
});

test.each(['__proto__', 'constructor'])('an agency may be called %s', (id) => {
  const own = { id, name: 'หน่วยงานชื่อแปลก' };
  const world = formWorld({
    today: '2022-03-28',
    tabs: { agencies: [own], register: [{ key: `O1|${id}`, item: 'O1', title: 'ก', agency: own.name }] },
  });
  const link = linkOf(world, id);
  reissueCode(world.services, { agency: id, issue: 1 });
  expect(linkOf(world, id)).not.toBe(link);
  expect(reissueCode(world.services, { agency: id, issue: 1 })).toContain('ไปก่อนแล้ว');
});

describe('by alerts alone', () => {
  test('a person names the agency and says yes', () => {
    const world = formWorld();
    const old = world.code('sso');
    world.willAnswer('ประกันสังคม');
    world.willConfirm(true);
    expect(askAndReissue(world.services)).toContain('ออกรหัสใหม่ให้');
    expect(world.questions[1]).toContain(SSO.name);
    expect(world.code('sso')).not.toBe(old);
  });

  test.each<[string, readonly (string | null)[], readonly boolean[]]>([
    ['the question is closed', [null], []],
    ['nothing is typed', [' '], []],
    ['the answer is no', ['sso'], [false]],
  ])('nothing happens when %s', (_case, answers, confirms) => {
    const world = formWorld();
    const link = linkOf(world, 'sso');
    world.willAnswer(...answers);
    world.willConfirm(...confirms);
    expect(askAndReissue(world.services)).toContain('ยังไม่ได้ออกรหัสใหม่');
    expect(linkOf(world, 'sso')).toBe(link);
  });

  test('a name that fits none is told with the nearest', () => {
    const world = formWorld();
    world.willAnswer('สำนักงานประกันสงคม');
    expect(() => askAndReissue(world.services)).toThrow(`หมายถึง "${SSO.name}" หรือไม่`);
  });
});

test.each(['before', 'after'] as const)(
  'cut off %s any call, the next press ends it: one new code, in the link and in the log',
  (when) => {
    for (let n = 1; ; n += 1) {
      const world = formWorld();
      const cut = killedAt(world.services, n, when);
      untilKilled(() => reissueCode(cut.services, { agency: 'sso', issue: 1 }));
      reissueCode(world.services, { agency: 'sso', issue: 1 });
      expect([n, world.store.get('form.codes')]).toEqual([n, '{"sso":2}']);
      expect([n, world.rows(activityLog).length > 0]).toEqual([n, true]);
      world.report(SSO, { O1: A });
      expect([n, recordOf(world)[0]?.confirmation]).toEqual([n, 'ยืนยันแล้ว']);
      if (!cut.wasKilled()) break;
      expect(n).toBeLessThan(100);
    }
  },
);
