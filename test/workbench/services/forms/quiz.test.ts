import { createWorkbook } from '../../../../workbench/model/workbook';
import { bringTabs } from '../../../../workbench/services/forms/destination';
import { submitAnswers } from '../../../../workbench/services/forms/submission';
import { added, call, constant, formWorld, stateOf } from './form-world';

/** A quiz of a list worth 2, boxes worth 3, a text worth 5 and a text worth nothing. */
function quiz() {
  const world = formWorld();
  const form = call(world.app, 'create', 'Quiz', true);
  call(form, 'setIsQuiz', true);
  const items = {
    list: added(form, 'ListItem', { Title: 'one' }),
    boxes: added(form, 'CheckboxItem', { Title: 'all' }),
    text: added(form, 'TextItem', { Title: 'say' }),
    name: added(form, 'TextItem', { Title: 'name' }),
  };
  const choices = (item: unknown, ...said: [string, boolean][]) =>
    call(
      item,
      'setChoices',
      said.map(([value, correct]) => call(item, 'createChoice', value, correct)),
    );
  choices(items.list, ['a', true], ['b', false], ['c', true]);
  choices(items.boxes, ['x', true], ['y', true], ['z', false]);
  call(items.list, 'setPoints', 2);
  call(items.boxes, 'setPoints', 3);
  call(items.text, 'setPoints', 5);
  return { ...world, form, items };
}

const said = (app: unknown, text: string) =>
  call(call(call(app, 'createFeedback'), 'setText', text), 'build');
const textOf = (feedback: unknown) => (feedback === null ? null : call(feedback, 'getText'));

/** Somebody answers; the response as a script finds it. */
function answered(
  { cloud, form, items }: ReturnType<typeof quiz>,
  answers: Partial<Record<string, unknown>>,
) {
  const byId = Object.entries(answers).map(([name, answer]) => [
    String(call(items[name as keyof typeof items], 'getId')),
    answer,
  ]);
  const { id } = stateOf(cloud, form);
  submitAnswers(cloud, id, { answers: Object.fromEntries(byId) }, cloud.now());
  return (call(form, 'getResponses') as unknown[]).at(-1);
}

const scores = (response: unknown) =>
  (call(response, 'getGradableItemResponses') as unknown[]).map((each) => [
    call(call(each, 'getItem'), 'getTitle'),
    call(each, 'getScore'),
  ]);

test('a form is a quiz once it is told so', () => {
  const form = call(formWorld().app, 'create', 'x');
  const before = call(form, 'isQuiz');
  expect([before, call(call(form, 'setIsQuiz', true), 'isQuiz')]).toEqual([false, true]);
});

test.each([
  ['any correct choice of a list', { list: 'c' }, ['one', 2]],
  ['a wrong choice', { list: 'b' }, ['one', 0]],
  ['all correct boxes', { boxes: ['x', 'y'] }, ['all', 3]],
  ['some of the correct boxes', { boxes: ['x'] }, ['all', 0]],
  ['one box too many', { boxes: ['x', 'y', 'z'] }, ['all', 0]],
  ['nothing', {}, ['all', 0]],
  ['a text, which nobody has read yet', { text: 'hm' }, ['say', null]],
])('%s earns what it is worth', (_what, answers, expected) => {
  expect(scores(answered(quiz(), answers))).toContainEqual(expected);
});

test('what is worth nothing is not graded', () => {
  const world = quiz();
  const response = answered(world, { name: 'me' });
  expect(scores(response).map(([title]) => title)).toEqual(['one', 'all', 'say']);
  expect(call(response, 'getGradableResponseForItem', world.items.name)).toBeNull();
  expect(call(call(response, 'getGradableResponseForItem', world.items.text), 'getResponse')).toBe('');
});

test('without a quiz nothing is scored', () => {
  const world = quiz();
  call(world.form, 'setIsQuiz', false);
  expect(
    call(call(answered(world, { list: 'a' }), 'getResponseForItem', world.items.list), 'getScore'),
  ).toBeNull();
});

