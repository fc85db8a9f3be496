import { keepLongText, recallLongText } from '../../src/actions/long-text';
import { recallDates, rememberDates } from '../../src/domain/given-dates';
import { memoryServices } from '../support/memory-services';

const nothing = recallDates(null);
const given = (due: string | null | undefined, ...keys: string[]) => keys.map((key) => ({ key, due }));

describe('the dates that were given', () => {
  test('are remembered by duty, compactly where an item has one date', () => {
    const dates = rememberDates(
      [...given('2022-03-31', 'O1|a', 'O1|b'), ...given(null, 'O2|a')],
      [],
      nothing,
    );
    expect(dates.text).toBe('[["2022-03-31",["O1"]],["",["O2"]]]');
    expect(['O1|a', 'O1|b', 'O2|a', 'O3|a'].map(dates.dateOf)).toEqual([
      '2022-03-31',
      '2022-03-31',
      null,
      undefined,
    ]);
  });

  test('are remembered one by one where agencies differ', () => {
    const dates = rememberDates(
      [...given('2022-03-31', 'O1|a'), ...given('2022-04-30', 'O1|b')],
      [],
      nothing,
    );
    expect(recallDates(dates.text).dateOf('O1|b')).toBe('2022-04-30');
  });

  test('stay what they were while the present date cannot be read, and for duties that left the rules', () => {
    const before = rememberDates(given('2022-03-31', 'O1|a', 'O1|b'), [], nothing);
    const dates = rememberDates(given(undefined, 'O1|a'), ['O1|b'], before);
    expect(['O1|a', 'O1|b'].map(dates.dateOf)).toEqual(['2022-03-31', '2022-03-31']);
  });

  test.each(['', '{', '{"a":1}', '[1,["x"],["2022-03-31",2]]'])(
    'are unknown in the damaged memory %j',
    (text) => {
      expect(recallDates(text).dateOf('O1|a')).toBeUndefined();
    },
  );
});

describe('a long text', () => {
  const { services } = memoryServices({ today: '2022-03-28' });

  test.each([0, 1, 2_800, 2_801, 20_000])(
    'of %i Thai letters comes back whole from properties of 9 KB',
    (length) => {
      const text = 'ก'.repeat(length);
      keepLongText(services.store, 'text', 'ข'.repeat(9_000));
      keepLongText(services.store, 'text', text);
      expect(recallLongText(services.store, 'text')).toBe(text);
    },
  );

  test('that was never kept is null', () => {
    expect(recallLongText(services.store, 'other')).toBeNull();
  });
});
