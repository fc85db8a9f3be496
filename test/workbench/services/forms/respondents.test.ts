import { FormRefusal } from '../../../../workbench/services/forms/answers';
import { describeForm, respondentView } from '../../../../workbench/services/forms/describe';
import { submitEntries } from '../../../../workbench/services/forms/respondents';
import { added, call, constant, formWorld, stateOf } from './form-world';

/** Two sets of duties, each on a page of its own, and a last page for all: the shape of the agencies' form. */
function agencyForm() {
  const world = formWorld();
  const form = call(world.app, 'create', 'x', true);
  call(form, 'setTitle', 'รายงาน OIT');
  const agency = added(form, 'ListItem', { Title: 'หน่วยงาน', Required: true });
  added(form, 'TextItem', { Title: 'ผู้รายงาน' });
  const first = added(form, 'PageBreakItem', { Title: 'ชุดที่ 1' });
  added(form, 'ParagraphTextItem', { Title: 'O8 Q&A', HelpText: 'ส่งภายใน 31 มี.ค.' });
  added(form, 'TextItem', { Title: 'เจ้าหน้าที่ตอบ Q&A' });
  const second = added(form, 'PageBreakItem', { Title: 'ชุดที่ 2' });
  added(form, 'ParagraphTextItem', { Title: 'O20 รายงาน' });
  added(form, 'TextItem', { Title: 'เจ้าหน้าที่ตอบ Q&A' });
  const last = added(form, 'PageBreakItem', { Title: 'ท้าย' });
  added(form, 'ParagraphTextItem', { Title: 'หมายเหตุ' });
  call(second, 'setGoToPage', last);
  call(agency, 'setChoices', [
    call(agency, 'createChoice', 'เกษตร', first),
    call(agency, 'createChoice', 'คลัง', second),
    call(agency, 'createChoice', 'ยกเลิก', constant('PageNavigationType', 'SUBMIT')),
    call(agency, 'createChoice', 'เริ่มใหม่', constant('PageNavigationType', 'RESTART')),
  ]);
  const submit = (entries: unknown) => submitEntries(world.cloud, entries, world.moveClock);
  return { ...world, form, agency, first, second, submit };
}

describe('the form as respondents see it', () => {
  test('tells pages, questions, choices and where they lead', () => {
    const { cloud } = agencyForm();
    const shape = describeForm(cloud);
    expect(shape).toMatchObject({ title: 'รายงาน OIT', published: true });
    expect(shape.pages.map(({ title, goTo }) => [title, goTo])).toEqual([
      ['', undefined],
      ['ชุดที่ 1', 'ท้าย'],
      ['ชุดที่ 2', undefined],
      ['ท้าย', undefined],
    ]);
    expect(shape.pages[0]?.questions[0]).toEqual({
      title: 'หน่วยงาน',
      kind: 'list',
      required: true,
      choices: ['เกษตร', 'คลัง', 'ยกเลิก', 'เริ่มใหม่'],
      leadsTo: ['ชุดที่ 1', 'ชุดที่ 2', 'SUBMIT', 'RESTART'],
    });
    expect(shape.pages[1]?.questions[0]).toEqual({
      title: 'O8 Q&A',
      kind: 'paragraphText',
      required: false,
      help: 'ส่งภายใน 31 มี.ค.',
    });
  });

  test('shows nothing of other people', async () => {
    const { cloud, form, submit } = agencyForm();
    await submit([{ answers: { หน่วยงาน: 'เกษตร', ผู้รายงาน: 'โทร 074' } }]);
    expect(JSON.stringify(respondentView(stateOf(cloud, form)))).not.toMatch(/074|owner@/);
  });

  test('does not exist before a form is made', () => {
    expect(() => describeForm(formWorld().cloud)).toThrow(FormRefusal);
  });
});

