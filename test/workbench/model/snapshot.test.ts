import { loadWorkbook } from '../../../workbench/model';
import { at, thaiBook, type } from './books';

function fullBook() {
  const { book, sheet } = thaiBook();
  const other = book.addSheet('ข้อ OIT', 0, { rows: 30, columns: 9 });
  type(sheet, 'A1', [
    ['ก', 1.5, true, '=1/0', '=SORT(B1:B2)', '31/3/2022', '#N/A', "'007"],
    ['', false, '', '', '', '', '', ''],
  ]);
  sheet.format(at('A1:C3'), {
    background: '#ff0000',
    borders: { top: { color: '#000000', style: 'SOLID' } },
  });
  sheet.format(at('Z9'), { bold: true });
  sheet.setNotes(at('C3'), [['note']]);
  const validation = {
    criterion: { type: 'VALUE_IN_LIST', values: ['a', 'b'] },
    allowInvalid: false,
    showArrow: true,
  };
  sheet.setValidations(at('A5:A6'), [[validation], [validation]]);
  sheet.setConditionalRules([
    {
      ranges: [at('A1:B9')],
      when: { type: 'CUSTOM_FORMULA', values: ['=$A1="ก"'] },
      format: { background: '#00ff00' },
    },
  ]);
  sheet.merge(at('E5:F6'));
  sheet.setRowHeight(4, 50);
  sheet.setColumnWidth(2, 150);
  sheet.hideRows(7, 2, true);
  sheet.hideColumns(8, 1, true);
  sheet.frozenRows = 3;
  sheet.frozenColumns = 1;
  sheet.tabColor = '#123456';
  other.hidden = true;
  sheet.protections.push({
    id: 4,
    unprotected: [],
    description: 'd',
    warningOnly: true,
    editors: ['a@b.example'],
  });
  sheet.metadata.push({ id: 7, key: 'k', value: 'v', on: { kind: 'column', index: 2 } });
  book.metadata.push({ id: 8, key: 'k', value: 'v', on: { kind: 'sheet' } });
  book.setNamedRange('Named', sheet.id, at('A1:B2'));
  return { book, sheet };
}

test('a loaded workbook is the same in everything', () => {
  const { book, sheet } = fullBook();
  const kept = JSON.parse(JSON.stringify(book.snapshot()));
  const loaded = loadWorkbook(kept);
  const again = loaded.sheetById(sheet.id);
  const all = at('A1:Z12');
  expect(loaded.snapshot()).toEqual(kept);
  expect(again?.texts(all)).toEqual(sheet.texts(all));
  expect(again?.values(all)).toEqual(sheet.values(all));
  expect(again?.effective(all)).toEqual(sheet.effective(all));
  expect(again?.validations(all)).toEqual(sheet.validations(all));
  expect(loaded.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
    ['ข้อ OIT', true],
    ['S', false],
  ]);
  expect([again?.rowHeight(4), again?.isRowHidden(8), again?.isColumnHidden(8), again?.frozenRows]).toEqual([
    50,
    true,
    true,
    3,
  ]);
});

test('a snapshot is a copy: later changes do not reach it', () => {
  const { book, sheet } = fullBook();
  const kept = book.snapshot();
  const before = JSON.stringify(kept);
  type(sheet, 'A1', [['other']]);
  sheet.format(at('A1'), { bold: true });
  Object.assign(sheet.protections[0] ?? {}, { description: 'other' });
  sheet.merge(at('A8:B8'));
  sheet.frozenRows = 0;
  expect(JSON.stringify(kept)).toBe(before);
});

test('formulas are kept as text, not as what they came to', () => {
  const { book, sheet } = thaiBook();
  type(sheet, 'A1', [['=REPT("ab",3)']]);
  sheet.texts(at('A1'));
  expect(JSON.stringify(book.snapshot())).not.toContain('ababab');
});

test('ids of removed sheets are not given again after loading', () => {
  const { book } = thaiBook();
  const removed = book.addSheet('T').id;
  book.removeSheet(removed);
  expect(loadWorkbook(book.snapshot()).addSheet('T').id).toBeGreaterThan(removed);
});

test.each([null, {}, { version: 99 }, 'text'])('%p is refused', (data) => {
  expect(() => loadWorkbook(data)).toThrow('no snapshot');
});
