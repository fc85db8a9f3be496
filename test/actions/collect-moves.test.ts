import { collect } from '../../src/actions/collect';
import { QUESTION_KEY } from '../../src/domain/form-plan';
import { type Duty, register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { formWorld, recordOf, SSO } from './form-world';

const A = 'https://www.sso.go.th/o1';
const B = 'https://www.sso.go.th/o1-new';

describe('what a report does to its duty', () => {
  test.each<[string, Partial<Duty>, string, Partial<Duty>]>([
    [
      'new links for what was returned wait for review',
      { status: 'ให้แก้ไข' },
      B,
      { status: 'รอสอบทาน', evidence: [B] },
    ],
    [
      'repeating what was returned does not move it',
      { status: 'ให้แก้ไข' },
      A,
      { status: 'ให้แก้ไข', evidence: [A] },
    ],
    [
      'new links in place of broken ones wait for review',
      { status: 'ลิงก์มีปัญหา' },
      B,
      { status: 'รอสอบทาน', evidence: [B] },
    ],
    [
      'repeating a broken link does not move it',
      { status: 'ลิงก์มีปัญหา' },
      A,
      { status: 'ลิงก์มีปัญหา', evidence: [A] },
    ],
    ['an accepted duty keeps its evidence', { status: 'ผ่าน' }, B, { status: 'ผ่าน', evidence: [A] }],
    ['a released duty stays released', { status: 'ไม่เกี่ยวข้อง' }, B, { status: 'ไม่เกี่ยวข้อง', evidence: [A] }],
    [
      'an empty answer changes nothing',
      { status: 'รอสอบทาน' },
      '  \n\u200b',
      { status: 'รอสอบทาน', evidence: [A] },
    ],
    [
      'a withdrawal leaves nothing reported',
      { status: 'รอสอบทาน' },
      'ยกเลิก',
      { status: 'ยังไม่รายงาน', evidence: [], reportedAt: null },
    ],
    [
      'the withdrawal of another link changes nothing',
      { status: 'รอสอบทาน' },
      `ยกเลิก ${B}`,
      { status: 'รอสอบทาน', evidence: [A] },
    ],
    [
      'the withdrawal of an accepted link is for a person',
      { status: 'ผ่าน' },
      'ยกเลิก',
      { status: 'ผ่าน', evidence: [A] },
    ],
    [
      'words without a link change nothing',
      { status: 'รอสอบทาน' },
      'กำลังดำเนินการ',
      { status: 'รอสอบทาน', evidence: [A] },
    ],
  ])('%s', (_what, standing, answer, expected) => {
    const world = formWorld();
    world.report(SSO, { O1: A });
    world.type(register, 'status', 3, standing.status ?? '');
    world.report(SSO, { O1: answer });
    expect(world.duty('O1|sso')).toMatchObject(expected);
  });

  test.each([
    ['ไม่เกี่ยวข้อง เพราะไม่มีอำนาจหน้าที่', 'ไม่เกี่ยวข้อง', 'หน่วยงานแจ้งว่าไม่เกี่ยวข้อง รอเจ้าหน้าที่พิจารณา'],
    ['ไม่เกี่ยวข้อง', 'ไม่เกี่ยวข้อง', 'หน่วยงานแจ้งโดยไม่ได้ระบุเหตุผล รอเจ้าหน้าที่พิจารณา'],
    ['ไม่มีการจัดซื้อจัดจ้างในเดือนนี้', 'ไม่มี', 'หน่วยงานแจ้งว่าไม่มี รอเจ้าหน้าที่พิจารณา'],
  ])('%s is for the secretariat to decide', (answer, kind, problem) => {
    const world = formWorld();
    world.report(SSO, { O1: answer });
    expect(world.rows(reports)).toMatchObject([{ kind, problem, original: answer, link: '' }]);
    expect(world.duty('O1|sso')).toMatchObject({
      status: 'ยังไม่รายงาน',
      note: `หน่วยงานแจ้งว่า${kind} (ดูแท็บ รายงานผล)`,
    });
  });

  test('what an agency writes cannot take its duty out of the rules', () => {
    const world = formWorld();
    world.report(SSO, { O1: 'ไม่เกี่ยวข้อง นอกกติกาปัจจุบัน' });
    expect(world.duty('O1|sso').note).not.toContain('นอกกติกาปัจจุบัน');
  });

  test('a later answer takes the place of an earlier one, and history stays', () => {
    const world = formWorld();
    world.report(SSO, { O1: A });
    world.report(SSO, { O1: B });
    expect(world.duty('O1|sso').evidence).toEqual([B]);
    expect(recordOf(world)).toMatchObject([
      { link: A, inUse: false },
      { link: B, inUse: true },
    ]);
  });

  test('an earlier answer that comes to light later does not displace the newer one', () => {
    const world = formWorld();
    world.report(SSO, { O1: B }, { at: '2022-03-28T08:05:00' });
    world.report(SSO, { O1: A }, { at: '2022-03-28T08:01:00' });
    expect(world.duty('O1|sso').evidence).toEqual([B]);
    expect(recordOf(world)[1]).toMatchObject({
      link: A,
      inUse: false,
      problem: 'มีรายงานที่ใหม่กว่าแล้ว จึงไม่ใช้ลิงก์นี้',
    });
  });

  test.each([
    ['on the last day it is in time', '2022-03-31T23:59:59', null],
    ['a day later it is one day late', '2022-04-01T00:00:00', 1],
    ['four days later it is four days late', '2022-04-04T12:00:00', 4],
  ])('%s', (_what, at, lateDays) => {
    const world = formWorld();
    world.report(SSO, { O1: A }, { at });
    expect(world.duty('O1|sso').lateDays).toBe(lateDays);
  });

  test('a correction after the deadline does not make a timely report late', () => {
    const world = formWorld();
    world.report(SSO, { O1: A }, { at: '2022-03-30T08:00:00' });
    world.type(register, 'status', 3, 'ให้แก้ไข');
    world.report(SSO, { O1: B }, { at: '2022-04-20T08:00:00' });
    expect(world.duty('O1|sso')).toMatchObject({
      status: 'รอสอบทาน',
      lateDays: null,
      reportedAt: '2022-03-30T08:00:00',
    });
  });
});

describe('links typed into the register that no edit trigger noticed', () => {
  test.each<[string, Duty['status'], string, Partial<Duty>]>([
    ['new links for what was returned wait for review', 'ให้แก้ไข', B, { status: 'รอสอบทาน', evidence: [B] }],
    [
      'new links in place of broken ones wait for review',
      'ลิงก์มีปัญหา',
      B,
      { status: 'รอสอบทาน', evidence: [B] },
    ],
    [
      'an emptied cell leaves nothing reported',
      'รอสอบทาน',
      '',
      { status: 'ยังไม่รายงาน', evidence: [], reportedAt: null },
    ],
    ['an emptied cell does not undo a return', 'ให้แก้ไข', '', { status: 'ให้แก้ไข', evidence: [] }],
    ['an accepted duty stays accepted', 'ผ่าน', B, { status: 'ผ่าน', evidence: [B] }],
    [
      'words above the link stay where they are',
      'ให้แก้ไข',
      `ดูหน้าแรก\n${B}`,
      { status: 'รอสอบทาน', evidence: ['ดูหน้าแรก', B] },
    ],
  ])('%s', (_what, status, typed, expected) => {
    const world = formWorld();
    world.report(SSO, { O1: A });
    world.type(register, 'status', 3, status);
    world.type(register, 'evidence', 3, typed);
    collect(world.services);
    expect(world.duty('O1|sso')).toMatchObject(expected);
    const settled = recordOf(world);
    collect(world.services);
    expect(recordOf(world)).toEqual(settled);
  });
});

test('an answer under the former name of an agency counts when it carries the code of the agency', () => {
  const world = formWorld();
  const renamed = world.answerOf(SSO, { O1: A });
  world.answerForm({ ...renamed, answers: { ...renamed.answers, [QUESTION_KEY.agency]: 'ชื่อเดิม' } });
  collect(world.services);
  expect(world.duty('O1|sso')).toMatchObject({ status: 'รอสอบทาน', evidence: [A] });
});
