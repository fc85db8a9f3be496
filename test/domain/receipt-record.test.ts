import { readReceiptId, receiptEntries, writeReceiptId } from '../../src/domain/receipt-record';
import { type ReminderEntry, reminderLog } from '../../src/tables/logs';
import { type Report, reports } from '../../src/tables/reports';
import { blank, type Placed } from '../../src/tables/table';
import { agency } from '../support/builders';

const SSO = agency('sso');
const NOW = '2022-03-28T09:00:00';
const row = (response: string, more: Partial<Report> = {}): Report => ({
  ...blank(reports),
  response,
  time: NOW,
  item: 'O1',
  agency: SSO.name,
  ...more,
});
const enter = (rows: readonly Report[], ledger: readonly Placed<ReminderEntry>[] = [], agencies = [SSO]) =>
  receiptEntries(rows, { agencies, ledger, now: NOW });
const entered = (state: ReminderEntry['state'], ...rows: readonly Report[]): Placed<ReminderEntry> => {
  const [addition] = enter(rows).additions;
  return { ...(addition ?? blank(reminderLog)), state, at: 2 };
};

test.each([
  [
    'an id with a slash in the agency’s',
    { day: '2022-03-28', agencyId: 'a/b', marks: ['e40c292c', '00000000'] },
  ],
  ['an id in Thai', { day: '2022-03-28', agencyId: 'คลัง', marks: ['e40c292c'] }],
])('%s comes back as it was written', (_what, id) => {
  expect(readReceiptId(writeReceiptId(id))).toEqual(id);
});

test.each(['2022-03-28/sso', 'ทดลอง/2022-03-28/sso', 'ใบรับ/sso', ''])('%p is no receipt’s', (id) => {
  expect(readReceiptId(id)).toBeNull();
});

describe('entering answers', () => {
  test('makes a row of the agency with the items, that waits', () => {
    const { additions, changes } = enter([row('a'), row('a', { item: 'O8' }), row('b', { item: '' })]);
    expect(changes).toEqual([]);
    expect(additions).toMatchObject([
      { agency: SSO.name, items: 'O1, O8', state: 'รอโควตา', cause: 'ใบรับรายงาน' },
    ]);
    expect(readReceiptId(additions[0]?.mailId ?? '')).toMatchObject({ day: '2022-03-28', agencyId: 'sso' });
    expect(readReceiptId(additions[0]?.mailId ?? '')?.marks).toHaveLength(2);
  });

  test.each<ReminderEntry['state']>(['รอโควตา', 'กำลังส่ง', 'ส่งแล้ว', 'ส่งไม่สำเร็จ'])(
    'adds nothing for answers that stand in a row that is %s',
    (state) => {
      expect(enter([row('a')], [entered(state, row('a'))])).toEqual({
        changes: [],
        additions: [],
        silent: [],
      });
    },
  );

  test('joins the row that waits, with its items', () => {
    const { changes, additions } = enter([row('b', { item: 'O8' })], [entered('รอโควตา', row('a'))]);
    expect(additions).toEqual([]);
    expect(changes).toMatchObject([{ at: 2, values: { items: 'O1, O8' } }]);
    expect(readReceiptId(changes[0]?.values.mailId ?? '')?.marks).toHaveLength(2);
  });

  test.each<ReminderEntry['state']>(['กำลังส่ง', 'ส่งแล้ว', 'ส่งไม่สำเร็จ'])(
    'leaves a row that is %s alone',
    (state) => {
      const { changes, additions } = enter([row('b')], [entered(state, row('a'))]);
      expect([changes, additions.length]).toEqual([[], 1]);
    },
  );

  test('a flood begins another row before a cell is full', () => {
    const flood = Array.from({ length: 600 }, (_, index) => row(`r${index}`));
    const { changes, additions } = enter([row('one more')], [entered('รอโควตา', ...flood)]);
    expect([changes, additions.length]).toEqual([[], 1]);
  });

  test('an agency without an address is silent, one that nobody knows is nobody', () => {
    const mute = agency('sso', { emails: ['ไม่มี'] });
    expect(enter([row('a')], [], [mute])).toEqual({ changes: [], additions: [], silent: [SSO.name] });
    expect(enter([row('a', { agency: 'ใครไม่รู้' })])).toEqual({ changes: [], additions: [], silent: [] });
  });
});
