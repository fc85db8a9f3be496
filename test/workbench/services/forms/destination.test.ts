import { createWorkbook } from '../../../../workbench/model';
import { bringTabs, formUrlOfSheet } from '../../../../workbench/services/forms/destination';
import { submitEntries } from '../../../../workbench/services/forms/respondents';
import type { Range } from '../../../../workbench/services/spreadsheet/objects';
import { added, call, constant, formWorld, stateOf } from './form-world';

/** A form that writes to a workbook, and the tab as people read it. */
function linked(locale = 'th_TH') {
  const world = formWorld();
  const workbook = createWorkbook({ id: 'book', name: 'งาน', locale, timeZone: 'Asia/Bangkok' });
  world.cloud.spreadsheets.set('book', workbook);
  const form = call(world.app, 'create', 'x', true);
  added(form, 'TextItem', { Title: 'ผู้รายงาน' });
  const rows = added(form, 'GridItem', { Title: 'วัน', Rows: ['เช้า', 'บ่าย'], Columns: ['ว่าง', 'ไม่ว่าง'] });
  const ask = () => call(form, 'setDestination', constant('DestinationType', 'SPREADSHEET'), 'book');
  const link = () => {
    ask();
    bringTabs(world.cloud, Number.POSITIVE_INFINITY);
  };
  const tab = () => workbook.sheets()[0];
  const texts = () => {
    const sheet = tab();
    return sheet?.texts({ row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns }) ?? [];
  };
  const submit = (...entries: object[]) => submitEntries(world.cloud, entries, world.moveClock);
  return { ...world, workbook, form, rows, ask, link, tab, texts, submit };
}
const entry = (text: string, at = '2022-03-05T10:11:12+07:00', more: object = {}) => ({
  at,
  answers: { ผู้รายงาน: text },
  ...more,
});

describe('the response tab', () => {
  test.each([
    ['th_TH', 'การตอบแบบฟอร์ม 1', 'ประทับเวลา', 'ที่อยู่อีเมล'],
    ['en_US', 'Form Responses 1', 'Timestamp', 'Email Address'],
  ])('in %s comes first as %s, under a frozen heading', (locale, name, timestamp, email) => {
    const { form, link, tab, texts } = linked(locale);
    call(form, 'setCollectEmail', true);
    link();
    expect(tab()).toMatchObject({ name, frozenRows: 1 });
    expect(texts()).toEqual([[timestamp, email, 'ผู้รายงาน', 'วัน [เช้า]', 'วัน [บ่าย]']]);
  });

  test('belongs to its form, and a second one gets the next number', () => {
    const { app, cloud, form, link, tab, workbook } = linked();
    link();
    const url = formUrlOfSheet(cloud, 'book', tab()?.id ?? -1);
    expect(url).toBe(`https://docs.google.com/forms/d/${call(form, 'getId')}/viewform`);
    expect(call(call(app, 'openByUrl', url), 'getId')).toBe(call(form, 'getId'));
    expect(call(form, 'getDestinationId')).toBe('book');
    link();
    expect(workbook.sheets().map((sheet) => sheet.name)).toEqual([
      'การตอบแบบฟอร์ม 2',
      'การตอบแบบฟอร์ม 1',
      expect.any(String),
    ]);
    call(form, 'removeDestination');
    expect(formUrlOfSheet(cloud, 'book', tab()?.id ?? -1)).toBeNull();
  });

  test('of a workbook that does not exist is refused', () => {
    const { form } = linked();
    expect(() => call(form, 'setDestination', constant('DestinationType', 'SPREADSHEET'), 'nowhere')).toThrow(
      'nowhere',
    );
  });

  test('follows new, renamed and deleted questions, and keeps the columns there are', async () => {
    const { form, rows, link, texts, submit } = linked();
    link();
    call((call(form, 'getItems') as unknown[])[0], 'setTitle', 'ชื่อ');
    call(form, 'deleteItem', rows);
    added(form, 'TextItem', { Title: 'ใหม่' });
    await submit({ answers: { ชื่อ: 'ก', ใหม่: 'ข' } });
    expect(texts()[0]).toEqual(['ประทับเวลา', 'ชื่อ', 'วัน [เช้า]', 'วัน [บ่าย]', 'ใหม่']);
    expect(texts()[1]?.slice(1)).toEqual(['ก', '', '', 'ข']);
  });

  test('gets the responses there were, and each new one below', async () => {
    const { link, texts, submit } = linked();
    await submit(entry('ก'));
    link();
    await submit(entry('ข', '2022-03-06T00:00:00+07:00', { answers: { วัน: ['ว่าง', ''] } }));
    expect(
      texts()
        .slice(1)
        .map((row) => row.slice(1)),
    ).toEqual([
      ['ก', '', ''],
      ['', 'ว่าง', ''],
    ]);
  });

  test.each([
    [
      'a formula that fetches',
      '=IMPORTXML("http://a.example","//x")',
      '=IMPORTXML("http://a.example","//x")',
    ],
    ['a formula', '=1+1', '=1+1'],
    ['a telephone number', '+66 74 612', '+66 74 612'],
    ['a leading apostrophe', "'x", "'x"],
    ['a number as a number', '0012', '12'],
    ['as much as a cell takes', 'x'.repeat(60_000), 'x'.repeat(49_999)],
  ])('shows %s without computing it', async (_what, text, shown) => {
    const { link, texts, tab, submit } = linked();
    link();
    await submit(entry(text));
    expect(texts()[1]?.[1]).toBe(shown);
    expect(tab()?.formulas({ row: 1, column: 1, rows: 1, columns: 1 })).toEqual([['']]);
  });

  test('deleted by people does not stop the answers', async () => {
    const { cloud, form, link, workbook, submit, tab } = linked();
    link();
    workbook.removeSheet(tab()?.id ?? -1);
    await submit(entry('ก'));
    expect(stateOf(cloud, form).responses).toHaveLength(1);
  });
});

