import { Blob } from '../../../../workbench/services/blob';
import { FormsPart } from '../../../../workbench/services/forms/state';
import { added, call, constant, formWorld, stateOf } from './form-world';

describe('a new form', () => {
  test('has its name in Drive, but no title until one is set', () => {
    const { app, cloud } = formWorld();
    const form = call(app, 'create', 'แบบรายงาน');
    expect(call(form, 'getTitle')).toBe('');
    call(form, 'setTitle', 'รายงาน OIT');
    expect(call(form, 'getTitle')).toBe('รายงาน OIT');
    expect(stateOf(cloud, form).name).toBe('แบบรายงาน');
  });

  test.each([
    [['x'], false],
    [['x', true], true],
    [['x', false], false],
  ])('create(%j) is published: %s', (args, published) => {
    const form = call(formWorld().app, 'create', ...args);
    expect(call(form, 'isPublished')).toBe(published);
    expect(call(form, 'isAcceptingResponses')).toBe(published);
  });

  test('takes answers only once it is published', () => {
    const form = call(formWorld().app, 'create', 'x');
    expect(() => call(form, 'setAcceptingResponses', true)).toThrow('unpublished');
    call(form, 'setPublished', true);
    expect(call(form, 'isAcceptingResponses')).toBe(true);
  });

  test('is found by its id and its edit address, not by what respondents see', () => {
    const { app } = formWorld();
    const form = call(app, 'create', 'x');
    expect(call(call(app, 'openById', call(form, 'getId')), 'getId')).toBe(call(form, 'getId'));
    expect(call(call(app, 'openByUrl', call(form, 'getEditUrl')), 'getId')).toBe(call(form, 'getId'));
    expect(call(form, 'getPublishedUrl')).toMatch(
      /^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform$/,
    );
    expect(() => call(app, 'openByUrl', call(form, 'getPublishedUrl'))).toThrow('Invalid argument: url');
    expect(() => call(app, 'openById', 'nowhere')).toThrow('No item with the given ID could be found');
  });

  test('without a response tab says so', () => {
    const form = call(formWorld().app, 'create', 'x');
    expect(() => call(form, 'getDestinationId')).toThrow('The form currently has no response destination.');
  });

  test('comes back whole from what is saved', () => {
    const { app, cloud } = formWorld();
    const form = call(app, 'create', 'x', true);
    added(form, 'ListItem', { Title: 'หน่วยงาน', ChoiceValues: ['ก', 'ข'] });
    const saved = JSON.parse(JSON.stringify(cloud.parts.forms.snapshot()));
    expect(FormsPart.load(saved).snapshot()).toEqual(cloud.parts.forms.snapshot());
  });
});

describe('items', () => {
  const KINDS = [
    ['TextItem', 'TEXT'],
    ['ParagraphTextItem', 'PARAGRAPH_TEXT'],
    ['ListItem', 'LIST'],
    ['MultipleChoiceItem', 'MULTIPLE_CHOICE'],
    ['CheckboxItem', 'CHECKBOX'],
    ['GridItem', 'GRID'],
    ['CheckboxGridItem', 'CHECKBOX_GRID'],
    ['ScaleItem', 'SCALE'],
    ['RatingItem', 'RATING'],
    ['DateItem', 'DATE'],
    ['TimeItem', 'TIME'],
    ['DateTimeItem', 'DATETIME'],
    ['DurationItem', 'DURATION'],
    ['SectionHeaderItem', 'SECTION_HEADER'],
    ['PageBreakItem', 'PAGE_BREAK'],
    ['ImageItem', 'IMAGE'],
    ['VideoItem', 'VIDEO'],
  ] as const;

  test.each(KINDS)('a %s is added, found by id and by type, cast, copied and deleted', (kind, type) => {
    const form = call(formWorld().app, 'create', 'x');
    added(form, 'TextItem');
    const item = added(form, kind, { Title: 'ก', HelpText: 'ข' });
    const found = call(form, 'getItemById', call(item, 'getId'));
    expect(call(found, 'getType')).toEqual(constant('ItemType', type));
    expect(call(found, 'getIndex')).toBe(1);
    expect(call(call(found, `as${kind}`), 'getHelpText')).toBe('ข');
    expect(call(call(item, 'duplicate'), 'getTitle')).toBe('ก');
    const copies = call(form, 'getItems', constant('ItemType', type)) as unknown[];
    expect(copies.length).toBe(type === 'TEXT' ? 3 : 2);
    call(form, 'deleteItem', found);
    expect(call(form, 'getItemById', call(copies.at(-1), 'getId'))).not.toBeNull();
    expect(() => call(item, 'getTitle')).toThrow('no longer in the form');
  });

  test('cast to another kind throws', () => {
    const form = call(formWorld().app, 'create', 'x');
    added(form, 'TextItem');
    const [item] = call(form, 'getItems') as unknown[];
    expect(() => call(item, 'asListItem')).toThrow('Invalid conversion for item type: TEXT.');
  });

  test('are moved by place or by item', () => {
    const form = call(formWorld().app, 'create', 'x');
    const [a, b] = ['ก', 'ข', 'ค'].map((Title) => added(form, 'TextItem', { Title }));
    call(form, 'moveItem', 0, 2);
    expect(call(a, 'getIndex')).toBe(2);
    call(form, 'moveItem', b, 1);
    expect((call(form, 'getItems') as unknown[]).map((item) => call(item, 'getTitle'))).toEqual([
      'ค',
      'ข',
      'ก',
    ]);
    expect(() => call(form, 'moveItem', 0, 9)).toThrow('Invalid data updating form.');
  });

  test('a page that choices lead to cannot be deleted before they lead elsewhere', () => {
    const form = call(formWorld().app, 'create', 'x');
    const list = added(form, 'ListItem');
    const page = added(form, 'PageBreakItem');
    call(list, 'setChoices', [call(list, 'createChoice', 'ก', page)]);
    expect(() => call(form, 'deleteItem', page)).toThrow('Invalid data updating form.');
    call(list, 'setChoiceValues', ['ก']);
    call(form, 'deleteItem', page);
    expect(call(form, 'getItems')).toHaveLength(1);
  });
});

