import { agencies } from '../../../src/tables/agencies';
import { plan, scores } from '../../../src/tables/plan';
import { rounds, rules } from '../../../src/tables/rules';
import { settings } from '../../../src/tables/settings';
import { createWorkbook } from '../../../workbench/model';
import type { WorkbookModel } from '../../../workbench/model/contract';
import { loadSample, SAMPLE_NAMES, type SampleName } from '../../../workbench/samples';

/** In tab order. */
const FILLED = [rounds, agencies, rules, plan, scores, settings];

function loaded(name: SampleName): WorkbookModel {
  const model = createWorkbook({ id: 'book', name: 'ใหม่', locale: 'en_US', timeZone: 'Etc/UTC' });
  loadSample(name, model);
  return model;
}

function textsOf(model: WorkbookModel, tab: string): string[][] {
  const sheet = model.sheetByName(tab);
  return sheet?.texts({ row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns }) ?? [];
}

describe.each(SAMPLE_NAMES.filter((name) => name !== 'empty'))('%s', (name) => {
  const model = loaded(name);

  test('fills the tabs of people in their order, no other tab, and is set in Thailand', () => {
    expect(model.sheets().map((sheet) => sheet.name)).toEqual(FILLED.map(({ tab }) => tab));
    expect([model.locale, model.timeZone]).toEqual(['th_TH', 'Asia/Bangkok']);
  });

  test.each(FILLED.map((table) => [table.tab, table] as const))(
    '%s has its exact headings in the last frozen row',
    (tab, table) => {
      const headings = Object.values(table.columns).map(({ header }) => header);
      expect(textsOf(model, tab)[(model.sheetByName(tab)?.frozenRows ?? 0) - 1]).toEqual(headings);
    },
  );
});

describe('Phatthalung', () => {
  const model = loaded('phatthalung-2565');

  test('has its round as a real day that reads in the Buddhist era', () => {
    const cell = { row: 1, column: 1, rows: 1, columns: 1 };
    expect(textsOf(model, 'รอบการส่ง').slice(1)).toEqual([['รอบที่ 1', '31 มี.ค. 2565', '', '']]);
    expect(model.sheetByName('รอบการส่ง')?.values(cell)).toEqual([[44651]]);
  });

  test('keeps rules as typed', () => {
    expect(
      textsOf(model, 'กติกามอบหมาย')
        .slice(1, 3)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['๐๑-๐๗', 'ทุกหน่วยงาน', ''],
      ['๐๘', 'ทุกหน่วยงาน', 'เจ้าหน้าที่หน่วยงานละ 1 คน'],
    ]);
  });

  test('has 32 agencies, ticked or not', () => {
    const rows = textsOf(model, 'หน่วยงาน').slice(1);
    expect(rows).toHaveLength(32);
    expect(rows[2]?.slice(0, 9)).toEqual([
      'sso',
      'สำนักงานประกันสังคมจังหวัดพัทลุง',
      'ประกันสังคม',
      'ส่วนราชการประจำจังหวัด',
      'sso@phatthalung.example',
      '',
      'https://sso.phatthalung.example',
      'TRUE',
      'FALSE',
    ]);
  });

  test('sends mail in earnest, for nothing can arrive', () => {
    const rows = textsOf(model, 'ตั้งค่า');
    expect(rows.find(([setting]) => setting === 'โหมดทดลอง')?.[1]).toBe('FALSE');
    expect(rows.find(([setting]) => setting === 'ปีงบประมาณ')?.[1]).toBe('2565');
  });
});

test('the empty sample leaves a workbook as it was made, in its own locale', () => {
  const model = loaded('empty');
  expect(model.sheets()).toHaveLength(1);
  expect(model.sheets()[0]?.usedRows).toBe(0);
  expect(model.locale).toBe('en_US');
});