describe('the spreadsheet is told of a submission', () => {
  async function told(world: ReturnType<typeof linked>, ...entries: object[]) {
    await world.submit(...entries);
    const occasion = world.fired.at(-1);
    expect(occasion?.sourceIds).toEqual([call(world.form, 'getId'), 'book']);
    return occasion?.event(world.execution, 'book') as {
      values: string[];
      namedValues: object;
      range: Range;
    };
  }

  test('by values, named values and range, all as displayed', async () => {
    const world = linked('en_US');
    world.link();
    const { values, namedValues, range } = await told(world, entry('ก'));
    expect(values.slice(1)).toEqual(['ก', '', '']);
    expect(values[0]).toContain('10:11:12');
    expect(namedValues).toMatchObject({ ผู้รายงาน: ['ก'], 'วัน [เช้า]': [''], Timestamp: [values[0]] });
    expect(range.block).toEqual({ row: 1, column: 0, rows: 1, columns: 4 });
  });

  test('with answers of one title in one array', async () => {
    const world = linked();
    added(world.form, 'ParagraphTextItem', { Title: 'ผู้รายงาน' });
    world.link();
    expect((await told(world, entry('ก'))).namedValues).toMatchObject({ ผู้รายงาน: ['ก', 'ก'] });
  });

  test('of an edit in the row the answer has been sorted to, with only what changed filled in', async () => {
    const world = linked();
    call(world.form, 'setAllowResponseEdits', true);
    world.link();
    const { ids } = await world.submit(
      entry('ก', '2022-03-05T10:00:00Z'),
      entry('ข', '2022-03-06T10:00:00Z'),
    );
    world.tab()?.sort({ row: 1, column: 0, rows: 2, columns: 4 }, [{ column: 1, ascending: false }]);
    const edit = { at: '2022-03-07T10:00:00Z', edits: ids[0]?.id, answers: { วัน: ['ว่าง', 'ไม่ว่าง'] } };
    const { values, range } = await told(world, edit);
    expect(values.slice(1)).toEqual(['', 'ว่าง', 'ไม่ว่าง']);
    expect(range.block.row).toBe(2);
    expect(world.texts().map((row) => row[1])).toEqual(['ผู้รายงาน', 'ข', 'ก']);
  });
});
