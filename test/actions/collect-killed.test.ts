import fc from 'fast-check';
import { collect } from '../../src/actions/collect';
import { agencies } from '../../src/tables/agencies';
import { register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { AGRI, type FormWorld, formWorld, SSO, START, TREASURY } from './form-world';
import { killedAt, untilKilled } from './killing';

const LINKS = ['https://www.sso.go.th/1', 'https://www.sso.go.th/2', 'https://www.agri.go.th/3'];

/** Everything that people can see, but for the order of the record. */
const seen = (world: FormWorld) => ({
  register: world.rows(register),
  officers: world.rows(agencies).map(({ qaOfficer }) => qaOfficer),
  reports: world
    .rows(reports)
    .map(({ at: _row, ...row }) => JSON.stringify(row))
    .sort(),
});

function story(world: FormWorld): void {
  world.report(SSO, { O1: LINKS[0] ?? '' }, { id: 'a' });
  world.type(register, 'status', 3, 'ให้แก้ไข');
  world.type(register, 'evidence', 4, LINKS[2] ?? '');
  world.answerForm(
    world.answerOf(SSO, { O1: LINKS[1] ?? '', O8: `${LINKS[0]}\n${LINKS[1]}` }, { id: 'b', officer: 'นิติกร' }),
    world.answerOf(AGRI, { O8: 'ไม่เกี่ยวข้อง เพราะไม่มีภารกิจ' }, { id: 'c' }),
    world.answerOf(TREASURY, { O1: LINKS[2] ?? '' }, { id: 'd', code: 'wrong' }),
  );
}

describe('a collection that is cut off at any call', () => {
  test.each(['before', 'after'] as const)('ends the same when it is repeated (cut %s a call)', (when) => {
    const whole = formWorld();
    story(whole);
    collect(whole.services);
    for (let n = 1; ; n += 1) {
      const world = formWorld();
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

  test('a decision of a person between the two runs stands', () => {
    for (let n = 1; n < 60; n += 1) {
      const world = formWorld();
      world.answerForm(world.answerOf(SSO, { O1: LINKS[0] ?? '' }));
      untilKilled(() => collect(killedAt(world.services, n, 'after').services));
      const wasReported = world.duty('O1|sso').evidence.length > 0;
      world.type(register, 'status', 3, wasReported ? 'ให้แก้ไข' : 'ผ่าน');
      collect(world.services);
      expect({ n, status: world.duty('O1|sso').status }).toEqual({
        n,
        status: wasReported ? 'ให้แก้ไข' : 'ผ่าน',
      });
    }
  });
});

interface Event {
  readonly agency: typeof SSO | typeof AGRI;
  readonly text: string;
  readonly hasCode: boolean;
  readonly repeats: boolean;
}

const hostile = fc.constantFrom(
  '=1+1',
  '<b>x</b>',
  '\u200b\u202e',
  '😀'.repeat(50),
  "'",
  '\ud800',
  'ยกเลิกx',
  '-',
  '0',
  'ก'.repeat(51_000),
);
const texts = fc.oneof(
  fc.constantFrom(...LINKS),
  fc.constantFrom('ยกเลิก', 'ไม่มี', 'ไม่เกี่ยวข้อง เพราะเหตุผล', '', `${LINKS[0]},${LINKS[1]}`, `ดู ${LINKS[2]} ครับ`),
  hostile,
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const events: fc.Arbitrary<Event[]> = fc.array(
  fc.record({
    agency: fc.constantFrom(SSO, AGRI),
    text: texts,
    hasCode: fc.boolean(),
    repeats: fc.boolean(),
  }),
  { maxLength: 12 },
);

/** What a duty shows after the events: the simple model. */
function expected(all: readonly Event[], agency: { id: string }): string[] {
  return all
    .filter((event) => event.agency.id === agency.id && event.hasCode)
    .reduce<string[]>((links, { text }) => {
      const found = LINKS.filter((link) => text.includes(link));
      if (found.length > 0) return found;
      return /^(?:ยกเลิก|ถอน)/.test(text) ? [] : links;
    }, []);
}

const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}\s]/gu, '');

test('whatever agencies answer, nothing is lost, doubled or credited to another', () => {
  fc.assert(
    fc.property(events, fc.nat({ max: 40 }), (all, cutAt) => {
      const world = formWorld(START);
      all.forEach((event, index) => {
        const more = { id: `r${index}`, ...(event.hasCode ? {} : { code: '' }) };
        const answer = world.answerOf(event.agency, { O1: event.text }, more);
        world.answerForm(...(event.repeats ? [answer, answer] : [answer]));
        if (index % 3 === 0) untilKilled(() => collect(killedAt(world.services, cutAt).services));
      });
      collect(world.services);
      for (const agency of [SSO, AGRI])
        expect(world.duty(`O1|${agency.id}`).evidence).toEqual(expected(all, agency));
      const rows = world.rows(reports);
      all.forEach(({ text }, index) => {
        const own = rows.filter(({ response }) => response === `r${index}`);
        const kept = own.map(({ original }) => visible(original));
        if (visible(text) !== '')
          expect(kept).toContain(visible(text.replace(/[\ud800-\udfff]/gu, '\ufffd').slice(0, 49_000)));
        expect(own.length).toBeGreaterThan(0);
        expect(new Set(own.map(({ link, kind }) => `${kind} ${link}`)).size).toBe(own.length);
      });
      world.takeChanges();
      collect(world.services);
      expect(world.takeChanges()).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
