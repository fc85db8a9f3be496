import { parseFault } from '../../workbench/cloud/faults/grammar';
import { furnish, type Office } from './office';

let ready: Awaited<ReturnType<typeof furnish>>;
beforeAll(async () => {
  ready = await furnish('phatthalung-2565', ['menuSetUp', 'menuAssign']);
}, 60_000);
afterAll(() => ready.remove());

const places = ({ cloud }: Office) => {
  const names = cloud.container.sheets().map(({ name }) => name);
  return {
    first: names[0],
    answers: names.findIndex((name) => name.startsWith('การตอบแบบฟอร์ม')) - names.length,
  };
};
const LAST = -1;

/** Google adds the tab of answers some moments after the form was tied to the workbook, and puts it first. */
describe('the tab of answers goes behind the others', () => {
  test.each([
    ['as it comes', []],
    ['when it comes four seconds later', ['form-tab=delay:4']],
  ])('%s', async (_what, faults) => {
    const office = ready.open();
    const { first } = places(office);
    office.cloud.arm(faults.map(parseFault));
    await office.choose('menuForm');
    expect(places(office)).toEqual({ first, answers: LAST });
  });

  test('at the next time of making the form when it came too late, and nobody waits for minutes', async () => {
    const office = ready.open();
    const { first } = places(office);
    office.cloud.arm([parseFault('form-tab=delay:600')]);
    const { outcome } = await office.choose('menuForm');
    expect(outcome.virtualMs).toBeLessThan(60_000);
    expect(places(office).first).not.toBe(first);
    await office.choose('menuForm');
    expect(places(office)).toEqual({ first, answers: LAST });
  });

  test('and a form that is brought up to date waits for nothing', async () => {
    const office = ready.open();
    await office.choose('menuForm');
    const { outcome } = await office.choose('menuForm');
    expect(outcome.calls.byMethod['Utilities.sleep']).toBeUndefined();
  });
});
