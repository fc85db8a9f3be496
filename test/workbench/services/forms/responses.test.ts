import { prefilledAnswers } from '../../../../workbench/services/forms/prefill';
import { submitAnswers } from '../../../../workbench/services/forms/submission';
import { added, call, constant, formWorld, stateOf } from './form-world';

/** A form with one question of every kind that can be answered. */
function everyKind() {
  const world = formWorld();
  const form = call(world.app, 'create', 'x', true);
  const choices = { ChoiceValues: ['ก', 'ข', 'ค'] };
  const grid = { Rows: ['เช้า', 'บ่าย'], Columns: ['ว่าง', 'ไม่ว่าง'] };
  const items = {
    text: added(form, 'TextItem'),
    paragraph: added(form, 'ParagraphTextItem'),
    list: added(form, 'ListItem', choices),
    radio: added(form, 'MultipleChoiceItem', choices),
    boxes: added(form, 'CheckboxItem', choices),
    grid: added(form, 'GridItem', grid),
    boxGrid: added(form, 'CheckboxGridItem', grid),
    scale: added(form, 'ScaleItem'),
    rating: added(form, 'RatingItem'),
    date: added(form, 'DateItem'),
    dateTime: added(form, 'DateTimeItem'),
    time: added(form, 'TimeItem'),
    duration: added(form, 'DurationItem'),
  };
  call(items.radio, 'showOtherOption', true);
  return { ...world, form, items };
}
type Kind = keyof ReturnType<typeof everyKind>['items'];

const MOMENT = new Date('2022-03-31T17:30:00Z');
const ANSWERS: [Kind, unknown[], unknown][] = [
  ['text', ['=1+1'], '=1+1'],
  ['paragraph', ['a\nb'], 'a\nb'],
  ['list', ['ข'], 'ข'],
  ['radio', ['อื่น & ๆ'], 'อื่น & ๆ'],
  ['boxes', [['ค', 'ก']], ['ก', 'ค']],
  ['grid', [['ว่าง', null]], ['ว่าง', '']],
  ['boxGrid', [[['ว่าง', 'ไม่ว่าง'], null]], [['ว่าง', 'ไม่ว่าง'], []]],
  ['scale', [4], '4'],
  ['rating', [5], '5'],
  ['date', [MOMENT], '2022-04-01'],
  ['dateTime', [MOMENT], '2022-04-01 00:30'],
  ['time', [10, 90], '11:30'],
  ['duration', [24, 60, 90], '24:59:59'],
];

test.each(ANSWERS)(
  'a %s answer made from %j reads %j and survives a prefilled link',
  (kind, args, expected) => {
    const { cloud, form, items } = everyKind();
    const answer = call(items[kind], 'createResponse', ...args);
    expect(call(answer, 'getResponse')).toEqual(expected);
    const url = new URL(
      String(call(call(call(form, 'createResponse'), 'withItemResponse', answer), 'toPrefilledUrl')),
    );
    expect(url.href.startsWith(`${call(form, 'getPublishedUrl')}?usp=pp_url&entry.`)).toBe(true);
    expect(prefilledAnswers(stateOf(cloud, form), url.search)).toEqual({
      [String(call(items[kind], 'getId'))]: expected,
    });
  },
);

test.each<[string, Kind, unknown[], string]>([
  ['a choice that is not there', 'list', ['ง'], 'Invalid response submitted to list question.'],
  ['a box that is not there', 'boxes', [['ก', 'ง']], 'Invalid response submitted to checkbox question.'],
  ['too few grid rows', 'grid', [['ว่าง']], 'Wrong number of responses: 1. Expected exactly: 2.'],
  ['a column that is not there', 'grid', [['x', null]], 'Invalid response submitted to grid question.'],
  ['a day that is none', 'date', [new Date(Number.NaN)], 'Invalid argument: response'],
  ['a number outside the scale', 'scale', [6], 'Invalid response submitted to scale question.'],
])('%s throws', (_what, kind, args, message) => {
  expect(() => call(everyKind().items[kind], 'createResponse', ...args)).toThrow(message);
});

test('a prefilled link asks for no choice that has gone and for no question it does not know', () => {
  const { cloud, form, items } = everyKind();
  const response = call(
    call(form, 'createResponse'),
    'withItemResponse',
    call(items.list, 'createResponse', 'ข'),
  );
  const { search } = new URL(String(call(response, 'toPrefilledUrl')));
  call(items.list, 'setChoiceValues', ['ก']);
  expect(prefilledAnswers(stateOf(cloud, form), `${search}&entry.1=x`)).toEqual({});
});

test('a prefilled link does not use the item id as entry number', () => {
  const { form, items } = everyKind();
  const response = call(
    call(form, 'createResponse'),
    'withItemResponse',
    call(items.text, 'createResponse', 'x'),
  );
  expect(call(response, 'toPrefilledUrl')).not.toContain(`entry.${call(items.text, 'getId')}`);
});

test('unanswered questions are left out of the item responses but for text, paragraph, date and time', () => {
  const { form, items } = everyKind();
  const response = call(
    call(form, 'createResponse'),
    'withItemResponse',
    call(items.scale, 'createResponse', 3),
  );
  const answers = call(response, 'getItemResponses') as unknown[];
  expect(answers.map((each) => call(each, 'getResponse'))).toEqual(['', '', '3', '', '']);
  expect(call(response, 'getResponseForItem', items.list)).toBeNull();
  expect(call(call(response, 'getResponseForItem', items.date), 'getResponse')).toBe('');
});

test('a response a script submits is stored once and fires nothing', () => {
  const { form, fired, items } = everyKind();
  const response = call(
    call(form, 'createResponse'),
    'withItemResponse',
    call(items.text, 'createResponse', 'x'),
  );
  expect([call(response, 'getId'), call(response, 'getTimestamp')]).toEqual([null, null]);
  call(response, 'submit');
  expect(call(call(form, 'getResponse', call(response, 'getId')), 'getTimestamp')).toEqual(
    new Date('2022-03-01T02:00:00Z'),
  );
  expect(() => call(response, 'submit')).toThrow('already been submitted');
  expect(fired).toEqual([]);
});

test('getResponses(since) gives only what is strictly newer', () => {
  const { cloud, form, items } = everyKind();
  const { id } = stateOf(cloud, form);
  const answers = { [String(call(items.text, 'getId'))]: 'x' };
  for (const day of ['01', '02', '03'])
    submitAnswers(cloud, id, { answers }, Date.parse(`2022-03-${day}T00:00:00Z`));
  const since = (iso: string) => (call(form, 'getResponses', new Date(iso)) as unknown[]).length;
  expect([
    since('2022-03-01T00:00:00Z'),
    since('2022-03-02T23:59:59Z'),
    since('2022-03-03T00:00:00Z'),
  ]).toEqual([2, 1, 0]);
  call(form, 'deleteResponse', stateOf(cloud, form).responses[0]?.id);
  expect(call(form, 'getResponses')).toHaveLength(2);
});

test('item types of responses can be told apart', () => {
  const { form, items } = everyKind();
  const response = call(
    call(form, 'createResponse'),
    'withItemResponse',
    call(items.list, 'createResponse', 'ก'),
  );
  const [first] = call(response, 'getItemResponses') as unknown[];
  expect(call(call(first, 'getItem'), 'getType')).toEqual(constant('ItemType', 'TEXT'));
});
