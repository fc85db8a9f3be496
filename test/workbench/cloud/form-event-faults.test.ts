import '../../../workbench/services/properties';
import '../../../workbench/services/forms/state';
import { parseFault } from '../../../workbench/cloud/faults/grammar';
import { submitEntries } from '../../../workbench/services/forms/respondents';
import { buildWorker, NINE, type Scratch, scratchCloud } from './scratch-cloud';

/** A form into the workbook, and both kinds of triggers that write down what they were told. */
const DIST = `
function install() {
  const form = FormApp.create('ตอบ', true);
  form.addTextItem().setTitle('ชื่อ');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  ScriptApp.newTrigger('ofSheet').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  ScriptApp.newTrigger('ofForm').forForm(form).onFormSubmit().create();
}
function note_(value) {
  const store = PropertiesService.getScriptProperties();
  store.setProperty('log', JSON.stringify([...JSON.parse(store.getProperty('log') || '[]'), value]));
}
function ofSheet(e) { note_(['sheet', e.namedValues['ชื่อ'][0], Math.floor((Date.now() - ${NINE}) / 60000)]) }
function ofForm(e) { note_(['form', e.response.getItemResponses().map((r) => r.getResponse()).join()]) }
`;

let scratch: Scratch;
beforeAll(buildWorker);
beforeEach(async () => {
  scratch = scratchCloud({ dist: DIST });
  const { error } = await scratch.cloud.execute({ functionName: 'install' });
  expect(error).toBeUndefined();
});
afterEach(() => scratch.remove());

async function told(fault: string): Promise<unknown> {
  scratch.cloud.arm([parseFault(fault)]);
  const entries = ['ก', 'ข'].map((name) => ({ answers: { ชื่อ: name } }));
  await submitEntries(scratch.cloud, entries, (moment) => scratch.cloud.moveClock(moment));
  await scratch.cloud.fireLate();
  return JSON.parse(scratch.cloud.parts.properties.store('script').log ?? '[]');
}
const both = (name: string, minute = 0) => [
  ['sheet', name, minute],
  ['form', name],
];

describe('rule 17 form events: by a fault', () => {
  test.each([
    ['form-event=drop', both('ข')],
    ['form-event@2=drop', both('ก')],
    ['form-event@every=drop', []],
    ['form-event=duplicate', [...both('ก'), ...both('ก'), ...both('ข')]],
    ['form-event=blank', [...both(''), ...both('ข')]],
    ['form-event=delay:600', [...both('ข'), ...both('ก', 10)]],
  ])('%s', async (fault, log) => {
    expect(await told(fault)).toEqual(log);
    const form = [...scratch.cloud.parts.forms.forms.values()][0];
    expect(form?.responses).toHaveLength(2);
  });

  test('a late one comes while the clock is moved, before the clock triggers after it', async () => {
    scratch.cloud.arm([parseFault('form-event=delay:600')]);
    await submitEntries(scratch.cloud, [{ answers: { ชื่อ: 'ก' } }], () => undefined);
    expect(await scratch.cloud.advance(NINE + 300_000)).toEqual([]);
    expect(await scratch.cloud.advance(NINE + 900_000)).toHaveLength(2);
    expect(scratch.cloud.now()).toBe(NINE + 900_000);
  });
});