describe('answers', () => {
  const refused = (entry: object, code: string) =>
    expect(agencyForm().submit([entry])).rejects.toMatchObject({ code });

  test('are taken along the path that the choice opens', async () => {
    const { cloud, form, submit } = agencyForm();
    const { ids } = await submit([
      { answers: { หน่วยงาน: 'คลัง', 'O20 รายงาน': 'https://a.example', หมายเหตุ: 'ดี' } },
    ]);
    const [stored] = stateOf(cloud, form).responses;
    expect(ids).toEqual([{ id: stored?.id }]);
    expect(Object.values(stored?.answers ?? {})).toEqual(
      expect.arrayContaining(['คลัง', 'https://a.example', 'ดี']),
    );
  });

  test('of a title that stands on two pages go to the page on the path', async () => {
    const { cloud, form, submit } = agencyForm();
    await submit([{ answers: { หน่วยงาน: 'คลัง', 'เจ้าหน้าที่ตอบ Q&A': 'นิติกร' } }]);
    const { items, responses } = stateOf(cloud, form);
    const [, onSecondPage] = items.filter((item) => item.title === 'เจ้าหน้าที่ตอบ Q&A');
    expect(responses[0]?.answers[onSecondPage?.id ?? 0]).toBe('นิติกร');
  });

  test.each([
    ['a question of another page', { หน่วยงาน: 'คลัง', 'O8 Q&A': 'x' }, 'offPath'],
    ['a later page after a choice that ends the form', { หน่วยงาน: 'ยกเลิก', หมายเหตุ: 'x' }, 'offPath'],
    ['a choice that leads back to the start', { หน่วยงาน: 'เริ่มใหม่' }, 'circle'],
    ['a question the form does not have', { หน่วยงาน: 'คลัง', O99: 'x' }, 'unknown'],
    ['a required question left out', { ผู้รายงาน: 'x' }, 'required'],
    ['a required question left blank', { หน่วยงาน: '' }, 'required'],
    ['a choice that is not offered', { หน่วยงาน: 'ประมง' }, 'invalid'],
    ['something that is no answer', { หน่วยงาน: 'คลัง', ผู้รายงาน: { a: 1 } }, 'invalid'],
  ])('with %s are refused', (_what, answers, code) => refused({ answers }, code));

  test.each([
    ['no list', {}, 'must be a JSON array'],
    ['no answers', [{}], '"answers" is missing'],
    ['no moment', [{ at: 'yesterday', answers: {} }], 'is not a moment'],
  ])('in a file with %s are refused', async (_what, file, message) => {
    await expect(agencyForm().submit(file)).rejects.toThrow(message);
  });

  test('are all left unstored when one of them is refused', async () => {
    const { cloud, form, submit, fired } = agencyForm();
    const good = { answers: { หน่วยงาน: 'คลัง' } };
    await expect(submit([good, { answers: {} }])).rejects.toThrow('must be answered');
    expect([stateOf(cloud, form).responses, fired]).toEqual([[], []]);
  });

  test.each([
    ['unpublished', 'setPublished'],
    ['closed', 'setAcceptingResponses'],
  ])('to a form that is %s are refused', async (_what, method) => {
    const { form, submit } = agencyForm();
    call(form, method, false);
    await expect(submit([{ answers: { หน่วยงาน: 'คลัง' } }])).rejects.toMatchObject({ code: 'closed' });
  });

  test('come at their moments, fire in order, and keep the order of the file in what is told', async () => {
    const { cloud, form, submit, fired, execution } = agencyForm();
    const at = (iso: string) => ({ at: iso, answers: { หน่วยงาน: 'คลัง' } });
    const { ids, warnings } = await submit([
      at('2022-03-20T10:00:00+07:00'),
      at('2022-03-10T10:00:00+07:00'),
      at('2022-02-01T10:00:00+07:00'),
    ]);
    const times = ids.map(
      ({ id }) => stateOf(cloud, form).responses.find((each) => each.id === id)?.timestamp,
    );
    expect(times.map((time) => new Date(time ?? 0).toISOString().slice(0, 10))).toEqual([
      '2022-03-20',
      '2022-03-10',
      '2022-03-01',
    ]);
    expect(warnings).toEqual([
      'Answer 3: 2022-02-01T10:00:00+07:00 has passed on this clock, it is submitted now',
    ]);
    const [event] = fired.map((occasion) => occasion.event(execution, String(call(form, 'getId'))));
    expect(call(event?.response, 'getId')).toBe(ids[2]?.id);
    expect(call(event?.source, 'getTitle')).toBe('รายงาน OIT');
  });
});

