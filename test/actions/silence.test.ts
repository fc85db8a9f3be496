import { acceptAnswer } from '../../src/actions/accept-answer';
import { readAgencyLinks } from '../../src/actions/agency-links';
import { reissueCode } from '../../src/actions/reissue-code';
import { readSilence, tellSilence } from '../../src/actions/silence';
import { UserError } from '../../src/domain/problem';
import { activityLog } from '../../src/tables/logs';
import { reports } from '../../src/tables/reports';
import { memoryServices } from '../support/memory-services';
import { AGRI, type FormWorld, formWorld, recordOf, SSO, START } from './form-world';
import { killedAt, untilKilled } from './killing';

const A = 'https://www.sso.go.th/a';
const B = 'https://www.sso.go.th/b';
const WRONG = { id: 'r1', code: 'AAAA0000' };

/** An answer with a wrong code, and what a page shows of it. */
function waiting(world: FormWorld) {
  world.report(SSO, { O1: `ดูที่ ${A}`, O8: B }, { ...WRONG, officer: '' });
  const [answer] = readSilence(world.services).unconfirmed;
  if (answer === undefined) throw new Error('Nothing waits');
  return answer;
}

test('it is told who is silent, whom no letter reaches, who names no officer, and which answers wait', () => {
  const [, ...others] = START.tabs?.agencies ?? [];
  const world = formWorld({
    ...START,
    tabs: { ...START.tabs, agencies: [{ ...SSO, emails: [] }, ...others] },
  });
  world.report(AGRI, { O1: A });
  waiting(world);
  const silence = readSilence(world.services);
  expect(silence.silent.map(({ name, hasUnconfirmed }) => [name, hasUnconfirmed])).toEqual([
    [SSO.name, true],
    ['สำนักงานคลัง', false],
  ]);
  expect(silence.withoutEmail).toEqual([SSO.name]);
  expect(silence.withoutOfficer.map(({ name }) => name)).toEqual([SSO.name, AGRI.name]);
  expect(silence.unconfirmed).toMatchObject([
    {
      agency: SSO.name,
      reporter: 'นิติกร 0-7461-0000',
      isAcceptable: true,
      said: [
        { item: 'O1', text: `ดูที่ ${A}` },
        { item: 'O8', text: B },
      ],
    },
  ]);
  expect(tellSilence(world.services)).toContain(`${SSO.name} 2 ข้อ (มีคำตอบรอยืนยัน)`);
  expect(JSON.parse(JSON.stringify(silence))).toStrictEqual(silence);
});

describe('accepting an answer', () => {
  test('lets all of it count at once and writes down who did', () => {
    const world = formWorld();
    const { response, time } = waiting(world);
    expect(acceptAnswer(world.services, { response, time })).toContain('รับรองคำตอบแล้ว');
    expect([world.duty('O1|sso'), world.duty('O8|sso')]).toMatchObject([
      { status: 'รอสอบทาน', evidence: [A] },
      { status: 'รอสอบทาน', evidence: [B] },
    ]);
    expect(recordOf(world).map(({ confirmation, inUse }) => [confirmation, inUse])).toEqual([
      ['เจ้าหน้าที่รับรอง', true],
      ['เจ้าหน้าที่รับรอง', true],
    ]);
    expect(readSilence(world.services).unconfirmed).toEqual([]);
    expect(world.rows(activityLog)).toMatchObject([
      { user: 'secretariat@phatthalung.example', job: 'รับรองคำตอบ', detail: `${SSO.name} O1, O8 (r1)` },
    ]);
  });

  test('pressed twice it happens once', () => {
    const world = formWorld();
    const { response, time } = waiting(world);
    acceptAnswer(world.services, { response, time });
    world.takeChanges();
    expect(acceptAnswer(world.services, { response, time })).toContain('ไม่มีส่วนใดของคำตอบนี้ที่รอรับรองแล้ว');
    expect(world.takeChanges()).toEqual([]);
  });

  test('an edit that came after the person looked is not accepted with it', () => {
    const world = formWorld();
    const { response, time } = waiting(world);
    world.report(SSO, { O1: 'http://evil.example', O8: B }, { ...WRONG, at: '2022-03-28T10:00:00' });
    acceptAnswer(world.services, { response, time });
    expect(world.duty('O1|sso').evidence).toEqual([A]);
    expect(readSilence(world.services).unconfirmed.map(({ said }) => said)).toEqual([
      [{ item: 'O1', text: 'http://evil.example' }],
    ]);
  });

  test.each<[string, unknown]>([
    ['an id alone', 'r1'],
    ['another shape', { response: 'r1' }],
    ['nothing', undefined],
  ])('is refused for %s', (_case, given) => {
    const world = formWorld();
    waiting(world);
    world.takeChanges();
    expect(() => acceptAnswer(world.services, given)).toThrow(UserError);
    expect(world.takeChanges()).toEqual([]);
  });

  test.each(['before', 'after'] as const)('cut off %s any call, the next press ends it', (when) => {
    for (let n = 1; ; n += 1) {
      const world = formWorld();
      const { response, time } = waiting(world);
      const cut = killedAt(world.services, n, when);
      untilKilled(() => acceptAnswer(cut.services, { response, time }));
      acceptAnswer(world.services, { response, time });
      expect([n, world.duty('O1|sso').evidence, world.rows(activityLog).length > 0]).toEqual([n, [A], true]);
      expect([n, world.rows(reports).map(({ inUse }) => inUse)]).toEqual([n, [true, true]]);
      if (!cut.wasKilled()) break;
      expect(n).toBeLessThan(200);
    }
  });
});

describe('the links of the agencies', () => {
  test('are ready after the form was made, each with its issue', () => {
    const world = formWorld();
    reissueCode(world.services, { agency: 'agri', issue: 1 });
    const { agencies } = readAgencyLinks(world.services);
    expect(agencies.map(({ id, state, issue, deadline }) => [id, state, issue, deadline])).toEqual([
      ['sso', 'ready', 1, '31 มีนาคม 2565'],
      ['agri', 'ready', 2, '31 มีนาคม 2565'],
      ['cgd', 'ready', 1, '31 มีนาคม 2565'],
    ]);
    expect(agencies[1]?.links[0]?.link).toContain(world.code('agri'));
  });

  test('are missing before, and looking makes no secret', () => {
    const memory = memoryServices(START);
    expect(readAgencyLinks(memory.services).agencies.map(({ state }) => state)).toEqual([
      'missing',
      'missing',
      'missing',
    ]);
    expect(memory.store.size).toBe(0);
  });
});
