import { parseFault } from '../../../workbench/cloud/faults/grammar';
import { submitEntries } from '../../../workbench/services/forms/respondents';
import { buildWorker, type Scratch, scratchCloud } from '../cloud/scratch-cloud';

/** A form of three questions, two of one title, that answers into the spreadsheet; what its triggers are told is kept. */
const PROJECT = `
function note_(name, value) {
  const store = PropertiesService.getScriptProperties();
  store.setProperty('log', JSON.stringify([...JSON.parse(store.getProperty('log') || '[]'), [name, value]]));
}
function install() {
  const form = FormApp.create('รายงาน', true).setTitle('รายงาน').setAllowResponseEdits(true);
  form.addTextItem().setTitle('ชื่อ');
  form.addTextItem().setTitle('ลิงก์');
  form.addTextItem().setTitle('ลิงก์');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  ScriptApp.newTrigger('onSheet').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  ScriptApp.newTrigger('onForm').forForm(form).onFormSubmit().create();
  PropertiesService.getScriptProperties().setProperty('form', form.getId());
}
function onSheet(e) { note_('sheet', { keys: Object.keys(e).sort(), values: e.values, named: e.namedValues, a1: e.range.getA1Notation() }) }
function onForm(e) { note_('form', { keys: Object.keys(e).sort(), answers: e.response.getItemResponses().map((r) => r.getResponse()) }) }
const form_ = () => FormApp.openById(PropertiesService.getScriptProperties().getProperty('form'));
function submitByScript() { const form = form_(); form.createResponse().withItemResponse(form.getItems()[0].asTextItem().createResponse('ก')).submit(); return form.getResponses().length }
`;

type Noted = readonly [string, Readonly<Record<string, unknown>>];

let scratch: Scratch;
beforeAll(buildWorker);
beforeEach(async () => {
  scratch = scratchCloud({ dist: PROJECT });
  await scratch.cloud.execute({ functionName: 'install' });
});
afterEach(() => scratch.remove());

const submit = (...entries: object[]) =>
  submitEntries(scratch.cloud, entries, (moment) => scratch.cloud.moveClock(moment));
const log = (): Noted[] => JSON.parse(scratch.cloud.parts.properties.store('script').log ?? '[]');
const ANSWERS = { ชื่อ: '00123', ลิงก์: 'a.example' };
const value = (body: string) => scratch.value(`function main() { ${body} }`);

describe('rule 17 form events', () => {
  test('come in two shapes: cells for the spreadsheet, the response for the form', async () => {
    await submit({ at: '2022-03-29T08:00', answers: ANSWERS });
    const told = Object.fromEntries(log());
    expect(told.sheet?.keys).toEqual(['authMode', 'namedValues', 'range', 'source', 'triggerUid', 'values']);
    expect(told.form?.keys).toEqual(['authMode', 'response', 'source', 'triggerUid']);
  });

  test('of the spreadsheet hold texts as displayed, and one list for a title that stands twice', async () => {
    await submit({ at: '2022-03-29T08:00', answers: ANSWERS });
    const [, sheet] = log().find(([name]) => name === 'sheet') ?? [];
    expect(sheet).toMatchObject({
      values: [expect.stringMatching(/2022/), '123', 'a.example', 'a.example'],
      named: { ชื่อ: ['123'], ลิงก์: ['a.example', 'a.example'] },
      a1: 'A2:D2',
    });
  });

  test('come again for an edited answer: the same row, only what changed filled in', async () => {
    const { ids } = await submit({ at: '2022-03-29T08:00', answers: ANSWERS });
    await submit({ at: '2022-03-29T09:00', edits: ids[0]?.id, answers: { ...ANSWERS, ชื่อ: 'ข' } });
    const [, again] = log().filter(([name]) => name === 'sheet')[1] ?? [];
    expect(again).toMatchObject({ values: [expect.any(String), 'ข', '', ''], a1: 'A2:D2' });
  });

  test('do not come for what a script submits', async () => {
    expect((await scratch.cloud.execute({ functionName: 'submitByScript' })).result).toBe(1);
    expect(log()).toEqual([]);
  });
});

