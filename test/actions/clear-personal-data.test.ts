import { clearPersonalData } from '../../src/actions/clear-personal-data';
import { collectAndTell } from '../../src/actions/collect-and-tell';
import { everyMorning } from '../../src/actions/every-morning';
import { agencies } from '../../src/tables/agencies';
import { activityLog, reminderLog } from '../../src/tables/logs';
import { register } from '../../src/tables/register';
import { reports } from '../../src/tables/reports';
import { type FormWorld, formWorld, SSO, START } from './form-world';
import { killedAt, untilKilled } from './killing';

const OVER = '2022-12-30T06:00:00';
const settings = [
  { name: 'ปีงบประมาณ', value: 2565 },
  { name: 'โหมดทดลอง', value: false },
];

function reported(more: readonly { name: string; value: boolean }[] = []): FormWorld {
  const world = formWorld({ ...START, tabs: { ...START.tabs, settings: [...settings, ...more] } });
  world.answerForm(
    world.answerOf(
      SSO,
      { O8: 'https://www.sso.go.th/8' },
      { officer: 'นิติกร 0-7461-1111', reporter: 'ธุรการ 0-7461-2222' },
    ),
    world.answerOf(SSO, {}, { note: 'ส่งครบแล้ว', officer: 'นิติกร 0-7461-1111', reporter: 'ธุรการ 0-7461-2222' }),
  );
  collectAndTell(world.services);
  return world;
}

const personal = (world: FormWorld) =>
  JSON.stringify([world.rows(reports), world.rows(reminderLog)]).match(/0-7461-\d+|[\w.]+@[\w.]+/g) ?? [];
const kept = (world: FormWorld) => ({
  register: world.rows(register),
  officers: world.rows(agencies).map(({ qaOfficer }) => qaOfficer),
  reports: world.rows(reports).map(({ reporter, note, original, ...row }) => row),
});
const clearings = (world: FormWorld) => world.rows(activityLog).filter(({ job }) => job === 'ลบข้อมูลส่วนบุคคล');

test('after the year and its grace the morning empties what identifies respondents, once, and says so', () => {
  const world = reported();
  expect(personal(world).length).toBeGreaterThan(3);
  const before = kept(world);
  world.setNow(OVER);
  everyMorning(world.services);
  expect([personal(world), kept(world)]).toEqual([[], before]);
  expect(clearings(world)).toMatchObject([{ outcome: 'สำเร็จ', detail: expect.stringContaining('2 แถว') }]);
  everyMorning(world.services);
  everyMorning(world.services);
  expect([personal(world), kept(world), clearings(world).length]).toEqual([[], before, 1]);
});

test.each<[string, string, { name: string; value: boolean }[]]>([
  ['before the year is over', '2022-09-30T06:00:00', []],
  ['within the grace', '2022-12-29T06:00:00', []],
  ['when the office has switched it off', OVER, [{ name: 'ลบข้อมูลผู้รายงานหลังสิ้นปี', value: false }]],
])('%s nothing is emptied', (_what, now, more) => {
  const world = reported(more);
  const before = personal(world);
  world.setNow(now);
  expect(clearPersonalData(world.services)).toBe('');
  expect(personal(world)).toEqual(before);
});

test.each(['before', 'after'] as const)('cut off %s any call, the next morning ends it', (when) => {
  for (let n = 1; ; n += 1) {
    const world = reported();
    const before = kept(world);
    world.setNow(OVER);
    const cut = killedAt(world.services, n, when);
    untilKilled(() => clearPersonalData(cut.services));
    clearPersonalData(world.services);
    expect({ n, personal: personal(world), kept: kept(world) }).toEqual({ n, personal: [], kept: before });
    if (!cut.wasKilled()) break;
  }
});