test('an image is kept with the form, and nothing else passes for one', () => {
  const form = call(formWorld().app, 'create', 'x');
  const item = added(form, 'ImageItem', { Image: new Blob(Buffer.from([1, 2]), 'image/png') });
  expect(call(item, 'getImage')).toMatchObject({ contentType: 'image/png', bytes: Buffer.from([1, 2]) });
  expect(() => call(item, 'setImage', new Blob(Buffer.from('x'), 'text/html'))).toThrow(
    'Invalid argument: image',
  );
});

test('people are added and removed by address or as users', () => {
  const form = call(formWorld().app, 'create', 'x');
  call(form, 'addEditors', ['a@x.example', 'b@x.example', 'a@x.example']);
  const [owner] = call(form, 'getEditors') as unknown[];
  call(form, 'removeEditor', owner);
  expect((call(form, 'getEditors') as unknown[]).map((user) => call(user, 'getEmail'))).toEqual([
    'a@x.example',
    'b@x.example',
  ]);
});

describe('choices', () => {
  const list = () => added(call(formWorld().app, 'create', 'x'), 'ListItem');

  test('start with one empty choice', () => {
    expect((call(list(), 'getChoices') as unknown[]).map((choice) => call(choice, 'getValue'))).toEqual(['']);
  });

  test.each([
    ['none', [], 'Array is empty'],
    ['the same twice', ['ก', 'ก'], 'Questions cannot have duplicate choice values.'],
    ['a hole', ['ก', null], "don't match the method signature"],
  ])('%s is refused', (_what, values, message) => {
    expect(() => call(list(), 'setChoiceValues', values)).toThrow(message);
  });

  test('some with and some without navigation are refused', () => {
    const item = list();
    const leading = call(item, 'createChoice', 'ก', constant('PageNavigationType', 'SUBMIT'));
    const plain = call(item, 'createChoice', 'ข');
    expect(() => call(item, 'setChoices', [leading, plain])).toThrow('cannot be combined');
  });

  test('tell where they lead, under the name Google gave the method', () => {
    const form = call(formWorld().app, 'create', 'x');
    const item = added(form, 'ListItem');
    const page = added(form, 'PageBreakItem', { Title: 'หน้า 2' });
    call(item, 'setChoices', [call(item, 'createChoice', 'ก', page)]);
    const [choice] = call(item, 'getChoices') as unknown[];
    expect(call(call(choice, 'getGotoPage'), 'getTitle')).toBe('หน้า 2');
    expect(call(choice, 'getPageNavigationType')).toEqual(constant('PageNavigationType', 'GO_TO_PAGE'));
    expect(() => call(choice, 'getGoToPage')).toThrow('not exposed');
  });
});

describe('arguments', () => {
  test.each([
    ['setTitle', [[]]],
    ['setAcceptingResponses', ['yes']],
    ['getItems', ['TEXT']],
    ['setDestination', ['SPREADSHEET', 'id']],
  ])('Form.%s(%j) is refused', (method, args) => {
    const form = call(formWorld().app, 'create', 'x', true);
    expect(() => call(form, method, ...args)).toThrow("don't match the method signature");
  });
});