describe('rule 18 the tab of answers', () => {
  const LINK = `const form = FormApp.create('x', true); const book = SpreadsheetApp.getActive(); const before = book.getSheets().length;
    const more = () => book.getSheets().length - before;
    const comes = () => { form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
      const seen = [more()]; SpreadsheetApp.flush(); seen.push(more()); Utilities.sleep(10000); seen.push(more()); return seen };`;

  test.each([
    ['is missed by who looks at once, and there after a flush', [], [0, 1, 1]],
    ['comes as much later as a fault says', ['form-tab=delay:5'], [0, 0, 1]],
    ['of another form is not meant', ['form-tab@2=delay:5'], [0, 1, 1]],
  ])('%s', async (_what, faults, seen) => {
    scratch.cloud.arm(faults.map(parseFault));
    expect(await value(`${LINK} return comes()`)).toEqual(seen);
  });

  test('is not there yet when the spreadsheet knows its form already', async () => {
    const known =
      '[own.getFormUrl().includes(form.getId()), own.getSheets().map((sheet) => sheet.getFormUrl())]';
    const link = `const own = SpreadsheetApp.create('own'); form.setDestination(FormApp.DestinationType.SPREADSHEET, own.getId())`;
    expect(await value(`${LINK} ${link}; return ${known}`)).toEqual([true, [null]]);
  });

  test('is there when the execution is over, with the answers there were, and names its form', async () => {
    const link = 'form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId())';
    const submit = `form.createResponse().withItemResponse(form.addTextItem().setTitle('q').createResponse('a')).submit()`;
    const id = await value(`${LINK} ${submit}; ${link}; return form.getId()`);
    expect(
      await value(
        `const [first] = SpreadsheetApp.getActive().getSheets(); return [first.getFormUrl().includes('${id}'), first.getRange('B1:B2').getValues()]`,
      ),
    ).toEqual([true, [['q'], ['a']]]);
  });
});

describe('rule 18 a new form', () => {
  test.each([
    ['has no title', `return FormApp.create('x').getTitle()`, ''],
    [
      'is unpublished unless it is said',
      `return [FormApp.create('x').isPublished(), FormApp.create('x', true).isPublished()]`,
      [false, true],
    ],
    ['has items with numbers for ids', `return typeof FormApp.create('x').addTextItem().getId()`, 'number'],
    [
      'begins a list with one empty choice',
      `return FormApp.create('x').addListItem().getChoices().map((c) => c.getValue())`,
      [''],
    ],
    ['cannot get a question for files', `return typeof FormApp.create('x').addFileUploadItem`, 'undefined'],
  ])('%s', async (_what, body, expected) => {
    expect(await value(body)).toEqual(expected);
  });

  test.each([
    [
      'a choice that is no longer offered',
      `item.setChoiceValues(['ก']); item.createResponse('ข')`,
      'Invalid response submitted to list question.',
    ],
    ['no choice at all', 'item.setChoiceValues([])', 'choice'],
    [
      'two choices of one text',
      `item.setChoiceValues(['ก', 'ก'])`,
      'Questions cannot have duplicate choice values.',
    ],
  ])('refuses %s', async (_what, code, said) => {
    const { error } = await scratch.run(
      `function main() { const item = FormApp.create('x', true).addListItem(); ${code} }`,
    );
    expect(error?.message).toContain(said);
  });

  test('cannot choose the tab it answers into: it gets one of its own', async () => {
    const urls = await value(
      `return SpreadsheetApp.getActive().getSheets().map((sheet) => [sheet.getName(), sheet.getFormUrl() !== null])`,
    );
    expect(urls).toContainEqual(['การตอบแบบฟอร์ม 1', true]);
    expect(urls).toHaveLength(2);
  });
});