test('an answer is told what belongs to it', () => {
  const world = quiz();
  const { app, items } = world;
  call(items.list, 'setFeedbackForCorrect', said(app, 'well done'));
  call(items.list, 'setFeedbackForIncorrect', said(app, 'read again'));
  call(items.text, 'setGeneralFeedback', said(app, 'thank you'));
  const heard = (answers: object, item: unknown) =>
    textOf(
      call(
        call(answered(world, answers as Record<string, unknown>), 'getResponseForItem', item),
        'getFeedback',
      ),
    );
  expect([
    heard({ list: 'a' }, items.list),
    heard({ list: 'b' }, items.list),
    heard({ text: 'x' }, items.text),
    heard({ boxes: ['x'] }, items.boxes),
    textOf(call(items.list, 'getFeedbackForCorrect')),
    call(call(items.list, 'setFeedbackForCorrect', null), 'getFeedbackForCorrect'),
    call(items.list, 'getPoints'),
    call(items.name, 'getPoints'),
  ]).toEqual(['well done', 'read again', 'thank you', null, 'well done', null, 2, 0]);
});

test('feedback carries links, and a copy of its builder goes on alone', () => {
  const builder = call(call(formWorld().app, 'createFeedback'), 'addLink', 'https://a.example/');
  const copy = call(call(builder, 'copy'), 'addLink', 'https://b.example/', 'more');
  expect([builder, copy].map((each) => call(call(each, 'build'), 'getLinkUrls'))).toEqual([
    ['https://a.example/'],
    ['https://a.example/', 'https://b.example/'],
  ]);
});

test('a script grades: what it gives counts once it is submitted, and goes when it gives nothing', () => {
  const world = quiz();
  const response = answered(world, { text: 'good', list: 'a' });
  const grade = (score: number | null, feedback: unknown) => {
    const item = call(response, 'getGradableResponseForItem', world.items.text);
    call(call(item, 'setScore', score), 'setFeedback', feedback);
    call(response, 'withItemGrade', item);
  };
  const stored = () => {
    const [first] = call(world.form, 'getResponses') as unknown[];
    const item = call(first, 'getResponseForItem', world.items.text);
    return [call(item, 'getScore'), textOf(call(item, 'getFeedback')), scores(first)[0]];
  };
  grade(4, said(world.app, 'fine'));
  const before = stored();
  call(world.form, 'submitGrades', [response]);
  const after = stored();
  grade(null, null);
  call(world.form, 'submitGrades', [response]);
  expect([before, after, stored()]).toEqual([
    [null, null, ['one', 2]],
    [4, 'fine', ['one', 2]],
    [null, null, ['one', 2]],
  ]);
});

test('a response that is not submitted takes no grade', () => {
  const { form, items } = quiz();
  const answer = call(items.text, 'createResponse', 'x');
  expect(() => call(call(form, 'createResponse'), 'withItemGrade', answer)).toThrow('not been submitted');
});

test('the tab of answers tells the score, and follows a later grade', () => {
  const world = quiz();
  const { cloud, form, items } = world;
  const workbook = createWorkbook({ id: 'wb', name: 'W', locale: 'en_US', timeZone: 'Asia/Bangkok' });
  cloud.spreadsheets.set('wb', workbook);
  call(form, 'setDestination', constant('DestinationType', 'SPREADSHEET'), 'wb');
  bringTabs(cloud, Number.POSITIVE_INFINITY);
  const response = answered(world, { list: 'a', boxes: ['x', 'y'] });
  const shown = () => workbook.sheets()[0]?.texts({ row: 0, column: 1, rows: 2, columns: 2 });
  const before = shown();
  const item = call(call(response, 'getGradableResponseForItem', items.text), 'setScore', 1.5);
  call(form, 'submitGrades', [call(response, 'withItemGrade', item)]);
  expect([before, shown()?.[1]?.[0]]).toEqual([
    [
      ['Score', 'one'],
      ['5 / 10', 'a'],
    ],
    '6.5 / 10',
  ]);
});