describe('an edit of an earlier answer', () => {
  async function answered() {
    const world = agencyForm();
    call(world.form, 'setAllowResponseEdits', true);
    const first = await world.submit([{ answers: { หน่วยงาน: 'คลัง', 'O20 รายงาน': 'เก่า', ผู้รายงาน: 'ก' } }]);
    const edit = (answers: object, at = '2022-03-05T00:00:00Z') =>
      world.submit([{ edits: first.ids[0]?.id, at, answers }]);
    return { ...world, edit, id: first.ids[0]?.id };
  }

  test('keeps the id and what was not touched, and takes a new moment', async () => {
    const { cloud, form, edit, id } = await answered();
    await edit({ 'O20 รายงาน': 'ใหม่' });
    const [stored, ...more] = stateOf(cloud, form).responses;
    expect(more).toEqual([]);
    expect(stored).toMatchObject({ id, timestamp: Date.parse('2022-03-05T00:00:00Z') });
    expect(Object.values(stored?.answers ?? {}).sort()).toEqual(['ก', 'คลัง', 'ใหม่']);
  });

  test('that leads elsewhere drops the answers of the old page', async () => {
    const { cloud, form, edit } = await answered();
    await edit({ หน่วยงาน: 'เกษตร', 'O8 Q&A': 'x' });
    expect(Object.values(stateOf(cloud, form).responses[0]?.answers ?? {}).sort()).toEqual([
      'x',
      'ก',
      'เกษตร',
    ]);
  });

  test('is refused when the form does not allow it or the response is unknown', async () => {
    const { form, edit, submit } = await answered();
    await expect(submit([{ edits: 'nobody', answers: {} }])).rejects.toMatchObject({ code: 'edit' });
    call(form, 'setAllowResponseEdits', false);
    await expect(edit({ ผู้รายงาน: 'ข' })).rejects.toMatchObject({ code: 'edit' });
  });
});

describe('a form that asks for addresses', () => {
  test.each([
    ['setCollectEmail', undefined, 'email'],
    ['setCollectEmail', 'not an address', 'email'],
    ['setRequireLogin', undefined, 'email'],
  ])('after %s(true) refuses %s', async (method, email, code) => {
    const { form, submit } = agencyForm();
    call(form, method, true);
    await expect(submit([{ email, answers: { หน่วยงาน: 'คลัง' } }])).rejects.toMatchObject({ code });
  });

  test('keeps them only when it collects them, and takes one answer each only when told so', async () => {
    const { cloud, form, submit } = agencyForm();
    const entry = { email: 'a@sso.example', answers: { หน่วยงาน: 'คลัง' } };
    await submit([entry]);
    call(form, 'setCollectEmail', true);
    await submit([entry]);
    expect(stateOf(cloud, form).responses.map((each) => each.email)).toEqual(['', 'a@sso.example']);
    call(form, 'setLimitOneResponsePerUser', true);
    await expect(submit([entry])).rejects.toMatchObject({ code: 'repeated' });
  });
});

describe('validations', () => {
  const cases: [string, unknown[], string[], string[]][] = [
    ['requireNumber', [], ['1', '-2.5'], ['x', '1x']],
    ['requireWholeNumber', [], ['3'], ['3.5']],
    ['requireNumberBetween', [1, 5], ['1', '5'], ['0', '6', 'x']],
    ['requireNumberNotBetween', [1, 5], ['0'], ['3']],
    ['requireNumberGreaterThan', [2], ['3'], ['2']],
    ['requireNumberLessThanOrEqualTo', [2], ['2'], ['3']],
    ['requireTextContainsPattern', ['https?://'], ['ดู http://a'], ['ดู a']],
    ['requireTextDoesNotContainPattern', ['x'], ['y'], ['axb']],
    ['requireTextMatchesPattern', ['[0-9]{3}|ไม่มี'], ['123', 'ไม่มี'], ['1234', '12']],
    ['requireTextDoesNotMatchPattern', ['[0-9]+'], ['1a'], ['1']],
    ['requireTextLengthLessThanOrEqualTo', [3], ['กขค'], ['กขคง']],
    ['requireTextIsEmail', [], ['a@b.example'], ['a@b', 'a b@c.d']],
    ['requireTextIsUrl', [], ['https://a.example/x'], ['a.example', 'javascript:alert(1)']],
  ];
  test.each(cases)('%s(%j) takes %j and refuses %j', async (rule, values, good, bad) => {
    const world = formWorld();
    const form = call(world.app, 'create', 'x', true);
    const builder = call(call(call(world.app, 'createTextValidation'), rule, ...values), 'setHelpText', 'ผิด');
    added(form, 'TextItem', { Title: 'q', Validation: call(builder, 'build') });
    const submit = (text: string) => submitEntries(world.cloud, [{ answers: { q: text } }], world.moveClock);
    for (const text of good) await expect(submit(text)).resolves.toBeDefined();
    for (const text of bad) await expect(submit(text)).rejects.toThrow('"q": ผิด');
    await expect(submit('')).resolves.toBeDefined();
  });

  test('of another kind of item do not fit', () => {
    const { app } = formWorld();
    const validation = call(call(call(app, 'createCheckboxValidation'), 'requireSelectExactly', 2), 'build');
    expect(() => added(call(app, 'create', 'x'), 'TextItem', { Validation: validation })).toThrow(
      "don't match",
    );
  });
});
